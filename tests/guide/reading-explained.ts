/** Where the guide differs from the last reading on purpose, each with the reason. */

/** Entries that are no facts of their own. */
export const leftOut: Readonly<Record<string, string>> = {
  'AWS Lambda#^runtime-table': 'a table: the note Lambda runtimes',
  'AWS Lambda#^runtimes-deprecated': 'a table: the note Lambda runtimes',
  'AWS Lambda#^errors-invoke': 'a table: the notes of the folder Errors',
  'AWS Step Functions#^error-names': 'a table in the note',
  'Amazon SQS#^errors': 'a list: the notes of the folder Errors',
  'Amazon SQS#^max-payload-history': 'a former figure: it stands as `was` of max-payload',
};

/** Facts of a page that was read again after the reading, and what it says now. */
export const readAgain: ReadonlyMap<string, string> = new Map([
  ['Amazon API Gateway#^header-size', 'REST APIs take 20,480 bytes of headers'],
  ['Amazon EKS#^price-extended', 'the price list of 18 September 2026 has the same price'],
  ['Amazon EventBridge#^custom-bus-rate', '2,000 per second in an event group'],
  ['CloudFront Functions#^key-value-store', '200 stores for an account'],
  ['Lambda durable functions#^running-executions', '5 million, 10 million in three Regions'],
  ['serverless-http#^version', 'npm gives version 4.0.0 as the newest on 29 November 2026'],
  ['Lambda durable functions#^retention', 'the guide gives 14 days as the default, the API reference 30'],
]);

/** `Note#^anchor: what differs`, and why. */
export const explained: ReadonlyMap<string, string> = new Map([
  ['AWS Amplify#^max-branches: default', 'the limit is fixed, so its figure is the maximum'],
  [
    'AWS Amplify#^backend: the page that was read',
    'the page that was read is a welcome page; the fact stands on the one about concepts',
  ],
  ['AWS App Runner#^min-instances: maximum', 'the fact is about the smallest number'],
  ['Amazon Athena#^pricing-model: its main figure', 'a fact of its own, price-scanned'],
  ['AWS Cloud9#^status-date: the page that was read', 'the page has the status, not the day'],
  ['Amazon ECS#^pricing-model: its main figure', 'a fact of its own, extra-fees'],
  ['Amazon ECS#^fargate-ephemeral-storage: minimum', 'the smallest size that can be set is above the default'],
  ['AWS Fargate#^ephemeral-storage: minimum', 'the smallest size that can be set is above the default'],
  ['Amazon Cognito#^provisioned-limits: its main figure', 'a price of 2024, too old to print'],
  ['Amazon ECS#^log-mode: its main figure', 'the day stands in `was`'],
  ['AWS Lambda#^max-duration: was', 'the longer time is that of Managed Instances, a fact there'],
  ['AWS Lambda#^runtime-node: its main figure', 'the day of a preview'],
  ['AWS Lambda#^runtimes: its main figure', 'the month of new identifiers'],
  ['Lambda@Edge#^price-requests: elsewhere', 'the same price in both Regions'],
  ['Lambda event source mapping#^parallelization-factor: minimum', 'less than one batch is none'],
  ['AWS Lambda#^shutdown-phase: its main figure', 'said in words: none without extensions'],
  ['AWS Lambda#^self-managed-code-storage: its main figure', 'a fact of its own, code-storage'],
  ['Lambda Managed Instances#^capacity-providers: maximum', 'the maximum is of vCPU, the fact begins with providers'],
  [
    'Lambda event source mapping#^provisioned-mode-sqs: was',
    'the former figure is of the API alone; the guide that was read still has it',
  ],
  ['Lambda event source mapping#^provisioned-mode-sqs: maximum', 'two maxima: the default one and the largest'],
  [
    'Lambda event source mapping#^price-pollers: its main figure',
    'a price per hour of each poller, told as one per hour',
  ],
  [
    'Lambda event source mapping#^price-pollers: a figure that was not read',
    'a price per hour of each poller, told as one per hour',
  ],
  [
    'Elastic Load Balancing#^gwlb-layer: the page that was read',
    'the page that was read is that of the API; the fact cites the one that says so, unread and marked',
  ],
  ['Amazon EventBridge#^retry: was', 'the new kind of bus is a fact of its own with its former state'],
  ['Amazon SQS#^deduplication: default', 'the limit is fixed, so its figure is the maximum'],
  ['Amazon EventBridge#^custom-bus-errors: its main figure', 'a code of answers, no figure'],
  [
    'Amazon Kinesis Data Streams#^throttling: its main figure',
    'what else throttles a shard stands in the fact on reading',
  ],
  ['Amazon Kinesis Data Streams#^price: its main figure', 'the share stands in the fact on-demand-advantage'],
  ['Elastic Load Balancing#^price-hour: a figure that was not read', 'a price per hour, read without the word'],
  ['Amazon Route 53#^price: its main figure', 'a price per month of each zone, told as one per month'],
  ['Amazon Route 53#^price: a figure that was not read', 'a price per month of each zone, told as one per month'],
  ['AWS Certificate Manager#^quotas: maximum', 'the maximum is of names, the fact begins with certificates'],
  ['Amazon DynamoDB#^key-length: minimum', 'no key is shorter than a byte'],
  ['DynamoDB global tables#^mrsc-region-set: elsewhere', 'the value names the three sets'],
  ['Eventual consistency#^strong-read-cost: was', 'a sentence that AWS took back, no former figure'],
  ['Amazon DynamoDB#^item-overhead: a figure that was not read', 'the sum of the two figures that were read'],
  ['Amazon S3#^s3-vectors-quotas: its main figure', 'the limits that are met first are printed'],
  ['Amazon Aurora DSQL#^schema-limits: its main figure', 'one database is told under limitations'],
  ['Amazon Redshift#^serverless-quotas: maximum', 'the maximum is of RPU, the fact begins with workgroups'],
  ['Amazon DynamoDB#^on-demand-maximum: its main figure', 'a fact of its own, table-throughput-quota'],
  [
    'Amazon Cognito#^free-tier: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'Amazon Cognito#^free-tier-plus: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'Amazon Cognito#^pricing-model: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'AWS Fargate#^price-vcpu: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'AWS Secrets Manager#^pricing-model: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'CloudFront Functions#^pricing-model: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'CloudFront Functions#^price-requests: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'Lambda MicroVMs#^price: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
  [
    'Amazon CloudFront#^pricing-model: a mark that can go',
    'confirmed by copies of third parties only, which the reading tells beside its verdict',
  ],
]);
