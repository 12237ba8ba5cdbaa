/** Problems of facts: what `problems.ts` says of each. */
import type { RecordProblem } from './types.ts';

type Values = RecordProblem['values'];

export const factKinds = {
  'fact-disagrees': {
    severity: 'warning',
    sentence: (v: Values) =>
      `The text says “${v['said']}”, the fact “${v['label']}” (\`${v['fact']}\`) says “${v['value']}”.`,
    hint: () => 'Correct the one that is wrong. Any unit will do: 900 s agrees with 15 minutes.',
  },
  'fact-stale': {
    severity: 'warning',
    sentence: (v: Values) => `The fact “${v['label']}” was last checked on ${v['checked']}.`,
    hint: () =>
      'Check it against its source, then write `- seen:: YYYY-MM-DD` below it, or set `checked` in the front matter.',
  },
  'fact-copy-old': {
    severity: 'info',
    sentence: (v: Values) => `What was read for the fact “${v['label']}” is a copy of ${v['copy']}.`,
    hint: () => 'Look for a newer one. Until then the fact is marked as stale.',
  },
  'fact-without-source': {
    severity: 'info',
    sentence: (v: Values) => `The fact “${v['label']}” has no source.`,
    hint: () => 'End the value in a link in parentheses: `([Title](https://…))`.',
  },
  'fact-detail-unknown': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` below a fact is not \`${v['meant']}\`, and so a fact of its own.`,
    hint: () => 'Correct the name, if you meant that one.',
  },
  'fact-detail-invalid': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` below a fact cannot be read: ${v['reason']}.`,
    hint: () => 'Correct it. Until then the fact counts without it.',
  },
  'fact-duplicate': {
    severity: 'warning',
    sentence: (v: Values) =>
      `“${v['subject']}” has two facts with the key \`${v['key']}\`; the first is in line ${v['line']}.`,
    hint: () => 'Comparisons show the first. Rename one, or give it a heading of its own.',
  },
  'sum-unreadable': {
    severity: 'warning',
    sentence: (v: Values) => `A line of the sum cannot be read: ${v['reason']}.`,
    hint: () => 'Correct it. Until then the table has no amount for the line, or leaves it out.',
  },
  'sum-line': {
    severity: 'warning',
    sentence: (v: Values) => `A line of the sum cannot be calculated: ${v['reason']}.`,
    hint: () => 'Correct it. Until then the table has no amount for the line, and no total.',
  },
  'sum-units': {
    severity: 'warning',
    sentence: (v: Values) => `The line comes to ${v['unit']}, and the lines above it to ${v['wanted']}.`,
    hint: () => 'Only amounts of one unit are added up. Until then the table has no total.',
  },
} as const;
