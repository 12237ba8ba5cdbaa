/** The guide's examples can be copied: each is held against a checker of its language. */
import { describe, expect, test } from 'vitest';
import { typeErrors } from './example-types.ts';
import { examplesIn, isPolicy, isStateMachine, jsonErrors, shellErrors, yamlErrors } from './examples.ts';
import type { Example } from './examples.ts';
import { readGuide } from './guide.ts';
import { pythonErrors } from './python.ts';

const guide = readGuide();

function wrong(examples: readonly Example[], errorsOf: (code: string) => string[]): string[] {
  return examples.flatMap(({ place, code }) => errorsOf(code).map((error) => `${place}: ${error}`));
}

describe('every example', () => {
  test('in JSON parses; state machines and policies are valid', () => {
    const examples = examplesIn(guide, 'json');
    const values = examples.map(({ code }): unknown => JSON.parse(code));
    expect(values.filter(isStateMachine).length).toBeGreaterThanOrEqual(2);
    expect(values.filter(isPolicy).length).toBeGreaterThanOrEqual(5);
    expect(wrong(examples, jsonErrors)).toEqual([]);
  });

  test('in YAML parses; templates are held against the specifications of CloudFormation and SAM', () => {
    const examples = examplesIn(guide, 'yaml', 'yml');
    expect(examples.length).toBeGreaterThanOrEqual(15);
    expect(wrong(examples, yamlErrors)).toEqual([]);
  }, 240_000);

  test('in TypeScript and JavaScript compiles', () => {
    const examples = examplesIn(guide, 'ts', 'typescript', 'js', 'javascript');
    expect(examples.length).toBeGreaterThanOrEqual(15);
    expect(typeErrors(examples)).toEqual([]);
  }, 240_000);

  test('in Python parses', () => {
    const examples = examplesIn(guide, 'py', 'python');
    expect(wrong(examples, pythonErrors)).toEqual([]);
  });

  test('for a shell can be read by one', () => {
    const examples = examplesIn(guide, 'sh', 'bash', 'shell');
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect(wrong(examples, shellErrors)).toEqual([]);
  }, 240_000);

  test('is in a language that has a check here, or none is needed', () => {
    const others = examplesIn(guide, '');
    expect(
      others.map(({ place }) => place),
      'fences without a language',
    ).toEqual([]);
  });
});

describe('a check can fail', () => {
  const machine = (end: object): string => JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', ...end } } });
  const policy = (statement: object, version = '2012-10-17'): string =>
    JSON.stringify({ Version: version, Statement: [statement] });
  const allowed = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

  test.each([
    ['JSON', '{"a": 1}', '{"a": 1,}'],
    ['a state machine', machine({ End: true }), machine({ Next: 'B' })],
    ['a policy: its version', policy(allowed), policy(allowed, '2012-10-18')],
    ['a policy: its effect', policy(allowed), policy({ ...allowed, Effect: 'allow' })],
    ['a policy: an action', policy(allowed), policy({ ...allowed, Action: 'GetObject' })],
    ['a policy: a resource', policy(allowed), policy({ ...allowed, Resource: undefined })],
  ])('of %s', (_name, good, bad) => {
    expect(jsonErrors(good)).toEqual([]);
    expect(jsonErrors(bad)).not.toEqual([]);
  });

  const bucket = (properties: string): string =>
    `Resources:\n  B: { Type: AWS::S3::Bucket }\n  A:\n    Type: AWS::S3::Bucket\n    Properties: ${properties}`;
  const worker = (properties: string, head = 'Transform: AWS::Serverless-2016-10-31\n'): string =>
    `AWSTemplateFormatVersion: '2010-09-09'\n${head}Resources:\n  Q: { Type: AWS::SQS::Queue }\n  F:\n    Type: AWS::Serverless::Function\n    Properties: { Runtime: nodejs24.x, ${properties} }`;

  test.each([
    ['a bracket', 'a: [1]', 'a: [1'],
    ['a tag', bucket('{ BucketName: !Sub "a-${B}" }'), bucket('{ BucketName: !Submarine a }')],
    ['a type', 'Resources:\n  A: { Type: AWS::S3::Bucket }', 'Resources:\n  A: { Type: Bucket }'],
    [
      'a type that does not exist',
      'Resources: { A: { Type: AWS::SQS::Queue } }',
      'Resources: { A: { Type: AWS::SQS::Row } }',
    ],
    ['a name of a property', bucket('{ BucketName: aaa }'), bucket('{ BuketName: aaa }')],
    ['a reference', bucket('{ BucketName: !Ref B }'), bucket('{ BucketName: !Ref C }')],
    ['an attribute', bucket('{ BucketName: !GetAtt B.Arn }'), bucket('{ BucketName: !GetAtt B.Name }')],
    ['an attribute in a text', bucket('{ BucketName: !Sub "${B.Arn}" }'), bucket('{ BucketName: !Sub "${B.Name}" }')],
    ['a circle', bucket('{ BucketName: !Ref B }'), bucket('{ BucketName: !Ref A }')],
    [
      'a type of a value',
      'Resources: { Q: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 5 } } }',
      'Resources: { Q: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: [soon] } } }',
    ],
    [
      'a required property',
      'Resources: { S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: a, Protocol: sqs } } }',
      'Resources: { S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: a } } }',
    ],
    ['SAM: a name', worker('Handler: a.b'), worker('Handle: a.b')],
    ['SAM: its transform', worker('Handler: a.b'), worker('Handler: a.b', '')],
    [
      'SAM: an event',
      worker('Handler: a.b, Events: { E: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn } } }'),
      worker('Handler: a.b, Events: { E: { Type: SQS, Properties: { Que: !GetAtt Q.Arn } } }'),
    ],
    [
      'SAM: a policy',
      worker('Handler: a.b, Policies: [{ S3ReadPolicy: { BucketName: aaa } }]'),
      worker('Handler: a.b, Policies: [{ S3ReadPolicy: { Bucket: a } }]'),
    ],
    [
      'SAM: a reference to what it makes',
      `${worker('Handler: a.b, AutoPublishAlias: live')}\nOutputs: { A: { Value: !Ref FAliaslive } }`,
      `${worker('Handler: a.b')}\nOutputs: { A: { Value: !Ref FAliaslive } }`,
    ],
  ])('of YAML: %s', (_name, good, bad) => {
    expect(yamlErrors(good)).toEqual([]);
    expect(yamlErrors(bad)).not.toEqual([]);
  });

  test.each([
    ['a bracket', 'f(1)', 'f(1'],
    ['indentation', 'def f():\n    return 1', 'def f():\nreturn 1'],
    ['an assignment', 'x = 1', 'x = = 1'],
  ])('of Python: %s', (_name, good, bad) => {
    expect(pythonErrors(good)).toEqual([]);
    expect(pythonErrors(bad)).not.toEqual([]);
  });

  test('of TypeScript, with types and without, and of JavaScript', () => {
    const errors = typeErrors([
      {
        place: 'Good.md:1',
        language: 'ts',
        code: "import { Nothing, make } from 'not-installed';\nnew Nothing(1).of(make().it);",
      },
      { place: 'Types.md:7', language: 'ts', code: 'const a: number = "a";\nconsole.log(a);' },
      {
        place: 'Event.md:1',
        language: 'ts',
        code: "import type { SQSEvent } from 'aws-lambda';\nexport const f = (event: SQSEvent) => event.Recordings;",
      },
      { place: 'Syntax.md:1', language: 'js', code: 'const a = [;' },
    ]);
    expect(errors).toContain("Types.md:8: Type 'string' is not assignable to type 'number'.");
    expect([...new Set(errors.map((error) => error.split(':')[0]))]).toEqual(['Types.md', 'Event.md', 'Syntax.md']);
  }, 60_000);

  test('of a shell', () => {
    expect(shellErrors('echo "a"')).toEqual([]);
    expect(shellErrors('echo "a')).not.toEqual([]);
  });
});
