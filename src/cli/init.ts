/** `coldframe init`: writes a garden.yaml for a vault, and on request a workflow that publishes it. No note is touched. */
import { existsSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { folderOf } from '../astro/garden-options.ts';
import { Refusal } from '../astro/output/refusal.ts';
import { refuseMissingVault } from '../astro/output/places.ts';
import { isGardenFile } from '../config/garden-files.ts';
import { siteAddressOf } from '../config/site-address.ts';
import { askInTerminal } from './ask.ts';
import type { Answers } from './init-answers.ts';
import { findVault } from './settings.ts';
import type { Terminal } from './terminal.ts';
import { publishingWorkflow } from './workflow.ts';

export interface InitSettings {
  vault?: string | undefined;
  /** Nothing is asked. */
  yes?: true;
  title?: string;
  site?: string;
  workflow?: true;
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
  if (there !== undefined)
    throw new Refusal(`${join(vault, there)} is there already, and was left as it is. Edit it, or remove it first.`);
  refuseWrongAddress(settings.site);
  const root = repositoryOf(vault);
  const workflow = join(root, '.github', 'workflows', 'garden.yml');

  const usual: Answers = {
    title: settings.title ?? (basename(realpathSync(vault)) || 'Garden'),
    workflow: settings.workflow === true,
    ...(settings.site === undefined ? {} : { site: settings.site }),
  };
  const answers = settings.yes === true ? usual : await askInTerminal(usual);
  if (answers === undefined) {
    terminal.complain('Nothing was written.');
    return 1;
  }
  if (answers.workflow && existsSync(workflow))
    throw new Refusal(`${workflow} is there already, and nothing was written. Edit it, or leave \`--workflow\` out.`);
  writeFileSync(join(vault, 'garden.yaml'), gardenFile(answers), { flag: 'wx' });
  terminal.print(`\n${terminal.style('green', '✓')} ${join(vault, 'garden.yaml')}`);
  if (answers.workflow) {
    mkdirSync(dirname(workflow), { recursive: true });
    writeFileSync(workflow, publishingWorkflow(relative(root, vault)), { flag: 'wx' });
    terminal.print(`${terminal.style('green', '✓')} ${workflow}`);
  }
  const seen = relative(standing, vault);
  terminal.print(
    `\nNext: npx coldframe dev${findsAgain(standing, vault) ? '' : ` ${seen.startsWith('..') ? vault : seen}`}\n`,
  );
  return 0;
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
