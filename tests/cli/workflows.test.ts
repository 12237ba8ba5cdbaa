/** The workflows of `coldframe init --publish`, held against the parser of GitHub Actions and what GitLab's need. */
import { registerHooks } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostNames } from '../../src/config/hosts.ts';
import { workflowFor } from '../../src/cli/workflows/workflows.ts';

// The parser imports its schema as bundlers read JSON, which Node wants to be told.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('workflow-v1.0.min.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const vaults = ['', 'notes', 'My: "notes" #1', 'a/b c', "it's"];
const onGithub = hostNames.filter((host) => workflowFor(host, '').file.startsWith('.github/'));

async function errorsOf(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'garden.yml', content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

test('GitHub’s parser finds mistakes', async () => {
  expect(await errorsOf('on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n')).not.toEqual([]);
});

test('all but GitLab build with GitHub Actions', () => expect(onGithub).toHaveLength(hostNames.length - 1));

describe.each(onGithub)('for %s', (host) => {
  test.each(vaults)('the workflow of the vault "%s" has no mistake', async (vault) => {
    const { text } = workflowFor(host, vault);
    expect(await errorsOf(text)).toEqual([]);
    const { jobs } = parse(text) as { jobs: { publish: { steps: Step[] } } };
    const { steps } = jobs.publish;
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toEqual({ 'fetch-depth': 0 });
    const cache = steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with;
    expect(cache).toEqual({
      path: '${{ runner.temp }}/cache',
      key: 'garden-${{ github.sha }}',
      'restore-keys': 'garden-',
    });
    const build = steps.find(({ run }) => run?.includes('coldframe build') === true);
    expect(build?.run).toContain(`--host ${host}`);
    expect(build?.env?.['VAULT']).toBe(vault === '' ? '.' : vault);
    // What is kept is put there before it is needed.
    expect(steps.indexOf(build ?? {})).toBeGreaterThan(
      steps.findIndex(({ uses }) => uses?.startsWith('actions/cache@')),
    );
  });
});

test.each(vaults)(
  'GitLab’s of the vault "%s" fetches all of the history, keeps the cache and publishes one folder',
  (vault) => {
    const { file, text } = workflowFor('gitlab', vault);
    expect(file).toBe('.gitlab-ci.yml');
    const { pages } = parse(text) as {
      pages: {
        variables: Record<string, string>;
        script: string[];
        before_script: string[];
        cache: { paths: string[] };
        artifacts: { paths: string[] };
      };
    };
    expect(pages.variables).toEqual({ GIT_DEPTH: '0', VAULT: vault === '' ? '.' : vault });
    expect([pages.artifacts.paths, pages.cache.paths]).toEqual([['public'], ['.garden-cache']]);
    // In YAML, a colon and a space would make a mapping of a command.
    expect([...pages.before_script, ...pages.script].every((line) => typeof line === 'string')).toBe(true);
  },
);
