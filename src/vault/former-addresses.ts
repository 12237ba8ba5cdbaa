/** Where another tool had the pages of a vault's notes: those addresses lead to the notes still. */
import { addressOf, homeAddress } from './address.ts';
import type { Note } from './note.ts';
import { slugOfNote, slugOfPermalink, slugSegment } from './slug.ts';
import type { Slug } from './types.ts';

export type FormerTool = 'quartz' | 'publish' | 'digital-garden' | 'hugo';

/** By the path without its extension. */
const made: Readonly<Record<FormerTool, (path: string, note: Note) => readonly string[]>> = {
  quartz: (path) => [
    withoutIndex(path)
      .replaceAll(/\s/gu, '-')
      .replaceAll('&', '-and-')
      .replaceAll('%', '-percent')
      .replaceAll(/[?#]/gu, ''),
  ],
  publish: (path) => [path.replaceAll(' ', '+')],
  'digital-garden': (_path, note) => [`notes/${slugOfNote(note.path)}`, `notes/${slugSegment(note.name)}`],
  hugo: (path) => [
    withoutIndex(path)
      .toLowerCase()
      .replaceAll(/\s+/gu, '-')
      .replaceAll(/[^\p{L}\p{N}\p{M}/._+~-]/gu, ''),
  ],
};

/** Of one note, each once. Those that it lists itself come first. */
export function formerAddresses(note: Note, tools: readonly FormerTool[]): { listed: Slug[]; made: Slug[] } {
  const path = note.path.replace(/\.mdx?$/iu, '');
  return {
    listed: (note.record.oldAddresses ?? []).flatMap((address) => slugOfPermalink(address) ?? []),
    made: tools
      .flatMap((tool) => made[tool](path, note))
      .map(addressOf)
      .filter((slug) => slug !== homeAddress),
  };
}

function withoutIndex(path: string): string {
  return path.replace(/(?:^|\/)_?index$/iu, '');
}
