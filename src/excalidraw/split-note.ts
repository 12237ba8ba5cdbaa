/**
 * A note of Obsidian's Excalidraw plugin in its parts: the note's own text comes first, then what the plugin has
 * written. Older notes have `# Text Elements` and `# Drawing` without the heading `# Excalidraw Data` above them.
 */
import { frontMatterIn } from '../syntax/front-matter.ts';

export interface DrawingNote {
  /** Where the note's own text ends, as an offset. */
  end: number;
  /** What texts say as they were typed, by the element's id. */
  texts: ReadonlyMap<string, { typed: string; start: number }>;
  /** Where elements lead, by their ids. */
  links: ReadonlyMap<string, string>;
  /** What stands for a picture, by its id: `[[a.png]]`, an address, `$$…$$`. */
  files: ReadonlyMap<string, string>;
  /** The drawing's JSON, compressed or not; absent: there is none. */
  data?: { text: string; start: number; isCompressed: boolean };
}

/** `undefined` for a note that is no drawing. */
export function splitDrawingNote(text: string): DrawingNote | undefined {
  const head = frontMatterIn(text);
  if (head === undefined || !/^[ \t]*["']?excalidraw-plugin["']?[ \t]*:[ \t]*["']?[a-z]/imu.test(head))
    return undefined;
  const from = head.length;
  const drawing = lastMatch(/^##?[ \t]+Drawing[ \t]*\n/gmu, text, from);
  const opening = firstMatch(/^#[ \t]+Excalidraw Data[ \t]*\n/gmu, text, from);
  const older = opening ?? firstMatch(/^##?[ \t]+Text Elements[ \t]*\n/gmu, text, from);
  const start = Math.min(older?.index ?? Infinity, drawing?.index ?? Infinity, text.length);
  const sections = text.slice(start, drawing?.index ?? text.length);
  const data = drawing === undefined ? undefined : dataIn(text, drawing.index + drawing[0].length);
  return {
    end: withoutOpenComment(text, start),
    texts: textsIn(sectionOf(sections, /^##?[ \t]+Text Elements[ \t]*\n/mu), start),
    links: pairsIn(sectionOf(sections, /^##?[ \t]+Element Links[ \t]*\n/mu)?.text ?? ''),
    files: pairsIn(sectionOf(sections, /^##?[ \t]+Embedded files[ \t]*\n/imu)?.text ?? ''),
    ...(data === undefined ? {} : { data }),
  };
}

/** What the plugin writes at the top for those who see the note as text. */
export function isPluginWarning(source: string): boolean {
  return /^==⚠\s+Switch to EXCALIDRAW VIEW/u.test(source);
}

function firstMatch(pattern: RegExp, text: string, from: number): (RegExpMatchArray & { index: number }) | undefined {
  for (const match of text.matchAll(pattern)) if (match.index >= from) return match;
  return undefined;
}

function lastMatch(pattern: RegExp, text: string, from: number): (RegExpMatchArray & { index: number }) | undefined {
  const [last] = [...text.matchAll(pattern)].filter(({ index }) => index >= from).slice(-1);
  return last;
}

/** Newer notes hide their data in a comment that opens above the heading. */
function withoutOpenComment(text: string, start: number): number {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith('\n%%') ? before.length - 2 : start;
}

function dataIn(text: string, from: number): DrawingNote['data'] {
  const rest = text.slice(from);
  const fence = /^\s*```(compressed-)?json[^\n]*\n/u.exec(rest);
  if (fence !== null) {
    const start = from + fence[0].length;
    const end = text.indexOf('\n```', start - 1);
    return { text: text.slice(start, end < 0 ? text.length : end), start, isCompressed: fence[1] !== undefined };
  }
  const opening = rest.search(/\S/u);
  if (rest[opening] !== '{') return undefined;
  return { text: rest.slice(opening, rest.lastIndexOf('}') + 1), start: from + opening, isCompressed: false };
}

/** From below its heading to the next heading of the plugin's, or the comment that hides the drawing. */
function sectionOf(text: string, heading: RegExp): { text: string; start: number } | undefined {
  const found = heading.exec(text);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const end = /^(?:##?[ \t]+(?:Element Links|Embedded files|Drawing)[ \t]*$|%%[ \t]*$)/imu.exec(text.slice(start));
  return { text: text.slice(start, end === null ? undefined : start + end.index), start };
}

/** Each text ends in a block id, which is the element's. */
function textsIn(section: { text: string; start: number } | undefined, offset: number): DrawingNote['texts'] {
  const texts = new Map<string, { typed: string; start: number }>();
  if (section === undefined) return texts;
  let from = 0;
  for (const match of section.text.matchAll(/(?:^|[ \t\n])\^([\w-]{4,40})[ \t]*(?:\n\n?|$)/gu)) {
    const typed = section.text.slice(from, match.index).replace(/^\n+/u, '');
    const start = match.index - typed.length;
    if (match[1] !== undefined) texts.set(match[1], { typed, start: offset + section.start + start });
    from = match.index + match[0].length;
  }
  return texts;
}

/** Lines `id: value`. */
function pairsIn(section: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const line of section.split('\n')) {
    const [, id, value] = /^([\w-]{4,64}):[ \t]*(\S.*)$/u.exec(line) ?? [];
    if (id !== undefined && value !== undefined) pairs.set(id, value.trim());
  }
  return pairs;
}
