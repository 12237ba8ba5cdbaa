/**
 * Problems of what other programs leave in notes and a site does not draw, each told once for the whole vault; and of
 * queries. `problems.ts` takes them in.
 */
import { drawingKinds } from './drawing-problems.ts';

type Values = Readonly<
  Partial<Record<'what' | 'count' | 'notes' | 'places' | 'language' | 'reason' | 'target', string>>
>;

const where = (v: Values): string => `${v['what']}: ${v['count']} in ${v['notes']}, as at ${v['places']}`;

export const foreignKinds = {
  ...drawingKinds,

  'program-not-run': {
    severity: 'info',
    sentence: (v: Values) => `Programs in notes are shown as code and never run. ${where(v)}.`,
    hint: () => 'Write what it would show into the note, or make a query of it that is drawn.',
  },
  'content-not-drawn': {
    severity: 'warning',
    sentence: (v: Values) => `Pages show this as it is written. ${where(v)}.`,
    hint: () => 'Write it in Obsidian’s own syntax, or leave such notes out by `publish.ignore`.',
  },
  'html-left-out': {
    severity: 'info',
    sentence: (v: Values) => `Some raw HTML is not shown as it is. ${where(v)}.`,
    hint: () => 'Write a link in place of a frame, and a style sheet (`theme.css`) in place of styles.',
  },

  'picture-odd': {
    severity: 'warning',
    sentence: (v: Values) => `Something is wrong with the picture \`${v['target']}\`: ${v['reason']}.`,
    hint: () => 'The note stands, and shows what there is of it. Save the picture anew, or make it smaller.',
  },

  'line-ends-joined': {
    severity: 'info',
    sentence: (v: Values) =>
      `Most lines of ${v['notes']} end near one column, as editors break them, so their line ends are read as spaces: ${v['places']}.`,
    hint: () =>
      'Say `strictLineBreaks: false` in garden.yaml where each is a line break, or `true` where it is none in any note.',
  },

  'query-invalid': {
    severity: 'warning',
    sentence: (v: Values) => `The query (${v['language']}) cannot be read: ${v['reason']}.`,
    hint: () => 'A message stands in its place. Correct it, or write what it would show.',
  },
  'query-value': {
    severity: 'warning',
    sentence: (v: Values) => `Something in the query (${v['language']}) has no value: ${v['reason']}.`,
    hint: () => 'Rows that it decides on are left out, and its cells say so; all others stand.',
  },
} as const;
