/**
 * What a note is called: by its property, its first heading or its file's name, in the order that the garden's owner
 * says.
 */
import { isVisible } from './address.ts';
import { foldKey } from './folded-text.ts';
import type { Heading, NoteRecord, VaultPath } from './types.ts';

export type TitleSource = 'property' | 'heading' | 'name';

/** Characters: a longer text is a sentence, and stands in lists, tabs and feeds. */
const longest = 200;
/** Names of first pages, which say nothing of them. */
const nameless = new Set(['readme', 'index', '_index'].map(foldKey));

/** The file's name without `.md` or `.canvas`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:mdx?|canvas)$/iu, '');
}

/** A drawing is not called by how its file is named. */
export function withoutDrawing(name: string): string {
  return name.replace(/(?<=[^.])\.excalidraw$/iu, '');
}

/** @param sources of which the first that gives a title is taken; the file's name always does */
export function titleOf(path: VaultPath, record: NoteRecord, sources: readonly TitleSource[]): string {
  const name = withoutDrawing(nameOf(path));
  for (const source of sources) {
    if (source === 'name') break;
    const title = source === 'property' ? readable(record.title) : titleIn(record, name);
    if (title !== undefined) return title;
  }
  return name;
}

/** Whether two titles are read alike. */
export function isSameTitle(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/**
 * Some write the note's title as its first heading, others divide the note by headings of the first level: there the
 * first one is no title, unless the file's name is none, or says the same.
 */
function titleIn({ headings, opensWithHeading }: NoteRecord, name: string): string | undefined {
  const [first, ...others] = headings;
  if (opensWithHeading !== true || first?.depth !== 1) return undefined;
  const title = readable(textOf(first));
  if (title === undefined) return undefined;
  const isAlone = others.every(({ depth }) => depth > 1);
  const saysNothing = !/\p{L}/u.test(name) || nameless.has(foldKey(name)) || foldKey(title) === foldKey(name);
  return isAlone || saysNothing ? title : undefined;
}

/** A heading with the default text of a link is none: what it shows is known only when links are resolved. */
function textOf({ text }: Heading): string | undefined {
  return text.every((run) => typeof run === 'string') ? text.join('') : undefined;
}

function readable(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return line.length > 0 && line.length <= longest && isVisible(line) ? line : undefined;
}

function folded(title: string): string {
  return title.replaceAll(/\s+/gu, ' ').trim().normalize('NFC').toLowerCase();
}
