/** A pattern of the linear bench: something that a vault can hold any number of. */

/** A vault's files by path. */
export type Files = Readonly<Record<string, string>>;

export interface Pattern {
  name: string;
  /** The vault with `count` of what the pattern repeats. */
  files: (count: number) => Files;
  /** The least `count` that is worth a measurement. */
  from: number;
  /** Characters at `from`; the bench doubles the count until a build takes long enough to be compared. */
  most?: number;
}

/** Characters of a note at 1× that show a square: some thousand of what is repeated at 4×. */
const smallNote = 25_000;
/** Characters beyond which a note is not made longer to find a time that can be compared, at 1×. */
const largeNote = 400_000;

/** One note that holds what `text` makes. */
export function note(name: string, text: (count: number) => string): Pattern {
  const perItem = Math.max(1, text(200).length / 200);
  return {
    name,
    files: (count) => ({ 'Note.md': text(count) }),
    from: Math.ceil(smallNote / perItem),
    most: Math.ceil(largeNote / perItem),
  };
}

/** One note that repeats a piece; a function gets the number of the repetition. */
export function repeated(name: string, piece: string | ((at: number) => string), before = '', after = ''): Pattern {
  return note(
    name,
    (count) => before + (typeof piece === 'string' ? piece.repeat(count) : times(count, piece).join('')) + after,
  );
}

/** Pieces inside each other: `open` count times, then `close` as often. */
export function nested(name: string, open: string, close: string, inside = 'a'): Pattern {
  return note(name, (count) => open.repeat(count) + inside + close.repeat(count));
}

/**
 * Lines that each go one level deeper. Their characters grow with the square of the depth, so the depth with the root
 * of the count.
 */
export function staircase(name: string, indent: string, marker: string): Pattern {
  return note(name, (count) => times(Math.sqrt(count * 8), (depth) => `${indent.repeat(depth)}${marker}a\n`).join(''));
}

/** A whole vault. `from` and `most` count what the pattern repeats. */
export function vault(name: string, from: number, most: number, files: (count: number) => Files): Pattern {
  return { name, files, from, most };
}

export function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: Math.floor(count) }, (_, at) => make(at));
}

/** Files named by number below a folder. */
export function numbered(
  count: number,
  text: (at: number) => string,
  path: (at: number) => string = (at) => `Note ${at}.md`,
): Record<string, string> {
  return Object.fromEntries(times(count, (at) => [path(at), text(at)]));
}
