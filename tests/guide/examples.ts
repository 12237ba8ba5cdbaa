/** The guide's examples: code fences with their place, and what is wrong with one, by its language. */
import { spawnSync } from 'node:child_process';
import validateStates from 'asl-validator';
import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { isOfGuide } from './guide.ts';
import type { Indexed } from './guide.ts';
import { isRecord, recordOf } from './record.ts';
import { readYaml } from './template-yaml.ts';
import { templateErrors } from './templates.ts';

export interface Example {
  /** `Recipes/Cron job.md:12` */
  place: string;
  language: string;
  code: string;
}

/** Fences of the guide that hold code of that language. */
export function examplesIn({ trees, index }: Indexed, ...languages: readonly string[]): Example[] {
  const examples: Example[] = [];
  for (const [path, tree] of trees) {
    if (!isOfGuide(path) || index.notes.get(path)?.published !== true) continue;
    visit(tree, 'code', ({ lang, value, position }: Code) => {
      const language = lang?.toLowerCase() ?? '';
      if (languages.includes(language))
        examples.push({ place: `${path}:${position?.start.line ?? 0}`, language, code: value });
    });
  }
  return examples;
}

/** Errors in JSON, and in what it says where that is a state machine or a policy; empty: there are none. */
export function jsonErrors(code: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(code);
  } catch (error) {
    return [String(error)];
  }
  if (isStateMachine(value)) return stateMachineErrors(value);
  return isPolicy(value) ? policyErrors(value) : [];
}

export function isStateMachine(value: unknown): value is object {
  return isRecord(value) && ('StartAt' in value || 'States' in value);
}

/** Errors by the specification of Amazon States Language. */
export function stateMachineErrors(definition: object): string[] {
  // The validator writes into what it is given.
  const { isValid, errorsText } = validateStates(structuredClone(definition));
  return isValid ? [] : [errorsText()];
}

export function isPolicy(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && 'Statement' in value;
}

/**
 * Errors by the grammar of IAM policies:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function policyErrors({ Version: version, Statement: statement, ...rest }: Record<string, unknown>): string[] {
  const errors = Object.keys(rest)
    .filter((key) => key !== 'Id')
    .map((key) => `a policy has no ${key}`);
  if (version !== '2012-10-17') errors.push(`Version is ${JSON.stringify(version)}`);
  const statements = Array.isArray(statement) ? statement : [statement];
  if (statements.length === 0) errors.push('there is no statement');
  for (const one of statements) errors.push(...statementErrors(one));
  return errors;
}

function statementErrors(statement: unknown): string[] {
  if (!isRecord(statement)) return ['a statement is no object'];
  const known = [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
  ];
  const errors = Object.keys(statement)
    .filter((key) => !known.includes(key))
    .map((key) => `a statement has no ${key}`);
  if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny')
    errors.push('Effect is neither Allow nor Deny');
  const actions = [statement['Action'] ?? statement['NotAction']].flat();
  if (!actions.every((action) => typeof action === 'string' && /^(?:\*|[a-z\d-]+:[A-Za-z\d*?]+)$/u.test(action)))
    errors.push(`Action is ${JSON.stringify(actions)}`);
  // A trust or resource policy names who; a policy of an identity names what.
  const isOfIdentity = statement['Principal'] === undefined && statement['NotPrincipal'] === undefined;
  const resources = [statement['Resource'] ?? statement['NotResource'] ?? (isOfIdentity ? undefined : '*')].flat();
  if (
    !resources.every(
      (resource) => typeof resource === 'string' && /^(?:\*|arn:aws[a-z-]*:[a-z\d-]+:[^:]*:[^:]*:.+)$/u.test(resource),
    )
  )
    errors.push(`Resource is ${JSON.stringify(resources)}`);
  if (statement['Sid'] !== undefined && !/^[A-Za-z\d]+$/u.test(String(statement['Sid'])))
    errors.push(`Sid is ${JSON.stringify(statement['Sid'])}`);
  return errors;
}

/** Errors in YAML that may be a template of CloudFormation, and in the state machines in it. */
export function yamlErrors(code: string): string[] {
  const { value, errors } = readYaml(code);
  return errors.length > 0 ? errors : documentErrors(value);
}

function documentErrors(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(documentErrors);
  if (!isRecord(value)) return [];
  if (!('Resources' in value)) return Object.values(value).flatMap(documentErrors);
  const resources = recordOf(value['Resources']);
  const machines = Object.entries(resources).flatMap(([name, resource]) => {
    const properties = recordOf(recordOf(resource)['Properties']);
    const definition = properties['Definition'];
    return isStateMachine(definition) ? stateMachineErrors(definition).map((error) => `${name}: ${error}`) : [];
  });
  return [...templateErrors(value), ...machines];
}

/** What a shell that only reads says. */
export function shellErrors(code: string): string[] {
  const { status, stderr, error } = spawnSync('bash', ['-n'], { input: `${code}\n`, encoding: 'utf8' });
  if (error !== undefined) return [error.message];
  return status === 0 ? [] : [stderr.trim()];
}
