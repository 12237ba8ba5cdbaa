/** What the last reading of the sources found, and where a fact of the guide says something else or less. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Fact } from '../../src/facts/fact.ts';
import { findQuantities } from '../../src/facts/quantity.ts';
import { isSameQuantity } from '../../src/facts/same-quantity.ts';
import type { Quantity } from '../../src/facts/quantity.ts';

const text = z.coerce.string();
const readFact = z.object({
  /** `Note#^anchor`, with `new:` before it where the guide did not have the figure. */
  id: z.string(),
  verdict: z.enum(['confirmed', 'imprecise', 'contradicted', 'unverified']),
  value: text.nullish(),
  correct: text.nullish(),
  min: text.optional(),
  default: text.optional(),
  max: text.optional(),
  adjustable: text.optional(),
  scope: text.optional(),
  applies_to: text.optional(),
  by_region: z.record(z.string(), text).optional(),
  when_exceeded: text.optional(),
  changed: z.array(z.unknown()).optional(),
  note: text.optional(),
  source: z.object({ url: z.string(), read_on: text, evidence_date: text.optional() }),
});
export type ReadFact = z.infer<typeof readFact>;

export function readReading(folder: string): ReadFact[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => z.array(readFact).parse(parse(readFileSync(join(folder, name), 'utf8'))));
}

export const idOf = ({ id }: Pick<ReadFact, 'id'>): string => id.replace(/^new:/u, '');

export function figuresIn(text: string): Quantity[] {
  return findQuantities(text).filter(({ unit, of }) => unit !== '1' || of !== undefined);
}

export const holds = (list: readonly Quantity[], figure: Quantity): boolean =>
  list.some((other) => isSameQuantity(figure, other));

/** `Amazon SQS#^delay: more: 20 minutes` for each thing that differs. */
export function shortcomings(read: ReadFact, fact: Fact): string[] {
  const { value, details, sources } = fact;
  const right = read.correct ?? read.value ?? '';
  const said = [value, ...(details.elsewhere ?? []).map((other) => other.value)].join('; ');
  const [main] = figuresIn(right);
  const known = [right, read.min, read.default, read.max, read.note, ...Object.values(read.by_region ?? {})].flatMap(
    (each) => findQuantities(each ?? ''),
  );
  const page = (url: string): string => url.replace(/#.*/u, '');
  const found: Record<string, boolean> = {
    'its main figure': main !== undefined && !holds(findQuantities(said), main),
    'a figure that was not read': figuresIn(value).some((figure) => !holds(known, figure)),
    'the page that was read': !sources.some(({ href }) => page(href) === page(read.source.url)),
    per: isOneScope(read.scope) && details.per === undefined,
    'applies-to': read.applies_to !== undefined && details.appliesTo === undefined,
    elsewhere: Object.keys(read.by_region ?? {}).length > 1 && details.elsewhere === undefined,
    exceeded: read.when_exceeded !== undefined && details.exceeded === undefined,
    was: read.changed !== undefined && details.was === undefined,
    'a mark that can go': read.verdict === 'confirmed' && fact.isUnverified,
    ...boundsLacking(read, fact),
  };
  return Object.entries(found).flatMap(([what, differs]) => (differs ? [`${idOf(read)}: ${what}`] : []));
}

/** Scopes that one word names; of what several are for, the value speaks. */
function isOneScope(scope: string | undefined): boolean {
  return scope !== undefined && /^[a-z -]+$/u.test(scope) && scope !== 'unknown' && scope !== 'resource';
}

/** Of the three numbers those that are one figure, in the unit of the fact. */
function boundsLacking(read: ReadFact, { quantity }: Fact): Record<string, boolean> {
  const lacks = (written: string | undefined, has: number | undefined): boolean => {
    const [figure, ...more] = written === undefined ? [] : findQuantities(written);
    if (quantity === undefined || figure === undefined || more.length > 0) return false;
    if (figure.unit !== quantity.unit || /[;/(]| and |, /u.test(written ?? '')) return false;
    return has === undefined;
  };
  const { minimum, default: preset, maximum } = quantity ?? {};
  const isPresetMaximum = read.default !== undefined && read.default === read.max;
  return {
    minimum: lacks(read.min, minimum),
    // Where both are one figure, one of them says so.
    default: lacks(read.default, preset ?? (isPresetMaximum ? maximum : undefined)),
    maximum: lacks(read.max, maximum ?? (isPresetMaximum ? preset : undefined)),
  };
}
