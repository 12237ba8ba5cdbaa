/** Quantities as people write them, and when two of them are one. */
import { describe, expect, test } from 'vitest';
import { findQuantities, quantityOf } from '../../src/facts/quantity.ts';
import { isSameQuantity } from '../../src/facts/same-quantity.ts';
import type { FoundQuantity } from '../../src/facts/quantity.ts';
import { agree, signatureOf } from '../../src/facts/signature.ts';

const day = 86_400;
const KB = 1024;
const MB = KB ** 2;
const GB = KB ** 3;

describe('a value starts with', () => {
  test.each<[value: string, amount: number, unit: string, text: string]>([
    ['15 minutes', 900, 's', '15 minutes'],
    ['900 s', 900, 's', '900 s'],
    ['3 seconds', 3, 's', '3 seconds'],
    ['250ms', 0.25, 's', '250ms'],
    ['2160 minutes per build, from 5', 129_600, 's', '2160 minutes'],
    ['24 hours or less until a rule takes effect', day, 's', '24 hours'],
    ['1 year at most', 365 * day, 's', '1 year'],
    ['12 months after the account was opened', 365 * day, 's', '12 months'],
    ['1 hour 30 minutes', 5400, 's', '1 hour 30 minutes'],
    ['5-minute window', 300, 's', '5-minute'],
    ['fifteen minutes', 900, 's', 'fifteen minutes'],
    ['6 MB', 6 * MB, 'B', '6 MB'],
    ['256 KB', 256 * KB, 'B', '256 KB'],
    ['256 KiB', 256 * KB, 'B', '256 KiB'],
    ['10,240 MB, from 128 MB in steps of 1 MB', 10 * GB, 'B', '10,240 MB'],
    ['1,048,576 bytes', MB, 'B', '1,048,576 bytes'],
    ['0.5 GB', GB / 2, 'B', '0.5 GB'],
    ['50 TB', 50 * KB ** 4, 'B', '50 TB'],
    ['2 MiB/s and 5 transactions/s per shard', 2 * MB, 'B/s', '2 MiB/s'],
    ['20 MB per second', 20 * MB, 'B/s', '20 MB per second'],
    ['100 Gbps at most', 12.5e9, 'B/s', '100 Gbps'],
    ['1,000 records/s or 1 MiB/s per shard', 1000, '1/s', '1,000 records/s'],
    ['300 requests per second', 300, '1/s', '300 requests per second'],
    ['60 requests a minute', 1, '1/s', '60 requests a minute'],
    ['40 TPS by default', 40, '1/s', '40 TPS'],
    [
      '1,000 new environments per function every 10 seconds',
      100,
      '1/s',
      '1,000 new environments per function every 10 seconds',
    ],
    ['$0.20 per million requests', 0.000_000_2, 'USD', '$0.20 per million requests'],
    ['$0.05 per 10,000 calls', 0.000_005, 'USD', '$0.05 per 10,000 calls'],
    ['$0.023 per GB-month', 0.023, 'USD', '$0.023 per GB-month'],
    ['$200 at most', 200, 'USD', '$200'],
    ['5 USD', 5, 'USD', '5 USD'],
    ['$36 per hour', 0.01, 'USD/s', '$36 per hour'],
    ['70 percent off', 70, '%', '70 percent'],
    ['99.95% by design', 99.95, '%', '99.95%'],
    ['1,000 concurrent executions per Region', 1000, '1', '1,000 concurrent executions'],
    ['5 layers per function', 5, '1', '5 layers'],
    ['1 million requests and 400,000 GB-seconds', 1_000_000, '1', '1 million requests'],
    ['10M requests', 10_000_000, '1', '10M requests'],
    ['16 vCPU', 16, '1', '16 vCPU'],
    ['100,000 per account', 100_000, '1', '100,000'],
    ['5', 5, '1', '5'],
  ])('%s', (value, amount, unit, text) => {
    expect(quantityOf(value)).toMatchObject({ amount, unit, text });
  });

  test.each([
    'up to 15 minutes',
    'at most 15 minutes',
    'about 15 minutes',
    'nearly 15 minutes',
    'no more than 15 minutes',
    'a maximum of 15 minutes',
    'max. 15 minutes',
    'within 15 minutes',
    '≤ 15 minutes',
    '~15 minutes',
    'by default 15 minutes',
  ])('%s: words before it do not hide it', (value) => {
    expect(quantityOf(value)).toMatchObject({ amount: 900, unit: 's' });
  });

  test.each<[value: string, from: number, amount: number, unit: string]>([
    ['1 to 12 months', (365 / 12) * day, 365 * day, 's'],
    ['3–5 hours', 10_800, 18_000, 's'],
    ['3-5 hours', 10_800, 18_000, 's'],
    ['between 5 and 10 minutes', 300, 600, 's'],
    ['from 128 MB to 10,240 MB', 128 * MB, 10 * GB, 'B'],
    ['300 seconds to 86,400 seconds', 300, day, 's'],
    ['50 to 100 million requests', 50e6, 100e6, '1'],
    ['500 to 1 million items', 500, 1e6, '1'],
  ])('%s: a range has two ends', (value, from, amount, unit) => {
    expect(quantityOf(value)).toMatchObject({ from: expect.closeTo(from, 6), amount, unit });
  });

  test.each([
    'us-east-1',
    'S3',
    'S3 Standard',
    'x86_64 by default',
    'IPv4',
    'HTTP/2',
    'EC2',
    'Node.js 24 and 22',
    '2019.11.21 is current',
    '1.4.0',
    '7.1 is the newest Redis OSS here',
    '2024-05-32',
    '31 February 2024',
    'Version 4, on version 7',
    'Nearly unlimited',
    'None',
    'The shard',
    'One batch per message group',
    'SQS 10 by default, up to 10,000',
    '`nodejs24.x`',
    'Layer 7: HTTP',
    '',
  ])('%s: no quantity', (value) => {
    expect(quantityOf(value)).toBeUndefined();
  });
});

describe('a date', () => {
  test.each([
    ['2024-05-01', '2024-05-01', 19_844],
    ['25 July 2024', '2024-07-25', 19_929],
    ['July 25, 2024', '2024-07-25', 19_929],
    ['from 1 January 1970 on', '1970-01-01', 0],
    ['April 2026', '2026-04', 20_544],
  ])('%s is %s', (value, date, amount) => {
    expect(quantityOf(value)).toMatchObject({ unit: 'date', date, amount });
  });

  test.each([
    ['25 July 2024', '2024-07-25', true],
    ['July 2024', '2024-07-25', true],
    ['2024', '2024-07-25', true],
    ['24 July 2024', '2024-07-25', false],
    ['25', '2024-07-25', false],
    ['25 days', '25 July 2024', false],
  ])('%s and %s', (a, b, isSame) => {
    expect(isSameQuantity(first(a), first(b))).toBe(isSame);
    expect(isSameQuantity(first(b), first(a))).toBe(isSame);
  });
});

describe('minimum, default and maximum', () => {
  test.each([
    ['15 minutes', {}],
    ['900 seconds at most, 3 seconds by default', { maximum: 900, default: 3 }],
    ['up to 15 minutes, 3 seconds by default', { maximum: 900, default: 3 }],
    ['128 to 10,240 MB', { minimum: 128 * MB, maximum: 10 * GB }],
    ['10,240 MB, from 128 MB in steps of 1 MB', { minimum: 128 * MB }],
    ['25 apps per Region by default', { default: 25 }],
    ['5 per account and Region at most', { maximum: 5 }],
    ['25 apps of the kind that nobody in the office has by default', {}],
    ['1 minute to 14 days, 4 days by default', { minimum: 60, maximum: 14 * day, default: 4 * day }],
    ['1,000 executions by default', { default: 1000 }],
    ['1,000 executions, at least 10 seconds', {}],
    ['up to 5 minutes, up to 10 minutes with an extra', {}],
  ])('%s', (value, expected) => {
    const { minimum, default: preset, maximum } = quantityOf(value) ?? {};
    expect(
      Object.fromEntries(
        Object.entries({ minimum, default: preset, maximum }).filter(([, amount]) => amount !== undefined),
      ),
    ).toEqual(expected);
  });
});

test('a text may hold several, and numbers without a unit', () => {
  const found = findQuantities('14 days at most, 4 days by default, 60 seconds at least; 300 calls/s, else 20');
  expect(found.map(({ text }) => text)).toEqual(['14 days', '4 days', '60 seconds', '300 calls/s', '20']);
});

function first(text: string): FoundQuantity {
  const [found] = findQuantities(text);
  if (found === undefined) throw new Error(`${text} holds no quantity`);
  return found;
}

describe('one value, two spellings', () => {
  test.each([
    ['15 minutes', '900 s'],
    ['15 minutes', '900 seconds at most'],
    ['15 minutes', '0.25 h'],
    ['10,240 MB', '10 GB'],
    ['256 KB', '256 KiB'],
    ['1 MB', '1,048,576 bytes'],
    ['1 MB', '1,000,000 bytes'],
    ['1,000 MB', '1 GB'],
    ['1 year', '365 days'],
    ['12 months', '1 year'],
    ['48 hours', '2 days'],
    ['1 request per second', '60 requests per minute'],
    ['70 percent', '70%'],
    ['$0.20 per million requests', '$0.0000002 per request'],
    ['1,000', '1,000 layers'],
    ['1,000', '1000 requests/s'],
    ['10,000 requests', '10,000 requests/s'],
    ['4,000 state transitions', '4,000 state transitions every month'],
    ['$6 a month', '$6 per month'],
    ['3,600 seconds', '3,600'],
    ['10 minutes', '1 to 10 minutes'],
    ['1 minute', '1 to 10 minutes'],
  ])('%s = %s', (a, b) => {
    expect(isSameQuantity(first(a), first(b))).toBe(true);
    expect(isSameQuantity(first(b), first(a))).toBe(true);
  });

  test.each([
    ['15 minutes', '15 hours'],
    ['15 minutes', '20 minutes'],
    ['5 GB', '5 minutes'],
    ['1 MiB', '1,000,000 bytes'],
    ['1 GB', '1 TB'],
    ['1,000', '1,024 layers'],
    ['$1 per month', '$1 per hour'],
    ['10 MB', '10 MB/s'],
  ])('%s ≠ %s', (a, b) => {
    expect(isSameQuantity(first(a), first(b))).toBe(false);
    expect(isSameQuantity(first(b), first(a))).toBe(false);
  });
});

test('values agree by what they say, not by how', () => {
  expect(agree(['15 minutes', '900 seconds at most'])).toBe(true);
  expect(agree(['At least once', 'at least once.'])).toBe(true);
  expect(agree(['15 minutes', '15 minutes for S3'])).toBe(false);
  expect(agree(['15 minutes', undefined])).toBe(false);
  expect(signatureOf('Up to 10 GB')).toBe(signatureOf('10,240 MB'));
});
