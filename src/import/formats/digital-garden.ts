/** Obsidian Digital Garden: what it exported, or the vault that it exports from. */
import { draftOf, isAttachment, isOfTools, notePattern, withNameAsTitle } from '../drafts.ts';
import { edited, fencedLines, headingIn, textOf } from '../lines.ts';
import type { Line } from '../lines.ts';
import { rewriteHtml } from '../html.ts';
import { rewriteLinks } from '../links.ts';
import type { Log } from '../log.ts';
import { cleanName, cleanPath, nameOf, titleOfSlug, uniquePaths } from '../names.ts';
import { withoutGaps, withoutTrailingSpaces } from '../paragraphs.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import { addressKey, subpathOf } from '../targets.ts';
import { rewriteWikilinks } from '../wikilinks.ts';
import { slugOfNote, slugOfPermalink } from '../../vault/slug.ts';
import type { VaultPath } from '../../vault/types.ts';
import type { Format } from './format.ts';
import { takeTransclusions } from './transclusions.ts';
import type { Transcluded } from './transclusions.ts';

const notesFolder = 'src/site/notes';
const picturesFolder = 'src/site/img/user';
const exported = /^---\s*\n\{.*"(?:dg-publish|dg-permalink|permalink)"\s*:/u;

export const digitalGarden: Format = {
  name: 'obsidian-digital-garden',
  recognise: (source) =>
    source.files.some(({ path }) => path.startsWith(`${notesFolder}/`)) ||
    source.files
      .filter(({ path }) => notePattern.test(path))
      .slice(0, 200)
      .some(({ path }) =>
        /^---\s*\n(?:\{.*"dg-|(?:[^\n]*\n){0,40}?dg-publish\s*:)/u.test(source.textOf(path)?.slice(0, 4000) ?? ''),
      ),
  recogniseText: (text) =>
    exported.test(text.slice(0, 4000)) || text.includes('<div class="transclusion internal-embed'),
  plan,
  takeOut,
  addressesOf: (draft) => {
    const { matter, from } = draft;
    const permalink = matter.properties.get('permalink');
    const path = withoutRoot(from, notesFolder);
    return [
      ...(typeof permalink === 'string' ? [addressKey(permalink)] : []),
      ...[path, placeOf(draft)].map((each) => addressKey(slugOfNote(each as VaultPath))),
      ...[path, nameOf(path)].map((each) => addressKey(`notes/${slugOfNote(each as VaultPath)}`)),
    ];
  },
  convert: (draft, { targets, log }) => {
    const named = withNameAsTitle(
      { ...draft, matter: { ...draft.matter, properties: propertiesOf(draft, log) } },
      undefined,
    );
    const long = { ...named, lines: withBlockIds(draft.lines) };
    const short = rewriteWikilinks(long, targets, log);
    const linked = rewriteLinks(rewriteHtml(short, targets, log), targets, log);
    return { ...linked, lines: withoutGaps(withoutTrailingSpaces(linked.lines)) };
  },
};

function plan(source: Source, log: Log): Plan {
  const isRepository = source.files.some(({ path }) => path.startsWith(`${notesFolder}/`));
  const unique = uniquePaths();
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  let home: string | undefined;
  for (const { path: from } of source.files) {
    const isNote = notePattern.test(from) || (source.isFile && /\.txt$/iu.test(from));
    if (isOfTools(from)) continue;
    if (isNote && (!isRepository || from.startsWith(`${notesFolder}/`))) {
      const read = draftOf(source, from, from, log);
      if (read === undefined) continue;
      const path = unique(placeOf(read));
      if (isHome(read)) home ??= path;
      drafts.push({ ...read, path });
    } else if (isAttachment(from) && (!isRepository || from.startsWith(`${picturesFolder}/`)))
      copies.push({
        from,
        to: unique(cleanPath(withoutRoot(from, picturesFolder))),
        address: withoutRoot(from, 'src/site'),
      });
    else log.did('files of the site’s program left out');
  }
  return {
    drafts,
    copies,
    settings: new Map<string, unknown>([
      ...(home === undefined ? [] : [['home', home.replace(/\.md$/u, '')] as const]),
      ['publish', new Map([['default', 'private']])],
      ['titles', ['property', 'name']],
      ['addresses', 'digital-garden'],
    ]),
  };
}

function placeOf(draft: Draft): string {
  const said = draft.matter.properties.get('dg-path');
  const own = withoutRoot(draft.from, notesFolder)
    .replace(notePattern, '')
    .replace(/\.txt$/iu, '');
  const path = typeof said === 'string' && said.trim() !== '' ? said.replace(/\.md$/iu, '') : own;
  return `${cleanPath(path)}.md`;
}

function isHome({ matter: { properties } }: Draft): boolean {
  const tags = properties.get('tags');
  return properties.get('dg-home') === true || (Array.isArray(tags) && tags.includes('gardenEntry'));
}

/** Those that speak of how a page of Digital Garden looks. */
const looks =
  /^(?:dg-(?:home-link|show-.*|enable-search|link-preview|pass-frontmatter|pass-front-matter|note-icon|pinned|hide|hide-in-graph|hide-title|content-classes-.*)|noteIcon|hideInGraph|hide|pinned)$/u;

const renamed: ReadonlyMap<string, string> = new Map([
  ['dg-title', 'title'],
  ['dg-created', 'created'],
  ['dg-updated', 'updated'],
  ['dg-content-classes', 'cssclasses'],
  ['contentClasses', 'cssclasses'],
]);

function propertiesOf(draft: Draft, log: Log): Map<string, unknown> {
  const made = new Map<string, unknown>();
  const given = draft.matter.properties;
  for (const [name, value] of given) {
    if (name === 'dg-publish') made.set('publish', value === true);
    else if (name === 'dg-path' || name === 'dg-home' || (name === 'permalink' && given.has('dg-permalink'))) continue;
    else if (name === 'permalink' || name === 'dg-permalink') {
      const slug = typeof value === 'string' ? slugOfPermalink(value) : undefined;
      // Of the home page, and of notes whose name says the same, there is nothing to say.
      if (slug !== undefined && slug !== '' && slug !== slugOfNote(draft.path as VaultPath))
        made.set('permalink', value);
    } else if (name === 'dg-metatags' && value instanceof Map) {
      const description: unknown = (value as Map<unknown, unknown>).get('description');
      if (typeof description === 'string') made.set('description', description);
    } else if (name === 'tags' && Array.isArray(value)) {
      const tags = value.filter((tag) => tag !== 'gardenEntry');
      if (tags.length > 0) made.set('tags', tags);
    } else if (looks.test(name)) log.did(`\`${name}\` left out, which only Digital Garden draws`);
    else made.set(renamed.get(name) ?? name, value);
  }
  return made;
}

/** `{ #id}` at the end of a line → ` ^id`. */
function withBlockIds(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  return lines.map((line, index) =>
    isCode[index] === true || /^#{1,6}\s/u.test(line.text)
      ? line
      : {
          ...line,
          text: line.text.replace(
            /(^|\s)\{ #([A-Za-z0-9-]+)\}\s*$/u,
            (_all, space: string, id: string) => `${space === '' ? '' : ' '}^${id}`,
          ),
        },
  );
}

/** The notes in the transclusions: where the source does not have them, they are made of what was shown of them. */
function takeOut(drafts: readonly Draft[], log: Log): { drafts: readonly Draft[]; made: readonly Draft[] } {
  const byAddress = new Map(
    drafts.flatMap((draft) => (digitalGarden.addressesOf?.(draft) ?? []).map((address) => [address, draft] as const)),
  );
  const made = new Map<string, Draft>();
  const paths = uniquePaths();
  for (const { path } of drafts) paths(path);
  const put = (found: Transcluded, from: Draft): string => {
    log.did('transclusions → embeds');
    const [address = '', anchor] = found.href.split('#');
    const key = addressKey(address);
    const known = byAddress.get(key) ?? made.get(key);
    const [first] = found.inside;
    const heading = headingIn(first?.text ?? '');
    const subpath =
      anchor === undefined || anchor === ''
        ? ''
        : anchor.startsWith('^')
          ? `#${anchor}`
          : `#${subpathOf(heading ?? decoded(anchor).replaceAll('-', ' '))}`;
    if (known !== undefined) return embedOf(known, subpath);
    const name = found.title ?? titleOfSlug(decoded(key.slice(key.lastIndexOf('/') + 1)));
    const path = paths(`${cleanName(name)}.md`);
    const draft: Draft = {
      from: from.from,
      path,
      matter: { properties: new Map<string, unknown>([['dg-publish', true]]) },
      lines: anchor?.startsWith('^') === true ? withId(found.inside, anchor) : found.inside,
    };
    made.set(key, draft);
    log.tell(
      from.from,
      found.at,
      `It shows \`${found.href}\`, which the source does not have; \`${path}\` is made of what was shown.`,
    );
    return embedOf(draft, subpath);
  };
  const taken = drafts.map((draft) => ({
    ...draft,
    lines: takeTransclusions(draft.lines, (found) => put(found, draft)),
  }));
  return { drafts: taken, made: [...made.values()] };
}

function embedOf({ path }: Draft, subpath: string): string {
  return `![[${path.replace(/\.md$/u, '')}${subpath}]]`;
}

function withId(lines: readonly Line[], anchor: string): Line[] {
  const text = textOf(lines);
  return edited(lines, [{ start: text.length, end: text.length, text: ` ${anchor}` }]);
}

function withoutRoot(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
