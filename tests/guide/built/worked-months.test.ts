/** The months that the guide works out: recomputed here by hand from the prices in facts.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, inject, test } from 'vitest';
import { pagesOfGuide } from './built-pages.ts';

const dist = inject('dist');
const hours = (365 * 24) / 12;
let values: ReadonlyMap<string, string>;

beforeAll(() => {
  const facts = JSON.parse(readFileSync(join(dist, 'facts.json'), 'utf8')) as { url: string; value: string }[];
  values = new Map(facts.map(({ url, value }) => [decodeURI(url).replace(/^.*\.[a-z]+(?=\/)/u, ''), value]));
});

function missing(what: string): never {
  throw new Error(what);
}

/** The dollars that the fact at the address names before `per`, in units of one. */
function price(at: string, per: string): number {
  const value = values.get(at) ?? missing(`facts.json has no ${at}`);
  const [, dollars = ''] =
    new RegExp(String.raw`\$([\d.,]+) per ${per}`, 'u').exec(value) ?? missing(`${at} has no price per ${per}`);
  return Number(dollars.replaceAll(',', ''));
}

/** The last cells of the rows of the page's first sum. */
function amountsOf(path: string): string[] {
  const page = pagesOfGuide(dist).find((each) => each.path === path) ?? missing(`There is no page ${path}`);
  const amounts: string[] = [];
  visit(page.tree, 'element', (box: Element) => {
    if (amounts.length > 0 || ![box.properties['className']].flat().includes('sum')) return;
    visit(box, 'element', (row: Element) => {
      const cells = row.children.filter((cell): cell is Element => cell.type === 'element' && cell.tagName === 'td');
      const last = row.tagName === 'tr' ? cells.at(-1) : undefined;
      if (last !== undefined) amounts.push(toString(last));
    });
  });
  return amounts;
}

const million = 1e6;
const lambda = {
  requests: () => price('/lambda/#^price-requests', 'million requests') / million,
  gbSecond: () => price('/lambda/#^price-duration', 'GB-second'),
};
const table = (per: string): number => price('/dynamodb/#^price-on-demand', per);
const stored = (): number => price('/s3/#^price-storage', 'GB-month');

test.each<[path: string, month: () => number]>([
  [
    '/architectures/api/',
    () =>
      3 * price('/api-gateway/#^http-price', 'million calls') +
      3 * million * lambda.requests() +
      3 * million * 0.12 * 0.5 * lambda.gbSecond() +
      6 * table('million read units') +
      3 * table('million write units') +
      10 * table('GB-month') +
      ((3 * million) / 1024 ** 2) * price('/cloudwatch/#^prices', 'GB'),
  ],
  [
    '/architectures/static-site/',
    () =>
      0.5 * stored() +
      ((300_000 * 0.3) / 1024) * price('/cloudfront/#^price-traffic', 'GB') +
      0.3 * price('/cloudfront-functions/#^price-requests', 'million invocations') +
      price('/route-53/#^price', 'month'),
  ],
  [
    '/architectures/classic-web-hosting/',
    () =>
      hours *
      (2 * price('/ec2/#^price-machine', 'hour') +
        2 * price('/rds/#^price-instance', 'hour') +
        price('/elb/#^price-hour', 'hour') +
        2 * price('/vpc/#^price-nat-and-endpoints', 'hour')),
  ],
  [
    '/architectures/data-lake/',
    () =>
      1074 * stored() +
      ((200 * 5) / 1024) * price('/athena/#^price-scanned', 'TB') +
      2 * 30 * (10 / 60) * price('/glue/#^price', 'DPU-hour'),
  ],
  [
    '/architectures/order-processing/',
    () =>
      0.1 * price('/api-gateway/#^http-price', 'million calls') +
      0.4 * table('million write units') +
      0.1 * price('/eventbridge/#^price', 'million events') +
      1000 * price('/step-functions/#^price-transitions', '1,000 state transitions') +
      0.9 * price('/sqs/#^price-requests', 'million standard requests') +
      400_000 * lambda.requests() +
      400_000 * 0.2 * 0.25 * lambda.gbSecond(),
  ],
  [
    '/architectures/fan-out/',
    () =>
      5 * price('/sns/#^price', 'million requests') +
      12 * price('/sqs/#^price-requests', 'million standard requests') +
      million * lambda.requests() +
      10 * million * 0.02 * 0.25 * lambda.gbSecond(),
  ],
  [
    '/architectures/streaming-pipeline/',
    () => {
      const events = 50 * 3600 * hours;
      return (
        2 * hours * price('/kinesis-data-streams/#^price', 'shard-hour') +
        (events / million) * price('/kinesis-data-streams/#^price', 'million PUT units') +
        events * 0.01 * lambda.requests() +
        events * 0.001 * 0.25 * lambda.gbSecond() +
        ((events * 0.1) / million) * table('million write units') +
        ((events * 5) / 1024 ** 2) * price('/data-firehose/#^price', 'GB taken in') +
        ((events * 2) / 1024 ** 2) * stored()
      );
    },
  ],
])('%s', (path, month) => {
  const total = month().toLocaleString('en', { style: 'currency', currency: 'USD' });
  expect(amountsOf(path).at(-1)).toBe(total);
});

test('where Fargate and Lambda cost the same', () => {
  const task =
    hours * price('/fargate/#^price-vcpu', 'vCPU-hour') + 2 * hours * price('/fargate/#^price-memory', 'GB-hour');
  const even = task / (lambda.requests() + 0.2 * 2 * lambda.gbSecond());
  const amounts = amountsOf('/compare/lambda-vs-fargate/');
  expect(amounts).toContain(task.toLocaleString('en', { style: 'currency', currency: 'USD' }));
  expect(amounts).toContain(Math.round(even).toLocaleString('en'));
});

test('every architecture has a month', () => {
  const notes = JSON.parse(readFileSync(join(dist, 'notes.json'), 'utf8')) as { url: string; type?: string }[];
  const paths = notes.filter(({ type }) => type === 'architecture').map(({ url }) => new URL(url).pathname);
  const architectures = pagesOfGuide(dist).filter(({ path }) => paths.includes(path));
  expect(architectures.length).toBeGreaterThanOrEqual(7);
  expect(architectures.filter(({ path }) => amountsOf(path).length === 0).map(({ path }) => path)).toEqual([]);
});
