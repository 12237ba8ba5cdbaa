/** What can be done with one fact. */
import type { Format } from '../format.ts';

export type MenuStrings = ReturnType<typeof menu>;

export const menu = (_format: Format) => ({
  label: 'This fact',
  copy: 'Copy',
  copyMarkdown: 'Copy as Markdown',
  report: 'Report a mistake',
  copied: 'The fact is copied',
  notCopied: 'The browser did not let the fact be copied',
});
