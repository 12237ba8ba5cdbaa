/** Opens search when it is first wanted: its engine, and the words of the language that it reads queries by. */
import type { Sources } from './search-sources.ts';

/**
 * @param base the site's base path
 * @returns opens them when first asked, and the same ones after that; errors are those of the network
 */
export function sourcesOnce(base: string): () => Promise<Sources> {
  let loading: Promise<Sources> | undefined;
  return () => {
    loading ??= open(base);
    // A failure is not kept: the reader may be online again by the next letter.
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

async function open(base: string): Promise<Sources> {
  const [{ openSources }, { strings }] = await Promise.all([
    import('./search-sources.ts'),
    import('virtual:coldframe/strings/questions'),
  ]);
  return openSources(base, strings);
}
