/** The command line: arguments → options → report and exit code. */
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { exitWhenTold } from '../astro/output/exit-when-told.ts';
import { asRefusal } from '../astro/output/disk-errors.ts';
import { Refusal } from '../astro/output/refusal.ts';
import { commands } from './commands.ts';
import { terminalOf } from './terminal.ts';

/** @param folder where the person stands */
export async function main(args: readonly string[], folder: string): Promise<void> {
  // A garden's build asks nobody and tells nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const terminal = terminalOf(process.stdout, process.stderr, process.env);
  let code: number | undefined = 0;
  try {
    await commands({ environment: process.env, folder, terminal }, (ended) => (code = ended)).parseAsync([...args], {
      from: 'user',
    });
  } catch (thrown) {
    const error = asRefusal(thrown, 'Nothing else was changed.');
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof Refusal) {
      terminal.complain(`\n${error.message}\n`);
      code = error.exitCode;
    } else {
      terminal.complain(inspect(error));
      terminal.complain('\nThis is a fault of Coldframe itself. Please report it, with what stands above.\n');
      code = 1;
    }
  }
  // Whatever a library still waits for: what was to be done is done.
  if (code !== undefined) await exitWhenTold(code);
}
