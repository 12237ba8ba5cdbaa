/** Problems of the garden's own file: what `problems.ts` says of each. */

/** Without the file's name, which whoever read the file knows. */
export interface ConfigProblem {
  id: keyof typeof configKinds;
  /** One-based. */
  line: number;
  column: number;
  values: Values;
}

type Values = Readonly<Record<string, string>>;

export const configKinds = {
  'config-unreadable': {
    severity: 'error',
    sentence: (v: Values) => `The garden's file cannot be read here: ${v['reason']}.`,
    hint: () => 'It is YAML: a key, a colon and a value in each line, indented by spaces. What else it says is used.',
  },
  'config-key-unknown': {
    severity: 'warning',
    sentence: (v: Values) => `There is no key \`${v['key']}\`.`,
    hint: (v: Values) =>
      v['suggestion'] === undefined
        ? 'It is ignored. “Configuration” lists all keys.'
        : `Did you mean \`${v['suggestion']}\`?`,
  },
  'config-key-twice': {
    severity: 'warning',
    sentence: (v: Values) => `The key \`${v['key']}\` stands here a second time.`,
    hint: () => 'Which one is meant is not known, so its default is used. Remove one.',
  },
  'config-value': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` is ${v['is']}, and should be ${v['wanted']}.`,
    hint: (v: Values) =>
      v['suggestion'] === undefined ? 'What is wrong is left out.' : `Did you mean \`${v['suggestion']}\`?`,
  },
  'config-contrast': {
    severity: 'warning',
    sentence: (v: Values) =>
      `\`${v['key']}\` is \`${v['colour']}\`, which cannot be read on a ${v['scheme']} page: its contrast is ${v['contrast']}, and 4.5 is the least.`,
    hint: (v: Values) => `\`${v['nearest']}\` is used, the nearest colour that can be read. Write that, or another.`,
  },
  'config-file': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` names \`${v['target']}\`, which cannot be used: ${v['reason']}.`,
    hint: () => 'Correct the path, seen from the vault, or the file. The site looks as it would without the key.',
  },
  'config-private': {
    severity: 'error',
    sentence: (v: Values) => `What is public is not known for certain, so ${v['effect']}.`,
    hint: () => 'Correct what this file says about publishing.',
  },
  'config-nowhere': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['key']}\` leads to \`${v['target']}\`, and the garden has nothing there.`,
    hint: (v: Values) =>
      v['suggestion'] === undefined ? 'Correct it, or remove it.' : `Did you mean \`${v['suggestion']}\`?`,
  },
  'config-no-address': {
    severity: 'info',
    sentence: () =>
      'The garden has no address yet, so its pages name none, and its feeds and sitemap are of no use to others.',
    hint: () => 'Set `url` in garden.yaml, or GARDEN_SITE, to where it is published.',
  },
} as const;
