/** Links and pictures of a note → as they are typed in Obsidian. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { edited, textOf } from './lines.ts';
import type { Edit } from './lines.ts';
import type { Log } from './log.ts';
import { folderOf, nameOf } from './names.ts';
import type { Draft } from './source.ts';
import { subpathOf } from './targets.ts';
import type { Target, Targets } from './targets.ts';
import { placedIn } from './tree.ts';
import type { Placed } from './tree.ts';

export interface Linked {
  isEmbed?: boolean;
  isInTable?: boolean;
  /** Words that are shown; of a picture, its alternative text and perhaps its size, with `|` between. */
  shown?: string;
  /** Without `#`: words of a heading, or `^id` of a block. */
  subpath?: string;
}

/** A link to a file of the vault. `from` is the note that it stands in. */
export function linkTo(
  target: Target,
  targets: Targets,
  from: Draft,
  { isEmbed, isInTable, shown, subpath }: Linked,
): string {
  const isOwn = target.path === from.path && subpath !== undefined && isEmbed !== true;
  const linkpath = isOwn ? '' : targets.linkpathOf(target);
  return linkOf(linkpath, { isEmbed, isInTable, shown, subpath });
}

export function linkOf(
  linkpath: string,
  { isEmbed, isInTable, shown, subpath }: { [Name in keyof Linked]: Linked[Name] | undefined },
): string {
  const address = subpath === undefined ? linkpath : `${linkpath}#${subpath}`;
  const usual = linkpath === '' ? subpath : subpath === undefined ? nameOf(linkpath) : `${linkpath} > ${subpath}`;
  const words = shown?.replaceAll(/\s+/gu, ' ').trim();
  const display = words === undefined || words === '' || words === usual || words === linkpath ? '' : words;
  const bar = isInTable === true ? '\\|' : '|';
  const written = isInTable === true ? display.replaceAll(/(?<!\\)\|/gu, '\\|') : display;
  return `${isEmbed === true ? '!' : ''}[[${address}${display === '' ? '' : `${bar}${written}`}]]`;
}

/** What a destination of the source leads to; `undefined`: it is no file of the source. */
export function targetOfHref(
  href: string,
  draft: Draft,
  targets: Targets,
): { target: Target; anchor?: string } | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href)) return undefined;
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(href) ?? [];
  const target =
    path === ''
      ? { path: draft.path, draft }
      : (targets.byPath(path, folderOf(draft.from)) ?? (path.startsWith('/') ? targets.byAddress(path) : undefined));
  if (target === undefined) return undefined;
  return { target, ...(anchor === undefined || anchor === '' ? {} : { anchor }) };
}

/** The words of an anchor's heading; told where there is none, and then as they were. */
export function subpathFor(
  target: Target,
  anchor: string | undefined,
  targets: Targets,
  tell: (why: string) => void,
): string | undefined {
  if (anchor === undefined) return undefined;
  if (anchor.startsWith('^')) return anchor;
  const heading = targets.headingOf(target, anchor);
  if (heading === '') return undefined;
  if (heading === undefined && target.draft !== undefined)
    tell(`\`#${anchor}\` is no heading of \`${target.path}\`; the link stays so, and leads to the whole note.`);
  return heading ?? subpathOf(anchor);
}

/** Markdown's links, pictures and references to files of the source → wikilinks and embeds. */
export function rewriteLinks(draft: Draft, targets: Targets, log: Log): Draft {
  const text = textOf(draft.lines);
  if (!/\][([:]/u.test(text)) return draft;
  const edits: Edit[] = [];
  const placed = placedIn(text);
  const definitions = new Map(
    placed.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  const used = new Set<string>();
  for (const place of placed) {
    const { node, start, end } = place;
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    const href = 'url' in node && node.type !== 'definition' ? node.url : undefined;
    const reference = node.type === 'linkReference' || node.type === 'imageReference' ? node.identifier : undefined;
    const url = href ?? (reference === undefined ? undefined : definitions.get(reference));
    if (url === undefined || (node.type !== 'link' && node.type !== 'linkReference' && !isPicture)) continue;
    const found = targetOfHref(url, draft, targets);
    const line = lineAt(draft, text, start);
    if (found === undefined) {
      if (isLocal(url))
        log.tell(draft.from, line, `\`${url}\` leads to no file of the source; the link stays as it is.`);
      continue;
    }
    const shown = isPicture ? pictureWords(node, url) : plainWords(place, text);
    if (shown === undefined) continue;
    const subpath = subpathFor(found.target, found.anchor, targets, (why) => log.tell(draft.from, line, why));
    const isEmbed = isPicture && found.target.path !== draft.path;
    edits.push({
      start,
      end,
      text: linkTo(found.target, targets, draft, {
        isEmbed,
        isInTable: place.isInTable,
        ...(isFileName(shown, url, found.target, isPicture) ? {} : { shown }),
        ...(subpath === undefined ? {} : { subpath }),
      }),
    });
    if (reference !== undefined) used.add(reference);
    log.did(isPicture ? 'pictures → embeds' : 'links → wikilinks');
  }
  for (const { node, start, end } of placed)
    if (node.type === 'definition' && used.has(node.identifier))
      edits.push({ start, end: text[end] === '\n' ? end + 1 : end, text: '' });
  return { ...draft, lines: edited(draft.lines, edits) };
}

export function lineAt(draft: Draft, text: string, offset: number): number | undefined {
  return draft.lines[text.slice(0, offset).split('\n').length - 1]?.at;
}

/** An address that should lead to a file of the source. */
function isLocal(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/iu.test(url);
}

/** The name of the file says nothing that Obsidian does not show anyway. */
function isFileName(shown: string, url: string, { path }: Target, isPicture: boolean): boolean {
  const last = (each: string): string => each.slice(each.lastIndexOf('/') + 1).toLowerCase();
  const words = shown.toLowerCase();
  if (words === last(url) || shown === url) return isPicture || /\.[a-z]+$/u.test(words);
  return isPicture && (words === last(path) || words === nameOf(path).toLowerCase());
}

function isNamed(url: string, name: string): boolean {
  const last = url.slice(url.lastIndexOf('/') + 1);
  return [last, nameOf(last.replace(/\.\w+$/u, ''))].some((each) => each === encodeURI(name) || each === name);
}

/** A size behind the name of the file stays: `leaf.png|120`. */
function pictureWords(node: Nodes, url: string): string {
  const said = 'alt' in node ? (node.alt ?? '') : '';
  const [, name, size] = /^([^|]*)\|(\d+(?:x\d+)?)$/u.exec(said) ?? [];
  const alt = name !== undefined && size !== undefined && isNamed(url, name) ? size : said;
  const title = 'title' in node ? (node.title ?? '') : '';
  return (alt === '' ? title : alt).replaceAll(/[[\]]/gu, '');
}

/** As they are written, without what a wikilink cannot hold; `undefined` where there is a picture in them. */
function plainWords({ node, start, end }: Placed, text: string): string | undefined {
  if (!('children' in node)) return undefined;
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (node.children.some(({ type }) => type === 'image' || type === 'imageReference' || type === 'embed'))
    return undefined;
  const [from, to] = [first?.position?.start.offset ?? start, last?.position?.end.offset ?? end];
  const written = first === undefined ? '' : text.slice(from, to);
  return /[[\]|\n]/u.test(written) ? toString(node, { includeHtml: false }).replaceAll(/[[\]|]/gu, '') : written;
}
