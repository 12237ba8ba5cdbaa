/**
 * What is shown of a page that was found: the sentence that answers best, and the headings below which the words stand.
 */
import { fold, likeness, wordsOf } from './search-words.ts';

/** What Pagefind keeps of a page. */
export interface PageText {
  url: string;
  content: string;
  meta: { title?: string };
  /** Places that can be linked to; `location` counts words. */
  anchors?: readonly { element: string; id: string; text: string; location: number }[];
}

export interface ShownPage {
  url: string;
  title: string;
  excerpt: string;
  /** In the order of the page, the best of them. */
  sections: readonly ShownSection[];
}

export interface ShownSection {
  url: string;
  title: string;
  excerpt: string;
}

interface Sentence {
  text: string;
  at: number;
  /** Distinct searched words in it. */
  found: number;
  /** A row of a table, or an entry of a list of facts. */
  isRow: boolean;
}

/** A sentence is shown with the next one up to this length, in characters. */
const longest = 220;

export function shownPage(page: PageText, words: readonly string[]): ShownPage {
  const { url, meta, anchors = [] } = page;
  const title = meta.title ?? url;
  const sentences = sentencesOf(page, words);
  const headings = anchors.filter(
    ({ element, id }, at) => /^h[1-6]$/u.test(element) && id !== '' && (at > 0 || element !== 'h1'),
  );
  const excerpt = bestOf(sentences.filter(({ text }) => text.replace(/\.$/u, '') !== title));
  const ranges = headings.map(({ id, text, location }, at) => {
    const end = headings[at + 1]?.location ?? Infinity;
    const own = sentences.filter((sentence) => sentence.at >= location && sentence.at < end).slice(1);
    return {
      at,
      weight: 4 * matchesOf(text, words) + own.reduce((sum, { found }) => Math.max(sum, found), 0),
      section: { url: `${url}#${id}`, title: text, excerpt: bestOf(own) },
    };
  });
  return {
    url,
    title,
    excerpt,
    sections: ranges
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
      .slice(0, 3)
      .toSorted((a, b) => a.at - b.at)
      .map(({ section }) => section),
  };
}

/** The text in sentences; what can be linked to begins one. */
function sentencesOf({ content, anchors = [] }: PageText, words: readonly string[]): Sentence[] {
  const begins = new Map(anchors.map(({ location, element }) => [location, element]));
  const sentences: Sentence[] = [];
  let at = 0;
  let tokens: string[] = [];
  let isRow = false;
  const end = (next: number): void => {
    const text = tokens.join(' ').replaceAll('\u200B', '');
    if (text !== '') sentences.push({ text, at, found: matchesOf(text, words), isRow: isRow || text.includes(' · ') });
    tokens = [];
    at = next;
  };
  for (const [place, token] of content.split(/\s+/u).entries()) {
    const element = begins.get(place);
    if (element !== undefined) {
      end(place);
      isRow = /^(?:tr|li|t[dh])$/u.test(element);
    }
    tokens.push(token);
    if (/[.!?。！？][)”"’»」]?$/u.test(token)) end(place + 1);
  }
  end(0);
  return sentences;
}

function matchesOf(text: string, words: readonly string[]): number {
  const own = new Set(wordsOf(text));
  const folded = fold(text);
  return words.filter((word) => (folded.includes(word) ? true : [...own].some((each) => likeness(each, word) > 0)))
    .length;
}

/** The sentence with the most of the words that is one, and what follows it while there is room. */
function bestOf(sentences: readonly Sentence[]): string {
  const weigh = ({ text, found, isRow }: Sentence): number =>
    (found + 0.1) * (isRow ? 0.6 : 1) * (text.split(' ').length < 4 && text.length < 30 ? 0.4 : 1);
  let best = 0;
  for (const [at, sentence] of sentences.entries()) {
    const than = sentences[best];
    if (than !== undefined && weigh(sentence) > weigh(than)) best = at;
  }
  const shown: string[] = [];
  let length = 0;
  for (const { text, isRow } of sentences.slice(best)) {
    if (shown.length > 0 && (length + text.length > longest || isRow)) break;
    shown.push(text);
    length += text.length;
  }
  return shown.join(' ');
}
