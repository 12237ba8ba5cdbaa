/** What the workflows of all hosts have in common. */
import type { HostName } from '../../config/hosts.ts';

/** A file that publishes the garden at each push. */
export interface Workflow {
  /** Seen from the repository. */
  file: string;
  text: string;
  /** What is still to be done by hand, in sentences. */
  toDo: readonly string[];
}

/** @param vault seen from the repository; `''`: it is the repository */
export function folderOfVault(vault: string): string {
  return JSON.stringify(vault === '' ? '.' : vault.replaceAll('\\', '/'));
}

/**
 * The steps of GitHub Actions up to a built site in `$RUNNER_TEMP/site`. `more` are lines of the build's environment.
 */
export function buildSteps(
  vault: string,
  host: HostName,
  { before = [], address }: { before?: readonly string[]; address?: string } = {},
): string {
  const site = address === undefined ? '' : ' --site "$SITE"';
  return [
    '      - uses: actions/checkout@v4',
    '        with:',
    '          # Dates of notes come from the history.',
    '          fetch-depth: 0',
    '      - uses: actions/setup-node@v4',
    '        with:',
    '          node-version: 24',
    ...before,
    '      - uses: actions/cache@v4',
    '        with:',
    '          # What is reused between builds: it never changes what is built, only how long that takes.',
    '          path: ${{ runner.temp }}/cache',
    '          key: garden-${{ github.sha }}',
    '          restore-keys: garden-',
    `      - run: npx --yes coldframe build "$VAULT" --output "$RUNNER_TEMP/site" --cache "$RUNNER_TEMP/cache" --host ${host}${site}`,
    '        env:',
    `          VAULT: ${folderOfVault(vault)}`,
    ...(address === undefined ? [] : [`          SITE: ${address}`]),
  ].join('\n');
}

/** The head of a workflow of GitHub Actions with one job. */
export function workflowHead(permissions: readonly string[], group: string): string {
  return `name: Publish the garden

on:
  push:
  workflow_dispatch:

permissions:
${permissions.map((line) => `  ${line}`).join('\n')}

concurrency:
  group: ${group}

jobs:
  publish:
    if: github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest`;
}

export const githubFile = '.github/workflows/garden.yml';
