/**
 * Runs a state machine in memory, to see what its data become on the way. It knows JSONata and the states that the
 * guide uses; what it does not know is an error. https://states-language.net/
 */
import jsonata from 'jsonata';

type Value = Record<string, unknown>;

export interface Run {
  status: 'succeeded' | 'failed';
  output: unknown;
  /** Names of the states it went through. */
  states: string[];
  /** What each task was given. */
  given: { state: string; value: unknown }[];
}

/** An error with the name that `Retry` and `Catch` look for. */
export class TaskError extends Error {
  override readonly name: string;

  constructor(name: string, message: string = name) {
    super(message);
    this.name = name;
  }
}

/** What does the work of a task, by the name of its state: it returns the task's result or throws a `TaskError`. */
export type Tasks = Readonly<Record<string, (given: unknown) => unknown>>;

export async function runStateMachine(definition: unknown, input: unknown, tasks: Tasks): Promise<Run> {
  const { StartAt: start, States: states, QueryLanguage: language } = record(definition);
  if (language !== 'JSONata') throw new Error('only JSONata is known here');
  const run: Run = { status: 'succeeded', output: input, states: [], given: [] };
  const variables: Value = {};
  let at = typeof start === 'string' ? start : undefined;
  while (at !== undefined) {
    if (run.states.push(at) > 100) throw new Error('it does not end');
    const name: string = at;
    const state = record(record(states)[name]);
    const evaluate = (value: unknown, more: Value): Promise<unknown> =>
      evaluateAll(value, {
        ...variables,
        states: { input: run.output, context: { Task: { Token: 'token' } }, ...more },
      });
    const leave = async (how: Value, more: Value, result: unknown): Promise<string | undefined> => {
      const assigned = record((await evaluate(how['Assign'] ?? {}, more)) ?? {});
      run.output = how['Output'] === undefined ? result : await evaluate(how['Output'], more);
      Object.assign(variables, assigned);
      return typeof how['Next'] === 'string' ? how['Next'] : undefined;
    };
    switch (state['Type']) {
      case 'Task': {
        const given = await evaluate(state['Arguments'] ?? run.output, {});
        run.given.push({ state: name, value: given });
        try {
          const work = tasks[name];
          if (work === undefined) throw new Error(`nothing does the work of ${name}`);
          const result = attempt(work, given, state['Retry']);
          at = await leave(state, { result }, result);
        } catch (error) {
          if (!(error instanceof TaskError)) throw error;
          const errorOutput = { Error: error.name, Cause: error.message };
          const caught = catcherOf(state, error.name);
          if (caught === undefined) return { ...run, status: 'failed', output: errorOutput };
          at = await leave(caught, { errorOutput }, errorOutput);
        }
        break;
      }
      case 'Choice': {
        let taken: Value = { Next: state['Default'] };
        for (const choice of records(state['Choices']).toReversed())
          if ((await evaluate(choice['Condition'], {})) === true) taken = choice;
        at = await leave(taken, {}, run.output);
        break;
      }
      case 'Pass':
      case 'Wait':
      case 'Succeed':
        at = await leave(state, {}, run.output);
        break;
      case 'Fail':
        return {
          ...run,
          status: 'failed',
          output: await evaluate({ Error: state['Error'], Cause: state['Cause'] }, {}),
        };
      default:
        throw new Error(`a state of type ${String(state['Type'])} is not known here`);
    }
  }
  return run;
}

/** Tries again as often as the first fitting retrier says; nobody waits in between. */
function attempt(work: (given: unknown) => unknown, given: unknown, retry: unknown): unknown {
  for (let tries = 0; ; tries += 1) {
    try {
      return work(given);
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      const retrier = records(retry).find((each) => fits(each, error.name));
      if (retrier === undefined || tries >= Number(retrier['MaxAttempts'] ?? 3)) throw error;
    }
  }
}

function catcherOf(state: Value, name: string): Value | undefined {
  return records(state['Catch']).find((each) => fits(each, name));
}

function fits({ ErrorEquals: names }: Value, name: string): boolean {
  return Array.isArray(names) && (names.includes(name) || names.includes('States.ALL'));
}

async function evaluateAll(value: unknown, bindings: Value): Promise<unknown> {
  if (typeof value === 'string') {
    const [, expression] = /^\{%(.*)%\}$/su.exec(value) ?? [];
    if (expression === undefined) return value;
    const result: unknown = await jsonata(expression).evaluate({}, bindings);
    // The service stops an execution there, too: an expression has to have a value.
    if (result === undefined) throw new TaskError('States.QueryEvaluationError', `${value} has no value`);
    return result;
  }
  if (Array.isArray(value)) return Promise.all(value.map((each) => evaluateAll(each, bindings)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, each]) => [key, await evaluateAll(each, bindings)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function records(value: unknown): Value[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('an object is asked for');
  return Object.fromEntries(Object.entries(value));
}
