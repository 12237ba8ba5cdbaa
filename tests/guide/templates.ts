/**
 * Errors in templates of CloudFormation, by CloudFormation's own schemas and cfn-lint's rules: references to what does
 * not exist, circles, properties that are missing, unknown or out of their range, runtimes that have ended.
 */
import { RegoEngine } from '@aws/cloudformation-validate';
import type { Engine, StandardDiagnostic } from '@aws/cloudformation-validate';
import { isRecord } from './record.ts';
import { expandSam, samErrors } from './sam.ts';
import type { Resources } from './sam.ts';

let engine: Engine | undefined;

/** Rules that examples may break, and why. */
const exceptions: Readonly<Record<string, string>> = {
  W3005: 'a dependency that a reference implies already may still be written',
};

/** Errors in a template that was read from YAML or JSON, that of SAM included. */
export function templateErrors(template: Record<string, unknown>): string[] {
  const resources = template['Resources'];
  if (!isResources(resources)) return ['Resources is no mapping of mappings'];
  const errors = Object.entries(resources).flatMap(([name, resource]) => [
    ...typeErrors(name, resource['Type']),
    ...samErrors(resource).map((error) => `${name}: ${error}`),
  ]);
  // An excerpt may leave its head out.
  const isWhole = template['AWSTemplateFormatVersion'] !== undefined;
  const isSam = template['Transform'] === 'AWS::Serverless-2016-10-31';
  const asksForSam = Object.values(resources).some(({ Type: type }) => String(type).startsWith('AWS::Serverless::'));
  if (isWhole && asksForSam && !isSam) errors.push('Transform is missing');
  if (errors.length > 0) return errors;
  const { Transform: _transform, Globals: globals, ...rest } = template;
  return ruleErrors({ ...rest, Resources: expandSam(resources, globals) });
}

/** The rules look up names of three parts, and let others pass. */
function typeErrors(name: string, type: unknown): string[] {
  if (typeof type !== 'string') return [`${name} has no Type`];
  return /^(?:[A-Za-z0-9]+::){2}|^Custom::/u.test(type) ? [] : [`${name}: there is no type ${type}`];
}

function ruleErrors(template: Record<string, unknown>): string[] {
  // An engine takes seconds to make and milliseconds to use; it is kept for as long as the tests run.
  engine ??= new RegoEngine();
  const bytes = new TextEncoder().encode(JSON.stringify(template));
  const { diagnostics } = engine.validateStandard({ path: 'template.json', readBytes: () => bytes });
  return diagnostics
    .filter(({ severity, ruleId }) => !/^(?:INFO|DEBUG)$/u.test(severity) && !(ruleId in exceptions))
    .map(said);
}

function said({ ruleId, message, entity, propertyPath }: StandardDiagnostic): string {
  return [entity?.logicalId, propertyPath, `${message} (${ruleId})`].filter(Boolean).join(': ');
}

function isResources(value: unknown): value is Resources {
  return isRecord(value) && Object.values(value).every(isRecord);
}
