/** Dendron: `a.b.c.md` is a place in a tree; here it is one in folders. */
import { draftOf, isAttachment, isOfTools, notePattern, textProperty, withNameAsTitle } from '../drafts.ts';
import { finish, withoutProperties } from '../finish.ts';
import { edited, textOf } from '../lines.ts';
import type { Edit } from '../lines.ts';
import type { Log } from '../log.ts';
import { cleanName, cleanPath, nameOf, titleOfSlug, uniquePaths } from '../names.ts';
import { settingsOf } from '../settings.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import { placedIn } from '../tree.ts';
import { rewriteWikilinks } from '../wikilinks.ts';
import type { Format } from './format.ts';

export const dendron: Format = {
  name: 'dendron',
  recognise: ({ files, has }) =>
    has('dendron.yml') ||
    has('dendron.code-workspace') ||
    files.some(({ path }) => /(?:^|\/)root\.schema\.yml$/u.test(path)),
  plan,
  convert: (draft, conversion) => {
    const { targets, log } = conversion;
    const bare = withoutProperties(
      draft,
      ['id', 'nav_order', 'isDir', 'parent', 'children', 'stub', 'fname'],
      'Dendron',
      conversion,
    );
    const turned = labelsBehind(bare);
    const byName = (name: string) =>
      targets.byPath(`${folderOfVault(draft.from)}${name}.md`, '') ?? targets.byName(name);
    const linked = rewriteWikilinks(turned, targets, log, byName);
    return finish({ ...linked, matter: withDates(bare) }, linked.lines, conversion);
  },
};

function plan(source: Source, log: Log): Plan {
  const unique = uniquePaths();
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  const names = new Set(
    source.files
      .filter(({ path }) => notePattern.test(path))
      .map(({ path }) => path.replace(notePattern, '').toLowerCase()),
  );
  const parents = new Set([...names].flatMap((name) => prefixesOf(name)));
  let home: string | undefined;
  for (const { path: from } of source.files) {
    if (isOfTools(from)) continue;
    if (/\.schema\.ya?ml$/u.test(from)) log.did('schemas left out');
    else if (notePattern.test(from)) {
      const read = draftOf(source, from, from, log);
      if (read === undefined) continue;
      const own = from.slice(folderOfVault(from).length).replace(notePattern, '');
      const parts = own.split('.').map((part) => cleanName(titleOfSlug(part)));
      const title = textProperty(read, 'title') ?? parts.at(-1);
      const isParent = parents.has(from.replace(notePattern, '').toLowerCase());
      const name = isParent ? (parts.at(-1) ?? 'Untitled') : cleanName(title ?? 'Untitled');
      const path = unique(`${[...(isParent ? parts : parts.slice(0, -1)), name].join('/')}.md`);
      if (own === 'root') home ??= path;
      drafts.push(withNameAsTitle({ ...read, path }, title));
    } else if (isAttachment(from))
      copies.push({
        from,
        to: unique(cleanPath(from.replace(/^.*?(?=assets\/)/u, ''))),
        address: from.replace(/^.*?(?=assets\/)/u, ''),
      });
    else log.did('files left out that belong to the other tool');
  }
  log.did('places in the tree → folders', parents.size);
  return {
    drafts,
    copies,
    settings: settingsOf([
      ['home', home?.replace(/\.md$/u, '')],
      ['titles', ['property', 'name']],
    ]),
  };
}

/** `vault/a.b.md` → `vault/`. */
function folderOfVault(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function prefixesOf(name: string): string[] {
  const folder = folderOfVault(name);
  const parts = name.slice(folder.length).split('.');
  return parts.slice(0, -1).map((_part, index) => `${folder}${parts.slice(0, index + 1).join('.')}`);
}

/** `[[Label|a.b]]`: Dendron has the label first. */
function labelsBehind(draft: Draft): Draft {
  const text = textOf(draft.lines);
  const edits = placedIn(text).flatMap(({ node, start, end, isInTable }): Edit[] => {
    if (node.type !== 'wikilink' || node.displayText === undefined) return [];
    const label = `${node.linkpath}${node.subpath ?? ''}`;
    return [{ start, end, text: `[[${node.displayText}${isInTable ? '\\|' : '|'}${label}]]` }];
  });
  return { ...draft, lines: edited(draft.lines, edits) };
}

/** Milliseconds → days; `desc` is what others call the description. */
function withDates(draft: Draft): Draft['matter'] {
  const properties = new Map(draft.matter.properties);
  for (const name of ['created', 'updated']) {
    const value = properties.get(name);
    const day =
      typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e15
        ? new Date(value).toISOString().slice(0, 10)
        : undefined;
    if (day !== undefined) properties.set(name, day);
  }
  const description = properties.get('desc');
  properties.delete('desc');
  if (typeof description === 'string' && description !== '') properties.set('description', description);
  if (properties.get('title') === nameOf(draft.path)) properties.delete('title');
  return { ...draft.matter, properties };
}
