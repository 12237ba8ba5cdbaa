/** Chinese in simplified characters. */
export * from './zh-Hans/frame.ts';
export * from './zh-Hans/lists.ts';
export * from './zh-Hans/note.ts';
export * from './zh-Hans/facts.ts';
export * from './zh-Hans/compare.ts';
export * from './zh-Hans/limits.ts';
export * from './zh-Hans/changes.ts';
export * from './zh-Hans/dates.ts';
export * from './zh-Hans/graph.ts';
export * from './zh-Hans/search.ts';
export * from './zh-Hans/panels.ts';
export * from './zh-Hans/reading.ts';
export * from './zh-Hans/offline.ts';
export * from './zh-Hans/text.ts';
export * from './zh-Hans/files.ts';
export * from './zh-Hans/canvas.ts';
export * from './zh-Hans/bases.ts';
