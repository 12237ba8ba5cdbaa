/** What somebody types, and what it comes to. */
import { CommanderError } from 'commander';
import { Refusal } from '../../src/astro/output/refusal.ts';
import { commands } from '../../src/cli/commands.ts';

export interface Outcome {
  /** Exit code of the process that it would be. */
  code: number | undefined;
  said: string;
}

export async function typed(
  folder: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const said: string[] = [];
  const terminal = {
    print: (text: string): void => void said.push(text),
    complain: (text: string): void => void said.push(text),
    show: () => undefined,
    style: (_style: string, text: string): string => text,
  };
  const environment = { NODE_COMPILE_CACHE: '', ...variables };
  let code: number | undefined;
  try {
    await commands({ environment, folder, terminal }, (ended) => (code = ended)).parseAsync([...args], {
      from: 'user',
    });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof Refusal) {
      said.push(error.message);
      code = error.exitCode;
    } else throw error;
  }
  return { code, said: said.join('\n').trim() };
}
