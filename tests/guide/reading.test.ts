/** Each fact beside what the last reading of its source found: figures, bounds, state, scope, history, page. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { besides, readGuide } from './guide.ts';
import { explained, leftOut, readAgain } from './reading-explained.ts';
import { idOf, readReading, shortcomings } from './reading.ts';
import type { ReadFact } from './reading.ts';

const folder = besides('facts/2026-11-28');

describe.skipIf(folder.isAbsent)(`beside the last reading${folder.reason}`, () => {
  let reading: ReadFact[];
  let facts: ReadonlyMap<string, Fact>;

  beforeAll(() => {
    reading = readReading(folder.path);
    const all = [...readGuide().facts.values()].flat();
    facts = new Map(all.map((fact) => [`${fact.note.title}#${fact.anchor}`, fact]));
  }, 120_000);

  test('each figure that was read is a fact, or is left out for a reason', () => {
    const missing = reading.map(idOf).filter((id) => !facts.has(id));
    expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
  });

  test('no fact says something else or less than was read, but for a reason', () => {
    const found = reading.flatMap((read) => {
      const fact = facts.get(idOf(read));
      return fact === undefined || readAgain.has(idOf(read)) ? [] : shortcomings(read, fact);
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !explained.has(line))).toEqual([]);
    expect([...explained.keys()].filter((line) => !found.includes(line))).toEqual([]);
  });
});

test('what was read again says when', () => {
  const facts = [...readGuide().facts.values()].flat();
  const dated = facts
    .filter(({ note, anchor }) => readAgain.has(`${note.title}#${anchor}`))
    .filter(({ details }) => (details.seen ?? '') > '2026-11-28');
  expect(dated).toHaveLength(readAgain.size);
});

describe('what is found', () => {
  const read: ReadFact = {
    id: 'new:A#^b',
    verdict: 'confirmed',
    correct: '15 minutes at most, 3 seconds by default',
    default: '3 seconds',
    max: '15 minutes',
    scope: 'function',
    when_exceeded: 'an error',
    source: { url: 'https://a.example/page#part', read_on: '2026-11-28' },
  };
  const fact = (parts: Partial<Fact>): Fact =>
    ({
      value: '15 minutes at most, 3 seconds by default',
      quantity: { amount: 900, unit: 's', text: '15 minutes', default: 3, maximum: 900 },
      details: { per: 'function', exceeded: 'an error' },
      sources: [{ title: 'Page', href: 'https://a.example/page' }],
      isUnverified: false,
      ...parts,
    }) as Fact;

  test.each<[what: string, parts: Partial<Fact>]>([
    ['its main figure', { value: '3 seconds by default' }],
    ['a figure that was not read', { value: '15 minutes at most, 20 hours elsewhere' }],
    ['the page that was read', { sources: [{ title: 'Other', href: 'https://a.example/other' }] }],
    ['per', { details: { exceeded: 'an error' } }],
    ['exceeded', { details: { per: 'function' } }],
    ['a mark that can go', { isUnverified: true }],
    ['default', { quantity: { amount: 900, unit: 's', text: '15 minutes', maximum: 900 } }],
  ])('%s', (what, parts) => {
    expect(shortcomings(read, fact({}))).toEqual([]);
    expect(shortcomings(read, fact(parts))).toEqual([`A#^b: ${what}`]);
  });
});
