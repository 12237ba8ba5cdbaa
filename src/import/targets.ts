/** What links of the source lead to, and how a person links to it in the vault. */
import GithubSlugger, { slug } from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { textOf } from './lines.ts';
import { folderOf, joinPath, nameOf } from './names.ts';
import type { Copy, Draft } from './source.ts';
import { placedIn } from './tree.ts';

export interface Target {
  /** In the vault. */
  path: string;
  /** Absent: it is no note. */
  draft?: Draft;
}

export interface Targets {
  /** By a path in the source, seen from `folder` or from its top; also without its ending, and of folders. */
  byPath: (path: string, folder: string) => Target | undefined;
  /** By a name, or the end of a path, of the source or the vault. */
  byName: (name: string) => Target | undefined;
  /** By an address that the note had: `/docs/start/`. */
  byAddress: (address: string) => Target | undefined;
  /** The shortest name that leads there. */
  linkpathOf: (target: Target) => string;
  /** The heading that an anchor, or a heading's words, mean. */
  headingOf: (target: Target, anchor: string) => string | undefined;
}

const folderNotes = ['index', 'readme', '_index', 'overview'] as const;

/** @param addressesOf the addresses that a note had in the other tool, without outer slashes */
export function targetsOf(
  drafts: readonly Draft[],
  copies: readonly Copy[],
  addressesOf: (draft: Draft) => readonly string[] = () => [],
): Targets {
  const all: (Target & { from: string })[] = [
    ...drafts.map((draft) => ({ path: draft.path, from: draft.from, draft })),
    ...copies.map(({ from, to }) => ({ path: to, from })),
  ];
  const addresses = new Map<string, Target>(
    copies.flatMap(({ address, to }) =>
      address === undefined ? [] : [[address.toLowerCase(), { path: to }] as const],
    ),
  );
  const byFrom = new Map<string, Target>();
  const byEnd = new Map<string, Target[]>();
  const byBase = new Map<string, number>();
  const byPath = new Map<string, Target>();
  const remember = (key: string, target: Target): void => {
    if (!byFrom.has(key)) byFrom.set(key, target);
  };
  for (const target of all) {
    const from = target.from.toLowerCase();
    remember(from, target);
    if (target.draft === undefined) continue;
    remember(from.replace(/\.[^./]+$/u, ''), target);
    if (folderNotes.some((name) => name === nameOf(from))) remember(folderOf(from), target);
    for (const address of addressesOf(target.draft)) if (!addresses.has(address)) addresses.set(address, target);
  }
  for (const target of all) {
    const base = baseOf(target);
    byBase.set(base, (byBase.get(base) ?? 0) + 1);
    for (const key of new Set([base, slug(nameOf(target.from)), nameOf(target.from).toLowerCase()]))
      byEnd
        .set(key, byEnd.get(key) ?? [])
        .get(key)
        ?.push(target);
    if (!byPath.has(pathOf(target))) byPath.set(pathOf(target), target);
  }
  const headings = new Map<Draft, ReadonlyMap<string, string>>();

  return {
    byPath: (path, folder) => {
      const decoded = decoded_(path).toLowerCase();
      for (const seen of [joinPath(folder.toLowerCase(), decoded), joinPath('', decoded)]) {
        if (seen === undefined) continue;
        const found = byFrom.get(seen) ?? byFrom.get(seen.replace(/\.(?:mdx?|html?|markdown)$/u, ''));
        if (found !== undefined) return found;
      }
      return undefined;
    },
    byName: (name) => {
      const wanted = name
        .toLowerCase()
        .replace(/\.md$/u, '')
        .replaceAll(/^\/+|(?<!\/)\/+$/gu, '');
      const exact = byPath.get(wanted);
      if (exact !== undefined) return exact;
      const base = wanted.slice(wanted.lastIndexOf('/') + 1);
      const found = byEnd.get(base) ?? [];
      return found.toSorted(
        (a, b) => sharedEnd(pathOf(b), wanted) - sharedEnd(pathOf(a), wanted) || a.path.length - b.path.length,
      )[0];
    },
    byAddress: (address) => addresses.get(addressKey(address)),
    linkpathOf: (target) => {
      const path = target.draft === undefined ? target.path : target.path.replace(/\.md$/u, '');
      return byBase.get(baseOf(target)) === 1 ? path.slice(path.lastIndexOf('/') + 1) : path;
    },
    headingOf: ({ draft }, anchor) => {
      if (draft === undefined) return undefined;
      let known = headings.get(draft);
      if (known === undefined) headings.set(draft, (known = anchorsOf(draft)));
      const wanted = decoded_(anchor);
      return known.get(wanted) ?? known.get(slug(wanted)) ?? byAbbreviation(known, wanted);
    },
  };
}

export function addressKey(address: string): string {
  return decoded_(address.split(/[?#]/u)[0] ?? '')
    .replace(/\.html?$/u, '')
    .replaceAll(/^\/+|(?<!\/)\/+$/gu, '')
    .toLowerCase();
}

/** Anchors of a note's headings → the words of a link to it, without what a link cannot say. */
function anchorsOf(draft: Draft): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  const found = new Map<string, string>();
  for (const { node } of placedIn(textOf(draft.lines))) {
    if (node.type !== 'heading') continue;
    const words = toString(node, { includeHtml: false }).trim();
    const subpath = subpathOf(words);
    const anchor = slugger.slug(words);
    for (const key of [node.data?.anchorId, anchor, words.toLowerCase()])
      if (key !== undefined && !found.has(key)) found.set(key, subpath);
  }
  for (const [anchor, words] of draft.anchors ?? []) if (!found.has(anchor)) found.set(anchor, subpathOf(words));
  return found;
}

/** `IAM` means the one heading that ends with `(IAM)`. */
function byAbbreviation(headings: ReadonlyMap<string, string>, wanted: string): string | undefined {
  const fitting = new Set([...headings.values()].filter((heading) => heading.endsWith(`(${wanted})`)));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

export function subpathOf(heading: string): string {
  return heading
    .replaceAll(/[#^|[\]\\]|%%/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function pathOf({ path, draft }: Target): string {
  return (draft === undefined ? path : path.replace(/\.md$/u, '')).toLowerCase();
}

function baseOf(target: Target): string {
  const path = pathOf(target);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** How many of their last parts are equal. */
function sharedEnd(one: string, other: string): number {
  const [a, b] = [one.split('/').toReversed(), other.split('/').toReversed()];
  const different = a.findIndex((part, index) => part !== b[index]);
  return different < 0 ? a.length : different;
}

function decoded_(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
