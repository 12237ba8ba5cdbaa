/** What the known properties mean (rules PROP-5, PROP-7, PUB-1 to PUB-5): tolerant readers of one value each. */
import { readDate, writtenDate } from './dates.ts';

/** A list, one string, or the comma list of old vaults; anything that is not text is left out. */
export function textsOf(value: unknown, separator?: RegExp): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const texts = list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  const parts =
    separator === undefined || Array.isArray(value) ? texts : texts.flatMap((text) => text.split(separator));
  return unique(parts.map((text) => text.trim()).filter((text) => text !== ''));
}

/** Tags with or without `#`; entries with spaces are dropped. Each part of a nested tag is a segment of an address. */
export function tagsOf(value: unknown): string[] {
  return textsOf(value, /,/u)
    .map((tag) =>
      tag
        .replace(/^#/u, '')
        .replaceAll(/\p{Cc}/gu, '')
        .split('/')
        .filter((part) => !/^\.{0,2}$/u.test(part))
        .join('/'),
    )
    .filter((tag) => tag !== '' && !/\s/u.test(tag) && !/^\d+$/u.test(tag));
}

export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** A date as people and other tools write one in a property; other values are none. */
export function dateOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  return readDate(text) ?? writtenDate(text);
}

/** Values in order, each once, compared without case. */
export function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
