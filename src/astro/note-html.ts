/** The HTML of the notes' texts, for the pages. */
import { readText } from './handover.ts';
import type { Handover, Span } from './handover.ts';

/**
 * Returns what reads a note's HTML, by the note's slug, when it is wanted: a page that is reused from the last build
 * reads nothing.
 * @param folder of what is reused between builds
 * @throws where nothing of this note was handed on
 */
export function noteHtml(folder: string, handover: Handover): (slug: string) => string {
  const spans = new Map<string, Span>(
    [...handover.notes, ...handover.canvases, ...handover.bases].map(({ slug, html }) => [slug, html]),
  );
  return (slug) => {
    const span = spans.get(slug);
    if (span === undefined)
      throw new Error(`The text of ${JSON.stringify(slug)} was not handed on. Load the page again.`);
    return readText(folder, handover, span);
  };
}
