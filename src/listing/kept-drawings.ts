/** Drawings of neighbourhoods by what they show: of all that is listed of a note, they alone take long. */
import { hash } from 'node:crypto';
import type { Neighbourhood } from '../links/neighbourhood.ts';
import { drawNeighbourhood } from './draw-neighbourhood.ts';
import type { Drawing } from './draw-neighbourhood.ts';

export interface KeptDrawings {
  /** What is drawn of a note with this title. */
  draw: (title: string, around: Neighbourhood) => Drawing;
  /** Those that were asked for, by a digest of what they show. */
  used: ReadonlyMap<string, Drawing>;
  /** Whether other drawings were asked for than were given. */
  isChanged: () => boolean;
}

export function keepDrawings(given: ReadonlyMap<string, Drawing> = new Map()): KeptDrawings {
  const used = new Map<string, Drawing>();
  return {
    draw(title, around) {
      const key = hash(
        'sha256',
        JSON.stringify([title, around.notes.map((note) => note.title), around.links]),
        'base64',
      );
      const drawing = used.get(key) ?? given.get(key) ?? drawNeighbourhood(title, around);
      used.set(key, drawing);
      return drawing;
    },
    used,
    isChanged: () => used.size !== given.size || [...used.keys()].some((key) => !given.has(key)),
  };
}
