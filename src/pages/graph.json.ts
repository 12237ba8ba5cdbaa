/** The whole graph for the page that draws it. */
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { keptLayout } from '../astro/kept-layout.ts';
import { graphFile } from '../listing/graph-file.ts';
import { graphCategories, wholeGraphOf } from '../listing/whole-graph.ts';
import { cacheFolder, site } from './_site.ts';

export const GET: APIRoute = async () => {
  const entries = [...(await entriesOf('notes')), ...(await entriesOf('canvases')), ...(await entriesOf('bases'))].map(
    ({ data }) => data,
  );
  const graph = wholeGraphOf(entries);
  const places = keptLayout(graph, cacheFolder);
  const { categories, notes } = graphFile(graph, graphCategories(entries, site), places);
  // A note a line, so that two builds can be compared by any diff.
  const lines = notes.map((note) => JSON.stringify(note));
  const body = `{"categories":${JSON.stringify(categories)},"notes":[\n${lines.join(',\n')}\n]}\n`;
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
