/** Names, facts and texts become one order: what answers best, then the other facts, then the other notes. */
import type { SearchNote } from '../listing/search-entries.ts';
import type { ShownPage } from './search-page-text.ts';
import type { RankedFact, RankedNote, Ranking } from './search-rank.ts';

export interface NoteAnswer {
  note?: SearchNote;
  href: string;
  page?: ShownPage;
  alias?: string;
}

export type Best = { fact: RankedFact } | { note: NoteAnswer };

export interface Answers {
  /** Words that were looked for. */
  words: readonly string[];
  best: readonly Best[];
  facts: readonly RankedFact[];
  notes: readonly NoteAnswer[];
}

/** What a text counts beside a name. */
const textWeight = 0.8;
const mostBest = 3;
const mostFacts = 5;
/** Notes that are listed for their names alone. */
const mostNamed = 4;
/** Of one note's facts among the best. */
const mostOfOne = 2;

export function answersOf(
  { notes, facts }: Ranking,
  shown: readonly { page: ShownPage; score: number }[],
  byHref: ReadonlyMap<string, SearchNote>,
  words: readonly string[],
): Answers {
  const texts = new Map(shown.map((text) => [text.page.url, text]));
  const ranked = new Map(notes.map((each) => [each.note.href, each]));
  const least = 0.45 * (notes[0]?.score ?? 0);
  const named = notes.filter(({ note, score }, at) => texts.has(note.href) || (at < mostNamed && score >= least));
  const scored = [
    ...named.map((each) => ({ score: scoreOf(each, texts.get(each.note.href)?.score), answer: noteAnswer(each) })),
    ...shown
      .filter(({ page }) => !ranked.has(page.url))
      .map(({ page, score }) => ({ score: textWeight * score, answer: textAnswer(page) })),
  ].toSorted((a, b) => b.score - a.score);
  const ofNote = new Map<string, number>();
  const best = [
    ...scored.slice(0, mostBest).map(({ score, answer }) => ({ score, best: { note: answer } })),
    ...facts.slice(0, mostFacts).flatMap((fact) => {
      const count = (ofNote.get(fact.note.href) ?? 0) + 1;
      ofNote.set(fact.note.href, count);
      return count > mostOfOne ? [] : [{ score: fact.score, best: { fact } }];
    }),
  ]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostBest)
    .map((each): Best => each.best);
  const first = new Set(best.map((each) => ('fact' in each ? each.fact.href : each.note.href)));
  return {
    words,
    best,
    facts: facts
      .filter(({ href }) => !first.has(href))
      .slice(0, mostFacts - best.filter((each) => 'fact' in each).length),
    notes: scored.map(({ answer }) => answer).filter(({ href }) => !first.has(href)),
  };

  function noteAnswer({ note, alias }: RankedNote): NoteAnswer {
    const page = texts.get(note.href)?.page;
    return {
      note,
      href: note.href,
      ...(page === undefined ? {} : { page }),
      ...(alias === undefined ? {} : { alias }),
    };
  }

  function textAnswer(page: ShownPage): NoteAnswer {
    const note = byHref.get(page.url);
    return { href: page.url, page, ...(note === undefined ? {} : { note }) };
  }
}

function scoreOf({ score }: RankedNote, text = 0): number {
  return score + textWeight * text;
}
