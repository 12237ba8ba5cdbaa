/** Every folder and note as one tree, for the explorer: fetched once, when a reader has it before them. */
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { gardenTree } from '../listing/garden-tree.ts';
import { hrefOf } from '../listing/href.ts';
import { site } from './_site.ts';

export const GET: APIRoute = async () => {
  const [notes, folders] = await Promise.all([entriesOf('notes'), entriesOf('folders')]);
  const tree = gardenTree(
    notes.map(({ data }) => data),
    folders.map(({ data }) => data),
    { base: hrefOf('/', import.meta.env.BASE_URL), order: site },
  );
  return new Response(`${JSON.stringify(tree)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
