/** The questions of `coldframe init`. */
import { confirm, isCancel, text } from '@clack/prompts';
import { Refusal } from '../astro/output/refusal.ts';
import { siteAddressOf } from '../config/site-address.ts';
import type { Answers } from './init-answers.ts';

/**
 * @param usual what is offered
 * @returns `undefined` where the person has broken off
 * @throws {Refusal} where nobody is there to answer
 */
export async function askInTerminal(usual: Answers): Promise<Answers | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Refusal(
      'Nobody is here to answer questions. Say `--yes`, with `--title` and `--site` where you want others.',
    );
  const title = await text({ message: 'What is the site called?', initialValue: usual.title, validate: needed });
  if (isCancel(title)) return undefined;
  const site = await text({
    message: 'At which address will it be published? (leave it empty where you do not know yet)',
    placeholder: 'https://example.org/garden',
    initialValue: usual.site ?? '',
    validate: (said = '') => {
      const read = said === '' ? undefined : siteAddressOf(said);
      return typeof read === 'string' ? `That ${read}.` : undefined;
    },
  });
  if (isCancel(site)) return undefined;
  const workflow = await confirm({
    message: 'Write a workflow that publishes it on GitHub Pages at each push?',
    initialValue: usual.workflow,
  });
  if (isCancel(workflow)) return undefined;
  return { title, workflow, ...(site === '' ? {} : { site }) };
}

function needed(said: string | undefined): string | undefined {
  return (said ?? '').trim() === '' ? 'It needs a name.' : undefined;
}
