/** The notes around a note: those it links to and those that link to it, the most related first. */
import type { Note } from '../vault/index-vault.ts';
import type { LinkGraph } from './backlinks.ts';

/** Of each published note, the published notes that it shares a link with, and whether both link to each other. */
export type Adjacency = ReadonlyMap<Note, ReadonlyMap<Note, { isMutual: boolean }>>;

export interface Neighbourhood {
  /** At most as many as were asked for, the most related first. */
  notes: readonly Note[];
  /** Linked notes that had no room. */
  more: number;
  /**
   * Which of them share a link, as indexes into `notes`, the smaller first; those to the note itself are not listed.
   */
  links: readonly (readonly [from: number, to: number])[];
}

/** How many neighbours of a neighbour are asked whether they are shared: beyond it, those asked speak for the rest. */
const asked = 32;

export function adjacencyOf(notes: Iterable<Note>, graph: LinkGraph): Adjacency {
  const adjacency = new Map<Note, Map<Note, { isMutual: boolean }>>();
  for (const note of notes) if (note.published) adjacency.set(note, new Map());
  for (const [note, own] of adjacency) {
    for (const target of graph.outgoing.get(note.path) ?? []) {
      const back = adjacency.get(target);
      if (back === undefined) continue;
      const isMutual = own.has(target);
      own.set(target, { isMutual });
      back.set(note, { isMutual });
    }
  }
  return adjacency;
}

/**
 * @param count how many notes at most
 * @returns nothing where no other note links here and none is linked to
 */
export function neighbourhoodOf(note: Note, adjacency: Adjacency, count: number): Neighbourhood | undefined {
  const own = adjacency.get(note);
  if (own === undefined || own.size === 0) return undefined;
  const ranked = [...own]
    .map(([other, { isMutual }]) => {
      const its = adjacency.get(other) ?? own;
      // An answer from a note that answers everyone says little.
      return { other, nearness: sharedPart(own, its) + (isMutual ? 1 / Math.sqrt(Math.max(its.size, 9)) : 0) };
    })
    .sort((a, b) => b.nearness - a.nearness || (a.other.path < b.other.path ? -1 : 1));
  const notes = ranked.slice(0, count).map(({ other }) => other);
  const links = notes.flatMap((from, at) => {
    const linked = adjacency.get(from);
    return notes.flatMap((to, toAt) => (toAt > at && linked?.has(to) === true ? [[at, toAt] as const] : []));
  });
  return { notes, more: ranked.length - notes.length, links };
}

/**
 * How much of what two notes link to is the same, 0 to 1: the cosine of their links. A note that links to everything is
 * near to nothing. Counted over the smaller of the two and a sample of it, so that hubs cost no more than others.
 */
function sharedPart(a: ReadonlyMap<Note, unknown>, b: ReadonlyMap<Note, unknown>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let seen = 0;
  let shared = 0;
  for (const note of small.keys()) {
    if (seen === asked) break;
    seen += 1;
    if (large.has(note)) shared += 1;
  }
  return ((shared / seen) * small.size) / Math.sqrt(a.size * b.size);
}
