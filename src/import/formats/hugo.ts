/** Hugo: `content/` with bundles, front matter in TOML, YAML or JSON, and shortcodes. */
import { renderBlocks } from '../blocks.ts';
import { finish, withoutProperties } from '../finish.ts';
import { parseTable } from '../front-matter.ts';
import { fencedLines } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Log } from '../log.ts';
import { folderOf, joinPath } from '../names.ts';
import { belowOf, planNotes } from '../plan-notes.ts';
import { textProperty } from '../drafts.ts';
import { orderByProperty, settingsOf } from '../settings.ts';
import type { Draft, Plan, Source } from '../source.ts';
import { addressKey } from '../targets.ts';
import type { Conversion, Format } from './format.ts';
import { renderShortcode, shortcodeTag, shortcodesInLine } from './hugo-shortcodes.ts';

const configs = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
  'config/_default/hugo.yaml',
];

export const hugo: Format = {
  name: 'hugo',
  recognise: ({ files, has }) => configs.some(has) && files.some(({ path }) => path.startsWith('content/')),
  recogniseText: (text) => /\{\{[<%]\s*(?:ref|relref|figure|highlight|youtube)\b/u.test(text),
  plan,
  addressesOf: (draft) => [addressOf(draft, belowOf(draft.from, 'content') ?? draft.from)],
  convert: (draft, conversion) => {
    const bare = withoutProperties(
      draft,
      ['type', 'layout', 'slug', 'url', 'menu', 'outputs', 'cascade'],
      'Hugo',
      conversion,
    );
    return finish(withRedirects(bare), shortcodes(bare, conversion), conversion);
  },
};

function plan(source: Source, log: Log): Plan {
  const name = configs.find((each) => source.has(each));
  const config = name === undefined ? new Map<string, unknown>() : parseTable(source.textOf(name) ?? '', name);
  const text = (key: string): string | undefined => {
    const value = config.get(key) ?? config.get(key.toLowerCase());
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const hasContent = source.files.some(({ path }) => path.startsWith('content/'));
  const root = hasContent ? 'content' : '';
  const { drafts, copies, home } = planNotes(source, log, {
    root,
    static: 'static',
    isLeftOut: (path) => belowOf(path, root) === undefined && !path.startsWith('static/'),
    addressOf: (draft, below) => addressOf(draft, below),
  });
  const url = text('baseURL');
  const settings: (readonly [string, unknown])[] = [
    ['title', text('title')],
    ['url', url !== undefined && /^https?:\/\/[\w.-]+\.\w+/u.test(url) && !url.includes('example.') ? url : undefined],
    ['language', text('languageCode') ?? text('defaultContentLanguage')],
    ['home', home],
    ['titles', ['property', 'name']],
    ['order', orderByProperty(drafts, 'weight')],
    ['addresses', 'hugo'],
  ];
  return { drafts, copies, settings: settingsOf(settings) };
}

/** Where Hugo has it: `url`, else its path with `slug` at the end. */
function addressOf(draft: Draft, below: string): string {
  const url = textProperty(draft, 'url');
  if (url !== undefined && url.startsWith('/')) return addressKey(url);
  const path = below
    .replace(/\.(?:md|markdown)$/iu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, '-');
  const page = /(?:^|\/)_?index$/u.test(path) ? folderOf(path) : path;
  const slug = textProperty(draft, 'slug');
  return addressKey(slug === undefined ? page : `${folderOf(page)}/${slug}`);
}

/** Hugo's `aliases` are old addresses. */
function withRedirects(draft: Draft): Draft {
  const properties = new Map(draft.matter.properties);
  const aliases = properties.get('aliases');
  if (!Array.isArray(aliases)) return draft;
  const own = properties.get('redirects');
  const folder = folderOf(belowOf(draft.from, 'content') ?? draft.from);
  const old = aliases.map((each) =>
    String(each).startsWith('/') ? String(each) : `/${joinPath(folder, String(each)) ?? String(each)}`,
  );
  properties.delete('aliases');
  properties.set('redirects', [...new Set([...(Array.isArray(own) ? own : []), ...old])]);
  return { ...draft, matter: { ...draft.matter, properties } };
}

function shortcodes(draft: Draft, { targets, log }: Conversion): Line[] {
  const { from, lines } = draft;
  const tell = (at: number, why: string): void => log.tell(from, at, why);
  const blocks = renderBlocks(lines, shortcodeTag, (block) => renderShortcode(block, tell, log));
  const isCode = fencedLines(blocks);
  /** Hugo looks for a page by its path from several places, and by its name. */
  const pathOf = (written: string): string => {
    const [path = '', anchor] = written.split('#');
    const found =
      path === ''
        ? draft
        : (
            targets.byPath(path, folderOf(from)) ??
            targets.byPath(`content/${path.replace(/^\/+/u, '')}`, '') ??
            targets.byName(path)
          )?.draft;
    return found === undefined ? written : `/${found.from}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  return blocks.flatMap((line, index) => {
    if (isCode[index] === true) return [line];
    if (/^<!--\s*more\s*-->$/u.test(line.text.trim())) return [];
    return [{ ...line, text: shortcodesInLine(line.text, pathOf, (why) => tell(line.at, why), log) }];
  });
}
