/** Files of a source → notes on their way: front matter read, and the title as a name. */
import { slug } from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { readNote } from './front-matter.ts';
import { edited, textOf } from './lines.ts';
import type { Log } from './log.ts';
import { cleanName, nameOf } from './names.ts';
import type { Draft, Source } from './source.ts';
import { placedIn } from './tree.ts';

export const notePattern = /\.(?:md|mdx|markdown)$/iu;

/** What notes show or offer to readers; whatever else lies beside them belongs to the other tool. */
const attachment =
  /\.(?:avif|bmp|gif|jpe?g|png|svg|webp|3gp|flac|m4a|mp3|mp4|mov|mkv|ogg|ogv|opus|wav|webm|pdf|csv|tsv|zip|docx?|xlsx?|pptx?|odt|ods|epub|canvas|base|excalidraw)$/iu;

export function isAttachment(path: string): boolean {
  return attachment.test(path);
}

/** Of the program that builds the other site, not of its content. */
export function isOfTools(path: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git|\.github|\.obsidian|\.vscode|\.foam|\.docusaurus|_book|public\/build)\//u.test(
    `${path}/`,
  );
}

/** `path` is where it goes to for now. `undefined`: it is no text, which is told. */
export function draftOf(source: Source, from: string, path: string, log: Log): Draft | undefined {
  const text = source.textOf(from);
  if (text === undefined) {
    log.tell(from, undefined, 'It is no text that can be read, and was left out.');
    return undefined;
  }
  const { matter, lines, fault } = readNote(text);
  if (fault !== undefined)
    log.tell(from, fault.line, `The front matter cannot be read (${fault.reason}), and stays as it is.`);
  return { from, path, matter, lines };
}

/** The words of the first heading, where it is the first thing and of the first level. */
export function firstHeading({ lines }: Draft): { words: string; start: number; end: number } | undefined {
  const text = textOf(lines);
  if (!/^(?:#\s|[^\n]*\n=)/u.test(text.trimStart())) return undefined;
  const first = placedIn(text).find(({ node }) => node.type !== 'root');
  if (first?.node.type !== 'heading' || first.node.depth !== 1) return undefined;
  const words = toString(first.node, { includeHtml: false })
    .replace(/\{\s*#[^{}]*\}\s*$/u, '')
    .trim();
  return words === '' ? undefined : { words, start: first.start, end: first.end };
}

export function textProperty(draft: Draft, name: string): string | undefined {
  const value = draft.matter.properties.get(name);
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined;
}

/**
 * Obsidian shows the name of a note above it: a heading or a property that says the same again goes, and a title that
 * no file can be called by stays as a property.
 */
export function withNameAsTitle(draft: Draft, title: string | undefined): Draft {
  const name = nameOf(draft.path);
  const heading = firstHeading(draft);
  const properties = new Map(draft.matter.properties);
  const isSame = (words: string | undefined): boolean => words !== undefined && (words === name || words === title);
  const lines =
    heading !== undefined && isSame(heading.words)
      ? edited(draft.lines, [{ start: heading.start, end: heading.end, text: '' }])
      : draft.lines;
  if (title !== undefined && title !== name && cleanName(title) === name && properties.get('title') === undefined)
    properties.set('title', title);
  else if (properties.get('title') === name) properties.delete('title');
  // A link to the heading that is gone leads to the note.
  const anchors = new Map(draft.anchors);
  if (lines !== draft.lines && heading !== undefined) anchors.set(slug(heading.words), '');
  return { ...draft, lines, anchors, matter: { ...draft.matter, properties } };
}

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
