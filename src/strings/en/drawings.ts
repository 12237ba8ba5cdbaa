/** What the site says in and around drawings and boards of plugins. */
import type { Format } from '../format.ts';

export type DrawingStrings = ReturnType<typeof drawings>;

export const drawings = ({ count }: Format) => ({
  /** @param texts what stands in it; may be empty */
  named: (title: string, texts: string) => (texts === '' ? `Drawing “${title}”` : `Drawing “${title}”: ${texts}`),
  texts: 'Text of the drawing',
  open: (title: string) => `Open the drawing ${title}`,
  empty: 'This drawing is empty.',
  unreadable: (title: string) => `The drawing ${title} cannot be read.`,
  board: (lanes: number) => `Board with ${count(lanes, { one: '# lane', other: '# lanes' })}`,
  cards: (cards: number) => count(cards, { one: '# card', other: '# cards' }),
  archive: 'Archived cards',
});
