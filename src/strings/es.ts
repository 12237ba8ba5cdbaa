/** Spanish. */
export * from './es/frame.ts';
export * from './es/lists.ts';
export * from './es/note.ts';
export * from './es/facts.ts';
export * from './es/compare.ts';
export * from './es/limits.ts';
export * from './es/changes.ts';
export * from './es/dates.ts';
export * from './es/graph.ts';
export * from './es/search.ts';
export * from './es/panels.ts';
export * from './es/reading.ts';
export * from './es/offline.ts';
export * from './es/text.ts';
export * from './es/files.ts';
export * from './es/canvas.ts';
export * from './es/bases.ts';
