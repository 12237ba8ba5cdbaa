/** Titles and aliases as they may stand in a sentence, found in one pass over its words. */
import type { Note } from '../vault/index-vault.ts';

export interface Name {
  note: Note;
  /** As it is written. */
  text: string;
  /** Of one word: it is a name only where its capitals say so. */
  isWord: boolean;
}

export interface FoundName {
  name: Name;
  /** Characters of the searched text. */
  start: number;
  end: number;
  /** False for a word that is spelled alike, but written as any word is. */
  isName: boolean;
}

export interface NameTree {
  /** The names in a text, longest first come, not overlapping. `isStart`: the text begins a block. */
  find: (text: string, isStart: boolean) => FoundName[];
}

interface Step {
  next: Map<string, Step>;
  /** The name that ends here; `undefined` where two notes have it. */
  name?: Name | undefined;
}

/** A name of more words is no part of a sentence, and each place of a text would be compared with all of it. */
const mostWords = 30;

const letter = /[\p{L}\p{N}\p{Cs}]/u;
/** What makes one word of two: `tea@home`, `cold-start`, `node.js`. */
const joinsBefore = /[\p{L}\p{N}][/.:&+]$|[-@_#]$/u;
const joinsAfter = /^(?:[-@_]|[/.:&+][\p{L}\p{N}])/u;
const endsSentence = /(?:^|[.!?:;…|]["'”’)\]]*\s+)["'“‘([]*$/u;

/**
 * Names of more than one word, abbreviations (`DNA`) and capitalised words (`Darjeeling`): others are too like any
 * word.
 */
export function nameTree(notes: readonly Note[]): NameTree {
  const root: Step = { next: new Map() };
  for (const note of notes) {
    // Every page links to the home page.
    if (note.slug === '') continue;
    for (const text of new Set([note.title, note.name, ...note.record.aliases])) add(root, note, text.normalize('NFC'));
  }
  return { find: (text, isStart) => find(root, text, isStart) };
}

function add(root: Step, note: Note, text: string): void {
  const words = wordsOf(text);
  if (words.length > mostWords) return;
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  const name = text.slice(first.start, last.end);
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const isWord = words.length === 1;
  const isTelling = isWord
    ? /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(name) || (letters > 3 && /\p{Lu}/u.test(name))
    : letters > 3;
  if (!isTelling) return;
  let step = root;
  for (const { folded } of words) {
    const next = step.next.get(folded) ?? { next: new Map() };
    step.next.set(folded, next);
    step = next;
  }
  if (!('name' in step)) step.name = { note, text: name, isWord };
  else if (step.name?.note !== note) step.name = undefined;
}

interface Word {
  /** In lower case. */
  folded: string;
  start: number;
  end: number;
}

/** By hand: this reads every word of the vault, and a regular expression takes three times as long. */
function wordsOf(text: string): Word[] {
  const lower = text.toLowerCase();
  // A few letters change their length, and with it all places after them.
  const folded = lower.length === text.length ? lower : text;
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? folded.charCodeAt(at) : 0;
    const isInWord =
      code < 128
        ? (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
        : letter.test(text.charAt(at));
    if (isInWord && start < 0) start = at;
    if (isInWord || start < 0) continue;
    words.push({ folded: folded.slice(start, at), start, end: at });
    start = -1;
  }
  return words;
}

function find(root: Step, text: string, isStart: boolean): FoundName[] {
  const words = wordsOf(text);
  const result: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    const { name, start, end, next } = longest(root, words, at, text);
    at = next;
    if (
      name === undefined ||
      joinsBefore.test(text.slice(Math.max(0, start - 2), start)) ||
      joinsAfter.test(text.slice(end, end + 2))
    )
      continue;
    const isName = tells(name, text, start, end, isStart);
    if (isName !== undefined) result.push({ name, start, end, isName });
  }
  return result;
}

/** The longest name that begins at a word, and the word after it. */
function longest(
  root: Step,
  words: readonly Word[],
  at: number,
  text: string,
): Omit<FoundName, 'name' | 'isName'> & { name?: Name; next: number } {
  const start = words[at]?.start ?? 0;
  let result: ReturnType<typeof longest> = { start, end: start, next: at + 1 };
  let step: Step | undefined = root;
  for (let next = at; step !== undefined; next += 1) {
    const { name } = step;
    const end = words[next - 1]?.end ?? start;
    if (name !== undefined && text.slice(start, end).toLowerCase() === name.text.toLowerCase())
      result = { name, start, end, next };
    step = step.next.get(words[next]?.folded ?? '');
  }
  return result;
}

/** Nothing where it cannot be known: each word has a capital where a sentence begins. */
function tells(
  { text: name, isWord }: Name,
  text: string,
  start: number,
  end: number,
  isStart: boolean,
): boolean | undefined {
  if (!isWord) return true;
  if (text.slice(start, end) !== name) return false;
  if (/[\p{Lu}\p{N}]/u.test(name.slice(1))) return true;
  const before = text.slice(Math.max(0, start - 8), start);
  return endsSentence.test(before) && (start > before.length || before.trim() !== '' || isStart) ? undefined : true;
}
