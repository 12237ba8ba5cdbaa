/** Notes that name another in their prose and never link to it, with the sentence that does. */
import { sentenceAround } from '../vault/prose.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Prose, VaultPath } from '../vault/types.ts';
import type { Backlink, LinkGraph } from './backlinks.ts';
import { nameTree } from './names.ts';
import type { Name, NameTree } from './names.ts';
import type { Resolutions } from './resolve-references.ts';
import { plainText } from './texts.ts';

/** Mentions of one note that are shown. */
const most = 8;

/** Where a name stands: characters of one run of a block of prose. */
interface Place {
  source: Note;
  prose: Prose;
  run: number;
  start: number;
  end: number;
}

interface Found {
  places: Place[];
  /** Notes that name it unlinked, shown or not. */
  count: number;
  /** Words written with and without the name's capitals: a word that is mostly written small is a word like others. */
  asName: number;
  asWord: number;
}

/**
 * By the path of the mentioned note, sources by title. One pass over the prose of published notes; kept of each name
 * are the first few places only. A name that more than a twentieth of the notes use unlinked tells nothing, and is
 * dropped.
 */
export function mentionsOf(
  index: VaultIndex,
  graph: LinkGraph,
  resolutions: Resolutions,
): ReadonlyMap<VaultPath, readonly Backlink[]> {
  const sources = [...index.notes.values()]
    .filter((note) => note.published)
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  const names = nameTree(sources);
  const found = new Map<Name, Found>();
  for (const source of sources) findIn(source, names, new Set(graph.outgoing.get(source.path)), found);

  const bound = Math.max(most, sources.length / 20);
  const places = new Map<VaultPath, Map<Note, Place>>();
  for (const [{ note }, { places: each, count, asName, asWord }] of found) {
    if (count > bound || asWord > asName) continue;
    const known = places.get(note.path) ?? new Map<Note, Place>();
    places.set(note.path, known);
    for (const place of each) if (!known.has(place.source)) known.set(place.source, place);
  }
  const rank = new Map(sources.map((source, at) => [source, at]));
  const inOrder = (known: ReadonlyMap<Note, Place>): Place[] =>
    [...known.values()].sort((a, b) => (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0));
  return new Map(
    [...places].map(([path, known]) => [
      path,
      inOrder(known)
        .slice(0, most)
        .map((place) => mentionAt(place, resolutions)),
    ]),
  );
}

function mentionAt({ source, prose, run, start, end }: Place, resolutions: Resolutions): Backlink {
  const { before, text, after } = sentenceAround(prose, run, start, end);
  return {
    source,
    before: plainText(before, source, resolutions),
    text: plainText(text, source, resolutions),
    after: plainText(after, source, resolutions),
  };
}

function findIn(source: Note, names: NameTree, linked: ReadonlySet<Note>, found: Map<Name, Found>): void {
  const seen = new Set<Name>();
  for (const prose of source.record.prose) {
    for (const [run, words] of prose.entries()) {
      if (typeof words !== 'string') continue;
      for (const { name, start, end, isName } of names.find(words, run === 0)) {
        const entry = found.get(name) ?? { places: [], count: 0, asName: 0, asWord: 0 };
        found.set(name, entry);
        if (isName) entry.asName += 1;
        else entry.asWord += 1;
        if (!isName || seen.has(name) || name.note === source || linked.has(name.note)) continue;
        seen.add(name);
        entry.count += 1;
        if (entry.places.length < most) entry.places.push({ source, prose, run, start, end });
      }
    }
  }
}
