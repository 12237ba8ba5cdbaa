/**
 * `coldframe init`: writes a garden.yaml for a vault, and on request a workflow that publishes it. No note is touched.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { folderOf } from '../astro/garden-options.ts';
import { Refusal } from '../astro/output/refusal.ts';
import { refuseMissingVault } from '../astro/output/places.ts';
import { isGardenFile } from '../config/garden-files.ts';
import type { HostName } from '../config/hosts.ts';
import { siteAddressOf } from '../config/site-address.ts';
import { askInTerminal } from './ask.ts';
import type { Answers } from './init-answers.ts';
import { findVault } from './settings.ts';
import type { Terminal } from './terminal.ts';
import type { Workflow } from './workflows/steps.ts';
import { workflowFor } from './workflows/workflows.ts';

export interface InitSettings {
  vault?: string | undefined;
  /** Nothing is asked. */
  yes?: true;
  title?: string;
  site?: string;
  /** Whose workflow is written beside it. */
  publish?: HostName;
  /** Where the person stands. */
  standing: string;
  environment: NodeJS.ProcessEnv;
}

/** @throws {Refusal} where the folder is none, or has a file already */
export async function init(settings: InitSettings, terminal: Terminal): Promise<0 | 1> {
  const { standing, environment } = settings;
  const named = settings.vault ?? environment['GARDEN_VAULT'];
  const vault = named === undefined ? findVault(standing) : folderOf('The vault', named, '.', standing);
  refuseMissingVault(vault);
  const there = readdirSync(vault).find(isGardenFile);
  if (there !== undefined && settings.publish === undefined)
    throw new Refusal(`${join(vault, there)} is there already, and was left as it is. Edit it, or remove it first.`);
  refuseWrongAddress(settings.site);
  const root = repositoryOf(vault);
  const written = (file: string): void => terminal.print(`${terminal.style('green', '✓')} ${file}`);
  const usual: Answers = {
    title: settings.title ?? (basename(realpathSync(vault)) || 'Garden'),
    ...(settings.publish === undefined ? {} : { publish: settings.publish }),
    ...(settings.site === undefined ? {} : { site: settings.site }),
  };
  // A garden that has its file is only given the workflow.
  const answers = settings.yes === true || there !== undefined ? usual : await askInTerminal(usual);
  if (answers === undefined) {
    terminal.complain('Nothing was written.');
    return 1;
  }
  const workflow = answers.publish === undefined ? undefined : workflowFor(answers.publish, relative(root, vault));
  if (workflow !== undefined && existsSync(join(root, workflow.file)))
    throw new Refusal(
      `${join(root, workflow.file)} is there already, and nothing was written. Edit it, or leave \`--publish\` out.`,
    );
  terminal.print('');
  if (there === undefined) {
    writeFileSync(join(vault, 'garden.yaml'), gardenFile(answers), { flag: 'wx' });
    written(join(vault, 'garden.yaml'));
  }
  if (workflow !== undefined) writeWorkflow(root, workflow, written, terminal);
  const seen = relative(standing, vault);
  terminal.print(
    `\nNext: npx coldframe dev${findsAgain(standing, vault) ? '' : ` ${seen.startsWith('..') ? vault : seen}`}\n`,
  );
  return 0;
}

function writeWorkflow(
  root: string,
  { file, text, toDo }: Workflow,
  written: (file: string) => void,
  terminal: Terminal,
): void {
  const place = join(root, file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text, { flag: 'wx' });
  written(place);
  for (const sentence of toDo) terminal.print(`  ${sentence}`);
}

export function gardenFile({ title, site }: Answers): string {
  const line = (key: string, value: string): string => stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
  return [
    '# What you decide about your garden. Every key may be left out.',
    line('title', title),
    ...(site === undefined
      ? [
          '# Where it is published, so that feeds and links to it have whole addresses:',
          '# url: https://example.org/garden',
        ]
      : [line('url', site)]),
    '# language: de',
    '# description: One sentence about it.',
    '',
    '# Notes are public unless they say `publish: false`. The other way round, each note says `publish: true`:',
    '# publish:',
    '#   default: private',
    '#   ignore: [Templates]',
    '',
  ].join('\n');
}

/** @throws {Refusal} */
function refuseWrongAddress(site: string | undefined): void {
  const read = site === undefined ? undefined : siteAddressOf(site);
  if (typeof read === 'string')
    throw new Refusal(`--site is "${site}", which ${read}. Say the whole address, as in https://example.org/garden.`);
}

function findsAgain(standing: string, vault: string): boolean {
  try {
    return findVault(standing) === vault;
  } catch {
    return false;
  }
}

/** The folder of the git repository that the vault lies in; the vault where there is none. */
function repositoryOf(vault: string): string {
  for (let at = vault; dirname(at) !== at; at = dirname(at))
    if (statSync(join(at, '.git'), { throwIfNoEntry: false }) !== undefined) return at;
  return vault;
}
