/**
 * The process of one `.mdx` note: compiles its module, runs it and answers with HTML, or with what went wrong. Whatever
 * the note's code does to this process, ends it or keeps it busy for ever, it does to nothing else.
 */
import { registerHooks } from 'node:module';
import { Worker } from 'node:worker_threads';
import { mdxToJs } from 'satteri';
import type { ModuleResult, NoteModule } from '../render/mdx-module.ts';
import { noteComponents } from './components.ts';
import { jsx } from './jsx-runtime.ts';
import { failedLine } from './failed-line.ts';
import { renderJsx } from './render-jsx.ts';
import { messageOf } from '../message-of.ts';

/** What a process is told to do. */
export interface Order extends NoteModule {
  /** Milliseconds until the process ends itself: whoever ordered it may no longer be there to do so. */
  limit: number;
  /** Megabytes that the process may fill. V8 limits its own heap only, and buffers lie outside of it. */
  megabytes: number;
}

const noteAddress = 'garden:note';

/** The addresses that a module asks for, and what answers. */
const own: ReadonlyMap<string, string> = new Map([
  ['garden/jsx-runtime', new URL('./jsx-runtime.ts', import.meta.url).href],
  ['garden:place', new URL('./place.ts', import.meta.url).href],
]);

/** Runs beside the note's code, which may be busy for ever. */
const watchman = `
  const { limit, megabytes } = require('node:worker_threads').workerData;
  const end = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(end, limit);
  setInterval(() => process.memoryUsage.rss() > megabytes * 1048576 && end(), 20);
`;

process.once('message', (order: Order) => {
  const say = (result: ModuleResult): void => void process.send?.(result, () => process.exit(0));
  const running: { code?: string } = {};
  const fail = (error: unknown): void => say(failure(error, order, running.code));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.on('beforeExit', () => fail(new Error('it waits for something that never happens')));
  const watch = new Worker(watchman, { eval: true, workerData: order });
  watch.unref();
  run(order, running).then((html) => say({ html }), fail);
});

/** The compiled code is left in `running` for whoever tells of a failure. */
async function run({ source }: NoteModule, running: { code?: string }): Promise<string> {
  const { code } = mdxToJs(source, { jsxImportSource: 'garden' });
  running.code = code;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === noteAddress) return { url: noteAddress, format: 'module', shortCircuit: true };
      const url = own.get(specifier);
      if (url !== undefined) return { url, shortCircuit: true };
      // Packages are those of the program: a note's own folder has none.
      return next(specifier, context.parentURL === noteAddress ? { ...context, parentURL: import.meta.url } : context);
    },
    load: (url, context, next) =>
      url === noteAddress ? { format: 'module', source: code, shortCircuit: true } : next(url, context),
  });
  const { default: Content } = (await import(noteAddress)) as { default: unknown };
  return renderJsx(jsx(Content, { components: noteComponents }));
}

function failure(error: unknown, module: NoteModule, code: string | undefined): ModuleResult {
  const message = messageOf(error);
  // The compiler's own words around what is wrong are of no use to a gardener.
  const [said = ''] = message
    .replace(/^\d+:\d+: (?:Could not parse \w+ with oxc: )?/u, '')
    .replace(/ \([\w-]+:[\w-]+\)$/u, '')
    .split('\n');
  return { failed: said.replace(/\.$/u, '').slice(0, 300), line: failedLine(error, module, code) };
}
