/** What the site says in and around views of bases. */
import type { Format } from '../format.ts';

export type BaseStrings = ReturnType<typeof bases>;

export const bases = ({ count, number }: Format) => ({
  results: (n: number) => count(n, { one: '# result', other: '# results' }),
  none: 'None',
  yes: 'yes',
  no: 'no',
  views: 'Views',
  pages: 'Pages of results',
  allViews: 'All views',
  filter: 'Filter',
  resultsOf: (shown: number, all: number) =>
    `${number(shown)} of ${count(all, { one: '# result', other: '# results' })}`,
  sortedUp: (column: string) => `Sorted by ${column}, ascending`,
  sortedDown: (column: string) => `Sorted by ${column}, descending`,
  unsorted: 'In the original order',
  asOf: (date: string) => `As of ${date}`,
  more: (n: number) => count(n, { one: '# more result is not shown here', other: '# more results are not shown here' }),
  invalid: (line: number, reason: string) => `This base cannot be read (line ${line}): ${reason}`,
  unreadableFilter: (reason: string) => `The filter cannot be read, so no rows are shown: ${reason}`,
  missingView: (view: string) => `Not found: the view ${view}`,
  open: (name: string) => `Open ${name}`,
  nothing: 'No results',
  table: (name: string) => `${name}, table`,
  places: (name: string) => `Places: ${name}`,
  /** Heads of columns that a base gives no name. */
  fields: {
    name: 'file name',
    basename: 'file base name',
    path: 'file path',
    folder: 'folder',
    ext: 'file extension',
    size: 'file size',
    ctime: 'created time',
    mtime: 'modified time',
    tags: 'file tags',
    links: 'file links',
    embeds: 'file embeds',
    backlinks: 'file backlinks',
    properties: 'file properties',
    file: 'file',
  },
});
