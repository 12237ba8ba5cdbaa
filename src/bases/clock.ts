/** When, where and in which language a base is evaluated: arguments, as the core has no clock. */
import type { DateValue } from './values.ts';

export interface Clock {
  /** The moment of the build, in milliseconds since 1970. */
  now: number;
  /** IANA name of the site's time zone. */
  timeZone: string;
}

const formats = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });

/** Between moments and the wall's clock of one zone. Making it costs as much as a thousand conversions. */
export interface Zone {
  wallOf: (instant: number) => number;
  instantOf: (wall: number) => number;
}

export function zoneOf(timeZone: string): Zone {
  if (timeZone === 'UTC') return { wallOf: (instant) => instant, instantOf: (wall) => wall };
  const format = formats(timeZone);
  const wallOf = (instant: number): number => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const read = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name));
    const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
    const wall = utc(year, read('month'), read('day'), read('hour'), read('minute'), read('second'));
    return wall + (((instant % 1000) + 1000) % 1000);
  };
  return {
    wallOf,
    instantOf(wall) {
      const first = wall - (wallOf(wall) - wall);
      return first - (wallOf(first) - wall);
    },
  };
}

/** As `Date.UTC`, which reads the years 0 to 99 as those of the last century. */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return date.getTime();
}

export function nowOf(clock: Clock, zone: Zone): DateValue {
  return { type: 'date', wall: zone.wallOf(clock.now), hasTime: true };
}

export function dayOf({ wall }: DateValue): DateValue {
  return { type: 'date', wall: Math.floor(wall / 86_400_000) * 86_400_000, hasTime: false };
}
