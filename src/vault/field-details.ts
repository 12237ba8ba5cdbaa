/**
 * What stands below a fact about the fact itself: `- adjustable:: yes`, `- was:: 256 KB (until 4 August 2025)`. A list
 * item right below a fact's that opens with a field of a known key is such a detail, and no fact of its own.
 */
import type { ListItem } from 'mdast';
import { calendarDate } from './dates.ts';
import { editDistance } from '../edit-distance.ts';
import { fieldOf, partsOf, sourceOf } from './field-parts.ts';
import type { FieldParts } from './field-parts.ts';
import { slugSegment } from './slug.ts';
import { textOfNodes } from './text.ts';
import type { FieldDetails, RecordProblem, Text } from './types.ts';

declare module 'unist' {
  interface Data {
    /** On list items: a detail of the fact above, of which kind, or one that cannot be read. */
    detail?: DetailKey | 'unreadable' | undefined;
  }
}

export const detailKeys = [
  'adjustable',
  'per',
  'elsewhere',
  'exceeded',
  'was',
  'ends',
  'seen',
  'as-of',
  'unverified',
  'applies-to',
] as const;
export type DetailKey = (typeof detailKeys)[number];

/** The details below a fact's list item; says on their items what they are. */
export function fieldDetails(item: ListItem): { details?: FieldDetails; problems: RecordProblem[] } {
  let details: FieldDetails | undefined;
  const elsewhere: NonNullable<FieldDetails['elsewhere']>[number][] = [];
  const was: NonNullable<FieldDetails['was']>[number][] = [];
  const problems: RecordProblem[] = [];
  for (const list of item.children) {
    if (list.type !== 'list') continue;
    for (const nested of list.children) {
      const field = fieldOf(nested);
      if (field === undefined || nested.children.length > 1) continue;
      const written = slugSegment(field.label);
      const key = detailKeys.find((each) => each === written);
      const place = { line: field.position?.start.line ?? 1, column: field.position?.start.column ?? 1 };
      if (key === undefined) {
        const meant = nearestKey(written);
        if (meant !== undefined)
          problems.push({ id: 'fact-detail-unknown', ...place, values: { key: field.label, meant } });
        continue;
      }
      const read = readDetail(key, partsOf(field), details);
      nested.data = { ...nested.data, detail: 'reason' in read ? 'unreadable' : key };
      if ('reason' in read)
        problems.push({ id: 'fact-detail-invalid', ...place, values: { key, reason: read.reason } });
      else {
        elsewhere.push(...(read.elsewhere ?? []));
        was.push(...(read.was ?? []));
        details = { ...details, ...read, ...('seen' in read ? { seenLine: place.line } : {}) };
      }
    }
  }
  // Of these a fact may have any number; each detail has one.
  if (elsewhere.length > 0) details = { ...details, elsewhere };
  if (was.length > 0) details = { ...details, was };
  return { ...(details === undefined ? {} : { details }), problems };
}

const adjustables = ['yes', 'no', 'through support'] as const;

/** One detail, to be put over those `before` it; or why it cannot be read. */
function readDetail(
  key: DetailKey,
  { value, sources }: FieldParts,
  before: FieldDetails = {},
): FieldDetails | { reason: string } {
  const text = textOfNodes(value);
  const words = text
    .map((run) => (typeof run === 'string' ? run : '…'))
    .join('')
    .trim();
  if (words === '') return { reason: 'it has no value' };
  const property = properties[key];
  if (property !== 'elsewhere' && property !== 'was' && before[property] !== undefined)
    return { reason: 'it stands twice, and the first one counts' };
  switch (property) {
    case 'per':
    case 'appliesTo':
    case 'exceeded':
    case 'unverified':
      return { [property]: text };
    case 'adjustable': {
      const adjustable = adjustables.find((each) => each === words.toLowerCase());
      return adjustable === undefined
        ? { reason: `\`${words}\` is none of \`yes\`, \`no\` and \`through support\`` }
        : { adjustable };
    }
    case 'elsewhere': {
      const { rest, inside } = closingParenthesis(text);
      return { elsewhere: [{ value: rest, ...(inside === undefined ? {} : { where: inside }) }] };
    }
    case 'was': {
      const { rest, inside } = closingParenthesis(text);
      const said =
        typeof inside?.[0] === 'string' && inside.length === 1
          ? /^\s*(?:until|before)\s+(\S.*)$/iu.exec(inside[0])?.[1]
          : undefined;
      const until = said === undefined ? undefined : calendarDate(said);
      if (said !== undefined && until === undefined) return notDate(said);
      const former = {
        value: until === undefined ? text : rest,
        ...(until === undefined ? {} : { until }),
        ...(sources.length === 0 ? {} : { sources: sources.map(sourceOf) }),
      };
      return { was: [former] };
    }
    case 'ends':
    case 'seen':
    case 'asOf': {
      const date = calendarDate(words);
      const shortest = property === 'seen' ? 10 : property === 'asOf' ? 7 : 4;
      return date === undefined || date.length < shortest || (property !== 'ends' && date !== words)
        ? notDate(words)
        : { [property]: date };
    }
  }
}

const properties = {
  adjustable: 'adjustable',
  per: 'per',
  elsewhere: 'elsewhere',
  exceeded: 'exceeded',
  was: 'was',
  ends: 'ends',
  seen: 'seen',
  'as-of': 'asOf',
  unverified: 'unverified',
  'applies-to': 'appliesTo',
} as const satisfies Record<DetailKey, keyof FieldDetails>;

function notDate(words: string): { reason: string } {
  return { reason: `\`${words}\` is no date such as 2026-11-28` };
}

/** `150 starts/s (other Regions)` → what stands before the last parentheses, and what stands in them. */
export function closingParenthesis(text: Text): { rest: Text; inside?: Text } {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const run = text[at];
    if (typeof run !== 'string') {
      if (depth === 0) break;
      continue;
    }
    const end = at === text.length - 1 ? run.trimEnd().length : run.length;
    for (let place = end - 1; place >= 0; place -= 1) {
      if (run[place] === ')') depth += 1;
      if (run[place] === '(') depth -= 1;
      if (depth === 0 && run[place] !== '(') return { rest: text };
      if (depth > 0) continue;
      const rest = [...text.slice(0, at), run.slice(0, place).trimEnd()].filter((part) => part !== '');
      const last = text[text.length - 1];
      const close = (part: string | number): string | number =>
        typeof part === 'string' ? part.trimEnd().slice(0, -1) : part;
      const inside =
        at === text.length - 1
          ? [run.slice(place + 1, end - 1)]
          : [run.slice(place + 1), ...text.slice(at + 1, -1), close(last ?? '')];
      const kept = inside.filter((part) => part !== '');
      return rest.length === 0 || kept.length === 0 ? { rest: text } : { rest, inside: kept };
    }
  }
  return { rest: text };
}

/** A known key that `written` is one or two slips away from. */
function nearestKey(written: string): DetailKey | undefined {
  const most = written.length > 5 ? 2 : 1;
  return written.length < 3 ? undefined : detailKeys.find((key) => editDistance(written, key, most + 1) <= most);
}
