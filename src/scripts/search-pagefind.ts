/**
 * The index of the notes' texts: Pagefind's own script, which the build writes beside it, asked so that it says what it
 * does not know.
 */
import type { PageText } from './search-page-text.ts';
import { fold, isUnspaced } from './search-words.ts';

/** `data` fetches what is shown of the page; it needs the result kept, as Pagefind forgets what nobody holds. */
export interface PageResult {
  id: string;
  score: number;
  data: () => Promise<PageText>;
}

interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  preload: (query: string) => Promise<void>;
  search: (
    query: string,
    options?: { filters: Readonly<Record<string, string>> },
  ) => Promise<{ results: PageResult[] }>;
}

/** A page by how well its text answers, from 0 to 1. */
export interface FoundText {
  result: PageResult;
  score: number;
}

export interface TextAnswer {
  /** Pages with any of the words, those with most of them first. */
  found: readonly FoundText[];
  /** Words that no text has, nor a longer or inflected form of them. */
  unknown: readonly string[];
}

export interface TextIndex {
  /** Fetches the part of the index that answers what begins so. */
  prepare: (beginning: string) => void;
  /** Errors are those of the network. `isTyping` where the last word may be the beginning of one. */
  find: (words: readonly string[], filters: Readonly<Record<string, string>>, isTyping: boolean) => Promise<TextAnswer>;
}

/** Pages that are looked through for a word. */
const looked = 3;

/**
 * @param address of Pagefind's script
 * @param baseUrl the site's base path
 */
export async function openTextIndex(address: string, baseUrl: string): Promise<TextIndex> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(address, location.href).href);
  await pagefind.options({ baseUrl });
  await pagefind.init();
  // `init` returns before the index is there; the first to ask for anything waits for it, so that shall not be the
  // reader.
  pagefind.filters().catch(() => undefined);
  const known = new Map<string, Promise<boolean>>();
  return {
    prepare: (beginning) => void pagefind.preload(beginning).catch(() => undefined),
    async find(words, filters, isTyping) {
      const answers = await Promise.all(
        words.map(async (word, at) => {
          const isBeginning = isTyping && at === words.length - 1;
          const exact = await pagefind.search(`"${word}"`, { filters });
          if (exact.results.length > 0 && !isBeginning) return { word, results: exact.results };
          const isKnown = exact.results.length > 0 || (await remembered(word));
          return { word, results: isKnown ? (await pagefind.search(word, { filters })).results : undefined };
        }),
      );
      return {
        found: merged(answers.map(({ results = [] }) => results)),
        unknown: answers.flatMap(({ word, results }) => (results === undefined ? [word] : [])),
      };
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
 * The rarer a word and the more a page has to say of it, the more it counts; nothing that one word finds is lost for
 * another.
 */
function merged(answers: readonly (readonly PageResult[])[]): FoundText[] {
  const most = Math.max(1, ...answers.map((results) => results.length));
  const pages = new Map<string, { result: PageResult; sum: number; words: number }>();
  let total = 0;
  for (const results of answers) {
    if (results.length === 0) continue;
    const weight = Math.log(1.5 + most / results.length);
    total += weight;
    for (const result of results) {
      const page = pages.get(result.id) ?? { result, sum: 0, words: 0 };
      page.sum += weight * (0.4 + (0.6 * result.score) / (result.score + 4));
      page.words += weight;
      pages.set(result.id, page);
    }
  }
  return [...pages.values()]
    .map(({ result, sum, words }) => ({ result, score: (sum / total) * (words / total) }))
    .toSorted((a, b) => b.score - a.score);
}

/**
 * Pagefind answers a word that it does not know by the longest beginning of it that it knows, and says nothing of that.
 * In quotes a word must be there, but for its inflection; else the text of what is found must hold it.
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
