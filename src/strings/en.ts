/** The table that the others follow: what is said here must be said in each language. */
export * from './en/frame.ts';
export * from './en/lists.ts';
export * from './en/note.ts';
export * from './en/facts.ts';
export * from './en/compare.ts';
export * from './en/limits.ts';
export * from './en/changes.ts';
export * from './en/dates.ts';
export * from './en/graph.ts';
export * from './en/search.ts';
export * from './en/panels.ts';
export * from './en/reading.ts';
export * from './en/offline.ts';
export * from './en/text.ts';
export * from './en/files.ts';
export * from './en/canvas.ts';
export * from './en/bases.ts';
