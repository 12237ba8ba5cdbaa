/**
 * Stages that look at the whole vault run over all notes at once. Where one of them throws, the note that makes it
 * throw is found and replaced by a page that says so: no note can stop a build, whatever it is that went wrong.
 */
import type { TextStrings } from '../strings/en/text.ts';
import { problem } from '../problems.ts';
import type { VaultPath } from '../vault/types.ts';
import type { CompiledVault } from './compile-notes.ts';
import { failedNote } from './failed-note.ts';
import { messageOf } from '../message-of.ts';

/** Where so many notes fail, it is not the notes. */
const most = 50;

/** What `assemble` makes of the notes. Throws what it throws where that is the fault of no single note. */
export function isolateNotes<T>(
  compiled: CompiledVault,
  textOf: (path: VaultPath) => string,
  strings: TextStrings,
  assemble: (compiled: CompiledVault) => T,
): T {
  const failing = (of: CompiledVault, paths: readonly VaultPath[]): CompiledVault =>
    withFailed(of, paths, textOf, strings);
  let sound = compiled;
  for (let found = 0; ; found += 1) {
    try {
      return assemble(sound);
    } catch (error) {
      const path = found < most ? firstCulprit(sound, failing, assemble) : undefined;
      if (path === undefined) throw error;
      const failure = problem('note-failed', { reason: messageOf(error) }, { path, line: 1 });
      sound = { ...failing(sound, [path]), problems: [...sound.problems, failure] };
    }
  }
}

/** The first note with which `assemble` throws and without which it does not; by halves, as each try takes a while. */
function firstCulprit<T>(
  compiled: CompiledVault,
  failing: (of: CompiledVault, paths: readonly VaultPath[]) => CompiledVault,
  assemble: (compiled: CompiledVault) => T,
): VaultPath | undefined {
  const paths = [...compiled.records.keys()];
  const throwsWith = (count: number): boolean => {
    try {
      assemble(failing(compiled, paths.slice(count)));
      return false;
    } catch {
      return true;
    }
  };
  if (throwsWith(0)) return undefined;
  let sound = 0;
  let broken = paths.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (throwsWith(middle)) broken = middle;
    else sound = middle;
  }
  return paths[sound];
}

function withFailed(
  compiled: CompiledVault,
  failed: readonly VaultPath[],
  textOf: (path: VaultPath) => string,
  strings: TextStrings,
): CompiledVault {
  const records = new Map(compiled.records);
  const templates = new Map(compiled.templates);
  for (const path of failed) {
    const record = records.get(path);
    if (record === undefined) continue;
    const note = failedNote(record, textOf(path), strings);
    records.set(path, note.record);
    templates.set(path, note.template);
  }
  return { ...compiled, records, templates };
}
