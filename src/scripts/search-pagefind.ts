/** The index of the notes' texts: Pagefind's own script, which the build writes beside it, asked so that it says what it does not know. */
import { fold, isUnspaced, segments } from './search-words.ts';

export interface FoundPage {
  url: string;
  excerpt: string;
  content: string;
  meta: { title?: string };
  /** Places in the page that match, by heading; the page's own beginning has no anchor. */
  sub_results: { url: string; title: string; excerpt: string; locations: number[] }[];
}

/** `data` fetches what is shown of the page; it needs the result kept, as Pagefind forgets what nobody holds. */
export interface PageResult {
  data: () => Promise<FoundPage>;
}

interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number; excerptEllipsis: string }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  preload: (query: string) => Promise<void>;
  search: (
    query: string,
    options?: { filters: Readonly<Record<string, string>> },
  ) => Promise<{ results: PageResult[] }>;
}

export interface TextIndex {
  /** Fetches the part of the index that answers what begins so. */
  prepare: (beginning: string) => void;
  /** Pages with the words of the query, the best first. Errors are those of the network. */
  find: (query: string, filters: Readonly<Record<string, string>>) => Promise<PageResult[]>;
  /** Those of the words that no text has, nor a longer or inflected form of them. */
  unknownOf: (words: readonly string[]) => Promise<string[]>;
}

/** Pages that are looked through for a word. */
const looked = 3;

/**
 * @param address of Pagefind's script
 * @param baseUrl the site's base path
 */
export async function openTextIndex(address: string, baseUrl: string): Promise<TextIndex> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(address, location.href).href);
  await pagefind.options({ baseUrl, excerptLength: 26, excerptEllipsis: '…' });
  await pagefind.init();
  // `init` returns before the index is there; the first to ask for anything waits for it, so that shall not be the reader.
  pagefind.filters().catch(() => undefined);
  const known = new Map<string, Promise<boolean>>();
  return {
    prepare: (beginning) => void pagefind.preload(beginning).catch(() => undefined),
    find: async (query, filters) => (await pagefind.search(query, { filters })).results,
    async unknownOf(words) {
      const isKnown = await Promise.all(words.map((word) => remembered(word)));
      return words.filter((_, at) => isKnown[at] !== true);
    },
  };

  function remembered(word: string): Promise<boolean> {
    const answer = known.get(word) ?? isKnown(pagefind, word);
    known.set(word, answer);
    answer.catch(() => known.delete(word));
    return answer;
  }
}

/**
 * Pagefind answers a word that it does not know by the longest beginning of it that it knows, and says nothing of that. In
 * quotes a word must be there, but for its inflection; else the text of what is found must hold it.
 */
async function isKnown(pagefind: Pagefind, word: string): Promise<boolean> {
  if (word.length < (isUnspaced(word) ? 2 : 3)) return true;
  const exact = await pagefind.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const { results } = await pagefind.search(word);
  const pages = await Promise.all(results.slice(0, looked).map((result) => result.data()));
  return pages.some(({ content, meta }) => {
    // Where a language has no spaces, Pagefind parts words by a sign without width.
    const text = fold(`${meta.title ?? ''} ${content}`).replaceAll('\u200B', '');
    return text.includes(word) || text.replaceAll(/\p{P}/gu, '').includes(word);
  });
}

/** Words as Pagefind takes them: what stands between spaces, without punctuation, or what it parts itself. */
export function indexWordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/u)
    .map((word) => word.replaceAll(/\p{P}/gu, ''))
    .filter((word) => word !== '')
    .flatMap(segments);
}
