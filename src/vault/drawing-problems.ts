/** Problems of drawings and boards of plugins. `foreign-problems.ts` takes them in. */
type Values = Readonly<Partial<Record<'reason', string>>>;

export const drawingKinds = {
  'drawing-invalid': {
    severity: 'warning',
    sentence: (v: Values) => `The drawing cannot be read: ${v['reason']}.`,
    hint: () =>
      'Its page says so, and shows the text of its note. Open it in Obsidian with Excalidraw, and save it again.',
  },
  'drawing-bounded': {
    severity: 'warning',
    sentence: (v: Values) => `A part of the drawing is left out: ${v['reason']}.`,
    hint: () => 'Make several drawings of it.',
  },
} as const;
