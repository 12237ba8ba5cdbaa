/** Worker thread: compiles the texts it is sent, one batch a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { createCompiler } from './compile-note.ts';
import type { CompileOptions, CompiledNote } from './compile-note.ts';

export type CompileResult = CompiledNote | { failed: string };

const compile = createCompiler(workerData as CompileOptions);

parentPort?.on('message', (texts: readonly string[]) => {
  parentPort?.postMessage(
    texts.map((text): CompileResult => {
      try {
        return compile(text);
      } catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
});
