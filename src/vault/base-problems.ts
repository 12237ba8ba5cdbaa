/** Problems of bases. `problems.ts` takes them in. */
type Values = Readonly<
  Partial<
    Record<'reason' | 'expression' | 'column' | 'type' | 'view' | 'key' | 'rows' | 'first' | 'suggestion', string>
  >
>;

const touched = ({ rows, first }: Values): string =>
  rows === undefined ? '' : ` (${rows} of its rows, the first \`${first}\`)`;

export const baseKinds = {
  'base-invalid': {
    severity: 'warning',
    sentence: (v: Values) => `The base cannot be read: ${v['reason']}.`,
    hint: () => 'A message stands in its place. Mend the YAML, or open the base in Obsidian.',
  },
  'base-filter': {
    severity: 'warning',
    sentence: (v: Values) => `The filter \`${v['expression']}\` cannot be read: ${v['reason']}.`,
    hint: () => 'A message stands in place of the rows: no filter is not every file.',
  },
  'base-formula': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['expression']}\` has no value: ${v['reason']}${touched(v)}.`,
    hint: () => 'The cells say so; all others stand.',
  },
  'base-summary': {
    severity: 'warning',
    sentence: (v: Values) => `The summary \`${v['expression']}\` has no value: ${v['reason']}.`,
    hint: () => 'Its place says so. Own summaries stand under `summaries` of the base.',
  },
  'base-column': {
    severity: 'warning',
    sentence: (v: Values) => `Nothing defines the column \`${v['column']}\`.`,
    hint: () => 'It is empty. Correct its name, or define the formula.',
  },
  'base-view-type': {
    severity: 'info',
    sentence: (v: Values) => `The view is a \`${v['type']}\`, which a site cannot draw.`,
    hint: () => 'A table stands in its place.',
  },
  'base-view-missing': {
    severity: 'warning',
    sentence: (v: Values) => `The base has no view \`${v['view']}\`.`,
    hint: (v: Values) =>
      v['suggestion'] === undefined
        ? 'A message stands in its place. Correct the name after `#`.'
        : `Did you mean \`${v['suggestion']}\`?`,
  },
  'base-option': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` of the base is not as it should be: ${v['reason']}.`,
    hint: () => 'The base is shown without it, or as said.',
  },
} as const;
