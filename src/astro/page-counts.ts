/** How much of the site a build rendered, and how much it took from the last one. */
import type { AstroPrerenderer } from 'astro';

export interface PageCounts {
  rendered: number;
  reused: number;
}

/**
 * Wraps Astro's own prerenderer, which is asked for each page that the incremental cache does not answer: the counts
 * are of what was done, not of what was expected. Feeds and JSON files are not pages and not counted.
 */
export function countPages(prerenderer: AstroPrerenderer): { prerenderer: AstroPrerenderer; counts: () => PageCounts } {
  const pages = new Set<string>();
  let rendered = 0;
  return {
    counts: () => ({ rendered, reused: pages.size - rendered }),
    prerenderer: {
      ...prerenderer,
      getStaticPaths: async () => {
        const paths = await prerenderer.getStaticPaths();
        for (const { pathname, route } of paths) if (route.type === 'page') pages.add(pathname.replace(/\/$/u, ''));
        return paths;
      },
      render: (request, options) => {
        if (options.routeData.type === 'page') rendered += 1;
        return prerenderer.render(request, options);
      },
    },
  };
}
