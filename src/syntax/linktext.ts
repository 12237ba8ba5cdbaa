/** The inside of `[[…]]` → link path, subpath, display text. */
import type { LinkTarget } from './nodes.ts';

/** Where a link leads, and the text that it shows instead of its default. */
export type Linktext = LinkTarget & { displayText?: string };

/**
 * Splits at the first `|` that is not the first character, drops one backslash before it (rule WL-4), trims, and splits
 * the target at its first `#`. In the display text `\|` is a pipe (TBL-1). `undefined` where nothing is left to link
 * to.
 */
export function parseLinktext(inside: string): Linktext | undefined {
  const pipe = inside.indexOf('|', 1);
  let target = (pipe < 0 ? inside : inside.slice(0, pipe)).trim();
  if (pipe >= 0 && target.endsWith('\\')) target = target.slice(0, -1).trim();
  const displayText =
    pipe < 0
      ? ''
      : inside
          .slice(pipe + 1)
          .trim()
          .replaceAll('\\|', '|');
  if (target === '') return undefined;
  const hash = target.indexOf('#');
  const linkpath = (hash < 0 ? target : target.slice(0, hash)).replaceAll('\u00A0', ' ').trim().normalize('NFC');
  const subpath = hash < 0 ? '' : target.slice(hash).trim();
  return {
    linkpath,
    ...(subpath === '' || subpath === '#' ? {} : { subpath }),
    ...(displayText === '' ? {} : { displayText }),
  };
}

/** The text shown where a link has none of its own (rule WL-5): `Note#H1#H2` → `Note > H1 > H2`. */
export function defaultDisplayText({ linkpath, subpath = '' }: LinkTarget): string {
  const parts = `${linkpath}${subpath}`.split('#').map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' > ');
}
