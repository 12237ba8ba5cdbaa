/** What pages say that list others, and the links that lead to them. */
import type { Format, WithLink } from '../format.ts';

export type ListStrings = ReturnType<typeof lists>;

export const lists = ({ count }: Format) => ({
  notes: 'Notes',
  allNotes: 'All notes',
  folders: 'Folders',
  categories: 'Categories',
  category: 'Category',
  tags: 'Tags',
  allTags: 'All tags',
  compare: 'Compare',
  limits: 'Limits',
  changes: 'Changes',
  dates: 'Dates',
  graph: 'Graph',
  recent: 'Recently tended',
  recentLead: ['The notes that were tended last. ', 'The feed', ' brings them to you.'] satisfies WithLink,
  recentOf: (site: string) => `The notes of ${site} that were tended last.`,
  lately: 'Tended lately',
  allLately: 'All that was tended lately',
  countedNotes: (many: number) => count(many, { one: '# note', other: '# notes' }),
  countedTags: (many: number) => count(many, { one: '# tag', other: '# tags' }),
  /** Before a number of notes, for those who hear it. */
  notesFollow: ', notes: ',
  letters: 'Letters',
  lettersOf: (list: string) => `Letters: ${list}`,
  inFolder: (folder: string) => `Notes in the folder ${folder}.`,
  withTag: (tag: string) => `Notes with the tag ${tag}.`,
  oftenWith: 'Often with',
  categoriesLead: 'Services by what they are for.',
  categoryHolds: (category: string, notes: readonly string[]) => `${category}: ${notes.join(', ')}.`,
  sideBySide: 'Side by side',
  service: 'Service',
  comparisons: 'Comparisons',
  noNotes: 'There are no notes yet.',
  noTags: 'No note has a tag yet.',
  noCategories: 'No note of this garden has a category.',
  noDates: 'No note of this garden says when it was tended.',
});
