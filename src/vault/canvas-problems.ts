/** Problems of canvases. `problems.ts` takes them in. */
type Values = Readonly<Partial<Record<'reason' | 'file', string>>>;

export const canvasKinds = {
  'canvas-invalid': {
    severity: 'warning',
    sentence: (v: Values) => `The canvas cannot be read: ${v['reason']}.`,
    hint: () => 'Its page says so and shows nothing. Open it in Obsidian, or mend the JSON.',
  },
  'canvas-node': {
    severity: 'warning',
    sentence: (v: Values) => `A card or group of the canvas is not as it should be: ${v['reason']}.`,
    hint: () => 'The rest of the canvas is shown. Mend it, or delete it and draw it anew in Obsidian.',
  },
  'canvas-edge': {
    severity: 'warning',
    sentence: (v: Values) => `A connection of the canvas is not drawn: ${v['reason']}.`,
    hint: () => 'Draw it anew in Obsidian.',
  },
  'canvas-file-missing': {
    severity: 'warning',
    sentence: (v: Values) => `The canvas shows \`${v['file']}\`, and the vault has no such file.`,
    hint: () => 'Its card says so. Add the file, or correct the path, which begins at the root of the vault.',
  },
  'canvas-colour': {
    severity: 'warning',
    sentence: (v: Values) => `The canvas gives a colour that is none: ${v['reason']}.`,
    hint: () => 'It is drawn without one. Colours are `"1"` to `"6"` and `#rrggbb`.',
  },
} as const;
