/** What the gardener should know of their links: one problem for each reference that does not do what it says. */
import { problem } from '../problems.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Problem, Reference } from '../vault/types.ts';
import { pagesOf } from './pages.ts';
import type { Resolution, Resolutions } from './resolve-references.ts';
import { createSuggester } from './suggest.ts';
import type { Suggester } from './suggest.ts';

export function reportLinks(index: VaultIndex, resolutions: Resolutions): Problem[] {
  const problems: Problem[] = [];
  const suggesters: Suggesters = { names: once(() => createSuggester(namesOf(index))), places: new Map() };
  for (const note of pagesOf(index)) {
    for (const [at, resolution] of (resolutions.get(note.path) ?? []).entries()) {
      const reference = note.record.references[at];
      // A node of a diagram that names no note is just a node.
      if (
        reference === undefined ||
        reference.syntax === 'typed' ||
        (reference.syntax === 'diagram' && resolution.status === 'unresolved')
      )
        continue;
      problems.push(...problemsOf(reference, resolution, note, suggesters));
    }
  }
  return problems;
}

/** Made when the first link asks for them. */
interface Suggesters {
  names: () => Suggester;
  /** Of the headings and of the blocks of a note, by `heading` or `block` and the note's path. */
  places: Map<string, Suggester>;
}

/** Files named as equally fitting. */
const mostCandidates = 5;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function problemsOf(
  reference: Reference,
  resolution: Resolution,
  note: Note,
  { names, places }: Suggesters,
): Problem[] {
  const place = { path: note.path, line: reference.range.line, column: reference.range.column };
  const link = reference.linkpath;
  switch (resolution.status) {
    case 'unresolved': {
      const isFile = /\.[a-z0-9]{2,5}$/iu.test(link) && !/\.mdx?$/iu.test(link);
      if (reference.syntax === 'canvas') return [problem('canvas-file-missing', { file: link.slice(1) }, place)];
      const suggestion = names().suggest(link.slice(link.lastIndexOf('/') + 1));
      const id = isFile && reference.kind === 'embed' ? 'attachment-missing' : 'link-unresolved';
      return [problem(id, { link, ...(suggestion === undefined ? {} : { suggestion }) }, place)];
    }
    case 'unpublished':
      return [problem('link-to-private', { target: resolution.file.path, kind: resolution.file.kind }, place)];
    case 'refused':
      return [
        problem(
          resolution.refusal.because === 'type' ? 'attachment-type' : 'attachment-content',
          { file: resolution.file.path, reason: resolution.refusal.reason },
          place,
        ),
      ];
    case 'document':
      if (resolution.file.kind === 'base') return [];
      return [problem('document-unsupported', { link: resolution.file.path }, place)];
    case 'missing-subpath': {
      const isBlock = resolution.subpath.startsWith('#^');
      const subpath = resolution.subpath.slice(isBlock ? 2 : 1);
      const { record, path } = resolution.note;
      const key = `${isBlock ? 'block' : 'heading'} ${path}`;
      const known = places.get(key) ?? createSuggester(isBlock ? record.blocks : record.headings.map(({ raw }) => raw));
      places.set(key, known);
      const suggestion = known.suggest(subpath);
      const values = { target: resolution.note.title, subpath, ...(suggestion === undefined ? {} : { suggestion }) };
      return [problem(isBlock ? 'block-missing' : 'heading-missing', values, place)];
    }
    case 'folder':
      return [];
    case 'resolved': {
      const target = resolution.kind === 'note' ? resolution.note.path : resolution.file.path;
      const problems: Problem[] = [];
      if (resolution.alsoMatches.length > 0) {
        const named = [target, ...resolution.alsoMatches]
          .slice(0, mostCandidates)
          .map((path) => `\`${path}\``)
          .join(', ');
        const candidates = resolution.alsoMatches.length < mostCandidates ? named : `${named} and others`;
        problems.push(problem('link-ambiguous', { link, target, candidates }, place));
      }
      if (resolution.kind === 'note' && resolution.byAlias === true)
        problems.push(problem('link-by-alias', { link, target: resolution.note.name }, place));
      if (resolution.kind === 'note' && resolution.byLastParts === true)
        problems.push(problem('link-by-last-parts', { link, target }, place));
      return problems;
    }
  }
}

/** Names that a link may mean: notes without their extension, aliases, and files of other kinds with it. */
function namesOf(index: VaultIndex): Set<string> {
  const names = new Set<string>();
  for (const file of index.files.values())
    if (file.kind !== 'note') names.add(file.path.slice(file.path.lastIndexOf('/') + 1));
  for (const note of index.notes.values()) {
    names.add(note.name);
    names.add(note.title);
    for (const alias of note.record.aliases) names.add(alias);
  }
  return names;
}
