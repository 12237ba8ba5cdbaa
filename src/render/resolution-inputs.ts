/** What a link says and where it leads, as far as a text that holds it can show it. */
import type { Resolution } from '../links/resolve-references.ts';

/** Of the note that a link leads to, what is known without asking for it. */
export function inputsOfResolution(resolution: Resolution): unknown {
  if (!('note' in resolution)) return resolution;
  const { note, ...rest } = resolution;
  const place = 'place' in rest ? rest.place : undefined;
  const heading = place !== undefined && 'heading' in place ? note.record.headings[place.heading]?.raw : undefined;
  return [rest, note.path, note.name, note.title, note.slug, heading];
}
