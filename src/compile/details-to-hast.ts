/** What stands below a fact about the fact itself: one quiet line in place of the list that says it. */
import type { ElementContent } from 'hast';
import type { ListItem, Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { calendarDate, firstDay, instantOf } from '../vault/dates.ts';
import { fieldOf, partsOf } from '../vault/field-parts.ts';
import type { DetailKey } from '../vault/field-details.ts';
import type { Around, ShortDates } from '../strings/format.ts';
import type { Strings } from '../strings/strings.ts';
import { element } from './element.ts';
import { hole } from './template.ts';

export type DetailStrings = Pick<Strings, 'text' | 'facts'>;

/** In the order in which a reader asks: may I raise it, for what, where not, what happens, since when, says who. */
const order: readonly DetailKey[] = [
  'adjustable',
  'per',
  'applies-to',
  'elsewhere',
  'exceeded',
  'was',
  'ends',
  'unverified',
  'seen',
];

/** A fact's list item without the items that are details of it. */
export function withoutDetails(item: ListItem): ListItem {
  if (item.data?.anchor === undefined) return item;
  const children = item.children.flatMap((child) => {
    if (child.type !== 'list' || !child.children.some(isDetail)) return [child];
    const rest = child.children.filter((nested) => !isDetail(nested));
    return rest.length === 0 ? [] : [{ ...child, children: rest }];
  });
  return { ...item, children, spread: item.spread === true && children.length > 1 };
}

/** The line of a fact's details; nothing where there is none. */
export function detailsToHast(state: State, item: ListItem, strings: DetailStrings): ElementContent[] {
  if (item.data?.anchor === undefined) return [];
  const details = item.children.flatMap((child) => (child.type === 'list' ? child.children.filter(isDetail) : []));
  const parts = order.flatMap((key) =>
    details
      .filter(({ data }) => data?.detail === key)
      .flatMap((detail) => partOf(state, key, detail, details, strings)),
  );
  if (parts.length === 0) return [];
  const line = parts.flatMap((part, at): ElementContent[] => (at === 0 ? [part] : [text(' · '), part]));
  return [element('div', { className: ['fact-details'] }, line)];
}

function isDetail({ data }: ListItem): boolean {
  return data?.detail !== undefined;
}

function partOf(
  state: State,
  key: DetailKey,
  item: ListItem,
  all: readonly ListItem[],
  { text: { details: words, dates }, facts }: DetailStrings,
): ElementContent[] {
  const field = fieldOf(item);
  if (field === undefined) return [];
  const { value, sources } = partsOf(field);
  const written = (): ElementContent[] => inline(state, value);
  const links = sources.flatMap((source): ElementContent[] => [text(' '), ...inline(state, [source])]);
  const { blockId } = item.data ?? {};
  const part = (children: ElementContent[], ...classes: string[]): ElementContent[] => [
    element(
      'span',
      { className: [`fact-${key}`, ...classes], ...(blockId === undefined ? {} : { id: hole.blockAnchor(blockId) }) },
      children,
    ),
  ];
  switch (key) {
    case 'adjustable': {
      const said = plain(item).toLowerCase();
      return said === 'no'
        ? part([text(facts.states.fixed)])
        : part([text(said === 'yes' ? facts.states.raisable : facts.states.support)], 'is-raisable');
    }
    case 'per':
      return part(around(words.per, written()));
    case 'applies-to':
      return part(around(words.appliesTo, written()));
    case 'elsewhere':
      return part([...around(words.elsewhere, written()), ...links]);
    case 'exceeded':
      return part([...around(words.exceeded, written()), ...links]);
    case 'was':
      return part([...around(words.was, written()), ...links]);
    case 'ends':
      return part(around(words.ends, [time(plain(item), dates)]));
    case 'unverified':
      return part([
        element('span', { className: ['fact-mark'] }, [text(facts.marks.unverified)]),
        text(' '),
        ...written(),
        ...links,
      ]);
    case 'seen': {
      const copy = all.find(({ data }) => data?.detail === 'as-of');
      return part([
        ...around(facts.read, [time(plain(item), dates)]),
        ...(copy === undefined ? [] : around(words.copyOf, [time(plain(copy), dates)])),
      ]);
    }
    case 'as-of':
      return [];
  }
}

/** The words of a detail whose value is one of a few, or a date. */
function plain(item: ListItem): string {
  const field = fieldOf(item);
  return field === undefined
    ? ''
    : partsOf(field)
        .value.map((node) => (node.type === 'text' ? node.value : ''))
        .join('')
        .trim();
}

function around([before, after]: Around, content: readonly ElementContent[]): ElementContent[] {
  return [...(before === '' ? [] : [text(before)]), ...content, ...(after === '' ? [] : [text(after)])];
}

function time(written: string, { day, month }: ShortDates): ElementContent {
  const date = calendarDate(written);
  const instant = date === undefined ? undefined : instantOf(firstDay(date));
  if (date === undefined || instant === undefined) return text(written);
  const words = date.length === 4 ? date : (date.length === 7 ? month : day).format(instant);
  return element('time', { dateTime: date }, [text(words)]);
}

function inline(state: State, children: Paragraph['children']): ElementContent[] {
  return state.all({ type: 'paragraph', children });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
