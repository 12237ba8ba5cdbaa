/** Every published note for programs: the shape is that of `/schemas/notes.schema.json`. */
import { absoluteOrOwn } from './_absolute.ts';
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { publishedNotes } from '../listing/published-notes.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const absolute = absoluteOrOwn(origin);
  const notes = publishedNotes(
    (await entriesOf('notes')).map(({ data }) => data),
    absolute,
  );
  // A note a line, so that two builds can be compared by any diff.
  const lines = notes.map((note) => JSON.stringify(note));
  return new Response(`[\n${lines.join(',\n')}\n]\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
