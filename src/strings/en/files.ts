/** What files for programs say in sentences, and what gardeners see while they write. */
import type { Format } from '../format.ts';

export type FileStrings = ReturnType<typeof files>;

export const files = ({ count }: Format) => ({
  asMarkdown:
    'Every note is a page, and the same as Markdown at the page’s address with `.md` in place of the last slash.',
  lists: (notes: string, facts: string) =>
    `All notes with their headings and links are in ${notes}, all facts with value, source and the day they were checked in ${facts}.`,
  problems: 'Problems of this note',
  countedProblems: (many: number) => count(many, { one: '# problem in this note', other: '# problems in this note' }),
});
