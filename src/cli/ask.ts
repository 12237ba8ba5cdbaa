/** The questions of `coldframe init`. */
import { isCancel, select, text } from '@clack/prompts';
import { Refusal } from '../astro/output/refusal.ts';
import { siteAddressOf } from '../config/site-address.ts';
import type { HostName } from '../config/hosts.ts';
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
  const publish = await select<HostName | 'none'>({
    message: 'Write a workflow that publishes it at each push?',
    options: [
      { value: 'none', label: 'No' },
      { value: 'github', label: 'On GitHub Pages' },
      { value: 'gitlab', label: 'On GitLab Pages' },
      { value: 'cloudflare', label: 'On Cloudflare Pages' },
      { value: 'netlify', label: 'On Netlify' },
      { value: 's3', label: 'In a bucket of S3, behind CloudFront' },
    ],
    initialValue: usual.publish ?? 'none',
  });
  if (isCancel(publish)) return undefined;
  return { title, ...(publish === 'none' ? {} : { publish }), ...(site === '' ? {} : { site }) };
}

function needed(said: string | undefined): string | undefined {
  return (said ?? '').trim() === '' ? 'It needs a name.' : undefined;
}
