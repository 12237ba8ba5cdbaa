/** Problems of links, and of headings, blocks and attachments that they name. `problems.ts` takes them in. */
import { unpublishedHint } from './unpublished-hint.ts';
type Values = Readonly<Partial<Record<'candidates' | 'kind' | 'link' | 'subpath' | 'suggestion' | 'target', string>>>;

/** @param otherwise the hint where no name is alike */
export function suggest({ suggestion }: Pick<Values, 'suggestion'>, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Did you mean \`${suggestion}\`?`;
}

export const linkKinds = {
  'link-unresolved': {
    severity: 'warning',
    sentence: (v: Values) => `No note or file is named \`${v['link']}\`.`,
    hint: (v: Values) => suggest(v, 'Create it, or correct the name; until then the link is printed as plain text.'),
  },
  'link-ambiguous': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['link']}\` fits several files equally well: ${v['candidates']}.`,
    hint: (v: Values) => `It now leads to \`${v['target']}\`; write the path from the vault's root to choose.`,
  },
  'link-by-alias': {
    severity: 'info',
    sentence: (v: Values) =>
      `\`${v['link']}\` is an alias of \`${v['target']}\`, and Obsidian does not follow aliases.`,
    hint: (v: Values) => `Write \`[[${v['target']}|${v['link']}]]\`, which works in both.`,
  },
  'link-by-last-parts': {
    severity: 'info',
    sentence: (v: Values) =>
      `Nothing lies at \`${v['link']}\`; the link leads to \`${v['target']}\`, whose path ends in the same parts.`,
    hint: () => 'Correct the path: Obsidian does not follow it.',
  },
  'link-to-private': {
    severity: 'warning',
    sentence: (v: Values) => `The link leads to \`${v['target']}\`, which is not published.`,
    hint: (v: Values) => unpublishedHint(v['kind']),
  },
  'heading-missing': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['target']}\` has no heading \`${v['subpath']}\`.`,
    hint: (v: Values) => suggest(v, 'The link opens the note at its top.'),
  },
  'block-missing': {
    severity: 'warning',
    sentence: (v: Values) => `\`${v['target']}\` has no block \`${v['subpath']}\`.`,
    hint: (v: Values) => suggest(v, 'The link opens the note at its top.'),
  },
  'attachment-missing': {
    severity: 'warning',
    sentence: (v: Values) => `No file of the vault is named \`${v['link']}\`.`,
    hint: (v: Values) => suggest(v, 'Add the file to the vault, or correct its name.'),
  },
} as const;
