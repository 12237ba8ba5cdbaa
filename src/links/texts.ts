/** Texts with holes → plain text, once the resolutions are known. A private note's name is never printed. */
import { defaultDisplayText } from '../syntax/linktext.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { headingAnchors } from '../vault/slug.ts';
import type { Reference, Text, VaultPath } from '../vault/types.ts';
import type { Resolution, Resolutions } from './resolve-references.ts';

/** What stands where a link without display text leads to a note that is not published. */
export const privateText = 'unpublished note';

/** The text that a link shows where its author gave none; `[[#]]`, this note itself, has no parts. */
export function shownText(reference: Reference, resolution: Resolution | undefined): string {
  if (resolution === undefined || resolution.status === 'unpublished') return privateText;
  const text = defaultDisplayText(reference);
  return text === '' ? '#' : text;
}

export function plainText(text: Text, note: Note, resolutions: Resolutions): string {
  const own = resolutions.get(note.path);
  return text
    .map((run) => {
      if (typeof run === 'string') return run;
      const reference = note.record.references[run];
      return reference === undefined ? '' : shownText(reference, own?.[run]);
    })
    .join('');
}

export interface ShownHeading {
  depth: number;
  text: string;
  anchor: string;
}

/** The headings of every published note, with the anchors of their page. */
export function headingsOf(index: VaultIndex, resolutions: Resolutions): ReadonlyMap<VaultPath, readonly ShownHeading[]> {
  const result = new Map<VaultPath, readonly ShownHeading[]>();
  for (const note of index.notes.values()) {
    if (!note.published) continue;
    const texts = note.record.headings.map((heading) => plainText(heading.text, note, resolutions).trim());
    const anchors = headingAnchors(texts);
    const shown = note.record.headings.map(({ depth }, at) => ({ depth, text: texts[at] ?? '', anchor: anchors[at] ?? '' }));
    result.set(note.path, shown);
  }
  return result;
}
