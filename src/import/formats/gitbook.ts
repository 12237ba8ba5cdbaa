/** GitBook: SUMMARY.md says which pages there are; its blocks, figures and assets become Obsidian's. */
import { isMap } from 'yaml';
import { readYaml } from '../../read-yaml.ts';
import { slugOfNote } from '../../vault/slug.ts';
import type { VaultPath } from '../../vault/types.ts';
import { convertDetails } from '../details.ts';
import {
  draftOf,
  firstHeading,
  inFolder,
  isAttachment,
  isOfTools,
  notePattern,
  textProperty,
  withNameAsTitle,
} from '../drafts.ts';
import { rewriteHtml } from '../html.ts';
import { edited, headingIn, textOf } from '../lines.ts';
import type { Edit, Line } from '../lines.ts';
import { rewriteLinks } from '../links.ts';
import type { Log } from '../log.ts';
import { cleanName, cleanPath, folderOf, joinPath, nameOf, titleOfSlug, uniquePaths } from '../names.ts';
import { joinParagraphs, plainMarks, withoutGaps } from '../paragraphs.ts';
import { orderOfContents, settingsOf } from '../settings.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import { placedIn } from '../tree.ts';
import type { Format } from './format.ts';
import { convertGitBookBlocks } from './gitbook-blocks.ts';
import { readSummary } from './gitbook-summary.ts';
import type { SummaryPage } from './gitbook-summary.ts';

export const gitbook: Format = {
  name: 'gitbook',
  recognise: ({ files, has }) =>
    has('.gitbook.yaml') ||
    files.some(({ path }) => path.startsWith('.gitbook/')) ||
    ((has('SUMMARY.md') || has('book.json')) && has('README.md')),
  recogniseText: (text) =>
    /\]\([^)\n]*\.gitbook\/assets\/|src="[^"\n]*\.gitbook\/assets\/|^\{% (?:hint|tabs|content-ref|embed) /mu.test(text),
  plan,
  convert: (draft, { targets, log }) => convert(draft, targets, log),
};

interface Placing {
  title: string;
  path: string;
}

function plan(source: Source, log: Log): Plan {
  const { root, summary, redirects } = readSettings(source);
  const contents = source.textOf(inFolder(root, summary));
  const pages = contents === undefined ? [] : readSummary(contents);
  const unique = uniquePaths();
  const placings = new Map<string, Placing>();
  const place = (list: readonly SummaryPage[], folder: string): void => {
    for (const { title, href, pages: below } of list) {
      const name = cleanName(title);
      const file = href === undefined ? undefined : joinPath(root, decodeURI_(href.split(/[?#]/u)[0] ?? ''));
      const inside = below.length === 0 ? folder : inFolder(folder, name);
      if (file !== undefined && source.has(file) && !placings.has(file)) {
        const path = unique(`${inFolder(inside, name)}.md`);
        placings.set(file, { title, path });
      } else if (href !== undefined && !/^[a-z]+:/iu.test(href))
        log.tell(
          inFolder(root, summary),
          undefined,
          `It lists \`${href}\` as "${title}", which is ${file !== undefined && placings.has(file) ? 'listed before' : 'not there'}.`,
        );
      place(below, inside);
    }
  };
  place(pages, '');

  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  const listed = new Map<string, Draft>();
  for (const { path: from } of source.files) {
    const isIncluded = /(?:^|\/)\.gitbook\/includes\//u.test(from);
    const isAsset = /(?:^|\/)\.gitbook\//u.test(from);
    if (isOfTools(from) || from === inFolder(root, summary)) continue;
    if (notePattern.test(from)) {
      const read = draftOf(source, from, from, log);
      if (read === undefined) continue;
      const placing = placings.get(from);
      const heading = firstHeading(read)?.words;
      const title = placing?.title ?? heading ?? textProperty(read, 'title') ?? titleOfSlug(nameOf(from));
      const inRoot = root !== '' && from.startsWith(`${root}/`) ? from.slice(root.length + 1) : from;
      const folder = isIncluded ? 'Includes' : cleanFolder(inRoot);
      const path = placing?.path ?? unique(`${inFolder(folder, cleanName(title))}.md`);
      const draft = { ...read, path };
      if (placing === undefined && pages.length > 0 && !isIncluded) {
        log.tell(
          from,
          undefined,
          'SUMMARY.md does not list it, so GitBook has no page of it; it says `publish: false` now.',
        );
        draft.matter = { ...draft.matter, properties: new Map([...draft.matter.properties, ['publish', false]]) };
      }
      const named = withAnchors(withNameAsTitle(draft, heading ?? title));
      drafts.push(named);
      listed.set(from, named);
    } else if (isAttachment(from)) {
      const to = isAsset
        ? `Attachments/${cleanPath(from.slice(from.lastIndexOf('/') + 1))}`
        : cleanPath(root !== '' && from.startsWith(`${root}/`) ? from.slice(root.length + 1) : from);
      copies.push({ from, to: unique(to) });
    } else log.did('files of GitBook left out');
  }
  for (const draft of drafts) {
    // The address that GitBook had it at leads to it still.
    const old = addressIn(root, draft.from);
    if (!/(?:^|\/)\.gitbook\//u.test(draft.from) && old !== '' && old !== slugOfNote(draft.path as VaultPath))
      draft.matter.properties.set('redirects', [`/${old}`]);
  }
  for (const [old, to] of redirects) {
    const draft = listed.get(joinPath(root, to) ?? '');
    if (draft === undefined)
      log.tell('.gitbook.yaml', undefined, `The redirect from \`${old}\` leads to \`${to}\`, which is no page.`);
    else draft.matter.properties.set('redirects', [...redirectsOf(draft), `/${old.replace(/^\/+/u, '')}`]);
  }
  log.did('pages of SUMMARY.md → notes in its folders', placings.size);
  const home = placings.get(inFolder(root, 'README.md'))?.path;
  return {
    drafts,
    copies,
    settings: settingsOf([
      ['home', home?.replace(/\.md$/u, '')],
      ['titles', ['property', 'name']],
      ['order', orderOfContents(placings)],
    ]),
  };
}

function addressIn(root: string, from: string): string {
  const path = root !== '' && from.startsWith(`${root}/`) ? from.slice(root.length + 1) : from;
  return path.replace(notePattern, '').replace(/(?:^|\/)README$/iu, '');
}

function redirectsOf(draft: Draft): unknown[] {
  const said = draft.matter.properties.get('redirects');
  return Array.isArray(said) ? said : [];
}

function cleanFolder(path: string): string {
  return folderOf(path) === ''
    ? ''
    : folderOf(path)
        .split('/')
        .map((part) => titleOfSlug(cleanName(part)))
        .join('/');
}

/** What `.gitbook.yaml` says. */
function readSettings(source: Source): { root: string; summary: string; redirects: (readonly [string, string])[] } {
  const text = source.textOf('.gitbook.yaml') ?? source.textOf('.gitbook.yml');
  const usual = { root: '', summary: 'SUMMARY.md', redirects: [] };
  if (text === undefined) return usual;
  const { document } = readYaml(text);
  const said = (...path: string[]): string | undefined => {
    const value: unknown = isMap(document.contents) ? document.getIn(path) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const redirects: unknown = isMap(document.contents) ? document.getIn(['redirects']) : undefined;
  const root = joinPath('', said('root') ?? '') ?? '';
  return {
    root,
    summary: joinPath('', said('structure', 'summary') ?? '') || usual.summary,
    redirects: isMap(redirects) ? redirects.items.map(({ key, value }) => [String(key), String(value)] as const) : [],
  };
}

function convert(draft: Draft, targets: Parameters<typeof rewriteLinks>[1], log: Log): Draft {
  const properties = new Map(draft.matter.properties);
  for (const name of ['coverY', 'coverHeight', 'layout', 'icon'])
    if (properties.delete(name)) log.did(`\`${name}\` left out, which only GitBook draws`);
  const blocks = joinParagraphs(inlineMath(convertGitBookBlocks(convertDetails(draft.lines, log), draft.from, log)));
  const linked = rewriteLinks(rewriteHtml({ ...draft, lines: blocks }, targets, log), targets, log);
  return { ...linked, matter: { ...draft.matter, properties }, lines: withoutGaps(plainMarks(linked.lines)) };
}

/** `## Title <a href="#title" id="title"></a>`: links go by the id. */
function withAnchors(draft: Draft): Draft {
  const anchors = new Map(draft.anchors);
  for (const { text } of draft.lines) {
    const heading = headingIn(text);
    const [anchor, id] = /<a [^<>]*\bid="([^"<>]+)"[^<>]*><\/a>$/u.exec(heading ?? '') ?? [];
    const words = anchor === undefined ? undefined : heading?.slice(0, -anchor.length).trim();
    if (words !== undefined && id !== undefined) anchors.set(id, words.replaceAll(/[*_`]/gu, ''));
  }
  return { ...draft, anchors };
}

/** GitBook has `$$x$$` within a line, too; Obsidian would show it on lines of its own. */
function inlineMath(lines: readonly Line[]): Line[] {
  const text = textOf(lines);
  const edits = placedIn(text).flatMap(({ node, parent, start, end }): Edit[] => {
    const isAlone = 'children' in parent && parent.children.length === 1;
    if (node.type !== 'inlineMath' || isAlone || !text.startsWith('$$', start) || !text.startsWith('$$', end - 2))
      return [];
    return [{ start, end, text: `$${text.slice(start + 2, end - 2).trim()}$` }];
  });
  return edited(lines, edits);
}

function decodeURI_(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
