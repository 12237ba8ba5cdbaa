/** Names that only private files have: what nobody may read of them, wherever it is typed as part of a link's target. */
import type { VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import { foldKey } from '../vault/folded-text.ts';
import type { VaultPath } from '../vault/types.ts';
import { strip } from './resolve-subpath.ts';

export interface PrivateNames {
  /** Whether a part of a link's target, as it is typed between `/` and `#`, may be shown. */
  isPrivate: (part: string) => boolean;
  /** The same of a part of a link that leads nowhere: one mistyped letter does not make a private name a public one. */
  mayMean: (part: string) => boolean;
}

/** A name that a published note or its folder has, too, is told already. */
export function privateNames(index: VaultIndex): PrivateNames {
  const told = new Set<string>();
  const hidden = new Set<string>();
  for (const { path, kind } of index.files.values()) {
    const note = index.notes.get(path);
    const isPublic = kind === 'note' ? note?.published === true : index.attachmentSlugs.has(path);
    const names = isPublic ? told : hidden;
    const parts = path.split('/');
    names.add(keyOf(parts.pop() ?? ''));
    for (const alias of note?.record.aliases ?? []) names.add(keyOf(alias));
    if (note !== undefined) names.add(keyOf(note.title));
    for (const part of partsOf(note?.record.permalink ?? '')) names.add(keyOf(part));
    // Where an attachment lies is told only where it is shown, by its address.
    if (!isPublic || kind === 'note') for (const folder of parts) names.add(keyOf(folder));
  }
  const toldLetters = new Set([...told].map(foldKey));
  const hiddenLetters = new Set([...hidden].map(foldKey));
  toldLetters.delete('');
  hiddenLetters.delete('');
  let near: ReadonlySet<string> | undefined;
  /** Links name the same notes over and over. */
  const known = new Map<string, boolean>();
  const isPrivate = (part: string): boolean => {
    const answer = known.get(part) ?? isHidden(part);
    known.set(part, answer);
    return answer;
  };
  const isHidden = (part: string): boolean => {
    const key = keyOf(part);
    if (told.has(key)) return false;
    // What begins with a dot is never read, so that nothing is known of it.
    if (/^\s*\.(?!\.?\s*$)/u.test(part) || hidden.has(key)) return true;
    if (hiddenLetters.size === 0) return false;
    const letters = foldKey(keyOf(decoded(part)));
    return hiddenLetters.has(letters) && !toldLetters.has(letters);
  };
  return {
    isPrivate,
    mayMean: (part) => {
      if (isPrivate(part)) return true;
      if (hiddenLetters.size === 0) return false;
      const letters = foldKey(keyOf(decoded(part)));
      if (letters.length < fewestLetters || letters.length > mostLetters || toldLetters.has(letters)) return false;
      near ??= new Set([...hiddenLetters].flatMap(shortened));
      return shortened(letters).some((each) => near?.has(each));
    },
  };
}

/** Of shorter names too many others are one letter away; longer ones would take time by the square of their letters. */
const fewestLetters = 5;
const mostLetters = 200;

/** The name and all that is left of it without one letter: two that are one mistake apart share one of these. */
function shortened(letters: string): string[] {
  if (letters.length < fewestLetters || letters.length > mostLetters) return [];
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

/** As it may have been meant where a name was copied from an address or a page: `Ann%20Lee`, `Ann&nbsp;Lee`. */
function decoded(part: string): string {
  return part
    .replaceAll(/%([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(x?)([\da-f]{1,6});/giu, (_, hex: string, code: string) => {
      const point = Number.parseInt(code, hex === '' ? 10 : 16);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : ' ';
    })
    .replaceAll(/&[a-z]{2,8};/giu, ' ');
}

/** The folder or file names of a path that are private. */
export function holdsPrivate(linkpath: VaultPath | string, names: PrivateNames): boolean {
  return partsOf(linkpath).some((part) => names.isPrivate(part));
}

/** The same of a link that leads nowhere, with its subpath: what follows `#` may be part of a name, too. */
export function mayMeanPrivate(linktext: string, names: PrivateNames): boolean {
  return [...partsOf(linktext), linktext].some((part) => names.mayMean(part));
}

function partsOf(linkpath: string): string[] {
  return linkpath.split(/[/\\]/u).filter((part) => part.trim() !== '');
}

function keyOf(name: string): string {
  return strip(foldName(name.replace(/\?.*/su, '')).replace(/\.(?:mdx?|canvas|base)$/u, ''));
}
