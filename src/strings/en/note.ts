/** What stands around a note's text. */
import type { Around, Format } from '../format.ts';

export type NoteStrings = ReturnType<typeof note>;

export const note = ({ count, number }: Format) => ({
  atAGlance: 'At a glance',
  factsHere: (many: number) => count(many, { one: '# fact on this page.', other: '# facts on this page.' }),
  /** The day on which all were checked stands between. */
  factsChecked: (many: number) =>
    [
      count(many, { one: '# fact on this page, checked on ', other: '# facts on this page, checked on ' }),
      '.',
    ] satisfies Around,
  linkedFrom: 'Linked from',
  showAll: (many: number) => `Show all ${number(many)}`,
  showFewer: 'Show fewer',
  mentioned: 'Mentioned, not linked',
  comparedWith: 'Compared with',
  linkedNotes: 'Linked notes',
  nearest: (shown: number, all: number) => `The nearest ${number(shown)} of ${number(all)}. `,
  wholeGraph: 'Whole graph',
  onThisPage: 'On this page',
  /** The day stands between. */
  tended: ['Tended ', ''] satisfies Around,
  markdown: 'Markdown',
  copyPage: 'Copy page',
  copyAsMarkdown: 'Copy page as Markdown',
  tags: 'Tags',
  moreOf: (row: string) => `More of ${row}`,
  previous: 'Previous',
  next: 'Next',
  editPage: 'Edit this page',
  reportMistake: 'Report a mistake',
  comments: 'Comments',
  showComments: 'Show comments',
  commentsElsewhere: 'Comments on GitHub',
});
