/** What links to what, on pages of every kind: notes, canvases, and bases that have a page. */
import { linkGraph } from '../links/backlinks.ts';
import type { LinkGraph } from '../links/backlinks.ts';
import { adjacencyOf } from '../links/neighbourhood.ts';
import type { Adjacency } from '../links/neighbourhood.ts';
import { pagesOf } from '../links/pages.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';

export function pageLinks(
  index: VaultIndex,
  resolutions: Resolutions,
  bases: readonly { note: Note }[],
): { graph: LinkGraph; adjacency: Adjacency } {
  const notes = bases.map(({ note }) => note);
  const graph = linkGraph(index, resolutions, new Map(notes.map((note) => [note.path, note])));
  return { graph, adjacency: adjacencyOf([...pagesOf(index), ...notes], graph) };
}
