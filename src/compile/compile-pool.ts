/** Compiles many notes on all cores; few notes are not worth a thread's start. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileEach } from './compile-each.ts';
import type { CompileResult } from './compile-each.ts';
import { createCompiler } from './compile-note.ts';
import type { CompileOptions, NoteSource } from './compiled-note.ts';
import { messageOf } from '../message-of.ts';

const worthThreads = 150;
const batchSize = 25;

/**
 * Results in the order of `sources`. A note that fails costs its own result only, also where it ends its thread.
 * `cores`: at most as many threads; 0: none, all is compiled here. `onCount`: told how many are compiled, where threads
 * do it.
 */
export async function compileAll(
  sources: readonly NoteSource[],
  options: CompileOptions,
  cores = availableParallelism(),
  onCount?: (done: number, total: number) => void,
): Promise<CompileResult[]> {
  if (sources.length < worthThreads || cores === 0) return compileHere(sources, options);
  const results: CompileResult[] = new Array<CompileResult>(sources.length);
  let next = 0;
  let done = 0;
  const threads = Math.max(1, Math.min(cores, Math.ceil(sources.length / batchSize)));
  await Promise.all(
    Array.from({ length: threads }, async () => {
      for (let from = take(); from < sources.length;) from = await runThread(from);
    }),
  );
  return results;

  function take(): number {
    const from = next;
    next += batchSize;
    return from;
  }

  /**
   * Compiles batches from `from` on; resolves with where the next thread has to begin, after all notes where there is
   * nothing left.
   */
  function runThread(first: number): Promise<number> {
    return new Promise((resolve) => {
      let from = first;
      const worker = startWorker(options);
      worker.on('message', (batch: CompileResult[]) => {
        for (const [at, result] of batch.entries()) results[from + at] = result;
        done += batch.length;
        onCount?.(done, sources.length);
        from = take();
        if (from < sources.length) worker.postMessage(sources.slice(from, from + batchSize));
        else void worker.terminate().then(() => resolve(from));
      });
      worker.on('error', () => resolve(compileBatchApart(from)));
      worker.postMessage(sources.slice(from, from + batchSize));
    });
  }

  async function compileBatchApart(from: number): Promise<number> {
    const apart = await compileApart(sources.slice(from, from + batchSize), options);
    for (const [at, result] of apart.entries()) results[from + at] = result;
    return take();
  }
}

/** Each note in a thread of its own, to know which one ends it. */
async function compileApart(sources: readonly NoteSource[], options: CompileOptions): Promise<CompileResult[]> {
  const results: CompileResult[] = [];
  for (const source of sources) {
    const worker = startWorker(options);
    const result = new Promise<CompileResult>((resolve) => {
      worker.on('message', ([only]: CompileResult[]) => resolve(only ?? { failed: 'nothing was made of it' }));
      worker.on('error', (error) => resolve({ failed: messageOf(error) }));
    });
    worker.postMessage([source]);
    results.push(await result);
    await worker.terminate();
  }
  return results;
}

function startWorker(options: CompileOptions): Worker {
  return new Worker(new URL('./compile-worker.ts', import.meta.url), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}

async function compileHere(sources: readonly NoteSource[], options: CompileOptions): Promise<CompileResult[]> {
  const compile = createCompiler(options);
  try {
    return await compileEach(sources, compile);
  } finally {
    compile.dispose();
  }
}
