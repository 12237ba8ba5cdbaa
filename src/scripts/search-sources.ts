/** What is asked when a reader searches: names and facts in the browser, the texts' index beside the pages. */
import type { SearchEntries, SearchNote } from '../listing/search-entries.ts';
import type { QuestionWords } from '../strings/question-words.ts';
import { answersOf } from './search-answers.ts';
import type { Answers } from './search-answers.ts';
import { shownPage } from './search-page-text.ts';
import { openTextIndex } from './search-pagefind.ts';
import type { FoundText, TextIndex } from './search-pagefind.ts';
import { partsOf, queryReader } from './search-query.ts';
import type { Query } from './search-query.ts';
import { sameWordsReader } from './same-words.ts';
import { rankerOf } from './search-rank.ts';
import type { Ranking } from './search-rank.ts';
import { fold } from './search-words.ts';

export interface Filters {
  type?: string;
  category?: string;
}

/** What the index says, before any page is fetched. */
export interface Pages {
  /** Names and facts, for the query as it was read. */
  ranking: Ranking;
  found: readonly FoundText[];
  /** Words of the query, as it was read, that were looked for. */
  words: readonly string[];
  /** Words that neither a text nor a name has. */
  unknown: readonly string[];
  /** The query with known words in their place, which was searched for. */
  better?: string;
  /** Where nothing is found: notes with names like the query, */
  nearest: readonly SearchNote[];
  /** else those that most link to. */
  linked: readonly SearchNote[];
}

/** Searches that the garden's owner offers. */
export type Offered = Pick<SearchEntries, 'examples' | 'mostAsked'>;

export interface Sources {
  /** In the order of lists. */
  notes: readonly SearchNote[];
  offered: Offered;
  /** What can be said at once, without the index. */
  known: (query: string, filters: Filters) => Answers;
  pages: (query: string, filters: Filters) => Promise<Pages>;
  /** In the order of how well they answer, with the texts of so many pages. */
  answers: (pages: Pages, count: number) => Promise<Answers>;
}

/** Words of a long message that its text is looked for with: the rarest. */
const mostWords = 8;
const mostNearest = 5;

/** @param base the site's base path */
export async function openSources(base: string, table: QuestionWords): Promise<Sources> {
  const opening = openTextIndex(`${base}pagefind/pagefind.js`, base);
  // Answered below; until then an error is nobody's.
  opening.catch(() => undefined);
  const answer = await fetch(`${base}search.json`);
  if (!answer.ok) throw new Error(`${answer.status} for search.json`);
  return sourcesOf((await answer.json()) as SearchEntries, opening, table);
}

function sourcesOf(entries: SearchEntries, opening: Promise<TextIndex>, table: QuestionWords): Sources {
  const { notes, sameWords, examples, mostAsked } = entries;
  const readWords = queryReader(table);
  const withSame = sameWordsReader(sameWords);
  // Names are met by what was typed.
  const read = (text: string): Query => ({ ...readWords(withSame(text)), whole: readWords(text).whole });
  const { rank, weights } = rankerOf(entries);
  const byHref = new Map(notes.map((note) => [note.href, note]));
  const rankFor = (query: Query, filters: Filters): Ranking => rank(query, (note) => isWanted(note, filters));

  return {
    notes,
    offered: { examples, mostAsked },
    known(text, filters) {
      const query = read(text);
      return answersOf(rankFor(query, filters), [], byHref, searched(query));
    },
    async pages(text, filters) {
      const query = read(text);
      const ranking = rankFor(query, filters);
      if (isOneLetter(text)) {
        opening.then(
          (index) => index.prepare(text),
          () => undefined,
        );
        return { ranking, found: [], words: searched(query), unknown: [], nearest: [], linked: [] };
      }
      const index = await opening;
      const isTyping = !/\s$/u.test(text);
      const words = searched(query);
      const { found, unknown: missing } = await index.find(words, { ...filters }, isTyping);
      const unknown = missing.filter((word) => weights.likes({ text: word }).size === 0);
      const whole: Pages = { ranking, found, words, unknown, nearest: [], linked: [] };
      if (unknown.length === 0) return whole;
      // Most readers find what they type: the rest is fetched when it is wanted.
      const { corrected, nearestNotes } = await import('./did-you-mean.ts');
      const known = corrected(unknown, weights.vocabulary());
      if (known.size === 0) {
        if (found.length > 0 || ranking.notes.length > 0) return whole;
        const wanted = notes.filter((note) => isWanted(note, filters));
        const nearest = nearestNotes(wanted, text, mostNearest);
        const linked = wanted.toSorted((a, b) => (b.linked ?? 0) - (a.linked ?? 0)).slice(0, mostNearest);
        return { ...whole, nearest, linked: nearest.length > 0 ? [] : linked };
      }
      const better = withKnown(text, known);
      const again = read(better);
      const wordsAgain = searched(again);
      const answer = await index.find(wordsAgain, { ...filters }, isTyping);
      return {
        ...whole,
        ranking: rankFor(again, filters),
        found: answer.found,
        words: wordsAgain,
        better,
      };
    },
    async answers({ ranking, found, words }, count) {
      const shown = await Promise.all(
        found
          .slice(0, count)
          .map(async ({ result, score }) => ({ page: shownPage(await result.data(), words), score })),
      );
      return answersOf(ranking, shown, byHref, words);
    },
  };

  /** The rarest words, in the order of the query; a number that no name has is some message's own. */
  function searched({ words }: Query): string[] {
    const plain = words.filter(({ isHint }) => !isHint);
    const wanted = (plain.length > 0 ? plain : words)
      .flatMap((word) =>
        word.parts === undefined || weights.likes(word).has(word.text) ? [word.text] : [word.text, ...word.parts],
      )
      .filter((word) => !/^\d+$/u.test(word) || weights.likes({ text: word }).size > 0 || words.length < 3);
    const rarest = new Set(wanted.toSorted((a, b) => weights.of(b) - weights.of(a)).slice(0, mostWords));
    return wanted.filter((word) => rarest.has(word));
  }
}

/** The text with each word, or part of a word, in the place of what it was meant to be. */
function withKnown(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    const parts = partsOf(word);
    if (known.has(fold(word)) || parts.length === 0) return known.get(fold(word)) ?? word;
    return parts.some((part) => known.has(part)) ? parts.map((part) => known.get(part) ?? part).join(' ') : word;
  });
}

/** Every text has words that begin with it: names and figures are what such a beginning can tell apart. */
function isOneLetter(query: string): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(query);
}

function isWanted({ type, category }: SearchNote, filters: Filters): boolean {
  return (
    (filters.type === undefined || filters.type === type) &&
    (filters.category === undefined || filters.category === category?.title)
  );
}
