/** German. */
export * from './de/frame.ts';
export * from './de/lists.ts';
export * from './de/note.ts';
export * from './de/facts.ts';
export * from './de/compare.ts';
export * from './de/limits.ts';
export * from './de/changes.ts';
export * from './de/dates.ts';
export * from './de/graph.ts';
export * from './de/search.ts';
export * from './de/panels.ts';
export * from './de/reading.ts';
export * from './de/offline.ts';
export * from './de/text.ts';
export * from './de/files.ts';
export * from './de/canvas.ts';
export * from './de/bases.ts';
