/** Values as plain text: what joining, sorting by letters and `toString()` see. */
import { humanText, isoText } from './dates.ts';
import type { LinkValue, Value } from './values.ts';
import { isList } from './values.ts';

/** Characters of a text that an expression makes. */
export const longestText = 100_000;

/** A number in its shortest form, as JavaScript writes it. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

/** At most `longestText` characters and a little more: whoever keeps the text looks at its length. */
export function textOf(value: Value, language: string): string {
  if (value === null) return '';
  if (isList(value)) {
    const parts: string[] = [];
    let length = 0;
    for (const item of value) {
      const part = textOf(item, language);
      parts.push(part);
      length += part.length + 2;
      if (length > longestText) break;
    }
    return parts.join(', ');
  }
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value);
    case 'boolean':
      return String(value);
    default:
  }
  switch (value.type) {
    case 'date':
      return isoText(value);
    case 'duration':
      return humanText(value, language);
    case 'link':
      return linkSource(value);
    case 'file':
      return value.file.path;
    case 'object':
      return jsonOf(value, language).slice(0, longestText + 1);
    case 'regexp':
      return `/${value.regexp.source}/${value.regexp.flags}`;
    case 'html':
      return value.source;
    case 'image':
      return value.file?.path ?? value.url ?? '';
    case 'icon':
      return value.name;
    case 'error':
      return value.message;
  }
}

/** What readers see of a link: its display text, else its default one. */
export function linkLabel({ display, resolution, url, path }: LinkValue): string {
  if (display !== undefined) return typeof display === 'string' ? display : display.name;
  return resolution?.text ?? (url === undefined ? path : url.replace(/^mailto:/iu, ''));
}

/** `[[path|display]]`; of a link to what is not published what it shows, and no more. */
function linkSource(link: LinkValue): string {
  const { display, resolution, url } = link;
  if (isHidden(link)) return linkLabel(link);
  if (url !== undefined) return display === undefined ? url : `[${linkLabel(link)}](${url})`;
  const path = resolution?.path ?? link.path;
  return display === undefined ? `[[${path}]]` : `[[${path}|${linkLabel(link)}]]`;
}

/** It leads to what is not published, or may have been meant to. */
export function isHidden({ resolution }: LinkValue): boolean {
  return resolution?.status === 'unpublished' || (resolution?.status === 'unresolved' && resolution.isMasked);
}

/** An object as JSON, written by hand: its keys are a vault's. */
function jsonOf(value: Value, language: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => jsonOf(item, language)).join(',')}]`;
  if (typeof value === 'string' || value.type !== 'object') return JSON.stringify(textOf(value, language));
  const pairs = [...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${jsonOf(item, language)}`);
  return `{${pairs.join(',')}}`;
}
