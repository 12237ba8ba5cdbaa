/** The text of `.mdx` notes with what their components and expressions make, where those could be run. */
import { moduleFailure } from '../compile/failed-note.ts';
import type { ModuleResult, NoteModule, RunModules } from '../render/mdx-module.ts';
import { digestOf } from './page-digest.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { problem } from '../problems.ts';
import { cleanText } from '../vault/clean-text.ts';
import type { Problem, VaultPath } from '../vault/types.ts';
import type { GardenNote } from './note-entry.ts';

export interface FilledNotes {
  notes: readonly GardenNote[];
  problems: readonly Problem[];
}

/** A note whose module fails keeps its text without what the module would have shown, below a box that says so. */
export async function fillModules(
  notes: readonly GardenNote[],
  modules: ReadonlyMap<VaultPath, NoteModule>,
  run: RunModules,
  strings: TextStrings,
): Promise<FilledNotes> {
  if (modules.size === 0) return { notes, problems: [] };
  const results = await run([...modules.values()]);
  const resultOf = new Map<string, ModuleResult | undefined>(
    [...modules.keys()].map((path, at) => [path, results[at]]),
  );
  const problems: Problem[] = [];
  const filled = notes.map(({ module: _source, ...note }): GardenNote => {
    const result = resultOf.get(note.entry.path);
    if (result === undefined) return note;
    const html = 'html' in result ? cleanText(result.html).text : `${moduleFailure(strings)}\n${note.html}`;
    if ('failed' in result)
      problems.push(
        problem(
          'mdx-failed',
          { reason: result.failed },
          { path: note.entry.path as VaultPath, line: result.line, column: 1 },
        ),
      );
    return { ...note, html, entry: { ...note.entry, digest: digestOf(html, note.entry.digest) } };
  });
  return { notes: filled, problems };
}
