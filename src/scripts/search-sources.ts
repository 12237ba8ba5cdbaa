/** What is asked when a reader searches: names and facts in the browser, the texts' index beside the pages. */
import type { SearchEntries, SearchNote } from '../listing/search-entries.ts';
import { readFacts } from './search-facts.ts';
import type { FoundFact } from './search-facts.ts';
import { matchNames, readNames } from './search-names.ts';
import type { NamedNote, NameMatch } from './search-names.ts';
import { indexWordsOf, openTextIndex } from './search-pagefind.ts';
import type { FoundPage, PageResult, TextIndex } from './search-pagefind.ts';
import { isUnspaced, wordsOf } from './search-words.ts';

export interface Filters {
  type?: string;
  category?: string;
}

/** What can be said at once, without the index. */
export interface Known {
  /** Notes that are called what is searched for. */
  named: readonly NameMatch[];
  facts: readonly FoundFact[];
  /** Notes with a name that the words are a good part of. */
  alike: readonly NameMatch[];
}

export interface Pages {
  results: readonly PageResult[];
  /** Words that neither a text nor a name has. */
  unknown: readonly string[];
  /** The query with known words in their place. */
  better?: string;
  nearest: readonly SearchNote[];
}

export interface Sources {
  notes: readonly SearchNote[];
  byHref: ReadonlyMap<string, SearchNote>;
  known: (query: string, filters: Filters) => Known;
  pages: (query: string, filters: Filters) => Promise<Pages>;
  /** What the index has of a note that is listed for its name; nothing where its title does not find it. */
  pageOf: (note: SearchNote) => Promise<FoundPage | undefined>;
}

/** A note is listed for its name from this score on. */
const mostUnlike = 0.5;
const mostFacts = 5;
const mostNearest = 5;
/** Pages among which one is looked for by its title. */
const looked = 3;

/**
 * @param base the site's base path
 * @returns opens them when first asked, and the same ones after that; errors are those of the network
 */
export function sourcesOnce(base: string): () => Promise<Sources> {
  let loading: Promise<Sources> | undefined;
  return () => {
    loading ??= openSources(base);
    // A failure is not kept: the reader may be online again by the next letter.
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

async function openSources(base: string): Promise<Sources> {
  const opening = openTextIndex(`${base}pagefind/pagefind.js`, base);
  // Answered below; until then an error is nobody's.
  opening.catch(() => undefined);
  const answer = await fetch(`${base}search.json`);
  if (!answer.ok) throw new Error(`${answer.status} for search.json`);
  return sourcesOf((await answer.json()) as SearchEntries, opening);
}

function sourcesOf(entries: SearchEntries, opening: Promise<TextIndex>): Sources {
  const { notes } = entries;
  const named = readNames(notes);
  const facts = readFacts(entries);
  const vocabulary = vocabularyOf(entries, named);
  const byName = new Map<string, Promise<FoundPage | undefined>>();
  const isNamed = (word: string): boolean =>
    vocabulary.some((each) => each.startsWith(word) || (isUnspaced(word) && each.includes(word))) ||
    facts(word, () => true, 1).length > 0;

  return {
    notes,
    byHref: new Map(notes.map((note) => [note.href, note])),
    known(query, filters) {
      const matches = matchNames(named, query).filter(({ note }) => isWanted(note, filters));
      const exact = matches.filter(({ score }) => score >= 2).slice(0, 2);
      return {
        named: exact,
        facts: facts(query, (note) => isWanted(note, filters), exact.length > 0 ? 3 : mostFacts),
        alike: matches.filter(({ score }) => score < 2 && score >= mostUnlike).slice(0, 3),
      };
    },
    async pages(query, filters) {
      if (isOneLetter(query)) {
        opening.then(
          (index) => index.prepare(query),
          () => undefined,
        );
        return { results: [], unknown: [], nearest: [] };
      }
      const index = await opening;
      const words = indexWordsOf(query);
      const missing = new Set(await index.unknownOf(words));
      const unknown = [...missing].filter((word) => !wordsOf(word).every(isNamed));
      // A name that no text uses stands for the title of what it names.
      const asked = words.flatMap((word) => (missing.has(word) ? titleNamed(word) : [word]));
      const results = asked.length === 0 ? [] : await index.find(asked.join(' '), { ...filters });
      if (results.length > 0 && unknown.length === 0) return { results, unknown, nearest: [] };
      // Most readers find what they type: the rest is fetched when it is wanted.
      const { corrected, nearestNotes } = await import('./did-you-mean.ts');
      const better = unknown.length === 0 ? undefined : corrected(words, unknown, vocabulary);
      const nearest = nearestNotes(named, query, mostNearest).filter((note) => isWanted(note, filters));
      return { results, unknown, nearest, ...(better === undefined ? {} : { better }) };
    },
    pageOf(note) {
      const page = byName.get(note.href) ?? lookUp(note);
      byName.set(note.href, page);
      page.catch(() => byName.delete(note.href));
      return page;
    },
  };

  async function lookUp({ title, href }: SearchNote): Promise<FoundPage | undefined> {
    const results = await (await opening).find(title, {});
    const first = await Promise.all(results.slice(0, looked).map((result) => result.data()));
    return first.find(({ url }) => url === href);
  }

  function titleNamed(word: string): string[] {
    const [match] = matchNames(named, word);
    return match !== undefined && match.score >= 2 ? [match.note.title] : [];
  }
}

/** Every text has words that begin with it: names and figures are what such a beginning can tell apart. */
function isOneLetter(query: string): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(query);
}

/** Words of names and of labels, each once. */
function vocabularyOf({ notes, synonyms }: SearchEntries, named: readonly NamedNote[]): string[] {
  const ofNames = named.flatMap(({ names }) => names.flatMap(({ words }) => words));
  const labels = new Set([
    ...notes.flatMap(({ facts = [] }) => facts.map(([, label]) => label)),
    ...synonyms.flatMap(([, words]) => words),
  ]);
  return [...new Set([...ofNames, ...[...labels].flatMap(wordsOf)])];
}

function isWanted({ type, category }: SearchNote, filters: Filters): boolean {
  return (
    (filters.type === undefined || filters.type === type) &&
    (filters.category === undefined || filters.category === category?.title)
  );
}
