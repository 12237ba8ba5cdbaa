/**
 * Who lives where: one address for each page and file of the site, in the order of right, with a problem for each that
 * gave way.
 */
import { problem } from '../problems.ts';
import { createAddressRegistry } from './address-registry.ts';
import type { AddressRegistry, Owner, Placed } from './address-registry.ts';
import { addressKey, addressOf, canonicalPath, encodeSlug, isVisible, pathOf } from './address.ts';
import { categorySlug } from './category-slug.ts';
import { formerAddresses } from './former-addresses.ts';
import type { FormerTool } from './former-addresses.ts';
import { besideHostNames } from './host-names.ts';
import { levelsOf } from './levels.ts';
import type { Note } from './note.ts';
import type { OwnAddresses } from './own-addresses.ts';
import { isPrivateBase } from './private-base.ts';
import { isIgnored } from './publish.ts';
import type { PublishRule } from './publish.ts';
import { slugOfAlias, slugOfAttachment, slugOfNote, slugOfPermalink, slugOfTag, slugPath } from './slug.ts';
import type { Problem, Reference, Slug, VaultFile, VaultPath } from './types.ts';

export interface Addresses {
  /** Addresses of the site's own pages and of tags: a note or a folder that has one is shown there. */
  listSlugs: ReadonlySet<Slug>;
  /** Of folders that hold a published note, by their path in the vault. */
  folderSlugs: ReadonlyMap<string, Slug>;
  /** Of attachments, canvases and bases that may be published. */
  attachmentSlugs: ReadonlyMap<VaultPath, Slug>;
  /** Those of them that could not have the address of their name. */
  displaced: ReadonlyMap<VaultPath, Problem>;
  /** Old addresses of published notes. */
  redirects: ReadonlyMap<Slug, Note>;
  problems: readonly Problem[];
}

export interface SettleInput {
  /** In path order. */
  notes: readonly Note[];
  canvases?: readonly Note[];
  files: readonly VaultFile[];
  rule: PublishRule;
  own: OwnAddresses;
  /** Whose addresses lead to the notes still. */
  formerTools?: readonly FormerTool[];
}

/**
 * Tags and categories come first, since links to them are made of their names alone; then notes by permalink, notes by
 * path, folders, files, aliases. Private notes have no address and take none. Sets the slug of each note and canvas.
 */
export function settleAddresses({ notes, canvases = [], files, rule, own, formerTools = [] }: SettleInput): Addresses {
  const registry = createAddressRegistry(own);
  const published = notes.filter((note) => note.published);
  const listSlugs = new Set([...own.pages.map(addressOf), ...placeLists([...published, ...canvases], registry)]);
  const problems = placeNotes(published, registry);
  const folderSlugs = placeFolders(published, registry);
  const { slugs: attachmentSlugs, displaced } = placeFiles(
    files.filter(
      (file) =>
        file.kind !== 'note' &&
        !isIgnored(file.path, rule) &&
        (file.kind !== 'base' || !isPrivateBase(file.text ?? '')),
    ),
    registry,
  );
  for (const canvas of canvases) canvas.slug = attachmentSlugs.get(canvas.path) ?? canvas.slug;
  const { redirects, problems: redirectProblems } = placeRedirects(published, registry, formerTools);
  return {
    listSlugs,
    folderSlugs,
    attachmentSlugs,
    displaced,
    redirects,
    problems: [...problems, ...redirectProblems],
  };
}

function placeLists(notes: readonly Note[], registry: AddressRegistry): ReadonlySet<Slug> {
  const tags = new Set<string>();
  for (const note of notes) {
    for (const tag of note.record.tags) for (const name of levelsOf(tag)) tags.add(slugOfTag(name));
  }
  const pages = [...tags].map((slug) => addressOf(`tags/${slug}`));
  for (const slug of pages) registry.takePage(slug, { kind: 'tag', name: 'the page of a tag' });
  for (const slug of new Set(notes.flatMap(categoryTexts).map(categorySlug)))
    registry.takePage(addressOf(`categories/${slug}`), { kind: 'category', name: 'the page of a category' });
  return new Set(pages);
}

/** What a note's category may be: what a link in it shows is known only when links are resolved. */
function categoryTexts({ record }: Note): string[] {
  const { category = [], references } = record;
  const ways: ((reference: Reference) => string)[] = [
    ({ shown, linkpath }) => shown?.filter((part) => typeof part === 'string').join('') ?? linkpath,
    ({ linkpath }) => linkpath,
    ({ linkpath }) => linkpath.slice(linkpath.lastIndexOf('/') + 1),
  ];
  const texts = ways.map((shownAs) =>
    category
      .map((run) =>
        typeof run === 'string'
          ? run
          : references
              .slice(run, run + 1)
              .map(shownAs)
              .join(''),
      )
      .join('')
      .trim(),
  );
  return texts.filter((text) => text !== '');
}

/**
 * Names that make one address are told apart by a number, in path order (rule F-7); an address that two notes ask for
 * by `permalink` is an error, and the later one gets a number as well.
 */
function placeNotes(notes: readonly Note[], registry: AddressRegistry): Problem[] {
  const problems: Problem[] = [];
  const byPath = new Map(notes.map((note) => [note.path, note]));
  /** By the note that has the address: those that asked for it too. */
  const collisions = new Map<Note, Note[]>();
  for (const isChosen of [true, false]) {
    for (const note of notes) {
      if (hasChosen(note) !== isChosen) continue;
      const wanted = note.slug;
      problems.push(...changeOf(note));
      const placed = registry.placePage(wanted, ownerOf(note));
      note.slug = placed.slug;
      if (!isVisible(note.name.trim()))
        problems.push(problem('name-invisible', { given: note.slug }, { path: note.path, line: 1 }));
      const rival = placed.inTheWay?.path === undefined ? undefined : byPath.get(placed.inTheWay.path);
      if (rival !== undefined && (isChosen || hasChosen(rival)) && addressKey(rival.slug) === addressKey(wanted))
        push(collisions, rival, note);
      else problems.push(...displacementOf(note, wanted, placed));
    }
  }
  for (const [first, others] of collisions) {
    const given = others.map((note) => `\`${note.path}\` at ${pathOf(note.slug)}`);
    problems.push(
      problem(
        'slug-collision',
        { paths: list([first, ...others]), slug: first.slug, given: given.join(', ') },
        { path: first.path, line: 1 },
      ),
    );
  }
  return problems;
}

function displacementOf(note: Note, slug: Slug, { slug: given, inTheWay }: Placed): Problem[] {
  const place = { path: note.path, line: 1 };
  if (inTheWay?.kind === 'note')
    return [problem('slug-similar', { paths: `${inTheWay.name} and \`${note.path}\``, slug, given }, place)];
  if (inTheWay !== undefined || given !== slug)
    return [problem('slug-reserved', { slug, owner: inTheWay?.name ?? 'a list of the site', given }, place)];
  return [];
}

/** What is told of a permalink that cannot be an address as it stands. */
function changeOf(note: Note): Problem[] {
  const { permalink } = note.record;
  const place = { path: note.path, line: 1 };
  if (permalink === undefined) return [];
  if (!hasChosen(note))
    return [
      problem(
        'property-invalid',
        { property: 'permalink', reason: `\`${quoted(permalink)}\` is no path in this site` },
        place,
      ),
    ];
  const written = permalink
    .split('/')
    .filter((segment) => segment.trim() !== '')
    .join('/');
  if (note.slug === '' || canonicalPath(written.trim().normalize('NFC')) === encodeSlug(note.slug)) return [];
  return [problem('slug-changed', { permalink: quoted(permalink), given: note.slug }, place)];
}

function placeFolders(notes: readonly Note[], registry: AddressRegistry): ReadonlyMap<string, Slug> {
  const slugs = new Map<string, Slug>();
  /** Folders whose names make one address are one folder. */
  const placed = new Map<Slug, Slug>();
  for (const note of notes) {
    for (const folder of levelsOf(note.folder).toReversed()) {
      if (slugs.has(folder)) continue;
      const wanted = slugPath(folder);
      const slug =
        placed.get(wanted) ?? registry.placePage(wanted, { kind: 'folder', name: `the folder \`${folder}\`` }).slug;
      placed.set(wanted, slug);
      slugs.set(folder, slug);
    }
  }
  return slugs;
}

function placeFiles(
  files: readonly VaultFile[],
  registry: AddressRegistry,
): { slugs: ReadonlyMap<VaultPath, Slug>; displaced: ReadonlyMap<VaultPath, Problem> } {
  const slugs = new Map<VaultPath, Slug>();
  const displaced = new Map<VaultPath, Problem>();
  for (const { path, kind } of files) {
    const wanted = addressOf(besideHostNames(slugOfAttachment(path)));
    const owner = { name: `\`${path}\``, path };
    const { slug, inTheWay } =
      kind === 'attachment'
        ? registry.placeFile(wanted, { kind: 'attachment', ...owner })
        : registry.placePage(wanted, { kind: 'document', ...owner });
    slugs.set(path, slug);
    if (inTheWay !== undefined)
      displaced.set(path, problem('file-similar', { slug: wanted, owner: inTheWay.name, given: slug }, { path }));
  }
  return { slugs, displaced };
}

/** The name-based address of a note with a permalink (rule PUB-1), and aliases that are addresses (rule PUB-4). */
function placeRedirects(
  notes: readonly Note[],
  registry: AddressRegistry,
  formerTools: readonly FormerTool[],
): { redirects: ReadonlyMap<Slug, Note>; problems: Problem[] } {
  const redirects = new Map<Slug, Note>();
  const problems: Problem[] = [];
  /** By what counts as one address: the redirect that has it, and the notes that ask for it too. */
  const taken = new Map<string, Slug>();
  const former = new Map(notes.map((note) => [note, formerAddresses(note, formerTools)]));
  const collisions = new Map<Slug, Note[]>();
  for (const note of notes) {
    const ways = new Map(note.record.aliases.map((alias) => [slugOfAlias(alias), `the alias \`${quoted(alias)}\``]));
    if (note.record.permalink !== undefined || note.isFolderNote === true) ways.set(slugOfNote(note.path), 'its name');
    for (const slug of former.get(note)?.listed ?? []) ways.set(slug, 'its list of old addresses');
    for (const [slug, way] of ways) {
      const owners = registry.takePage(slug, {
        kind: 'redirect',
        name: `an alias of \`${note.path}\``,
        path: note.path,
      });
      const [owner] = owners;
      if (owner === undefined) {
        redirects.set(slug, note);
        taken.set(addressKey(slug), slug);
      } else if (owners.every(({ path }) => path !== note.path)) {
        const other = owner.kind === 'redirect' ? taken.get(addressKey(slug)) : undefined;
        if (other !== undefined) push(collisions, other, note);
        // A note that is not at its folder's address any more left it to the folder.
        else if (way !== 'its name' || owner.kind !== 'folder')
          problems.push(problem('alias-taken', { way, slug, owner: owner.name }, { path: note.path, line: 1 }));
      }
    }
  }
  // Last, and without a word where somebody else has the place: nobody typed them.
  for (const [note, { made }] of former) {
    for (const slug of made) {
      const owners = registry.takePage(slug, {
        kind: 'redirect',
        name: `an old address of \`${note.path}\``,
        path: note.path,
      });
      if (owners.length === 0) redirects.set(slug, note);
    }
  }
  for (const [slug, others] of collisions) {
    const first = redirects.get(slug);
    if (first !== undefined)
      problems.push(
        problem('alias-collision', { slug, paths: list([first, ...others]) }, { path: first.path, line: 1 }),
      );
  }
  return { redirects, problems };
}

/** Whether the note's address is the one that its author asked for. */
function hasChosen({ record }: Note): boolean {
  return record.permalink !== undefined && slugOfPermalink(record.permalink) !== undefined;
}

function ownerOf({ path }: Note): Owner {
  return { kind: 'note', name: `\`${path}\``, path };
}

/** A text in a message: on one line, and no longer than one reads. */
function quoted(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return line.length <= 80 ? line : `${line.slice(0, 79).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function list(notes: readonly Note[]): string {
  return notes.map((note) => `\`${note.path}\``).join(' and ');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
