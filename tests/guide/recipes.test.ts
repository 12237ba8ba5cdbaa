/** The recipes work when they are copied: their files fit together, their apps synthesise, their state machines run. */
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { examplesIn, isStateMachine } from './examples.ts';
import { readGuide } from './guide.ts';
import { functionsOf } from './python.ts';
import { isApp, recipesIn, synthesisOf } from './recipes.ts';
import { recordOf } from './record.ts';
import type { Synthesis } from './synthesise.ts';
import { runStateMachine, TaskError } from './state-machine.ts';
import type { Run, Tasks } from './state-machine.ts';
import { readYaml } from './template-yaml.ts';
import { templateErrors } from './templates.ts';

const guide = readGuide();
const recipes = recipesIn(guide);

/** Functions of templates of SAM whose code is in the recipe. */
const functions = recipes.flatMap(({ path, examples, files }) =>
  examples.flatMap(({ language, code, place }) => {
    const template = language === 'yaml' ? recordOf(readYaml(code).value) : {};
    if (template['AWSTemplateFormatVersion'] === undefined) return [];
    const shared = recordOf(recordOf(template['Globals'])['Function']);
    return Object.entries(recordOf(template['Resources'])).flatMap(([name, value]) => {
      const { Type: type, Properties: properties, Metadata: metadata } = recordOf(value);
      if (type !== 'AWS::Serverless::Function') return [];
      const { Handler: handler, Runtime: runtime, CodeUri: codeUri } = { ...shared, ...recordOf(properties) };
      const entries = recordOf(recordOf(metadata)['BuildProperties'])['EntryPoints'];
      return [
        {
          path,
          name: `${place}: ${name}`,
          files,
          handler: String(handler),
          runtime: String(runtime),
          codeUri: String(codeUri ?? '.'),
          entries: Array.isArray(entries) ? entries.map(String) : [],
          method: recordOf(metadata)['BuildMethod'],
        },
      ];
    });
  }),
);

describe('a recipe', () => {
  test('for Node.js builds its function from a file that it shows', () => {
    const ofNode = functions.filter(({ runtime }) => runtime.startsWith('nodejs'));
    expect(ofNode.length).toBeGreaterThanOrEqual(6);
    const wrong = ofNode.filter(({ handler, entries, files, method }) => {
      const [module = '', exported = ''] = handler.split('.');
      const entry = entries.find((each) => basename(each).replace(/\.\w+$/u, '') === module);
      const source = entry === undefined ? undefined : files.get(entry);
      const exporting = new RegExp(`export const ${exported}\\b|module\\.exports = \\{ ${exported} \\}`, 'u');
      return method !== 'esbuild' || source === undefined || !exporting.test(source);
    });
    expect(wrong.map(({ name, handler }) => `${name}: ${handler}`)).toEqual([]);
  });

  test('for Python names a function of a file that it shows', () => {
    const wrong = functions.filter(({ runtime, handler, codeUri, files }) => {
      const [module = '', called = ''] = handler.split('.');
      const source = files.get(`${codeUri.replace(/\/$/u, '')}/${module}.py`);
      return runtime.startsWith('python') && (source === undefined || !functionsOf(source).includes(called));
    });
    expect(wrong.map(({ name, handler }) => `${name}: ${handler}`)).toEqual([]);
  });

  test('does not call a function by its logical id: only the stack knows the name that it got', () => {
    const wrong = recipes.flatMap(({ path, examples }) => {
      const ids = functions.filter((each) => each.path === path).map(({ name }) => name.replace(/^.*: /u, ''));
      return examples.flatMap(({ language, place, code }) =>
        language === 'sh'
          ? [...code.matchAll(/--function-name (\w+)/gu)].flatMap(([, name = '']) =>
              ids.includes(name) ? [`${place}: ${name}`] : [],
            )
          : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('apps of the CDK', () => {
  let synthesis: ReadonlyMap<string, Synthesis>;
  beforeAll(() => {
    synthesis = synthesisOf(recipes);
  }, 400_000);

  test('synthesise offline, from the files that their recipe shows', () => {
    expect(synthesis.size).toBe(recipes.flatMap(({ examples }) => examples.filter(isApp)).length);
    const wrong = [...synthesis].flatMap(([place, { error }]) => (error === undefined ? [] : [`${place}: ${error}`]));
    expect(wrong).toEqual([]);
  });

  test('make templates that meet the rules of CloudFormation', () => {
    const wrong = [...synthesis].flatMap(([place, { templates }]) =>
      templates.flatMap(templateErrors).map((error) => `${place}: ${error}`),
    );
    expect(wrong).toEqual([]);
  }, 400_000);
});

describe('the state machine of', () => {
  const machineOf = (path: string): unknown =>
    examplesIn(guide, 'json')
      .filter(({ place }) => place.startsWith(`${path}:`))
      .map(({ code }): unknown => JSON.parse(code))
      .find(isStateMachine);
  const run = (path: string, input: unknown, tasks: Tasks): Promise<Run> =>
    runStateMachine(machineOf(path), input, tasks);

  describe('Human approval', () => {
    const path = 'Recipes/Human approval with Step Functions.md';
    const article = { id: '7', title: 'Spring' };

    test('publishes what was asked about, once somebody has approved it', async () => {
      const { status, given } = await run(path, article, { Ask: () => ({ approved: true }), Publish: () => ({}) });
      expect(status).toBe('succeeded');
      expect(given.map(({ state }) => state)).toEqual(['Ask', 'Publish']);
      expect(given[0]?.value).toMatchObject({ Payload: { token: 'token', title: 'Spring' } });
      expect(given[1]?.value).toMatchObject({ Payload: article });
    });

    test('publishes nothing that was rejected', async () => {
      const { states } = await run(path, article, { Ask: () => ({ approved: false }) });
      expect(states).toEqual(['Ask', 'Approved?', 'Rejected']);
    });

    test('fails when nobody answers', async () => {
      const tasks: Tasks = {
        Ask: () => {
          throw new TaskError('States.Timeout');
        },
      };
      expect(await run(path, article, tasks)).toMatchObject({ status: 'failed', output: { Error: 'NoAnswer' } });
    });
  });

  describe('Saga', () => {
    const path = 'Recipes/Saga with Step Functions.md';
    const order = { id: '7', cents: 1200 };
    const works = (): object => ({});
    const fails = (name: string) => (): never => {
      throw new TaskError(name);
    };
    const all: Tasks = { Reserve: works, Charge: works, Ship: works, Refund: works, Release: works };

    test('hands the whole order to each step', async () => {
      const { status, given } = await run(path, order, all);
      expect(status).toBe('succeeded');
      expect(given.map(({ value }) => value)).toMatchObject(
        ['reserve', 'charge', 'ship'].map((step) => ({ Payload: { step, order } })),
      );
    });

    test.each([
      ['Reserve', ['Reserve', 'Failed']],
      ['Charge', ['Reserve', 'Charge', 'Release', 'Failed']],
      ['Ship', ['Reserve', 'Charge', 'Ship', 'Refund', 'Release', 'Failed']],
    ])('undoes what was done before %s failed, and says why', async (state, states) => {
      const result = await run(path, order, { ...all, [state]: fails('Declined') });
      expect(result).toMatchObject({ status: 'failed', output: { Error: 'OrderFailed', Cause: 'Declined' }, states });
      expect(result.given.map(({ value }) => value)).toMatchObject(
        states.slice(0, -1).map(() => ({ Payload: { order } })),
      );
    });

    test('tries the undoing again until it works', async () => {
      let tries = 0;
      const Release = (): object => ((tries += 1) < 5 ? fails('Busy')() : {});
      const { states } = await run(path, order, { ...all, Charge: fails('Declined'), Release });
      expect(states).toEqual(['Reserve', 'Charge', 'Release', 'Failed']);
      expect(tries).toBe(5);
    });
  });
});
