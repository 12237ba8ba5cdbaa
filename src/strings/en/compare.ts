/** Comparisons: the page on which readers choose, and the tables. */
import type { Around, Format } from '../format.ts';

export type CompareStrings = ReturnType<typeof compare>;

export const compare = ({ number }: Format) => ({
  title: 'Compare',
  description: 'Any two to four services, features or modes side by side, fact by fact.',
  readyMade: 'Ready-made comparisons',
  none: 'No comparison has been written yet.',
  needsScripts: 'Choosing freely needs JavaScript. Without it, there are the comparisons below.',
  /** One for each field. */
  fields: ['First', 'Second', 'Third', 'Fourth'] satisfies readonly [string, string, string, string],
  optional: 'optional',
  button: 'Compare',
  notLoaded: 'The facts could not be loaded. Check the connection and load the page again.',
  chooseSecond: 'Choose a second one to compare it with.',
  versus: (titles: readonly string[]) => titles.join(' vs '),
  unknown: (name: string) => `Nothing here is called “${name}”.`,
  /** The link to what may have been meant stands between. */
  didYouMean: [' Did you mean ', '?'] satisfies Around,
  comparison: 'Comparison',
  fact: 'Fact',
  noFact: 'no fact',
  factInNote: 'This fact in its note',
  factIn: (note: string) => `This fact in ${note}`,
  sources: 'Sources',
  nothingYet: 'There is nothing to compare here yet.',
  sameForAll: 'The same for all',
  sameForAllSpoken: ' the same for all',
  sourcesCheckedOn: (day: string) => `Sources, checked on ${day}`,
  sourcesCheckedBetween: (first: string, last: string) => `Sources, checked between ${first} and ${last}`,
  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  onlyDifferences: (differing: number, all: number) => `Only differences (${number(differing)} of ${number(all)})`,
  /** The switch that shows rows in which one subject alone has a fact, too. */
  allRows: (all: number) => `All rows (${number(all)})`,
  copyLink: 'Copy link',
  /** Links to comparisons that have one of the subjects. */
  next: 'Compare next',
  addSubject: (title: string) => `with ${title}`,
  /** What the garden says of two of the subjects. */
  verdict: 'In short',
  /** Rows whose facts stand below no heading. */
  otherFacts: 'Other facts',
  copied: 'Copied',
  notCopied: 'The browser did not allow it',
});
