/** The notes around a note, drawn → what its page shows of them. */
import type { NeighbourhoodEntry } from '../collections.ts';
import { neighbourhoodOf } from '../links/neighbourhood.ts';
import type { Adjacency } from '../links/neighbourhood.ts';
import type { Note } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { Categories } from './categories.ts';
import type { KeptDrawings } from './kept-drawings.ts';

/** As many as there is room for beside a note, each with a label that can be read. */
const neighboursShown = 10;

export function neighbourhoodEntry(
  note: Note,
  adjacency: Adjacency,
  categories: Categories,
  base: string,
  drawings: KeptDrawings,
): NeighbourhoodEntry | undefined {
  const around = neighbourhoodOf(note, adjacency, neighboursShown);
  if (around === undefined) return undefined;
  const { places, ...drawing } = drawings.draw(note.title, around);
  const notes = [note, ...around.notes].map((each, at) => {
    const category = categories.get(each.path)?.slug;
    return {
      title: each.title,
      href: hrefOf(each.slug, base),
      ...(category === undefined ? {} : { category }),
      ...(places[at] ?? { x: 0, y: 0 }),
    };
  });
  return { ...drawing, notes, more: around.more };
}
