/** Texts compiled one after another; a text that fails costs its own result only. */
import type { CompiledNote, Compiler } from './compile-note.ts';

export type CompileResult = CompiledNote | { failed: string };

export async function compileEach(texts: readonly string[], compile: Compiler): Promise<CompileResult[]> {
  const results: CompileResult[] = [];
  for (const text of texts) {
    try {
      results.push(await compile(text));
    } catch (error) {
      results.push({ failed: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}
