/** Texts with holes → plain text, once the resolutions are known. A private note's name is never printed. */
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { headingAnchors } from '../vault/slug.ts';
import type { Text, VaultPath } from '../vault/types.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { pagesOf } from './pages.ts';
import type { Resolution, Resolutions } from './resolve-references.ts';

export type RefusedFile = Extract<Resolution, { status: 'refused' }>;

/** What a page says of a file that is not published. */
export function refusedText({ file, refusal }: RefusedFile, strings: TextStrings): string {
  return strings.refused(file.path.slice(file.path.lastIndexOf('/') + 1), refusal.because, refusal.reason);
}

/** The one way from a note's text to what others read. */
export function plainText(text: Text, note: Note, resolutions: Resolutions): string {
  const own = resolutions.get(note.path);
  return text
    .map((run) => {
      if (typeof run === 'string') return run;
      return own?.[run]?.text ?? '';
    })
    .join('');
}

/** A property that is a name: none where it is the name of a private note. */
export function shownName(text: Text | undefined, note: Note, resolutions: Resolutions): string | undefined {
  const own = resolutions.get(note.path);
  if (text === undefined || text.some((run) => typeof run === 'number' && own?.[run]?.isMasked !== false))
    return undefined;
  return plainText(text, note, resolutions);
}

export interface ShownHeading {
  depth: number;
  text: string;
  anchor: string;
}

/** The headings of every published note, with the anchors of their page. */
export function headingsOf(
  index: VaultIndex,
  resolutions: Resolutions,
): ReadonlyMap<VaultPath, readonly ShownHeading[]> {
  const result = new Map<VaultPath, readonly ShownHeading[]>();
  for (const note of pagesOf(index)) {
    if (!note.published) continue;
    const texts = note.record.headings.map((heading) => plainText(heading.text, note, resolutions).trim());
    const anchors = headingAnchors(
      texts,
      note.record.headings.map(({ id }) => id),
    );
    const shown = note.record.headings.map(({ depth }, at) => ({
      depth,
      text: texts[at] ?? '',
      anchor: anchors[at] ?? '',
    }));
    result.set(note.path, shown);
  }
  return result;
}
