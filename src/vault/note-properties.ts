/**
 * A note's properties as bases read them (rule BASE-4b). Any of them may hold a link, whose name may be that of a
 * private note: links are references, and other text has holes for what looks like one.
 */
import type { Parser } from '../syntax/parser.ts';
import { linkedText } from './linked-text.ts';
import { holdsTyped, typedText } from './typed-links.ts';
import type { Properties } from './properties.ts';
import { wholeLink } from './property-texts.ts';
import type { NoteProperty, PropertyValue, Reference } from './types.ts';

/** Maps and lists in one another. */
const deepest = 20;

/** Adds references for links that no other reader of properties has found. */
export function noteProperties({ values, lines }: Properties, parser: Parser, references: Reference[]): NoteProperty[] {
  const taken = new Set<number>();
  return sayable(values).map(([name, value]) => [name, valueOf(value, name, 0)]);

  function valueOf(value: unknown, property: string, depth: number): PropertyValue {
    if (value === null || value === undefined || depth > deepest) return null;
    if (typeof value === 'string') return textOf(value, property);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (value instanceof Date)
      return value
        .toISOString()
        .replace(/T00:00:00\.000Z$/u, '')
        .replace(/\.\d+Z$/u, '');
    if (Array.isArray(value)) return value.map((item: unknown) => valueOf(item, property, depth + 1));
    if (typeof value !== 'object') return null;
    return { entries: sayable(value).map(([key, item]) => [key, valueOf(item, property, depth + 1)] as const) };
  }

  function textOf(value: string, property: string): PropertyValue {
    const typed = value.trim();
    const link = wholeLink(typed);
    if (link !== undefined) return { link: linkOf(link, property) };
    // An address with a name leads out of the vault.
    if (!(/<[a-z!]|%%/iu.test(typed) || holdsTyped(typed)) || /^\[[^[\]]*\]\(https?:[^()\s]*\)$/iu.test(typed))
      return value;
    const text = linkedText(typed, {
      parser,
      addReference: ({ linkpath, subpath, shown }) =>
        add(
          {
            linkpath,
            ...(subpath === undefined ? {} : { subpath }),
            ...(shown === undefined ? {} : { shown }),
          },
          property,
        ),
    });
    // What is left of a link in a link names its note still.
    return {
      text: text.flatMap((run) =>
        typeof run === 'string'
          ? (typedText(run, ({ target }) => add({ ...target, shown: target.shown ?? [] }, property)) ?? [run])
          : [run],
      ),
    };
  }

  /** The reference that the link has already, or a new one. */
  function linkOf({ linkpath, subpath }: Pick<Reference, 'linkpath' | 'subpath'>, property: string): number {
    const isSame = (one: Reference): boolean =>
      one.property === property && one.linkpath === linkpath && one.subpath === subpath;
    const unseen = references.findIndex((one, at) => !taken.has(at) && isSame(one));
    const found = unseen >= 0 ? unseen : references.findIndex(isSame);
    if (found < 0) return add({ linkpath, ...(subpath === undefined ? {} : { subpath }) }, property);
    taken.add(found);
    return found;
  }

  function add(target: Pick<Reference, 'linkpath' | 'subpath' | 'shown'>, property: string): number {
    const range = { line: lines[property] ?? 1, column: 1, start: 0, end: 0 };
    const shown = target.shown ?? [target.linkpath + (target.subpath ?? '')];
    return references.push({ kind: 'link', syntax: 'typed', ...target, shown, property, range }) - 1;
  }
}

/** Names are shown as they are typed: one that may name another note, or hides something, is not among them. */
function sayable(values: object): [name: string, value: unknown][] {
  return Object.entries(values).filter(([name]) => !(holdsTyped(name) || /<[a-z!]|%%/iu.test(name)));
}
