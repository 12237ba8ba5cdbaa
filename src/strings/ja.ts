/** Japanese. */
export * from './ja/frame.ts';
export * from './ja/lists.ts';
export * from './ja/note.ts';
export * from './ja/facts.ts';
export * from './ja/compare.ts';
export * from './ja/limits.ts';
export * from './ja/changes.ts';
export * from './ja/dates.ts';
export * from './ja/graph.ts';
export * from './ja/search.ts';
export * from './ja/panels.ts';
export * from './ja/reading.ts';
export * from './ja/offline.ts';
export * from './ja/text.ts';
export * from './ja/files.ts';
export * from './ja/canvas.ts';
export * from './ja/bases.ts';
