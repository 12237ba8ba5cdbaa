/** What the plugin Tasks knows of a task: days by emoji or as inline fields, priority, recurrence. */
import type { ListedItem } from '../vault/plugin-content.ts';

export type DayName = 'due' | 'scheduled' | 'start' | 'created' | 'done' | 'cancelled';

export interface TaskFields {
  /** `YYYY-MM-DD` */
  days: ReadonlyMap<DayName, string>;
  /** 0 is the highest; 3 is none. */
  priority: number;
  recurrence?: string;
  /** The text without its fields. */
  description: string;
}

const signs: readonly (readonly [sign: string, name: DayName])[] = [
  ['📅', 'due'],
  ['📆', 'due'],
  ['🗓', 'due'],
  ['⏳', 'scheduled'],
  ['⌛', 'scheduled'],
  ['🛫', 'start'],
  ['➕', 'created'],
  ['✅', 'done'],
  ['❌', 'cancelled'],
];
const keys: ReadonlyMap<string, DayName> = new Map([
  ['due', 'due'],
  ['scheduled', 'scheduled'],
  ['start', 'start'],
  ['created', 'created'],
  ['completion', 'done'],
  ['cancelled', 'cancelled'],
]);
const priorities = ['🔺', '⏫', '🔼', '', '🔽', '⏬'] as const;
export const priorityNames = ['highest', 'high', 'medium', 'none', 'low', 'lowest'] as const;

const daySign = /(📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F? ?(\d{4}-\d{2}-\d{2})/gu;
const prioritySign = /(🔺|⏫|🔼|🔽|⏬)\uFE0F?/gu;
const recurrenceSign = /🔁\uFE0F? ?([A-Za-z\d, ]{1,80})/gu;
const bracketed = /[[(](due|scheduled|start|created|completion|cancelled|priority|repeat):: ?([^[\]()]{1,80})[\])]/giu;

/** A field in the text of a task, as it stands there. */
export interface WrittenField {
  kind: DayName | 'priority' | 'recurrence';
  start: number;
  end: number;
}

export function fieldsOfTask(text: string, { values }: ListedItem): TaskFields {
  const days = new Map<DayName, string>();
  for (const [, sign, day] of text.matchAll(daySign)) {
    const name = signs.find(([each]) => each === sign)?.[1];
    if (name !== undefined && day !== undefined) days.set(name, day);
  }
  let priority = priorities.findIndex((sign) => sign !== '' && text.includes(sign));
  let [, recurrence] = [...text.matchAll(recurrenceSign)][0] ?? [];
  for (const { key, value } of values) {
    const [written] = value;
    if (typeof written !== 'string') continue;
    const name = keys.get(key.trim().toLowerCase());
    const day = /^\s*(\d{4}-\d{2}-\d{2})/u.exec(written)?.[1];
    if (name !== undefined && day !== undefined) days.set(name, day);
    if (key.trim().toLowerCase() === 'priority')
      priority = priorityNames.findIndex((each) => each === written.trim().toLowerCase());
    if (key.trim().toLowerCase() === 'repeat') recurrence = written;
  }
  return {
    days,
    priority: priority < 0 ? 3 : priority,
    ...(recurrence === undefined || recurrence.trim() === '' ? {} : { recurrence: recurrence.trim() }),
    description: writtenFields(text)
      .toReversed()
      .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  };
}

/** Where fields stand in a text, in order. */
export function writtenFields(text: string): WrittenField[] {
  const fields: WrittenField[] = [];
  const add = (kind: WrittenField['kind'], start: number, written: string): void => {
    fields.push({ kind, start, end: start + written.trimEnd().length });
  };
  for (const match of text.matchAll(daySign)) {
    const name = signs.find(([each]) => each === match[1])?.[1];
    if (name !== undefined) add(name, match.index, match[0]);
  }
  for (const match of text.matchAll(prioritySign)) add('priority', match.index, match[0]);
  for (const match of text.matchAll(recurrenceSign)) add('recurrence', match.index, match[0]);
  for (const match of text.matchAll(bracketed)) {
    const key = (match[1] ?? '').toLowerCase();
    add(
      key === 'priority' ? 'priority' : key === 'repeat' ? 'recurrence' : (keys.get(key) ?? 'due'),
      match.index,
      match[0],
    );
  }
  return fields.sort((a, b) => a.start - b.start);
}
