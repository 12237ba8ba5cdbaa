/** What scripts say while a note is read. */
import type { Format } from '../format.ts';

export type ReadingStrings = ReturnType<typeof reading>;

export const reading = ({ count }: Format) => ({
  copy: 'Copy',
  copied: 'Copied',
  copyThisCode: 'Copy this code',
  pressToCopy: 'Press Ctrl+C',
  codeCopied: 'The code is copied',
  codeSelected: 'The code is selected: press Ctrl+C to copy it',
  addressCopied: 'Address copied',
  inAddressBar: 'Now in the address bar',
  addressInBar: 'The address is in the address bar',
  pageCopied: 'The page is copied as Markdown',
  preview: (title: string) => `Preview: ${title}`,
  sectionOf: (section: string, title: string) => `${section}, ${title}`,
  clearMarks: (many: number) => count(many, { one: 'Clear # mark', other: 'Clear # marks' }),
  /** The button that shows a drawing as large as it is drawn. */
  ownSize: 'Own size',
});
