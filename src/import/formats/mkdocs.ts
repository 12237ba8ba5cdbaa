/** MkDocs, with what Material and PyMdown add: `nav`, admonitions, tabs, snippets and lists of attributes. */
import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from '../../read-yaml.ts';
import { calloutKind } from '../callout-kinds.ts';
import { placePages } from '../contents.ts';
import type { ContentsPage } from '../contents.ts';
import { inFolder } from '../drafts.ts';
import { finish } from '../finish.ts';
import { convertIndented } from '../indented-blocks.ts';
import type { Head } from '../indented-blocks.ts';
import { edited, fencedLines, textOf } from '../lines.ts';
import type { Edit, Line } from '../lines.ts';
import type { Log } from '../log.ts';
import { joinPath, nameOf, titleOfSlug, uniquePaths } from '../names.ts';
import { belowOf, planNotes } from '../plan-notes.ts';
import { orderOfContents, settingsOf } from '../settings.ts';
import type { Plan, Source } from '../source.ts';
import { addressKey } from '../targets.ts';
import { placedIn } from '../tree.ts';
import type { Format } from './format.ts';

const configNames = ['mkdocs.yml', 'mkdocs.yaml'];

export const mkdocs: Format = {
  name: 'mkdocs',
  recognise: ({ has }) => configNames.some(has),
  plan,
  convert: (draft, conversion) => {
    const { source, log } = conversion;
    const blocks = openTabs(
      convertIndented(snippets(draft.lines, draft.from, source, log), (line) => headOf(line, log)),
    );
    return finish(draft, inlineMarks(blocks, draft.from, log), conversion);
  },
};

function plan(source: Source, log: Log): Plan {
  const name = configNames.find((each) => source.has(each)) ?? '';
  const { document } = readYaml(source.textOf(name) ?? '');
  const said = (key: string): unknown => (isMap(document.contents) ? document.getIn([key]) : undefined);
  const text = (key: string): string | undefined => {
    const value = said(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const root = joinPath('', text('docs_dir') ?? 'docs') ?? 'docs';
  const unique = uniquePaths();
  const fileOf = (href: string): string | undefined => {
    const path = joinPath(root, href.split(/[?#]/u)[0] ?? '');
    return path !== undefined && source.has(path) ? path : undefined;
  };
  const titleIn = (href: string): string =>
    /^#\s+(\S.*)$/mu.exec(source.textOf(fileOf(href) ?? '') ?? '')?.[1]?.trim() ?? titleOfSlug(nameOf(href));
  const placings = placePages(navOf(said('nav'), titleIn), fileOf, unique, (why) => log.tell(name, undefined, why));
  log.did('pages of `nav` → notes in its folders', placings.size);
  const { drafts, copies, home } = planNotes(
    source,
    log,
    {
      root,
      placings,
      isLeftOut: (path) => belowOf(path, root) === undefined,
      addressOf: (_draft, below) => addressKey(below.replace(/\.md$/u, '').replace(/(?:^|\/)(?:index|readme)$/iu, '')),
    },
    unique,
  );
  const start = placings.get(inFolder(root, 'index.md'))?.path.replace(/\.md$/u, '') ?? home;
  const settings: (readonly [string, unknown])[] = [
    ['title', text('site_name')],
    ['description', text('site_description')],
    ['url', text('site_url')],
    ['home', start],
    ['titles', ['property', 'name']],
    ['order', orderOfContents(placings)],
  ];
  return { drafts, copies, settings: settingsOf(settings) };
}

function navOf(nav: unknown, titleIn: (href: string) => string, depth = 0): ContentsPage[] {
  if (!isSeq(nav) || depth > 20) return [];
  return nav.items.flatMap((item): ContentsPage[] => {
    if (isScalar(item)) return [{ title: titleIn(String(item.value)), href: String(item.value), pages: [] }];
    if (!isMap(item)) return [];
    return item.items.map(({ key, value }) => {
      const title = String(isScalar(key) ? key.value : key);
      return isSeq(value)
        ? { title, pages: navOf(value, titleIn, depth + 1) }
        : { title, href: String(isScalar(value) ? value.value : ''), pages: [] };
    });
  });
}

/** `!!! note "Title"`, `??? note` (closed), `???+ note` (open), `=== "Tab"`. */
function headOf(line: string, log: Log): Head | undefined {
  const [, mark, names = '', quoted] =
    /^(!!!|\?\?\?\+?)\s+([a-z][\w-]*(?: [\w-]+)*)(?: "([^"]*)")?$/iu.exec(line) ?? [];
  if (mark !== undefined) {
    log.did('admonitions → callouts');
    const [kind = 'note'] = names.split(' ');
    return {
      kind: calloutKind(kind),
      fold: mark === '!!!' ? '' : mark === '???' ? '-' : '+',
      ...(quoted === undefined ? {} : { title: quoted }),
    };
  }
  const [, tab] = /^===[!+]? "([^"]*)"$/u.exec(line) ?? [];
  if (tab === undefined) return undefined;
  log.did('tabs → callouts that fold');
  return { kind: 'example', title: tab, fold: '-' };
}

/** `--8<-- "file.md"` and `{! file.md !}` → embeds. */
function snippets(lines: readonly Line[], file: string, source: Source, log: Log): Line[] {
  return lines.map((line) => {
    const [, indent = '', path] = /^(\s*)(?:-+8<-+ "([^"]+)"|\{!\s*\S+\s*!\})\s*$/u.exec(line.text) ?? [];
    if (path === undefined) return line;
    if (!path.endsWith('.md')) {
      log.tell(file, line.at, `\`${path}\` is included here, which is no note; the line stays as it is.`);
      return line;
    }
    log.did('includes → embeds');
    const place = source.files.find((each) => each.path === path || each.path.endsWith(`/${path}`))?.path ?? path;
    return { ...line, text: `${indent}![](</${place}>)` };
  });
}

/** Tabs that stand behind each other belong together, and the first of them is open. */
function openTabs(lines: readonly Line[]): Line[] {
  const isTab = ({ text }: Line): boolean => text.trimStart().startsWith('> [!example]-');
  let before = '';
  let isInTabs = false;
  return lines.map((line) => {
    const isFirst = isTab(line) && !isInTabs;
    if (isTab(line)) isInTabs = true;
    else if (line.text.trim() !== '' && !line.text.trimStart().startsWith('>') && before.trim() === '')
      isInTabs = false;
    before = line.text;
    return isFirst ? { ...line, text: line.text.replace('[!example]-', '[!example]+') } : line;
  });
}

/** Lists of attributes, keys, inserted text, icons and `[TOC]`. */
function inlineMarks(lines: readonly Line[], file: string, log: Log): Line[] {
  const isCode = fencedLines(lines);
  const plain = lines.filter(({ text }, index) => isCode[index] === true || !/^\[TOC\]\s*$/u.test(text));
  const text = textOf(plain);
  if (!/\{|\+\+|\^\^|:[a-z]|^\*\[/mu.test(text)) return plain;
  const edits: Edit[] = [];
  for (const { node, start, end } of placedIn(text)) {
    if (node.type === 'image') {
      const [all, inner = ''] = /^\{:?([^{}\n]*)\}/u.exec(text.slice(end, end + 200)) ?? [];
      if (all === undefined) continue;
      const width = /\bwidth="?(\d+)(?:px)?"?(?!\d|%)/u.exec(inner)?.[1];
      edits.push({ start: end, end: end + all.length, text: '' });
      if (width !== undefined)
        edits.push({
          start: start + 2,
          end: start + 2 + (node.alt ?? '').length,
          text: [node.alt ?? '', width].filter((each) => each !== '').join('|'),
        });
      log.did('attributes of pictures → sizes');
    } else if (node.type === 'link') {
      const [all] = /^\{:?[^{}\n]*\}/u.exec(text.slice(end, end + 200)) ?? [];
      if (all !== undefined) edits.push({ start: end, end: end + all.length, text: '' });
    } else if (node.type === 'text') {
      const value = text.slice(start, end);
      for (const match of value.matchAll(/\+\+([a-z0-9+-]+)\+\+/giu))
        edits.push({
          start: start + match.index,
          end: start + match.index + match[0].length,
          text:
            match[1]
              ?.split('+')
              .map((key) => `<kbd>${key}</kbd>`)
              .join('+') ?? '',
        });
      for (const match of value.matchAll(/\^\^([^\s^][^^]*)\^\^/gu))
        edits.push({
          start: start + match.index,
          end: start + match.index + match[0].length,
          text: `<ins>${match[1] ?? ''}</ins>`,
        });
      for (const match of value.matchAll(/:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+: ?/gu)) {
        edits.push({ start: start + match.index, end: start + match.index + match[0].length, text: '' });
        log.did('icons left out');
      }
      for (const match of value.matchAll(/^\{: ?[^{}\n]*\}$/gmu))
        edits.push({ start: start + match.index, end: start + match.index + match[0].length, text: '' });
    }
  }
  for (const { text: said, at } of plain)
    if (said.startsWith('*['))
      log.tell(file, at, 'An abbreviation is explained here; Obsidian has none, and the line stays as it is.');
  return edited(plain, edits);
}
