/** The program that was bundled, as the build uses it: which pages there are, and each of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { programPlaces } from './program-places.ts';

export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface Program {
  paths: () => Promise<PagePath[]>;
  /** @throws what the page threw */
  render: (path: PagePath, url: URL) => Promise<Uint8Array>;
}

type StaticApp = ConstructorParameters<typeof StaticPaths>[0];

/** What the bundle exports: `astro/entrypoints/prerender`, which is made for Astro's own build. */
interface Entry {
  app: StaticApp & {
    setInternals: (internals: { pagesByKeys: ReadonlyMap<string, unknown> }) => void;
    setOptions: (options: {
      settings: { scripts: readonly never[] };
      logger: { options: { destination: { write: (event: { message: string }) => void } } };
    }) => void;
    render: (request: Request, options: { routeData: PagePath['route'] }) => Promise<Response>;
  };
}

/**
 * @param folder of a bundle that is whole
 * @param origin of the site
 * @param warn told what Astro has to say of pages
 */
export async function openProgram(folder: string, origin: string, warn: (sentence: string) => void): Promise<Program> {
  const { server, sheets } = programPlaces(folder);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`${server} holds no program.`);
  const { app } = (await import(pathToFileURL(join(server, entry)).href)) as Entry;
  // What is bundled once is for sites at any address of the same path.
  app.manifest.site = origin;
  app.setInternals({ pagesByKeys: new Map(JSON.parse(readFileSync(sheets, 'utf8')) as [string, unknown][]) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: ({ message }) => warn(message) } } },
  });
  return {
    paths: () => new StaticPaths(app).getAll(),
    render: async ({ route }, url) => {
      const response = await app.render(new Request(url), { routeData: route });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
