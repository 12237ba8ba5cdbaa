/** The table of limits and what narrows it. */
import type { Format } from '../format.ts';

export type LimitStrings = ReturnType<typeof limits>;

export const limits = ({ count, number }: Format) => ({
  title: 'Limits',
  description: 'Every figure of every service: limits, quotas, defaults and prices, each with its source.',
  none: 'No service of this garden states a figure yet.',
  text: 'Text',
  textExample: 'timeout, ≥ 256 KB …',
  service: 'Service',
  category: 'Category',
  kind: 'Kind',
  source: 'Source',
  state: 'State',
  /** Whether a limit can be raised: what the table can be narrowed to. */
  states: { fixed: 'Fixed', raisable: 'Can be raised', unsaid: 'Not said' },
  readOn: 'Read on',
  address: 'Address',
  /** The button before the filters on a phone, with how many of them are chosen. */
  filters: (chosen: number) => (chosen === 0 ? 'Filters' : `Filters (${number(chosen)})`),
  save: { csv: 'Save as CSV', json: 'Save as JSON' },
  nothingHas: (words: string) => `Nothing here has “${words}”.`,
  order: 'Order',
  all: 'All',
  verified: 'Verified',
  unverified: 'Unverified',
  byService: 'By service',
  largest: 'Largest first',
  smallest: 'Smallest first',
  newest: 'Read last',
  /** By the unit in which figures of the kind are compared. */
  units: {
    s: 'Time',
    B: 'Size',
    'B/s': 'Size per second',
    '1/s': 'Rate',
    '1': 'Count',
    USD: 'Price',
    'USD/s': 'Price over time',
    '%': 'Percent',
    date: 'Date',
  },
  limit: 'Limit',
  value: 'Value',
  addressOf: (label: string, note: string) => `Address of ${label}, ${note}`,
  figures: (many: number) => count(many, { one: '# figure', other: '# figures' }),
  figuresOf: (many: number, all: number) => `${number(many)} of ${count(all, { one: '# figure', other: '# figures' })}`,
});
