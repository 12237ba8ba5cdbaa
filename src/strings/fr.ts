/** French. A narrow no-break space stands before ; ! ? and within « », a no-break space before a colon. */
export * from './fr/frame.ts';
export * from './fr/lists.ts';
export * from './fr/note.ts';
export * from './fr/facts.ts';
export * from './fr/compare.ts';
export * from './fr/limits.ts';
export * from './fr/changes.ts';
export * from './fr/dates.ts';
export * from './fr/graph.ts';
export * from './fr/search.ts';
export * from './fr/panels.ts';
export * from './fr/reading.ts';
export * from './fr/offline.ts';
export * from './fr/text.ts';
export * from './fr/files.ts';
export * from './fr/canvas.ts';
export * from './fr/bases.ts';
