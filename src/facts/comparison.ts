/**
 * Comparisons: notes with `type: comparison` and `compares:`, and the tables that their ```` ```compare ```` blocks
 * become.
 */
import type { Resolutions, ResolvedNote } from '../links/resolve-references.ts';
import { plainText } from '../links/texts.ts';
import type { ShownHeading } from '../links/texts.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import type { CompareBlock, Reference, VaultPath } from '../vault/types.ts';
import { headingPaths } from './fact.ts';
import type { Fact, Facts } from './fact.ts';
import { sameKeysOf } from './same-keys.ts';
import { tableRows } from './table-rows.ts';
import type { TableRow, WantedRow } from './table-rows.ts';

/** A note, or a heading of one, that facts are about. */
export interface Subject {
  note: Note;
  title: string;
  href: string;
  /** By key; of two with one key the first counts. */
  facts: ReadonlyMap<string, Fact>;
}

export type ComparisonRow = TableRow<Fact>;

export interface Comparison {
  note: Note;
  subjects: readonly Subject[];
  /** One table for each compare block of the note. */
  tables: readonly (readonly ComparisonRow[])[];
  /** There were more subjects or rows, or longer ones, than one page may hold. */
  isCut: boolean;
}

export interface ComparisonContext {
  resolutions: Resolutions;
  headings: ReadonlyMap<VaultPath, readonly ShownHeading[]>;
  facts: Facts;
  base: string;
  /** Keys that mean the same, by one of them; absent: each means another thing. */
  sameFacts?: Parameters<typeof sameKeysOf>[0];
}

/**
 * Subjects that one comparison holds: a table of more columns helps nobody, and each subject's page names all of them.
 */
export const mostSubjects = 50;
/** Cells that the tables of one note hold. */
export const mostCells = 20_000;
/** Characters of those cells: of the lines that their facts stand in, and of the names of the notes. */
export const mostCharacters = 1_000_000;

/** Comparisons among published notes, by the path of the note that makes them. */
export type Comparisons = ReadonlyMap<VaultPath, Comparison>;

export function comparisonsOf(index: VaultIndex, context: ComparisonContext): Comparisons {
  const comparisons = new Map<VaultPath, Comparison>();
  const factsOfPlace = subjectFacts(context.facts);
  const sameKeys = sameKeysOf(context.sameFacts);
  for (const note of index.notes.values()) {
    if (!note.published || !isComparison(note)) continue;
    const resolutions = context.resolutions.get(note.path) ?? [];
    const named = comparedIn(note).flatMap(([at, reference]) => {
      const resolution = resolutions[at];
      return resolution?.status === 'resolved' && resolution.kind === 'note' ? [{ reference, resolution }] : [];
    });
    const subjects = named
      .slice(0, mostSubjects)
      .map(({ reference, resolution }) => subjectOf(note, reference, resolution, context, factsOfPlace));
    const room = { cells: mostCells, characters: mostCharacters, isFull: false };
    const tables = note.record.compareBlocks.map((block) =>
      room.isFull
        ? []
        : tableRows(
            subjects.map(({ facts }) => facts),
            wantedIn(block, note, context),
            (cells) => take(cells, room),
            sameKeys,
          ),
    );
    comparisons.set(note.path, { note, subjects, tables, isCut: room.isFull || named.length > mostSubjects });
  }
  return comparisons;
}

/** Whether there is room for a row; none is left when there was none for one. */
function take(cells: ComparisonRow['cells'], room: { cells: number; characters: number; isFull: boolean }): boolean {
  room.cells -= cells.length;
  for (const fact of cells) room.characters -= fact === undefined ? 0 : charactersOf(fact);
  room.isFull ||= room.cells < 0 || room.characters < 0;
  return !room.isFull;
}

function charactersOf({ note, field }: Fact): number {
  return (note.record.fields[field]?.size ?? 0) + note.title.length + note.slug.length;
}

export function isComparison({ record }: Note): boolean {
  return record.type?.join('').toLowerCase() === 'comparison' || record.compareBlocks.length > 0;
}

/** The note's `compares` links, each with its index among the references. */
export function comparedIn({ record }: Note): [number, Reference][] {
  return [...record.references.entries()].filter(([, { property }]) => property?.toLowerCase() === 'compares');
}

function subjectOf(
  comparison: Note,
  { shown }: Reference,
  resolution: ResolvedNote,
  context: ComparisonContext,
  factsOfPlace: (place: ResolvedNote) => ReadonlyMap<string, Fact>,
): Subject {
  const { note, place } = resolution;
  const heading =
    place !== undefined && 'heading' in place ? context.headings.get(note.path)?.[place.heading] : undefined;
  const page = hrefOf(note.slug, context.base);
  return {
    note,
    title:
      (shown === undefined ? undefined : plainText(shown, comparison, context.resolutions)) ??
      heading?.text ??
      note.title,
    href: heading === undefined ? page : `${page}#${heading.anchor}`,
    facts: factsOfPlace(resolution),
  };
}

/**
 * By key: facts below a heading; those of a whole note are the ones that no heading claims, unless headings claim them
 * all.
 */
function subjectFacts(facts: Facts): (subject: ResolvedNote) => ReadonlyMap<string, Fact> {
  const ofNotes = new Map<VaultPath, ReadonlyMap<string, Fact>>();
  const ofHeadings = new Map<VaultPath, ReadonlyMap<number, readonly Fact[]>>();
  return ({ note, place }) => {
    const all = facts.get(note.path) ?? [];
    if (place !== undefined && 'heading' in place) {
      const byHeading = ofHeadings.get(note.path) ?? factsByHeading(note, all);
      ofHeadings.set(note.path, byHeading);
      return byKey(byHeading.get(place.heading) ?? []);
    }
    const own = all.filter(({ scope }) => scope === undefined);
    const known = ofNotes.get(note.path) ?? byKey(own.length === 0 ? all : own);
    ofNotes.set(note.path, known);
    return known;
  };
}

/** Each fact stands below all headings around it. */
function factsByHeading(note: Note, facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const paths = headingPaths(note);
  const byHeading = new Map<number, Fact[]>();
  for (const fact of facts) {
    for (const heading of paths[note.record.fields[fact.field]?.heading ?? -1] ?? []) {
      const list = byHeading.get(heading);
      if (list === undefined) byHeading.set(heading, [fact]);
      else list.push(fact);
    }
  }
  return byHeading;
}

function byKey(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const map = new Map<string, Fact>();
  for (const fact of facts) if (!map.has(fact.key)) map.set(fact.key, fact);
  return map;
}

function wantedIn({ rows }: CompareBlock, note: Note, { resolutions }: ComparisonContext): WantedRow[] | undefined {
  return rows?.map(({ keys, label }) => ({
    keys,
    ...(label === undefined ? {} : { label: plainText(label, note, resolutions) }),
  }));
}
