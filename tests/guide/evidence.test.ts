/**
 * No fact claims more than was read of it: values, days and states beside what the last reading of the sources found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Fact } from '../../src/facts/fact.ts';
import { findQuantities } from '../../src/facts/quantity.ts';
import { isSameQuantity } from '../../src/facts/same-quantity.ts';
import type { Quantity } from '../../src/facts/quantity.ts';
import { besides, readGuide } from './guide.ts';
import { readAgain } from './reading-explained.ts';

const readFact = z.object({
  /** `Note#^anchor` */
  id: z.string(),
  verdict: z.enum(['confirmed', 'imprecise', 'contradicted', 'unverified']),
  value: z.coerce.string().nullish(),
  correct: z.coerce.string().nullish(),
  adjustable: z.coerce.string().optional(),
  source: z.object({ read_on: z.coerce.string(), evidence_date: z.coerce.string().optional() }),
});
type ReadFact = z.infer<typeof readFact>;

const folder = besides('facts/2026-11-28');

function readAll(path: string): ReadFact[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => z.array(readFact).parse(parse(readFileSync(join(path, name), 'utf8'))));
}

const figuresIn = (text: string): Quantity[] =>
  findQuantities(text).filter(({ unit, of }) => unit !== '1' || of !== undefined);
const holds = (list: readonly Quantity[], figure: Quantity): boolean =>
  list.some((other) => isSameQuantity(figure, other));

/** Figures of the note that the reading refuted. */
function refuted({ value, correct }: ReadFact, fact: Pick<Fact, 'value'>): string[] {
  const right = figuresIn(correct ?? value ?? '');
  const wrong = figuresIn(value ?? '').filter((figure) => !holds(right, figure));
  return figuresIn(fact.value)
    .filter((figure) => holds(wrong, figure))
    .map(({ text }) => text);
}

/** Whether `seen` and `as-of` claim more than the evidence; nothing where they do not. */
function tooYoung({ source }: ReadFact, { seen, asOf }: Fact['details']): string | undefined {
  if (seen === undefined) return 'not seen';
  if (seen > source.read_on) return `seen ${seen}, read ${source.read_on}`;
  const evidence = /^\d{4}(?:-\d{2}){0,2}$/u.test(source.evidence_date ?? '') ? source.evidence_date : undefined;
  if (evidence === undefined || evidence >= seen) return undefined;
  const claimed = asOf ?? seen;
  return claimed.slice(0, evidence.length) > evidence ? `as of ${claimed}, evidence of ${evidence}` : undefined;
}

function stateOf(adjustable: string | undefined): string | undefined {
  if (adjustable === 'support' || adjustable?.startsWith('yes (support') === true) return 'through support';
  return /^(?:yes|no)\b/u.exec(adjustable ?? '')?.[0];
}

describe.skipIf(folder.isAbsent)(`beside what was read of their sources${folder.reason}`, () => {
  let pairs: { read: ReadFact; fact: Fact }[];
  let facts: Fact[];

  beforeAll(() => {
    facts = [...readGuide().facts.values()].flat();
    const known = new Map(facts.map((fact) => [`${fact.note.title}#${fact.anchor}`, fact]));
    pairs = readAll(folder.path).flatMap((read) => {
      const id = read.id.replace(/^new:/u, '');
      const fact = known.get(id);
      return fact === undefined || readAgain.has(id) ? [] : [{ read, fact }];
    });
  }, 60_000);

  test('most of what was read is in the guide', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(530);
  });

  test('no fact has a figure that was refuted', () => {
    const wrong = pairs.filter(({ read }) => read.verdict === 'contradicted' || read.verdict === 'imprecise');
    expect(
      wrong.flatMap(({ read, fact }) =>
        refuted(read, fact).map((figure) => `${read.id}: ${figure}; right is: ${read.correct}`),
      ),
    ).toEqual([]);
  });

  test('no fact was seen later than its evidence allows', () => {
    expect(
      pairs.flatMap(({ read, fact }) =>
        tooYoung(read, fact.details) === undefined ? [] : [`${read.id}: ${tooYoung(read, fact.details)}`],
      ),
    ).toEqual([]);
  });

  test('each quota says whether it can be raised', () => {
    const differing = pairs.filter(
      ({ read, fact }) =>
        stateOf(read.adjustable) !== undefined && stateOf(read.adjustable) !== fact.details.adjustable,
    );
    expect(
      differing.map(({ read, fact }) => `${read.id}: ${read.adjustable}; the note: ${fact.details.adjustable}`),
    ).toEqual([]);
  });

  test('what nobody could verify says so', () => {
    expect(
      pairs.filter(({ read, fact }) => read.verdict === 'unverified' && !fact.isUnverified).map(({ read }) => read.id),
    ).toEqual([]);
  });

  test('every fact of the guide with a number was seen', () => {
    expect(
      facts
        .filter(
          ({ quantity, details, note }) =>
            quantity !== undefined && details.seen === undefined && !note.path.startsWith('About/'),
        )
        .map(({ note, anchor }) => `${note.title}#${anchor}`),
    ).toEqual([]);
  });
});

describe('what counts as claiming too much', () => {
  const read = (evidence_date: string | undefined): ReadFact => ({
    id: 'A#^b',
    verdict: 'contradicted',
    value: '16 vCPU, 120 GB',
    correct: '32 vCPU, 120 GB',
    source: { read_on: '2026-11-28', ...(evidence_date === undefined ? {} : { evidence_date }) },
  });

  test.each<[evidence: string | undefined, details: Fact['details'], isTooYoung: boolean]>([
    ['2026-04-13', { seen: '2026-11-28', asOf: '2026-04-13' }, false],
    ['2026-04-13', { seen: '2026-11-28', asOf: '2026-04' }, false],
    ['2026-04-13', { seen: '2026-11-28', asOf: '2026-04-14' }, true],
    ['2026-04-13', { seen: '2026-11-28' }, true],
    ['2026-04-13', { seen: '2026-04-13' }, false],
    ['2026-04', { seen: '2026-11-28', asOf: '2026-04-20' }, false],
    ['2026-04', { seen: '2026-11-28', asOf: '2026-05-01' }, true],
    ['unknown', { seen: '2026-11-28' }, false],
    ['unknown', { seen: '2026-11-29' }, true],
    [undefined, {}, true],
  ])('evidence of %s beside %o', (evidence, details, isTooYoung) => {
    expect(tooYoung(read(evidence), details) !== undefined).toBe(isTooYoung);
  });

  test('a refuted figure', () => {
    expect(refuted(read(undefined), { value: '16 vCPU and 120 GB' })).toEqual(['16 vCPU']);
    expect(refuted(read(undefined), { value: '32 vCPU and 120 GB' })).toEqual([]);
  });
});
