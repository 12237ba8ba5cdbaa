/** Worker thread: compiles the texts it is sent, one batch a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileEach } from './compile-each.ts';
import { createCompiler } from './compile-note.ts';
import type { CompileOptions, NoteSource } from './compiled-note.ts';

const compile = createCompiler(workerData as CompileOptions);

parentPort?.on('message', (sources: readonly NoteSource[]) => {
  void compileEach(sources, compile).then((results) => parentPort?.postMessage(results));
});
