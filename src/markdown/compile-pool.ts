/** Compiles many texts on all cores; few texts are not worth a thread's start. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileEach } from './compile-each.ts';
import type { CompileResult } from './compile-each.ts';
import { createCompiler } from './compile-note.ts';
import type { CompileOptions } from './compile-note.ts';

const worthThreads = 150;
const batchSize = 25;

/** Results in the order of `texts`. A text that fails costs its own result only. */
export async function compileAll(texts: readonly string[], options: CompileOptions): Promise<CompileResult[]> {
  if (texts.length < worthThreads) return compileEach(texts, createCompiler(options));
  const results: CompileResult[] = new Array<CompileResult>(texts.length);
  let next = 0;
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(texts.length / batchSize)));
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
        if (from < texts.length) worker.postMessage(texts.slice(from, from + batchSize));
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
