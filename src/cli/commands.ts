/** The commands: what each takes, and what it says of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { cacheRoot } from '../astro/garden-options.ts';
import type { Environment } from '../astro/garden-options.ts';
import { programsIn } from '../astro/program/kept-program.ts';
import { programFolder } from '../astro/program/program-folder.ts';
import { hostNames } from '../config/hosts.ts';
import type { HostName } from '../config/hosts.ts';
import { editDistance } from '../edit-distance.ts';
import { formatNames } from '../import/formats/format.ts';
import type { FormatName } from '../import/formats/format.ts';
import { kinds } from '../problems.ts';
import type { Format } from './check-formats.ts';
import { readPort } from './port.ts';
import { settingsOf } from './settings.ts';
import type { Arguments } from './settings.ts';
import type { Terminal } from './terminal.ts';

export interface Standing {
  environment: NodeJS.ProcessEnv;
  /** Where the person stands. */
  folder: string;
  terminal: Terminal;
}

/** Each command tells its exit code to `end`; `undefined`: it goes on until it is stopped. */
export function commands(
  { environment, folder, terminal }: Standing,
  end: (code: number | undefined) => void,
): Command {
  /** Also for what has no other way to hear of it: Astro runs content loaders in a module graph of their own. */
  const settle = (typed: Arguments): Environment => {
    const settings = settingsOf(typed, environment, folder);
    Object.assign(environment, settings);
    keepCompiledCode(settings, environment);
    return settings;
  };

  const program = new Command('coldframe')
    .description('A website from a folder of Obsidian notes.')
    .version(versionOf(), '-v, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print what a command takes.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
      outputError: (text) => terminal.complain(`\n${sentenceOf(text)}\n`),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a problem is an error or something failed, 2 an argument or a folder cannot be used.\n\nExample:\n  npx coldframe init\n  npx coldframe dev',
    );

  program
    .command('init')
    .description('Write a garden.yaml for a vault, after three questions. No note is changed.')
    .argument('[vault]', 'folder of the notes')
    .option('-y, --yes', 'ask nothing, and take what is usual')
    .option('--title <title>', 'name of the site')
    .option('--site <url>', 'address at which it will be published')
    .addOption(
      new Option('--publish <host>', 'also write a workflow that publishes at each push, on').choices(hostNames),
    )
    .option('--workflow', 'the same as `--publish github`')
    .addHelpText('after', '\nExample:\n  npx coldframe init notes --title "My garden" --publish netlify')
    .action(
      async (
        vault: string | undefined,
        typed: { yes?: true; title?: string; site?: string; workflow?: true; publish?: HostName },
      ) => {
        const { init } = await import('./init.ts');
        const { workflow, publish = workflow === true ? 'github' : undefined, ...others } = typed;
        const settings = { ...others, vault, standing: folder, environment };
        end(await init({ ...settings, ...(publish === undefined ? {} : { publish }) }, terminal));
      },
    );

  program
    .command('build')
    .description('Build the site of a vault.')
    .argument('[vault]', 'folder of the notes')
    .option('-o, --output <folder>', 'where the site is put (default: site)')
    .option('--site <url>', 'its address, base path included')
    .option('--cache <folder>', 'where what builds reuse is kept')
    .addOption(
      new Option('--host <host>', 'whose redirects and headers are made (default: `host` of garden.yaml)').choices(
        hostNames,
      ),
    )
    .option('--force', 'write over what is in the output folder and nobody has listed')
    .option('--verbose', 'print every page and every problem')
    .addHelpText('after', '\nExample:\n  npx coldframe build notes --output site --site https://example.org/garden')
    .action(async (vault: string | undefined, typed: Omit<Arguments, 'vault'> & { verbose?: true }) => {
      const { build } = await import('./build.ts');
      const settings = settle({ ...typed, vault });
      await build({ environment: settings, isVerbose: typed.verbose === true, standing: folder }, terminal);
      end(0);
    });

  program
    .command('dev')
    .description('Serve the garden live while its notes are written.')
    .argument('[vault]', 'folder of the notes')
    .option('-p, --port <number>', 'port (default: 4321, or the next one that is free)')
    .option('--open', 'open it in a browser')
    .option('--site <url>', 'its address, base path included')
    .option('--cache <folder>', 'where what builds reuse is kept')
    .addHelpText('after', '\nExample:\n  npx coldframe dev notes --open')
    .action(async (vault: string | undefined, typed: Omit<Arguments, 'vault'> & { port?: string; open?: true }) => {
      const { dev } = await import('./dev.ts');
      const port = portOf(typed.port, environment);
      const settings = settle({ ...typed, vault });
      await dev({ environment: settings, isOpened: typed.open === true, ...(port === undefined ? {} : { port }) });
      end(undefined);
    });

  program
    .command('preview')
    .description('Serve a built site with its headers, as a host would.')
    .argument('[site]', 'folder of the site')
    .option('-p, --port <number>', 'port (default: 4321)')
    .addHelpText('after', '\nExample:\n  npx coldframe preview site --port 8080')
    .action(async (site: string | undefined, typed: { port?: string }) => {
      const { preview } = await import('./preview.ts');
      const port = portOf(typed.port, environment) ?? 4321;
      const out = site === undefined ? settle({}).GARDEN_OUT : resolve(folder, site);
      await preview(out ?? folder, port, terminal);
      end(undefined);
    });

  program
    .command('check')
    .description('Tell every problem of a vault.')
    .argument('[vault]', 'folder of the notes')
    .addOption(new Option('--format <format>', 'how').choices(['text', 'json', 'github']).default('text'))
    .option('--only <ids>', 'problems of these kinds alone, with commas between', readIds)
    .option('--max-warnings <number>', 'more warnings than these are an error', readCount)
    .option('--cache <folder>', 'where what builds reuse is kept')
    .option('--site <url>', 'its address, base path included')
    .addHelpText('after', '\nExample:\n  npx coldframe check notes --only link-unresolved --max-warnings 0')
    .action(
      async (
        vault: string | undefined,
        typed: Omit<Arguments, 'vault'> & { format: Format; only?: ReadonlySet<string>; maxWarnings?: number },
      ) => {
        const { check } = await import('./check.ts');
        const { format, only, maxWarnings, ...named } = typed;
        const settings = settle({ ...named, vault });
        end(
          await check(
            {
              environment: settings,
              format,
              standing: folder,
              ...(only === undefined ? {} : { only }),
              ...(maxWarnings === undefined ? {} : { maxWarnings }),
            },
            terminal,
          ),
        );
      },
    );

  program
    .command('import')
    .description('Write a new vault from the notes of another tool. What is imported is only read.')
    .argument('<from>', 'folder, or file, of the other tool')
    .argument('<vault>', 'folder of the new vault: empty, or not there yet')
    .addOption(new Option('--as <format>', 'what it is (default: what lies in it)').choices(formatNames))
    .option('--dry-run', 'say what would be done, and write nothing')
    .addHelpText('after', '\nExample:\n  npx coldframe import my-gitbook notes --dry-run')
    .action(async (from: string, vault: string, typed: { as?: FormatName; dryRun?: true }) => {
      const { importInto } = await import('./import.ts');
      const { as, dryRun } = typed;
      importInto(
        { from, vault, isDry: dryRun === true, standing: folder, ...(as === undefined ? {} : { as }) },
        terminal,
      );
      end(0);
    });

  return program;
}

/** `error: unknown option '--ouput'\n(Did you mean --output?)` → sentences. */
export function sentenceOf(error: string): string {
  const [said = '', ...more] = error
    .trim()
    .replace(/^error: /u, '')
    .split('\n');
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`.replace(/([^.?])$/u, '$1.');
  const hints = more.map((hint) => hint.replaceAll(/^\(|\)$/gu, ''));
  return [sentence, ...hints, '`--help` lists what there is.'].join(' ');
}

/** What is typed, else the variable; `undefined`: nobody said. */
function portOf(typed: string | undefined, { PORT: set }: NodeJS.ProcessEnv): number | undefined {
  if (typed !== undefined) return readPort('--port', typed);
  return set === undefined ? undefined : readPort('PORT', set);
}

/**
 * What Node makes of the program's own files is kept as well: it is most of a start, also of the processes of notes.
 */
function keepCompiledCode(settings: Environment, environment: NodeJS.ProcessEnv): void {
  const root = cacheRoot(settings);
  // Before a build has kept its program there, nobody has looked whether the folder is the vault's.
  if (environment['NODE_COMPILE_CACHE'] === undefined && !existsSync(programsIn(root))) return;
  const folder = (environment['NODE_COMPILE_CACHE'] ??= join(root, 'node'));
  // As for Node itself: an empty text turns it off.
  if (folder !== '') enableCompileCache(folder);
}

function readIds(text: string): ReadonlySet<string> {
  const known = Object.keys(kinds);
  const ids = text.split(',').map((id) => id.trim());
  for (const id of ids) {
    if (known.includes(id)) continue;
    const [nearest = ''] = known.toSorted((a, b) => editDistance(id, a, 99) - editDistance(id, b, 99));
    const hint = editDistance(id, nearest, 5) <= 4 ? ` Did you mean \`${nearest}\`?` : '';
    throw new InvalidArgumentError(`There is no kind of problem \`${id}\`.${hint}`);
  }
  return new Set(ids);
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

export function versionOf(): string {
  return (JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
