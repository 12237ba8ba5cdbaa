/**
 * Names that only private files have: what nobody may read of them, wherever it is typed as part of a link's target.
 */
import type { VaultIndex } from '../vault/index-vault.ts';
import { foldName } from '../vault/index-vault.ts';
import { foldKey } from '../vault/folded-text.ts';
import type { VaultPath } from '../vault/types.ts';
import { mostLetters as mostRead, readingsOf } from './readings.ts';
import { strip } from './resolve-subpath.ts';

export interface PrivateNames {
  /** Whether anything is private. */
  hasSome: boolean;
  /** Whether a part of a link's target, as it is typed between `/` and `#`, may be shown. */
  isPrivate: (part: string) => boolean;
  /** The same of a part of a link that leads nowhere: one mistyped letter does not make a private name a public one. */
  mayMean: (part: string) => boolean;
  /** Whether words of an address, in whatever signs stand between them, are a private name. */
  isIn: (address: string) => boolean;
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
    return readingsOf(part).some((reading) => {
      const letters = foldKey(keyOf(reading));
      return hiddenLetters.has(letters) && !toldLetters.has(letters);
    });
  };
  return {
    hasSome: hiddenLetters.size > 0,
    isPrivate,
    mayMean: (part) => {
      if (isPrivate(part)) return true;
      if (hiddenLetters.size === 0) return false;
      return readingsOf(part).some((reading) => {
        const letters = foldKey(keyOf(reading));
        if (letters.length < fewestLetters || letters.length > mostLetters || toldLetters.has(letters)) return false;
        const found = (near ??= new Set([...hiddenLetters].flatMap(shortened)));
        return shortened(letters).some((each) => found.has(each));
      });
    },
    isIn: (address) => {
      if (hiddenLetters.size === 0) return false;
      const words = wordsOf(address);
      if (words.length > mostWordsRead) return true;
      return words.some((_, from) => {
        let letters = '';
        for (const word of words.slice(from, from + mostWords)) {
          letters += word;
          if (letters.length > mostLetters) return false;
          if (hiddenLetters.has(letters) && !toldLetters.has(letters)) return true;
        }
        return false;
      });
    },
  };
}

/** Of shorter names too many others are one letter away; longer ones would take time by the square of their letters. */
const fewestLetters = 5;
const mostLetters = 200;
/** A name of more words is told by its letters as a whole. */
const mostWords = 20;
/** An address with more words is not shown: each would be looked at with those that follow. */
const mostWordsRead = 400;

/** In the letters that names are compared by. */
function wordsOf(address: string): string[] {
  return address
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(0, mostWordsRead + 1)
    .map(foldKey)
    .filter((word) => word !== '');
}

/** The name and all that is left of it without one letter: two that are one mistake apart share one of these. */
function shortened(letters: string): string[] {
  if (letters.length < fewestLetters || letters.length > mostLetters) return [];
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

/** The folder or file names of a path that are private. */
export function holdsPrivate(linkpath: VaultPath | string, names: PrivateNames): boolean {
  return readingsOf(linkpath).some((reading) => partsOf(reading).some((part) => names.isPrivate(part)));
}

/** The same of a link that leads nowhere, with its subpath: what follows `#` may be part of a name, too. */
export function mayMeanPrivate(linktext: string, names: PrivateNames): boolean {
  const readings = readingsOf(linktext.replace(/\.html?(?=[?#/]|$)/iu, ''));
  if (linktext.length > mostRead && names.hasSome) return true;
  const isOfProgram = readings.some((reading) => isAddress.test(reading) && !isWeb.test(reading));
  return readings.some(
    (reading) =>
      [...partsOf(reading), reading].some((part) => names.mayMean(part)) ||
      piecesOf(reading).some((piece) => names.isPrivate(piece)) ||
      (isOfProgram && names.isIn(reading)),
  );
}

/** An address of another program or of the disk: a name in it may have any signs around it. */
const isAddress = /(?<![\p{L}\p{N}+.-])(?:[a-z][a-z\d+.-]{0,30}:(?=\S)|\\\\|~\/)/iu;
/** What another site has is told by that site. */
const isWeb = /^\s*(?:https?|ftps?|mailto|tel):/iu;

function partsOf(linkpath: string): string[] {
  return linkpath.split(/[/\\]/u).filter((part) => part.trim() !== '');
}

/** What stands between the signs of an address: `file=Name`, `Name#heading`. */
function piecesOf(address: string): string[] {
  return address.split(/[/\\#?=:]|&(?=[\w-]+=)/u).filter((piece) => /^\s*[^\s.]/u.test(piece));
}

function keyOf(name: string): string {
  return strip(foldName(name.replace(/\?.*/su, '')).replace(/\.(?:mdx?|canvas|base)$/u, ''));
}
