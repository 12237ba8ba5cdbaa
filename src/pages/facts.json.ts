/** Every published fact for programs: the shape is that of `/schemas/facts.schema.json`. */
import { absoluteOrOwn } from './_absolute.ts';
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { publishedFacts } from '../listing/published-facts.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const absolute = absoluteOrOwn(origin);
  const notes = (await entriesOf('notes')).map(({ data }) => data);
  const facts = publishedFacts(notes, absolute);
  // A fact a line, so that two builds can be compared by any diff.
  const lines = facts.map((fact) => JSON.stringify(fact));
  return new Response(`[\n${lines.join(',\n')}\n]\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
