/** What stands below a fact about the fact itself, in plain words: state, scope, history, evidence. */
import { shownSource } from './sources.ts';
import type { FactSource, SourceContext } from './sources.ts';
import { plainText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import type { Adjustable, FieldDetails, Text } from '../vault/types.ts';
import { quantityOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';

export interface FactDetails {
  /** Whether the limit can be raised, and how. */
  adjustable?: Adjustable;
  /** What one such limit is for: `account and Region`. */
  per?: string;
  /** Where the value is another one. */
  elsewhere?: readonly { value: string; where?: string; quantity?: Quantity }[];
  /** What is seen when the limit is exceeded. */
  exceeded?: string;
  /** Former values, in the order of the text. */
  was?: readonly FormerFact[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: from then on the fact no longer holds. */
  ends?: string;
  /** `YYYY-MM-DD`: the day on which the source was read and said this. */
  seen?: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: the date of the copy that was read, where it is older. */
  asOf?: string;
  /** Why nobody could verify the fact. */
  unverified?: string;
  /** The part of the subject that the fact is about. */
  appliesTo?: string;
}

export interface FormerFact {
  value: string;
  quantity?: Quantity;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: until when it held. */
  until?: string;
  sources: readonly FactSource[];
}

/**
 * `today` is the day of the build: what claims to be seen later is left out, and so is a copy younger than its reading.
 */
export function detailsOf(details: FieldDetails, note: Note, context: SourceContext & { today: string }): FactDetails {
  const { adjustable, per, elsewhere, exceeded, was, ends, asOf, unverified, appliesTo } = details;
  const words = (text: Text): string => plainText(text, note, context.resolutions).trim();
  const seen = details.seen !== undefined && details.seen > context.today ? undefined : details.seen;
  const copy = asOf === undefined || asOf > (details.seen ?? context.today) ? undefined : asOf;
  const elsewhereWords = elsewhere?.map(({ value, where }) => ({
    ...valued(words(value)),
    ...(where === undefined ? {} : { where: words(where) }),
  }));
  const former = was?.map(({ value, until, sources = [] }) => ({
    ...valued(words(value)),
    ...(until === undefined ? {} : { until }),
    sources: sources.flatMap((source) => shownSource(source, note, context)),
  }));
  return {
    ...(adjustable === undefined ? {} : { adjustable }),
    ...(per === undefined ? {} : { per: words(per) }),
    ...(elsewhereWords === undefined ? {} : { elsewhere: elsewhereWords }),
    ...(exceeded === undefined ? {} : { exceeded: words(exceeded) }),
    ...(former === undefined ? {} : { was: former }),
    ...(ends === undefined ? {} : { ends }),
    ...(seen === undefined ? {} : { seen }),
    ...(copy === undefined ? {} : { asOf: copy }),
    ...(unverified === undefined ? {} : { unverified: words(unverified) }),
    ...(appliesTo === undefined ? {} : { appliesTo: words(appliesTo) }),
  };
}

/** Why the days of a fact cannot be: seen after the day of the build, or before its evidence. */
export function impossibleDays({ seen, asOf }: FieldDetails, today: string): string | undefined {
  if (seen !== undefined && seen > today) return `${seen} lies ahead`;
  if (seen !== undefined && asOf !== undefined && asOf > seen)
    return `nobody can have read on ${seen} a copy of ${asOf}`;
  return undefined;
}

function valued(value: string): { value: string; quantity?: Quantity } {
  const quantity = quantityOf(value);
  return { value, ...(quantity === undefined ? {} : { quantity }) };
}
