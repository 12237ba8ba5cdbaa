/** Dates and durations: read, shown, added. Moment knows the tokens, the names of months and how long "a few" is. */
import moment from 'moment';
import { utc } from './clock.ts';
import type { Zone } from './clock.ts';
import type { DateValue, DurationValue } from './values.ts';

const day = 86_400_000;
/** The years that Moment and ISO write with four digits. */
const [earliest, latest] = [utc(1, 1, 1), utc(10_000, 1, 1) - 1];

export function isDateInRange(wall: number): boolean {
  return wall >= earliest && wall <= latest;
}

/**
 * `2025-03-05`, `2025-03-05 14:30[:15[.123]]`, with `T` between and an offset behind, `20250305`, `202503051430`;
 * shorter ones are the first of what they name.
 */
export function readDateText(text: string, zone: Zone): DateValue | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/u.exec(text.trim());
  const long =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu;
  const found = compact ?? long.exec(text.trim());
  if (found === null) return undefined;
  const [, year = '', month = '1', dayText = '1', hour, minute = '0', second = '0', fraction = '', offset] = found;
  const [y, m, d, h, min, s] = [year, month, dayText, hour ?? '0', minute, second].map(Number);
  if (y === undefined || m === undefined || d === undefined || h === undefined || min === undefined || s === undefined)
    return undefined;
  const wall = utc(y, m, d, h, min, s, Number(fraction.slice(0, 3).padEnd(3, '0')));
  const read = new Date(wall);
  const exists =
    isDateInRange(wall) &&
    m >= 1 &&
    read.getUTCMonth() === m - 1 &&
    read.getUTCDate() === d &&
    h < 24 &&
    min < 60 &&
    s < 60;
  if (!exists) return undefined;
  if (offset === undefined) return { type: 'date', wall, hasTime: hour !== undefined };
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { type: 'date', wall: zone.wallOf(wall - shift), hasTime: true };
}

/** `2026-06-10`, or with its time `2026-06-10T12:34:56`. */
export function isoText({ wall, hasTime }: DateValue): string {
  const iso = new Date(wall).toISOString();
  return hasTime ? iso.slice(0, 19) : iso.slice(0, 10);
}

export function timeText({ wall }: DateValue): string {
  return new Date(wall).toISOString().slice(11, 19);
}

/** By Moment's tokens, in the names of a language. */
export function formatDate({ wall }: DateValue, pattern: string, language: string, zone: Zone): string {
  const offset = Math.round((wall - zone.instantOf(wall)) / 60_000);
  return moment
    .utc(wall - offset * 60_000)
    .utcOffset(offset)
    .locale(momentLanguage(language))
    .format(pattern);
}

/** `3 days ago`, `in 74 years`. */
export function relativeText({ wall }: DateValue, now: DateValue, language: string): string {
  return moment.utc(wall).locale(momentLanguage(language)).from(moment.utc(now.wall));
}

/** `a few seconds`, `14 days`. */
export function humanText(duration: DurationValue, language: string): string {
  return moment
    .duration({ months: duration.months, milliseconds: duration.milliseconds })
    .locale(momentLanguage(language))
    .humanize();
}

/** Moment's names of languages are in small letters: `pt-br`. It falls back to English by itself where it has none. */
function momentLanguage(language: string): string[] {
  const small = language.toLowerCase();
  return [small, small.split('-')[0] ?? small, 'en'];
}

const units: readonly (readonly [name: RegExp, months: number, milliseconds: number])[] = [
  [/^(?:y|years?)$/iu, 12, 0],
  [/^(?:M|[mM][oO][nN][tT][hH][sS]?)$/u, 1, 0],
  [/^(?:w|weeks?)$/iu, 0, 7 * day],
  [/^(?:d|days?)$/iu, 0, day],
  [/^(?:h|hours?)$/iu, 0, 3_600_000],
  [/^(?:m|[mM][iI][nN][uU][tT][eE][sS]?)$/u, 0, 60_000],
  [/^(?:s|seconds?)$/iu, 0, 1000],
];

/** `1d`, `2 weeks`, `1d 2h`, `P1DT2H`; a sign may stand before. */
export function readDurationText(text: string): DurationValue | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 200) return undefined;
  const iso =
    /^(-)?P(?=\d|T\d)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/u.exec(
      trimmed,
    );
  if (iso !== null) {
    const parts = iso.slice(2).map((part) => (part === undefined ? 0 : Number(part)));
    const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
    if (parts.some(Number.isNaN)) return undefined;
    const hasTime = iso.slice(6).some((part) => part !== undefined);
    const milliseconds = (weeks * 7 + days) * day + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
    return durationOf(years * 12 + months, milliseconds, hasTime, iso[1] === undefined ? 1 : -1);
  }
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const rest = trimmed.replace(/^[-+]\s*/u, '');
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)\s*[a-z]+(?:[\s,]*(?:\d+(?:\.\d+)?|\.\d+)\s*[a-z]+)*$/iu.test(rest)) return undefined;
  let [months, milliseconds, hasTime] = [0, 0, false];
  for (const [, amount = '', name = ''] of rest.matchAll(/(?<![\d.])(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)/giu)) {
    const unit = units.find(([pattern]) => pattern.test(name));
    if (unit === undefined) return undefined;
    months += Number(amount) * unit[1];
    milliseconds += Number(amount) * unit[2];
    hasTime ||= unit[1] === 0 && unit[2] < day;
  }
  return durationOf(months, milliseconds, hasTime, sign);
}

/** A part of a month is so many days. */
function durationOf(months: number, milliseconds: number, hasTime: boolean, sign = 1): DurationValue {
  const whole = Math.trunc(months);
  return {
    type: 'duration',
    months: sign * whole || 0,
    milliseconds: sign * (milliseconds + Math.round((months - whole) * 30.436875 * day)) || 0,
    hasTime,
  };
}

export function plusDuration(date: DateValue, duration: DurationValue, sign: 1 | -1): DateValue | undefined {
  const months = Math.trunc(duration.months) * sign;
  if (Math.abs(months) > 200_000 || Math.abs(duration.milliseconds) > 1e15) return undefined;
  const moved = moment.utc(date.wall).add(months, 'months').valueOf();
  const wall = moved + duration.milliseconds * sign;
  const hasTime = date.hasTime || duration.hasTime || wall % day !== 0;
  return Number.isFinite(wall) && isDateInRange(wall) ? { type: 'date', wall, hasTime } : undefined;
}

/** What a duration counts as where a number is needed. */
export function millisecondsOf({ months, milliseconds }: DurationValue): number {
  return months === 0 ? milliseconds : moment.duration({ months }).asMilliseconds() + milliseconds;
}

export function timesDuration({ months, milliseconds, hasTime }: DurationValue, by: number): DurationValue {
  return durationOf(months * by, milliseconds * by, hasTime);
}

export function durationBetween(milliseconds: number): DurationValue {
  return { type: 'duration', months: 0, milliseconds, hasTime: milliseconds % day !== 0 };
}
