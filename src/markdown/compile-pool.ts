/** Compiles many notes on all cores; few notes are not worth a thread's start. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileEach } from './compile-each.ts';
import type { CompileResult } from './compile-each.ts';
import { createCompiler } from './compile-note.ts';
import type { CompileOptions, NoteSource } from './compile-note.ts';

const worthThreads = 150;
const batchSize = 25;

/** Results in the order of `sources`. A note that fails costs its own result only. */
export async function compileAll(sources: readonly NoteSource[], options: CompileOptions): Promise<CompileResult[]> {
  if (sources.length < worthThreads) return compileHere(sources, options);
  const results: CompileResult[] = new Array<CompileResult>(sources.length);
  let next = 0;
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(sources.length / batchSize)));
  await Promise.all(Array.from({ length: threads }, () => runThread()));
  return results;

  function runThread(): Promise<void> {
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    return new Promise<void>((resolve, reject) => {
      let from = 0;
      const send = (): void => {
        from = next;
        next += batchSize;
        if (from < sources.length) worker.postMessage(sources.slice(from, from + batchSize));
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (batch: CompileResult[]) => {
        for (const [at, result] of batch.entries()) results[from + at] = result;
        send();
      });
      worker.on('error', reject);
      send();
    });
  }
}

async function compileHere(sources: readonly NoteSource[], options: CompileOptions): Promise<CompileResult[]> {
  const compile = createCompiler(options);
  try {
    return await compileEach(sources, compile);
  } finally {
    compile.dispose();
  }
}
