/** A title as a label of a drawing: one line or two, no wider than there is room. */
import type { NeighbourhoodEntry } from '../collections.ts';

export interface Label {
  lines: readonly string[];
  /** In units of the drawing, where its text is 12 units high: a guess on the safe side, the font is the reader's. */
  width: number;
}

const labelRoom = 88;

export function labelOf(title: string): Label {
  const words = title.trim().split(/\s+/u);
  let first = words[0] ?? '';
  let taken = 1;
  while (taken < words.length && widthOf(`${first} ${words[taken]}`) <= labelRoom) {
    first += ` ${words[taken]}`;
    taken += 1;
  }
  const rest = words.slice(taken).join(' ');
  const lines = [first, ...(rest === '' ? [] : [rest])].map(cut);
  return { lines, width: Math.max(...lines.map(widthOf)) };
}

/** The notes of a drawn neighbourhood with the lines of their labels and the class of their dots. */
export function labelledNotes({ notes }: Pick<NeighbourhoodEntry, 'notes'>): (Pick<
  NeighbourhoodEntry['notes'][number],
  'title' | 'href' | 'x' | 'y'
> & {
  lines: readonly string[];
  dot?: string | undefined;
})[] {
  return notes.map(({ category, ...note }) => ({
    ...note,
    lines: labelOf(note.title).lines,
    dot: category === undefined ? undefined : `category-${category}`,
  }));
}

function cut(line: string): string {
  const letters: string[] = [];
  let width = 0;
  // A name may be long, so no more of it is looked at than there is room for.
  for (const letter of line) {
    width += letterWidth(letter);
    letters.push(letter);
    if (width > labelRoom) break;
  }
  if (width <= labelRoom) return line;
  width += letterWidth('…');
  while (letters.length > 1 && width > labelRoom) width -= letterWidth(letters.pop() ?? '');
  return `${letters.join('').trimEnd()}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[iljtfrI.,:;'’!|()[\]\-\s]/u.test(letter)) return 3.9;
  if (/[mwMW@%…—]/u.test(letter)) return 10.2;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(letter))
    return 11.5;
  return /\p{Lu}/u.test(letter) ? 7.6 : 6.3;
}
