/** What a note leaves that could not be built: a page that says so, at the note's address, without any of its text. */
import { frontMatterIn } from '../syntax/front-matter.ts';
import { suspectIn } from '../vault/front-matter-suspects.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import type { NoteRecord } from '../vault/types.ts';
import type { CompiledNote } from './compiled-note.ts';
import { escapeHtml } from './escape-html.ts';

/** Of the note's own record only what says whether it is public, how it is called and where it stands is kept. */
export function failedNote(
  { visibility, permalink, aliases, problems }: NoteRecord,
  text: string,
  strings: TextStrings,
): CompiledNote {
  return {
    record: {
      ...emptyRecord(),
      aliases,
      ...(permalink === undefined ? {} : { permalink }),
      visibility,
      bodyStart: text.length,
      problems,
    },
    template: {
      blocks: [{ html: failureBox(strings.failed) }],
      nested: [],
      fields: [],
      footnotes: [],
      references: [],
    },
  };
}

/** Stands above what is left of an `.mdx` note whose components and expressions could not be run. */
export function moduleFailure({ failedInPart }: TextStrings): string {
  return failureBox(failedInPart);
}

/**
 * The part of a note's text that decides whether it is public: its front matter, empty where there is none. `undefined`
 * where something may have been meant as front matter and is none: then nothing is known.
 */
export function headOf(text: string): string | undefined {
  const head = frontMatterIn(text);
  if (suspectIn(text.slice(head?.length ?? 0), head === undefined) !== undefined) return undefined;
  if (head !== undefined) return head;
  return /^[\s\p{Cf}\p{Cc}]*[\p{L}\p{N}#>[!*(]/u.test(text) || text.trim() === '' ? '' : undefined;
}

function failureBox({ title, sentence }: TextStrings['failed']): string {
  return `<div class="callout is-failure" data-callout="failure"><div class="callout-title"><span class="callout-title-text">${escapeHtml(title)}</span></div><div class="callout-content"><p>${escapeHtml(sentence)}</p></div></div>`;
}
