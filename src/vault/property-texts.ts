/**
 * What a note says of itself in its properties, as it may be shown. Any value may hold a link, whose name may be that
 * of a private note, so no value leaves as it is typed: texts have holes for links, and names that hold one are none.
 */
import { parseLinktext } from '../syntax/linktext.ts';
import type { Parser } from '../syntax/parser.ts';
import { internalTarget } from './internal-target.ts';
import { holdsLink, linkedText } from './linked-text.ts';
import type { Properties } from './properties.ts';
import { holdsTyped } from './typed-links.ts';
import { dateOf, tagsOf, textOf, textsOf, unique } from './property-values.ts';
import type { NoteRecord, RecordProblem, Reference, Text } from './types.ts';

type Parts = Pick<
  NoteRecord,
  | 'aliases'
  | 'tags'
  | 'cssclasses'
  | 'permalink'
  | 'description'
  | 'type'
  | 'category'
  | 'image'
  | 'title'
  | 'oldAddresses'
  | 'dates'
  | 'checked'
  | 'hasLiveExamples'
  | 'unlinkedCompares'
>;

export interface PropertyTexts {
  parts: Parts;
  problems: readonly RecordProblem[];
}

/** Adds the links of properties to `references`. */
export function readPropertyTexts(properties: Properties, parser: Parser, references: Reference[]): PropertyTexts {
  const { values, lines } = properties;
  const problems: RecordProblem[] = [];
  for (const reference of wholeLinks(properties, parser, references)) references.push(reference);

  const text = (property: string, value: unknown): Text | undefined => {
    const typed = textOf(value);
    if (typed === undefined) return undefined;
    const range = rangeAt(lines[property]);
    const addReference = (target: Pick<Reference, 'linkpath' | 'subpath' | 'shown'>): number =>
      references.push({ kind: 'link', syntax: syntaxOf(target), ...target, property, range }) - 1;
    const shown = linkedText(typed, { parser, addReference });
    return shown.length === 0 ? undefined : shown;
  };
  /** A value without the items that hold a link: they are looked at before they are split at commas. */
  const names = (property: string, value: unknown): unknown => {
    const kept = (Array.isArray(value) ? value : [value]).filter(
      (item) => typeof item !== 'string' || isName(item, property),
    );
    return Array.isArray(value) ? kept : kept[0];
  };
  const isName = (name: string, property: string): boolean => {
    const isLink = holdsLink(name) || ((property !== 'permalink' || /^\s*[<[]/u.test(name)) && holdsTyped(name));
    if (!isLink) return true;
    problems.push({
      id: 'property-invalid',
      line: lines[property] ?? 1,
      column: 1,
      values: { property, reason: 'a link is no name' },
    });
    return false;
  };

  const permalink = textOf(values['permalink']);
  const title = textOf(values['title']);
  const oldAddresses = unique([
    ...textsOf(names('redirects', values['redirects'])),
    ...textsOf(names('redirect_from', values['redirect_from'])),
    ...textsOf(names('dg-permalink', values['dg-permalink'])),
    // Of many notes it is the address of what they are about.
    ...textsOf(names('url', values['url'])).filter((address) => /^\/(?!\/)/u.test(address)),
  ]);
  const parts: Parts = {
    aliases: unique([
      ...textsOf(names('aliases', values['aliases']), /,/u),
      ...textsOf(names('alias', values['alias']), /,/u),
    ]),
    tags: Object.entries(values).flatMap(([name, value]) => (/^tags?$/iu.test(name) ? tagsOf(names(name, value)) : [])),
    cssclasses: [
      ...textsOf(names('cssclasses', values['cssclasses'])),
      ...textsOf(names('cssclass', values['cssclass']), /[\s,]/u),
    ].filter((name) => !/\s/u.test(name)),
    unlinkedCompares: textsOf(values['compares']).filter((subject) => !/^\[\[.*\]\]$/u.test(subject)),
    ...(values['examples'] === 'live' ? { hasLiveExamples: true } : {}),
    ...present('permalink', permalink !== undefined && isName(permalink, 'permalink') ? permalink : undefined),
    ...present('title', title !== undefined && isName(title, 'title') ? title : undefined),
    ...present('description', text('description', values['description'])),
    ...present('type', text('type', values['type'])),
    ...present('category', text('category', values['category'])),
    ...present('image', textOf(values['image']) ?? textOf(values['cover'])),
    ...present('dates', datesIn(values)),
    ...(oldAddresses.length === 0 ? {} : { oldAddresses }),
    ...present('checked', dateOf(values['checked'])?.slice(0, 10)),
  };
  return { parts, problems };
}

/** Properties whose links are read where they stand in the text. */
const isText = /^(?:description|type|category)$/u;

/** Links in properties (rule PROP-6): a text, or a list's item, that is one wikilink or one Markdown link. */
function wholeLinks({ values, lines }: Properties, parser: Parser, references: readonly Reference[]): Reference[] {
  const found: Reference[] = [];
  const keep = (reference: Reference): number => references.length + found.push(reference) - 1;
  for (const [property, value] of Object.entries(values)) {
    if (isText.test(property)) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      const target = typeof item === 'string' ? wholeLink(item.trim()) : undefined;
      if (target === undefined) continue;
      const link = { kind: 'link', syntax: 'wikilink', property, range: rangeAt(lines[property]) } as const;
      const { displayText = '', ...path } = target;
      const shown = linkedText(displayText, {
        parser,
        addReference: (inside) => keep({ ...link, ...inside, syntax: syntaxOf(inside) }),
      });
      keep({ ...link, ...path, ...(shown.length === 0 ? {} : { shown }) });
    }
  }
  return found;
}

/** What is shown as it is typed only looks like a link. */
export function syntaxOf({ shown }: Pick<Reference, 'shown'>): Reference['syntax'] {
  return shown === undefined ? 'wikilink' : 'typed';
}

export function wholeLink(text: string): ReturnType<typeof parseLinktext> {
  if (text.startsWith('[[') && text.endsWith(']]'))
    return text.includes('[[', 2) ? undefined : parseLinktext(text.slice(2, -2));
  const [, displayText, bracketed, bare] = /^\[([^\]]+)\]\((?:<([^<>]+)>|([^\s<>]+))\)$/u.exec(text) ?? [];
  const target = internalTarget(bracketed ?? bare ?? '');
  return target === undefined || displayText === undefined ? undefined : { ...target, displayText };
}

function datesIn(values: Properties['values']): Parts['dates'] {
  const dates = Object.entries(values).flatMap(([property, value]): [string, string][] => {
    const date = dateOf(value);
    return date === undefined ? [] : [[property, date]];
  });
  return dates.length === 0 ? undefined : dates;
}

function rangeAt(line = 1): Reference['range'] {
  return { line, column: 1, start: 0, end: 0 };
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
