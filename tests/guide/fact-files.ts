/** The fact files that the guide was written from, beside what the notes say today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { findQuantities } from '../../src/facts/quantity.ts';
import { isSameQuantity } from '../../src/facts/same-quantity.ts';
import type { Quantity } from '../../src/facts/quantity.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { foldName } from '../../src/vault/index-vault.ts';
import type { Note } from '../../src/vault/index-vault.ts';
import type { Indexed } from './guide.ts';

const factFile = z.object({
  name: z.string(),
  slug: z.string(),
  aliases: z.array(z.string()).nullish(),
  facts: z
    .array(
      z.object({
        key: z.string(),
        value: z.coerce.string(),
        number: z.number().optional(),
        unit: z.string().optional(),
        quote: z.string(),
      }),
    )
    .nullish(),
});

export type FactFile = z.infer<typeof factFile>;
type FiledFact = NonNullable<FactFile['facts']>[number];

/** A figure that was read again later, by `Note#^anchor`; where it did not hold, `correct` is what does. */
const rereadFact = z.object({
  id: z.string(),
  value: z.coerce.string().optional(),
  correct: z.coerce.string().optional(),
  min: z.coerce.string().optional(),
  default: z.coerce.string().optional(),
  max: z.coerce.string().optional(),
});

/** What holds by the newest reading, by `Note#^anchor`; nothing for a figure that the guide did not have then. */
export function readRereading(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const entries = files.flatMap((name) => z.array(rereadFact).parse(parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(
    entries.flatMap(({ id, value, correct, min, default: preset, max }) =>
      correct === undefined && value === undefined
        ? []
        : [[id, [correct ?? value, min, preset, max].filter((each) => each !== undefined).join('; ')]],
    ),
  );
}

export interface Pair {
  /** `sqs/max-payload`: the file and the key. */
  name: string;
  filed: FiledFact;
  fact: Fact;
}

export function readFactFiles(folder: string): FactFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => factFile.parse(parse(readFileSync(join(folder, name), 'utf8'))));
}

/**
 * Facts that stand in both, under the same key or block id: in the note that has the file's name or address, or in one
 * that took over a part of the file (`also`: names of notes by the file's slug). `reread` has what a later reading
 * found.
 */
export function pairsOf(
  files: readonly FactFile[],
  { index, facts }: Indexed,
  also: Readonly<Record<string, readonly string[]>> = {},
  reread: ReadonlyMap<string, string> = new Map(),
): Pair[] {
  return files.flatMap((file) => {
    const notes = [...index.notes.values()].filter(
      (note) => isAbout(note, file) || also[file.slug]?.includes(note.title),
    );
    const known = notes.flatMap(({ path }) => facts.get(path) ?? []);
    return (file.facts ?? []).flatMap((filed): Pair[] => {
      const fact =
        known.find(({ anchor }) => anchor === `^${filed.key}`) ??
        known.find(({ key, scope }) => key === filed.key && scope === undefined);
      if (fact === undefined) return [];
      const newer = reread.get(`${fact.note.title}#${fact.anchor}`);
      return [
        {
          name: `${file.slug}/${filed.key}`,
          filed: newer === undefined ? filed : { key: filed.key, value: newer, quote: '' },
          fact,
        },
      ];
    });
  });
}

function isAbout({ title, slug, record }: Note, file: FactFile): boolean {
  return slug === file.slug || [title, ...record.aliases].map(foldName).includes(foldName(file.name));
}

/** Whether a pair has figures on both sides: only such a pair can agree. */
export function isComparable({ filed, fact }: Pair): boolean {
  return filedFigures(filed).length > 0 && figuresIn(fact.value).length > 0;
}

/** Figures of the note that the file does not have, and the file's main figure where the note lacks it. */
export function differences({ filed, fact }: Pair): string[] {
  const ours = figuresIn(fact.value);
  const more = ours.filter((figure) => !isIn(figure, filedFigures(filed)));
  const less = mainFigure(filed).filter((figure) => !isIn(figure, ours));
  return [...more.map(({ text }) => `only the note: ${text}`), ...less.map(({ text }) => `only the file: ${text}`)];
}

function isIn(figure: Quantity, list: readonly Quantity[]): boolean {
  return list.some((other) => isSameQuantity(figure, other));
}

function filedFigures(filed: FiledFact): Quantity[] {
  return [...figuresIn(filed.value), ...mainFigure(filed)];
}

/** `number` and `unit` of the file; a unit that is no word of ours (`x`, `per s`) is a bare number. */
function mainFigure({ number, unit = '' }: FiledFact): Quantity[] {
  if (number === undefined) return [];
  return findQuantities(`${number} ${unit.replaceAll(' / ', '/')}`).slice(0, 1);
}

function figuresIn(text: string): Quantity[] {
  return findQuantities(text).filter(({ unit, of }) => unit !== '1' || of !== undefined);
}
