/**
 * Inline fields → facts: what a note states about its subject, with source, age and address (see `notes/About/Facts and
 * comparisons.md`).
 */
import type { Resolutions } from '../links/resolve-references.ts';
import { plainText } from '../links/texts.ts';
import type { ShownHeading } from '../links/texts.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { firstDay } from '../vault/dates.ts';
import { slugSegment } from '../vault/slug.ts';
import type { Field, VaultPath } from '../vault/types.ts';
import { boundsOfLimit } from './bounds.ts';
import { detailsOf, impossibleDays } from './fact-details.ts';
import type { FactDetails } from './fact-details.ts';
import { quantityOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { shownSource } from './sources.ts';
import type { FactSource } from './sources.ts';

export interface Fact {
  note: Note;
  /** Index into the record's fields. */
  field: number;
  /** The slug of the label. */
  key: string;
  label: string;
  /** Plain text, without sources. */
  value: string;
  quantity?: Quantity;
  /** The heading above. */
  group?: string;
  /** The heading whose subject the fact is about; absent: the note's own. */
  scope?: FactScope;
  /** Pages that a reader may open; of a private note there is none. */
  sources: readonly FactSource[];
  /** Whether the line names a source at all, readable or not. */
  isSourced: boolean;
  /** `YYYY-MM-DD`: the day on which it was seen in its source, else the one that the line or the note names. */
  checked?: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: how old what was read is; the day of the check where no older copy is named. */
  evidence?: string;
  /** What stands below it about the fact itself. */
  details: FactDetails;
  /** Why the days that stand below it cannot be, and in which line. */
  impossible?: { reason: string; line: number };
  /** What was read is too old, or was read too long ago. */
  isStale: boolean;
  /** It was read lately, in a copy that is too old. */
  isCopyStale: boolean;
  /** The value says by itself, or the line below it, that nobody could verify it. */
  isUnverified: boolean;
  /** The id of its list item: `^max-duration`. */
  anchor: string;
  line: number;
  column: number;
}

export interface FactScope {
  /** Index into the record's headings. */
  heading: number;
  text: string;
  anchor: string;
}

/** Facts of published notes in the order of their text; a note without facts has no entry. */
export type Facts = ReadonlyMap<VaultPath, readonly Fact[]>;

export interface FactContext {
  resolutions: Resolutions;
  headings: ReadonlyMap<VaultPath, readonly ShownHeading[]>;
  /** The site's base path, with slashes on both ends. */
  base: string;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
  /** Age in days from which a fact is stale. */
  staleAfterDays: number;
}

export function factsOf(index: VaultIndex, context: FactContext): Facts {
  const facts = new Map<VaultPath, readonly Fact[]>();
  for (const note of index.notes.values()) {
    if (!note.published || note.record.fields.length === 0) continue;
    const paths = headingPaths(note);
    facts.set(
      note.path,
      note.record.fields.map((field, at) => factOf(field, at, note, paths[field.heading ?? -1] ?? [], context)),
    );
  }
  return facts;
}

function factOf(field: Field, at: number, note: Note, path: readonly number[], context: FactContext): Fact {
  const label = plainText(field.label, note, context.resolutions).trim();
  const value = plainText(field.value, note, context.resolutions).trim();
  const quantity = quantityOf(value);
  const shown = context.headings.get(note.path) ?? [];
  const group = shown[path.at(-1) ?? -1];
  // A heading below a group is a subject of its own: `## Kinds` / `### FIFO queues`.
  const [, scope] = path;
  const scopeHeading = scope === undefined ? undefined : shown[scope];
  const written = field.details ?? {};
  const details = detailsOf(written, note, context);
  const reason = impossibleDays(written, context.today);
  const checked = details.seen ?? field.checked ?? note.record.checked;
  const evidence = details.asOf ?? checked;
  return {
    note,
    field: at,
    key: slugSegment(label),
    label,
    value,
    ...(quantity === undefined ? {} : { quantity: boundsOfLimit(quantity, canBeRaised(details)) }),
    ...(group === undefined ? {} : { group: group.text }),
    ...(scope === undefined || scopeHeading === undefined
      ? {}
      : { scope: { heading: scope, text: scopeHeading.text, anchor: scopeHeading.anchor } }),
    sources: field.sources.flatMap((source) => shownSource(source, note, context)),
    isSourced: field.sources.length > 0,
    ...(checked === undefined ? {} : { checked }),
    ...(evidence === undefined ? {} : { evidence }),
    details,
    ...(reason === undefined ? {} : { impossible: { reason, line: written.seenLine ?? field.line } }),
    isStale: isOld(checked, context) || isOld(evidence, context),
    isCopyStale: isOld(evidence, context) && !isOld(checked, context),
    isUnverified: details.unverified !== undefined || /\b(?:unverified|not verified|disputed)\b/iu.test(value),
    anchor: field.anchor,
    line: field.line,
    column: field.column,
  };
}

function canBeRaised({ adjustable }: FactDetails): boolean | undefined {
  return adjustable === undefined ? undefined : adjustable !== 'no';
}

/**
 * For each heading of a note, the indexes of the headings around what stands below it, itself included, outermost
 * first; a first heading that stands for the whole note is left out.
 */
export function headingPaths({ record }: Pick<Note, 'record'>): readonly (readonly number[])[] {
  const { headings } = record;
  const isTitled = headings[0]?.depth === 1 && !headings.slice(1).some(({ depth }) => depth === 1);
  let path: readonly number[] = [];
  return headings.map(({ depth }, at) => {
    if (isTitled && at === 0) return [];
    path = [...path.filter((around) => (headings[around]?.depth ?? 7) < depth), at];
    return path;
  });
}

function isOld(date: string | undefined, { today, staleAfterDays }: FactContext): boolean {
  return date !== undefined && daysBetween(firstDay(date), today) > staleAfterDays;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
