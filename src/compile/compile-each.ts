/** Notes compiled one after another; a note that fails costs its own result only. */
import type { CompiledNote, Compiler, NoteSource } from './compiled-note.ts';
import { messageOf } from '../message-of.ts';

export type CompileResult = CompiledNote | { failed: string };

export async function compileEach(sources: readonly NoteSource[], compile: Compiler): Promise<CompileResult[]> {
  const results: CompileResult[] = [];
  for (const source of sources) {
    try {
      results.push(await compile(source));
    } catch (error) {
      results.push({ failed: messageOf(error) });
    }
  }
  return results;
}
