/** Notes and facts by how well they answer: names, labels and lines against the words of the query. */
import type { SearchEntries, SearchNote } from '../listing/search-entries.ts';
import type { Query, QueryWord } from './search-query.ts';
import { fold, isUnspaced } from './search-words.ts';
import { nameTermsOf, termsOf, weigh } from './search-weights.ts';
import type { Likes, Term, Weights } from './search-weights.ts';

export interface RankedNote {
  note: SearchNote;
  score: number;
  /** The whole of one of its names is asked for. */
  isExact: boolean;
  /** The alias that fits better than the title. */
  alias?: string;
}

export interface RankedFact {
  note: SearchNote;
  /** The note's title, or with the heading that the fact is about. */
  subject: string;
  label: string;
  value: string;
  href: string;
  score: number;
}

export interface Ranking {
  /** The best first. */
  notes: readonly RankedNote[];
  facts: readonly RankedFact[];
}

export interface Ranker {
  rank: (query: Query, isWanted: (note: SearchNote) => boolean) => Ranking;
  weights: Weights;
}

interface Name {
  text: string;
  terms: readonly Term[];
  whole: string;
}

interface KnownNote {
  note: SearchNote;
  names: readonly Name[];
  /** Words of its line. */
  about: readonly Term[];
  facts: readonly KnownFact[];
}

interface KnownFact {
  /** Names of the label, then of what else it is called. */
  labels: readonly (readonly Term[])[];
  /** Words of value, key and heading. */
  others: readonly Term[];
  scope?: string;
  unit: string;
  isRaisable: boolean;
  label: string;
  value: string;
  anchor: string;
}

interface Asked {
  word: QueryWord;
  weight: number;
  likes: Likes;
}

export function rankerOf(entries: SearchEntries): Ranker {
  const weights = weigh(entries);
  const notes = readNotes(entries);
  return {
    weights,
    rank(query, isWanted) {
      const words = query.words.flatMap((word): readonly QueryWord[] =>
        // What nothing is called stands for the words in it.
        word.parts === undefined || weights.likes({ text: word.text }).size > 0
          ? [word]
          : word.parts.map((text) => ({ text })),
      );
      const asked = words.map((word): Asked => {
        const likes = weights.likes(word);
        const nearest = likes.has(word.text)
          ? word.text
          : ([...likes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? word.text);
        return { word, likes, weight: weights.of(nearest) * (word.isHint ? 0.25 : 1) };
      });
      // What nothing here has says nothing of which note is meant, but that it is not all that was asked.
      const known = asked.filter(({ likes }) => likes.size > 0);
      const total = known.reduce((sum, { weight }) => sum + weight, 0) + 0.15 * (asked.length - known.length);
      const ranked: RankedNote[] = [];
      const facts: RankedFact[] = [];
      if (total === 0) return { notes: [], facts: [] };
      for (const each of notes) {
        if (!isWanted(each.note)) continue;
        ranked.push(...rankNote(each, known, total, query, weights));
        facts.push(...rankFacts(each, known, total, query, weights));
      }
      return {
        notes: ranked.toSorted((a, b) => b.score - a.score || a.note.title.length - b.note.title.length),
        facts: facts.toSorted((a, b) => b.score - a.score),
      };
    },
  };
}

function readNotes({ notes, synonyms }: SearchEntries): KnownNote[] {
  const otherWords = new Map(synonyms);
  return notes.map((note) => ({
    note,
    names: [note.title, ...(note.names ?? [])].map((text) => {
      const terms = nameTermsOf(text);
      const words = terms.filter((term) => !term.isInitials);
      return { text, terms, whole: words.map((term) => term.text).join('') };
    }),
    about: termsOf(note.about ?? ''),
    facts: (note.facts ?? []).map(([key, label, value, anchor, kind = '', scope]) => ({
      labels: [label, ...(otherWords.get(key) ?? [])].map(termsOf),
      others: termsOf(`${value} ${key} ${scope ?? ''}`),
      ...(scope === undefined ? {} : { scope }),
      unit: baseOf(kind.replace('+', '')),
      isRaisable: kind.endsWith('+'),
      label,
      value,
      anchor,
    })),
  }));
}

/** Of two that answer alike, the one that more notes link to. */
function linkedWeight({ linked = 0 }: SearchNote): number {
  return 1 + 0.02 * Math.log(1 + linked);
}

/** A price a second is a price, and bytes a second are a rate. */
function baseOf(unit: string): string {
  return unit === 'USD/s' ? 'USD' : unit === 'B/s' ? '1/s' : unit;
}

function rankNote(
  { note, names, about }: KnownNote,
  asked: readonly Asked[],
  total: number,
  query: Query,
  weights: Weights,
): RankedNote[] {
  let best: Name | undefined;
  let named = 0;
  for (const [at, name] of names.entries()) {
    const isWhole = name.whole === query.whole;
    const found = fitOf(name.terms, asked, weights);
    const score =
      (isWhole ? 1.5 : (found.weight / total) * (0.4 + 0.6 * found.coverage)) * (at === 0 ? 1 : 0.97) +
      (query.whole.length > name.whole.length && name.terms.length > 2 && query.whole.includes(name.whole) ? 0.5 : 0);
    if (score <= named) continue;
    named = score;
    best = name;
  }
  // Several names together say what none of them says alone.
  const all =
    fitOf(
      names.flatMap(({ terms }) => terms),
      asked,
      weights,
    ).weight / total;
  const line = fitOf(about, asked, weights).weight / total;
  const comparing = note.isComparison ? (query.isComparing ? 1.5 : 0.85) : query.isComparing ? 0.8 : 1;
  const score = (named + 0.25 * all + 0.3 * line) * comparing * linkedWeight(note);
  if (score < 0.1) return [];
  const isTitle = best === undefined || best === names[0] || fold(note.title).includes(fold(best.text));
  return [
    {
      note,
      score,
      isExact: best?.whole === query.whole,
      ...(best === undefined || isTitle ? {} : { alias: best.text }),
    },
  ];
}

function rankFacts(
  { note, names, facts }: KnownNote,
  asked: readonly Asked[],
  total: number,
  query: Query,
  weights: Weights,
): RankedFact[] {
  if (facts.length === 0) return [];
  const subjects = names.map(({ terms }) => fitOf(terms, asked, weights));
  const subject = subjects.reduce((a, b) => (b.weight * b.coverage > a.weight * a.coverage ? b : a));
  return facts.flatMap((fact, at) => {
    const labels = fact.labels.map((terms) => fitOf(terms, asked, weights));
    const label = labels.reduce((a, b) => (b.weight * b.coverage > a.weight * a.coverage ? b : a));
    const others = fitOf(fact.others, asked, weights);
    let weight = 0;
    for (const [place, { weight: own }] of asked.entries())
      weight += own * Math.max(subject.likes[place] ?? 0, label.likes[place] ?? 0, 0.7 * (others.likes[place] ?? 0));
    // A subject by itself says nothing of which fact is meant, unless the kind of figure does.
    const isMeasured = query.measures.includes(fact.unit);
    const says = label.weight + others.weight > 0 || isMeasured;
    if (weight === 0 || !says) return [];
    const measured = query.measures.length === 0 ? 1 : isMeasured ? 1.4 : 0.7;
    const raising = query.isRaising && fact.isRaisable ? 1.2 : 1;
    const score =
      1.4 *
      (weight / total) *
      (0.3 + 0.4 * subject.coverage + 0.45 * label.coverage) *
      measured *
      raising *
      (fact.scope === undefined ? 1 : 0.95) *
      linkedWeight(note) *
      (1 - at / 2000);
    return [
      {
        note,
        subject: fact.scope === undefined ? note.title : `${note.title}: ${fact.scope}`,
        label: fact.label,
        value: fact.value,
        href: `${note.href}#${fact.anchor}`,
        // Whoever names both the subject and the fact wants that fact.
        score: score + (subject.coverage > 0.99 && label.coverage > 0.99 ? 0.3 : 0),
      },
    ];
  });
}

interface Fit {
  /** Of the asked words that are in it, with how much of each. */
  weight: number;
  /** How much of it is asked for, from 0 to 1. */
  coverage: number;
  /** By asked word. */
  likes: readonly number[];
}

function fitOf(terms: readonly Term[], asked: readonly Asked[], weights: Weights): Fit {
  const likes = asked.map(() => 0);
  let covered = 0;
  let all = 0;
  let isShort = false;
  for (const { text, parts = [], isInitials = false } of terms) {
    if (isInitials) {
      for (const [place, { word }] of asked.entries()) {
        if (word.text !== text) continue;
        likes[place] = 1;
        isShort = true;
      }
      continue;
    }
    const own = weights.of(text);
    all += own;
    let most = 0;
    const met = new Set<string>();
    for (const [place, { likes: like }] of asked.entries()) {
      const whole = like.get(text) ?? 0;
      likes[place] = Math.max(likes[place] ?? 0, whole);
      // Several words may stand in what is written as one.
      most = isUnspaced(text) ? Math.min(1, most + whole) : Math.max(most, whole);
      for (const part of parts) {
        const found = like.get(part) ?? 0;
        if (found === 0) continue;
        met.add(part);
        likes[place] = Math.max(likes[place] ?? 0, 0.9 * found);
      }
    }
    covered += own * Math.max(most, parts.length === 0 ? 0 : met.size / parts.length);
  }
  const weight = asked.reduce((sum, { weight: each }, place) => sum + each * (likes[place] ?? 0), 0);
  return { weight, coverage: isShort ? 0.9 : all === 0 ? 0 : covered / all, likes };
}
