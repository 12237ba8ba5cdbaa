/**
 * Quantities in plain text: a number and its unit, in base units so that they sort and compare. What counts as one:
 * `notes/About/Facts and comparisons.md`.
 */
import { datesIn } from './dates-in.ts';
import { boundsIn } from './bounds.ts';
import { namedUnit, numeralOf, scaleOf, timeUnit } from './units.ts';
import type { BaseUnit } from './units.ts';

export interface Quantity {
  /** In base units; of a range its upper end. */
  amount: number;
  /**
   * Seconds, bytes, bytes or things per second, US dollars (per second, or per `of`), percent, a plain count, or days
   * since 1970 (of a date).
   */
  unit: BaseUnit;
  /** What is counted, or what a price is for: `concurrent executions`, `request`. */
  of?: string;
  /** The lower end of a range. */
  from?: number;
  /** `amount` where KB, MB, GB … were meant as powers of 1,000. */
  decimal?: number;
  /** Of a date: `YYYY-MM-DD`, or `YYYY-MM`, whose `amount` is that of its first day. */
  date?: string;
  /** The smallest, the preset and the largest amount where the text says which is which, in the same unit. */
  minimum?: number;
  default?: number;
  maximum?: number;
  /** As written. */
  text: string;
}

export interface FoundQuantity extends Quantity {
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
}

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
/** A number by itself: not part of a name, a date, a version or an address. */
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,/:#@^$\\])(?<!(?<!\d)-)(?<!\d-\d+-|\d{4}-)(\$\s?|US\$\s?|USD\s?)?(${digits})(?![\d_]|[.:/]\d|-\d+-|,\d{3}|\.\p{L})`,
  'gu',
);
const numeral =
  /(?<![\p{L}\p{N}_-])(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)(?=[\s-]\p{L})/giu;
const scale = /^(?:([kKM])(?![\p{L}\p{N}])|[\s-](hundred|thousand|million|billion|bn|trillion)\b)/u;
const word = /^(?:[\s\u00A0]+|-)?(%|[\p{L}µμ][\p{L}\p{N}µμ']*(?:-[\p{L}\p{N}]+)*)/u;
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;
/** Words that end what is counted. */
const stop =
  /^(?:a|about|above|after|an|and|are|as|at|before|below|beside|between|by|can|during|each|every|for|from|gives?|if|in|into|is|least|less|minus|more|most|must|of|off|on|only|or|over|per|plus|than|that|the|then|through|till?|to|under|until|up|usually|when|where|while|which|with|within|without|cannot|since)$/iu;
const over = /^\s*(?:\/\s*|\s(?:per|a|an|every|each)\s+)/u;
/** What a quantity may begin with. */
const opening =
  /^(?:\s*(?:[≤≥<>~≈±]=?|(?:an?\s+(?:maximum|minimum)\s+of|(?:not|no)\s+more\s+than|more\s+than|less\s+than|fewer\s+than|up\s+to|at\s+most|at\s+least|by\s+default|defaults?\s+to|about|around|approximately|approx\.?|roughly|nearly|almost|over|under|within|max(?:imum|\.)?(?:\s+of)?|min(?:imum|\.)?(?:\s+of)?|from|between|only|exactly|usually|typically|default|after|every|each)(?![\p{L}\p{N}])))*\s*/iu;

/** The quantity that a fact's value starts with; words such as “up to” may stand before it. */
export function quantityOf(value: string): Quantity | undefined {
  const start = opening.exec(value)?.[0].length ?? 0;
  const found = findQuantities(value);
  const [first] = found;
  if (first === undefined || first.start !== start) return undefined;
  // A bare number that a sentence goes on after is a name or a version, not a size.
  const isBare = first.unit === '1' && first.of === undefined;
  if (
    isBare &&
    !/^\s*(?:$|[;,:()–—]|(?:by default|at most|at least|or (?:more|less|fewer)|in|per|for)\b)/u.test(
      value.slice(first.end),
    )
  )
    return undefined;
  const { start: _start, end: _end, ...quantity } = first;
  return { ...quantity, ...boundsIn(value, found) };
}

/** Every quantity in a text, in order. A number without a unit is a count of nothing in particular. */
export function findQuantities(text: string): FoundQuantity[] {
  const found: Reading[] = [];
  for (const each of readings(text)) {
    const last = found.at(-1);
    if (last !== undefined && each.start < last.end) continue;
    const between = last === undefined ? '' : text.slice(last.end, each.start);
    if (last !== undefined && isRange(last, each, between, text)) found[found.length - 1] = rangeOf(last, each, text);
    else if (
      last !== undefined &&
      last.unit === 's' &&
      each.unit === 's' &&
      /^(?:\s+|\s+and\s+)$/u.test(between) &&
      each.amount < last.amount
    )
      found[found.length - 1] = sumOf(last, each, text);
    else found.push(each);
  }
  return found.map(({ scaled: _scaled, ...quantity }) => ({
    ...quantity,
    amount: tidy(quantity.amount),
    ...(quantity.from === undefined ? {} : { from: tidy(quantity.from) }),
  }));
}

interface Reading extends FoundQuantity {
  /** The number stood before a word such as `million`. */
  scaled?: boolean;
}

function readings(text: string): Reading[] {
  const result: Reading[] = [];
  for (const match of text.matchAll(number)) {
    const [whole, dollar, written = ''] = match;
    result.push(
      ...readingAt(
        text,
        match.index,
        match.index + whole.length,
        Number(written.replaceAll(',', '')),
        dollar !== undefined,
      ),
    );
  }
  for (const match of text.matchAll(numeral)) {
    const [whole] = match;
    // A numeral counts only in front of a unit: “one request at a time” is no figure.
    result.push(
      ...readingAt(text, match.index, match.index + whole.length, numeralOf(whole) ?? 0, false).filter(
        ({ unit }) => unit === 's' || unit === 'B',
      ),
    );
  }
  result.push(...datesIn(text));
  return result.sort((a, b) => a.start - b.start);
}

function readingAt(text: string, start: number, after: number, plain: number, isDollar: boolean): Reading[] {
  let end = after;
  const scaling = scale.exec(text.slice(end));
  const scaled = scaleOf(scaling?.[1] ?? scaling?.[2] ?? '');
  if (scaled !== undefined) end += scaling?.[0].length ?? 0;
  const amount = plain * (scaled ?? 1);
  const make = (quantity: Omit<Reading, 'start' | 'end' | 'text'>, to: number): Reading[] => [
    { ...quantity, text: text.slice(start, to), start, end: to, ...(scaled === undefined ? {} : { scaled: true }) },
  ];
  if (isDollar) return priceAt(text, amount, end, make);
  const name = word.exec(text.slice(end));
  const unitName = name?.[1] ?? '';
  if (months.test(unitName)) return [];
  if (/^(?:usd|dollars?)$/iu.test(unitName)) return priceAt(text, amount, end + (name?.[0].length ?? 0), make);
  const unit = namedUnit(unitName);
  if (unit === undefined) return countAt(text, amount, end, make);
  end += name?.[0].length ?? 0;
  const rate = unit.base === 'B' ? rateAt(text, end) : undefined;
  const seconds = rate?.seconds ?? 1;
  const decimal =
    unit.decimal === undefined
      ? unit.base === 'B' || unit.base === 'B/s'
        ? { decimal: (amount * unit.factor) / seconds }
        : {}
      : { decimal: (amount * unit.decimal) / seconds };
  const isBinary = /i[Bb]|bi(?=byte)/u.test(unitName);
  return make(
    {
      amount: (amount * unit.factor) / seconds,
      unit: rate === undefined ? unit.base : 'B/s',
      ...(isBinary ? {} : decimal),
    },
    rate?.end ?? end,
  );
}

type Make = (quantity: Omit<Reading, 'start' | 'end' | 'text'>, to: number) => Reading[];

/** `$0.20 per million requests`: the price of one. */
function priceAt(text: string, amount: number, from: number, make: Make): Reading[] {
  const rate = rateAt(text, from);
  if (rate !== undefined) return make({ amount: amount / rate.seconds, unit: 'USD/s' }, rate.end);
  const each = over.exec(text.slice(from));
  if (each === null) return make({ amount, unit: 'USD' }, from);
  let end = from + each[0].length;
  const many = new RegExp(`^(${digits})?\\s?(hundred|thousand|million|billion)?(?![\\p{L}\\p{N}])`, 'u').exec(
    text.slice(end),
  );
  const count = Number(many?.[1]?.replaceAll(',', '') ?? 1) * (scaleOf(many?.[2] ?? '') ?? 1);
  if (many?.[1] !== undefined || many?.[2] !== undefined) end += many[0].length;
  const { noun, end: nounEnd } = nounAt(text, end);
  return make(
    { amount: amount / count, unit: 'USD', ...(noun === undefined ? {} : { of: singular(noun) }) },
    noun === undefined ? end : nounEnd,
  );
}

/** `1,000 new environments per function every 10 seconds`: a count, per second where a time follows. */
function countAt(text: string, amount: number, from: number, make: Make): Reading[] {
  const { noun, end } = nounAt(text, from);
  const of = noun === undefined ? {} : { of: noun };
  const per = /^\s+per\s+[\p{L}-]+(?:\s+[\p{L}-]+)?(?=\s+(?:every|per|each|a)\s)/u.exec(text.slice(end));
  const rate = rateAt(text, end) ?? (per === null ? undefined : rateAt(text, end + per[0].length));
  if (rate !== undefined) return make({ amount: amount / rate.seconds, unit: '1/s', ...of }, rate.end);
  if (noun !== undefined && /^tps$/iu.test(noun)) return make({ amount, unit: '1/s', of: 'transactions' }, end);
  return make({ amount, unit: '1', ...of }, end);
}

/** `/s`, ` per second`, ` a month`, ` every 10 seconds`. */
function rateAt(text: string, from: number): { seconds: number; end: number } | undefined {
  const each = over.exec(text.slice(from));
  if (each === null) return undefined;
  let end = from + each[0].length;
  const many = new RegExp(`^(${digits})[\\s-]?`, 'u').exec(text.slice(end));
  if (many !== null) end += many[0].length;
  const name = /^[\p{L}]+(?![\p{L}\p{N}-])/u.exec(text.slice(end))?.[0] ?? '';
  const seconds = timeUnit(name);
  return seconds === undefined
    ? undefined
    : { seconds: seconds * Number(many?.[1]?.replaceAll(',', '') ?? 1), end: end + name.length };
}

/** Up to four words that say what is counted. */
function nounAt(text: string, from: number): { noun?: string; end: number } {
  const words: string[] = [];
  let end = from;
  while (words.length < 4) {
    const next = word.exec(text.slice(end));
    const name = next?.[1] ?? '';
    if (next === null || name === '%' || stop.test(name)) break;
    words.push(name);
    end += next[0].length;
  }
  return words.length === 0 ? { end: from } : { noun: words.join(' '), end };
}

function isRange(low: Reading, high: Reading, between: string, text: string): boolean {
  const isAnd = /(?:^|\s)between\s+$/iu.test(text.slice(0, low.start)) && /^\s+and\s+$/u.test(between);
  if (!isAnd && !/^\s*(?:to|–|—|-|through|up to)\s*$/u.test(between)) return false;
  const isOneKind = isBare(low) || (low.unit === high.unit && (low.of === undefined || low.of === high.of));
  return isOneKind && low.from === undefined && lowOf(low, high) <= high.amount;
}

/** `1 to 12 months`, `50 to 100 million`: the lower end has the upper end's unit, and its scale where that fits. */
function lowOf(low: Reading, high: Reading): number {
  if (!isBare(low)) return low.amount;
  const scaled =
    low.scaled === true ? Number.POSITIVE_INFINITY : (low.amount * high.amount) / writtenNumber(high, true);
  return scaled <= high.amount ? scaled : (low.amount * high.amount) / writtenNumber(high);
}

function rangeOf(low: Reading, high: Reading, text: string): Reading {
  return { ...high, from: lowOf(low, high), start: low.start, text: text.slice(low.start, high.end) };
}

function sumOf(a: Reading, b: Reading, text: string): Reading {
  return { ...a, amount: a.amount + b.amount, end: b.end, text: text.slice(a.start, b.end) };
}

export function isBare({ unit, of }: Quantity): boolean {
  return unit === '1' && of === undefined;
}

/** The number as it stands in the text, with its `million` unless `withoutScale`. */
export function writtenNumber({ text }: Quantity, withoutScale = false): number {
  const match = new RegExp(`(${digits})`, 'u').exec(text);
  if (match === null) return numeralOf(/^\p{L}+/u.exec(text)?.[0] ?? '') ?? Number.NaN;
  const scaling = withoutScale ? null : scale.exec(text.slice(match.index + match[0].length));
  return Number(match[0].replaceAll(',', '')) * (scaleOf(scaling?.[1] ?? scaling?.[2] ?? '') ?? 1);
}

/** Without what floating-point arithmetic left behind. */
function tidy(amount: number): number {
  return Number(amount.toPrecision(15));
}

export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function singular(noun: string): string {
  return noun.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
}
