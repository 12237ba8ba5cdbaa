/**
 * Problems of notes and vaults that hold more than a page can show, or a build can read in time. `problems.ts` takes
 * them in.
 */
type Values = Readonly<
  Partial<Record<'limit' | 'name' | 'subjects' | 'cells' | 'characters' | 'size' | 'edges' | 'nodes', string>>
>;

export const boundKinds = {
  'embed-too-deep': {
    severity: 'warning',
    sentence: (v: Values) => `More than ${v['limit']} transclusions stand in one page or in one another.`,
    hint: () => 'The rest are printed as links. Embed fewer notes in one page.',
  },
  'text-bounded': {
    severity: 'warning',
    sentence: () =>
      'A paragraph from this line on holds so much that may begin a link, an element or code, and never ends, that it was not read to its end each time.',
    hint: () => 'Some of its marks may be printed as text. Divide the paragraph, or end what is open.',
  },
  'nesting-bounded': {
    severity: 'warning',
    sentence: () => 'Here more stands in one another, or is left open, than a page can hold.',
    hint: () => 'It is shown as text. Close what is open, or nest less.',
  },
  'code-bounded': {
    severity: 'info',
    sentence: () => 'The code from this line on is too long a line, or too deep, to be coloured.',
    hint: () => 'It is shown without colours. Break lines of more than 2,000 characters; close what is open.',
  },
  'diagram-too-large': {
    severity: 'warning',
    sentence: (v: Values) =>
      `The diagram has, or may have, more than ${v['edges']} edges or ${v['nodes']} nodes, or its source is too long.`,
    hint: () =>
      'Its source is shown instead. Divide it into several diagrams; break lines of more than 2,000 characters.',
  },
  'comparison-too-large': {
    severity: 'warning',
    sentence: (v: Values) =>
      `The comparison has more than ${v['subjects']} subjects, or its tables have more than ${v['cells']} cells or ${v['characters']} characters.`,
    hint: () => 'The rest is left out. Divide it into several notes.',
  },
  'tags-too-many': {
    severity: 'info',
    sentence: (v: Values) => `The note has more than ${v['limit']} tags.`,
    hint: () => 'Each has its page; which of them are related is not counted here. Use fewer tags.',
  },
  'levels-too-many': {
    severity: 'info',
    sentence: (v: Values) => `\`${v['name']}\` has more than ${v['limit']} levels.`,
    hint: (v: Values) => `The first ${v['limit']} and the innermost have pages. Nest less.`,
  },
  'folder-too-deep': {
    severity: 'warning',
    sentence: (v: Values) => `The folder lies below more than ${v['limit']} others.`,
    hint: () => 'It and what is in it are left out. Move it up.',
  },
  'note-too-long': {
    severity: 'warning',
    sentence: (v: Values) => `The note has ${v['size']} MB; more than ${v['limit']} MB are not read.`,
    hint: () => 'It stays private. Divide it into several notes.',
  },
} as const;
