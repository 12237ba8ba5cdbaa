/**
 * What search knows before the index is asked: names, kinds and facts of every published note. Fetched when a reader
 * searches.
 */
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { searchEntries } from '../listing/search-entries.ts';
import { titleOrder } from '../listing/title-order.ts';
import { site } from './_site.ts';

export const GET: APIRoute = async () => {
  const entries = searchEntries(
    [...(await entriesOf('notes')), ...(await entriesOf('canvases')), ...(await entriesOf('bases'))]
      .map(({ data }) => data)
      .toSorted(titleOrder(site)),
    site,
  );
  return new Response(JSON.stringify(entries), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
