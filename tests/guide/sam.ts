/** Errors in resources of AWS SAM, and what its transform makes of them. */
import { isRecord, recordOf } from './record.ts';

/**
 * npm has no schema of SAM, so the names that the guide uses are written down here, after
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html; a name that
 * ends in an exclamation mark is required. A new name in an example is looked up there, then added.
 */
const shapes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function':
    'Architectures AutoPublishAlias CodeUri DeadLetterQueue DeploymentPreference Description DurableConfig Environment EphemeralStorage EventInvokeConfig Events FunctionName FunctionUrlConfig Handler ImageUri InlineCode Layers LoggingConfig MemorySize PackageType Policies ProvisionedConcurrencyConfig ReservedConcurrentExecutions Role Runtime SnapStart Tags Timeout Tracing VpcConfig',
  'AWS::Serverless::HttpApi':
    'AccessLogSettings Auth CorsConfiguration DefaultRouteSettings DefinitionBody DefinitionUri Description DisableExecuteApiEndpoint Domain FailOnWarnings Name RouteSettings StageName StageVariables Tags',
  'AWS::Serverless::Api':
    'AccessLogSetting Auth BinaryMediaTypes Cors DefinitionBody DefinitionUri Description Domain EndpointConfiguration GatewayResponses MethodSettings Name StageName! TracingEnabled Variables',
  'AWS::Serverless::StateMachine':
    'AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri Events Logging Name Policies Role Tags Tracing Type',
  'AWS::Serverless::SimpleTable': 'PrimaryKey ProvisionedThroughput SSESpecification TableName Tags',
  'AWS::Serverless::LayerVersion': 'CompatibleArchitectures CompatibleRuntimes ContentUri! LayerName RetentionPolicy',
};

const stream =
  'BatchSize BisectBatchOnFunctionError DestinationConfig Enabled FilterCriteria FunctionResponseTypes MaximumBatchingWindowInSeconds MaximumRecordAgeInSeconds MaximumRetryAttempts ParallelizationFactor StartingPosition! StartingPositionTimestamp Stream! TumblingWindowInSeconds';

const events: Readonly<Record<string, string>> = {
  Api: 'Auth Method! Path! RequestModel RequestParameters RestApiId TimeoutInMillis',
  CloudWatchLogs: 'FilterPattern! LogGroupName!',
  DynamoDB: stream,
  EventBridgeRule:
    'DeadLetterConfig EventBusName Input InputPath InputTransformer Pattern! RetryPolicy RuleName Target',
  HttpApi: 'ApiId Auth Method Path PayloadFormatVersion RouteSettings TimeoutInMillis',
  Kinesis: stream,
  S3: 'Bucket! Events! Filter',
  Schedule: 'DeadLetterConfig Description Enabled Input Name RetryPolicy Schedule State',
  ScheduleV2:
    'DeadLetterConfig Description EndDate FlexibleTimeWindow GroupName Input KmsKeyArn Name PermissionsBoundary RetryPolicy RoleArn ScheduleExpression ScheduleExpressionTimezone StartDate State',
  SNS: 'FilterPolicy FilterPolicyScope RedrivePolicy Region SqsSubscription Topic!',
  SQS: 'BatchSize Enabled FilterCriteria FunctionResponseTypes MaximumBatchingWindowInSeconds ProvisionedPollerConfig Queue! ScalingConfig',
};

/**
 * Policy templates:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
const policies: Readonly<Record<string, string>> = {
  DynamoDBCrudPolicy: 'TableName!',
  DynamoDBReadPolicy: 'TableName!',
  DynamoDBWritePolicy: 'TableName!',
  LambdaInvokePolicy: 'FunctionName!',
  S3CrudPolicy: 'BucketName!',
  S3ReadPolicy: 'BucketName!',
  S3WritePolicy: 'BucketName!',
  SESCrudPolicy: 'IdentityName!',
  SNSPublishMessagePolicy: 'TopicName!',
  SQSSendMessagePolicy: 'QueueName!',
  StepFunctionsExecutionPolicy: 'StateMachineName!',
};

export type Resource = Record<string, unknown>;
export type Resources = Record<string, Resource>;

/** Errors in one resource; empty as well for those that are not SAM's. */
export function samErrors({ Type: type, Properties: properties = {} }: Record<string, unknown>): string[] {
  if (typeof type !== 'string' || !type.startsWith('AWS::Serverless::')) return [];
  const shape = shapes[type];
  if (shape === undefined) return [`${type} is not among the resources that tests/guide/sam.ts knows`];
  if (!isRecord(properties)) return ['Properties is no mapping'];
  const errors = namesMissed(properties, shape);
  if (isRecord(properties['Events'])) {
    for (const [name, event] of Object.entries(properties['Events'])) {
      const known = isRecord(event) ? events[String(event['Type'])] : undefined;
      if (!isRecord(event) || known === undefined) errors.push(`${name} is an event of no known type`);
      else errors.push(...namesMissed(event['Properties'] ?? {}, known).map((error) => `${name}: ${error}`));
    }
  }
  for (const policy of [properties['Policies'] ?? []].flat()) {
    if (!isRecord(policy) || 'Statement' in policy) continue;
    for (const [name, given] of Object.entries(policy)) {
      // A function of CloudFormation stands for the ARN of a policy.
      if (name === 'Ref' || name.startsWith('Fn::')) continue;
      const known = policies[name];
      errors.push(
        ...(known === undefined ? [`${name} is no policy template that is known here`] : namesMissed(given, known)),
      );
    }
  }
  return errors;
}

/**
 * What SAM makes of a template, as far as its checks need it: functions, mappings and the logical ids that others refer
 * to, so that CloudFormation's rules reach the properties that SAM hands on.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function expandSam(resources: Resources, globals: unknown): Resources {
  const shared = recordOf(recordOf(globals)['Function']);
  return Object.fromEntries(
    Object.entries(resources).flatMap(([name, resource]): [string, Resource][] => {
      const own = recordOf(resource['Properties']);
      const { Metadata: _metadata, ...rest } = resource;
      switch (resource['Type']) {
        case 'AWS::Serverless::Function':
          return expandFunction(name, { ...shared, ...own }, rest);
        case 'AWS::Serverless::HttpApi':
          return [
            [name, { ...rest, Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: name, ProtocolType: 'HTTP' } }],
          ];
        case 'AWS::Serverless::Api':
          return [[name, { ...rest, Type: 'AWS::ApiGateway::RestApi', Properties: { Name: name } }]];
        case 'AWS::Serverless::StateMachine':
          return [
            [name, { ...rest, Type: 'AWS::StepFunctions::StateMachine', Properties: machineOf(name, own) }],
            [`${name}Role`, roleFor('states.amazonaws.com')],
            [`${name}Given`, holder(name, own['DefinitionSubstitutions'], own['Policies'], own['Events'])],
          ];
        case 'AWS::Serverless::LayerVersion': {
          const { ContentUri: _content, RetentionPolicy: _policy, ...kept } = own;
          const content = { S3Bucket: 'code', S3Key: name };
          return [[name, { ...rest, Type: 'AWS::Lambda::LayerVersion', Properties: { ...kept, Content: content } }]];
        }
        default:
          return [[name, resource]];
      }
    }),
  );
}

const roleOf = (name: string): Record<string, unknown> => ({ 'Fn::GetAtt': [`${name}Role`, 'Arn'] });

function machineOf(name: string, own: Record<string, unknown>): Record<string, unknown> {
  const definition = own['Definition'] ?? { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } };
  return { RoleArn: roleOf(name), Definition: definition };
}

const handedOn =
  'Architectures Description DurableConfig Environment EphemeralStorage FunctionName Handler Layers LoggingConfig MemorySize PackageType ReservedConcurrentExecutions Runtime SnapStart Timeout VpcConfig';

function expandFunction(name: string, own: Record<string, unknown>, rest: Resource): [string, Resource][] {
  const kept = Object.fromEntries(handedOn.split(' ').flatMap((key) => (key in own ? [[key, own[key]]] : [])));
  const given = Object.entries(recordOf(own['Events'])).flatMap(([at, event]) =>
    isRecord(event) ? [{ at, type: event['Type'], properties: recordOf(event['Properties']) }] : [],
  );
  const alias = own['AutoPublishAlias'];
  const version = { 'Fn::GetAtt': [`${name}Version`, 'Version'] };
  const aliased = { FunctionName: { Ref: name }, FunctionVersion: version, Name: alias };
  const code =
    isRecord(own['ImageUri']) || typeof own['ImageUri'] === 'string'
      ? { ImageUri: 'a/b:c' }
      : { S3Bucket: 'code', S3Key: name };
  return [
    [name, { ...rest, Type: 'AWS::Lambda::Function', Properties: { ...kept, Code: code, Role: roleOf(name) } }],
    [
      `${name}Given`,
      holder(
        name,
        own['Policies'],
        given.map(({ properties }) => properties),
        own['EventInvokeConfig'],
        own['DeadLetterQueue'],
        own['DeploymentPreference'],
      ),
    ],
    [`${name}Role`, roleFor('lambda.amazonaws.com')],
    ...(typeof alias === 'string'
      ? ([
          [`${name}Version`, { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: name } } }],
          [`${name}Alias${alias}`, { Type: 'AWS::Lambda::Alias', Properties: aliased }],
        ] satisfies [string, Resource][])
      : []),
    ...(own['FunctionUrlConfig'] === undefined
      ? []
      : [
          [
            `${name}Url`,
            {
              Type: 'AWS::Lambda::Url',
              Properties: { TargetFunctionArn: { Ref: name }, ...recordOf(own['FunctionUrlConfig']) },
            },
          ] satisfies [string, Resource],
        ]),
    ...given.flatMap(({ at, type, properties }): [string, Resource][] => {
      const { Queue: queue, Stream: stream, ...settings } = properties;
      if (type === 'HttpApi' && properties['ApiId'] === undefined)
        return [
          ['ServerlessHttpApi', { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api', ProtocolType: 'HTTP' } }],
        ];
      if (type === 'Api' && properties['RestApiId'] === undefined)
        return [['ServerlessRestApi', { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'api' } }]];
      if (type !== 'SQS' && type !== 'DynamoDB' && type !== 'Kinesis') return [];
      const destination = recordOf(recordOf(settings['DestinationConfig'])['OnFailure'])['Destination'];
      const mapping = {
        ...settings,
        EventSourceArn: queue ?? stream,
        FunctionName: { Ref: name },
        ...(destination === undefined ? {} : { DestinationConfig: { OnFailure: { Destination: destination } } }),
      };
      return [[`${name}${at}`, { Type: 'AWS::Lambda::EventSourceMapping', Properties: mapping }]];
    }),
  ];
}

function roleFor(service: string): Resource {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  return {
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
  };
}

/** Keeps references of what has no counterpart here in the template, so that they are still looked up. */
function holder(name: string, ...values: readonly unknown[]): Resource {
  const given = values.filter((value) => value !== undefined);
  return { Type: 'Custom::Kept', Properties: { ServiceToken: roleOf(name), Given: given } };
}

function namesMissed(given: unknown, shape: string): string[] {
  if (!isRecord(given)) return ['no mapping where one is asked for'];
  const names = shape.split(' ');
  const allowed = new Set(names.map((name) => name.replace('!', '')));
  return [
    ...Object.keys(given)
      .filter((name) => !allowed.has(name))
      .map((name) => `there is no ${name}`),
    ...names
      .filter((name) => name.endsWith('!') && !(name.slice(0, -1) in given))
      .map((name) => `${name.slice(0, -1)} is missing`),
  ];
}
