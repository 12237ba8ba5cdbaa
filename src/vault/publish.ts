/** The one decision about what is public. Unknown means private. */
import { foldKey } from './folded-text.ts';
import {
  privateUnlessTrue,
  privateUnlessFalse,
  negations,
  privateIfTrue,
  privateIfFalse,
  elsewhereUnlessTrue,
  elsewhereIfTrue,
  robotKeys,
  privateUnlessPublicWord,
  privateIfPrivateWord,
  saysForWhom,
  publicWords,
  privateWords,
  buildKeys,
} from './publish-keys.ts';
import { isOpenOn, isReadableDay } from './publish-days.ts';
import type { NoteRecord, VaultPath } from './types.ts';

export interface PublishRule {
  /** `public`: every note, unless it says otherwise; `private`: only notes that say `publish: true`. */
  publish: 'public' | 'private';
  /** Vault folders that are never published, with all below them; compared without case. */
  ignore: readonly string[];
  /**
   * Folders that alone are published, with all below them, as far as the rest of the rule lets them; none: the whole
   * vault.
   */
  only?: readonly string[];
  /** More keys that keep a note private unless their value is false; those below always count. */
  privateKeys?: readonly string[];
  /** Properties whose values bases neither show nor compute with, compared without case. */
  hideProperties?: readonly string[];
  /** What the garden says about publishing cannot be read: nothing is published. */
  isUnclear?: true;
}

/** What one property says about its note; `unreadable`: it speaks of it, and nobody knows what. */
export type Statement = 'public' | 'private' | 'unreadable';

/*
 * Keys are compared by `foldKey`: without case, white space, hyphens and underscores. A value that is neither true nor
 * false keeps the note private.
 */

const folded = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldKey));
const sets = {
  unlessTrue: folded([...privateUnlessTrue, ...elsewhereUnlessTrue]),
  unlessFalse: folded([
    ...privateUnlessFalse,
    ...negations.flatMap((word) => privateUnlessTrue.map((key) => `${word}-${key}`)),
  ]),
  ifTrue: folded([...privateIfTrue, ...elsewhereIfTrue]),
  ifFalse: folded(privateIfFalse),
  unlessWord: folded(privateUnlessPublicWord),
  ifWord: folded(privateIfPrivateWord),
  forFew: folded(saysForWhom),
  words: folded(privateWords),
  build: folded(buildKeys),
  robots: folded(robotKeys),
};
const beginnings = { publish: foldKey('publish'), draft: foldKey('draft'), private: foldKey('private') };
const publishKey = foldKey('publish');
const publishedKey = foldKey('published');
const dgPublishKey = foldKey('dg-publish');

/** Whether a key speaks of nothing but publishing, also where it stands in another property's value. */
export function isVisibilityKey(name: string): boolean {
  const key = foldKey(name);
  return sets.unlessTrue.has(key) || sets.unlessFalse.has(key) || sets.unlessWord.has(key);
}

/** Whether it does also where it stands in a map within a property: `cover: {hidden: true}` is about the cover. */
export function isVisibilityKeyAnywhere(name: string): boolean {
  return (
    isVisibilityKey(name) &&
    ['publish', 'draft', 'private', 'public', 'unlisted', 'visibility'].some((word) =>
      foldKey(name).includes(foldKey(word)),
    )
  );
}

export function isPublishKey(name: string): boolean {
  return foldKey(name) === publishKey;
}

export function isDgPublishKey(name: string): boolean {
  return foldKey(name) === dgPublishKey;
}

/** What the property `name` with this value says; nothing where it does not speak of publishing. */
export function statementOf(name: string, value: unknown): Statement | undefined {
  const key = foldKey(name);
  const answer = booleanOf(value);
  if (sets.unlessTrue.has(key)) {
    // In `published` many tools keep the day on which a text came out, or will.
    if (key === publishedKey && isReadableDay(value)) return undefined;
    return answer === undefined ? 'unreadable' : answer ? 'public' : 'private';
  }
  if (sets.unlessFalse.has(key)) return answer === undefined ? 'unreadable' : answer ? 'private' : 'public';
  // `search: {exclude: true}`, `sitemap: {hide: 1}`
  const holdsStatement =
    (sets.ifFalse.has(key) || sets.robots.has(key)) &&
    innerOf(value).some(([inner, held]) => statementOf(inner, held) === 'private');
  if (holdsStatement) return 'private';
  if (sets.ifTrue.has(key)) return answer === true || isYes(value) ? 'private' : undefined;
  if (sets.ifFalse.has(key)) return answer === false || isNo(value) ? 'private' : undefined;
  const words = (Array.isArray(value) ? value : [value]).map((word) => (typeof word === 'string' ? word : ''));
  // `Draft (second version)` begins with one.
  const isPrivateWord = words.some((word) =>
    [word, /[\p{L}\p{N}]+/u.exec(word)?.[0] ?? ''].some((part) => sets.words.has(foldKey(part))),
  );
  // Who may read it is told by any of its words: `strictly confidential`, `staff only`.
  const isForFew =
    sets.forFew.has(key) &&
    words.some((word) =>
      [...word.matchAll(/[\p{L}\p{N}]+/gu)].some(([part]) => sets.words.has(foldKey(part)) || /^only$/iu.test(part)),
    );
  if (isForFew) return 'private';
  if (sets.unlessWord.has(key)) {
    if (isPrivateWord || answer === false) return 'private';
    return words.every((word) => (publicWords as readonly string[]).includes(word.trim().toLowerCase()))
      ? 'public'
      : 'unreadable';
  }
  if (sets.ifWord.has(key)) return isPrivateWord ? 'private' : undefined;
  if (sets.build.has(key) && typeof value === 'object' && value !== null) {
    return Object.values(value).some((word) => word === 'never' || booleanOf(word) === false) ? 'private' : undefined;
  }
  if (sets.robots.has(key) && innerOf(value).length > 0)
    return innerOf(value).some(([inner, held]) => isUnindexed(inner, held)) ? 'private' : undefined;
  if (sets.robots.has(key)) return words.some((word) => /\b(?:no-?index|none)\b/iu.test(word)) ? 'private' : undefined;
  // A key that nobody knows and that begins like one of those above: `publish-online: no`.
  const isAgainst =
    (answer === false && key.startsWith(beginnings.publish)) ||
    (answer === true && (key.startsWith(beginnings.draft) || key.startsWith(beginnings.private)));
  return isAgainst ? 'unreadable' : undefined;
}

/** `robots: {index: false}`, which says nothing anywhere else. */
function isUnindexed(name: string, value: unknown): boolean {
  return foldKey(name) === foldKey('index') && booleanOf(value) === false;
}

/** The properties within a property's value. */
function innerOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** What people write for true in a property that keeps its note private: nothing is published by it. */
function isYes(value: unknown): boolean {
  return value === 1 || (typeof value === 'string' && yesWords.has(value.trim().toLowerCase()));
}

function isNo(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && noWords.has(value.trim().toLowerCase()));
}

const yesWords = new Set([
  '1',
  't',
  'x',
  '✓',
  '✔',
  '✅',
  'ja',
  'oui',
  'vrai',
  'sí',
  'si',
  'sì',
  'sim',
  'vero',
  'verdadero',
  'verdadeiro',
  'wahr',
  'waar',
  'да',
  'tak',
  '是',
  'はい',
]);
const noWords = new Set([
  '0',
  'f',
  '❌',
  '✗',
  'nein',
  'non',
  'faux',
  'não',
  'nee',
  'falso',
  'falsch',
  'onwaar',
  'нет',
  'nie',
  '否',
  'いいえ',
]);

/** A value is true or false only where it is written so. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (['true', 'yes', 'on', 'y'].includes(word)) return true;
  return ['false', 'no', 'off', 'n'].includes(word) ? false : undefined;
}

/** What is known of a note beside its own words. */
export interface Circumstances {
  /** Some note of the vault has the key `dg-publish`, so those without it are private. */
  isDigitalGarden: boolean;
  /** The file's bytes are not certainly a text, so nobody knows what it says of itself. */
  unreadable: boolean;
  /** The day of the build, `YYYY-MM-DD`; absent: a note that names days is private. */
  today?: string;
}

export function isPublished(
  path: VaultPath,
  record: NoteRecord,
  rule: PublishRule,
  { isDigitalGarden, unreadable, today }: Circumstances,
): boolean {
  const { says, publish, dgPublish, days, openKeys = [] } = record.visibility;
  if (unreadable || isIgnored(path, rule) || says === 'private') return false;
  if (days !== undefined && !isOpenOn(days, today)) return false;
  if (isDigitalGarden && dgPublish !== true) return false;
  const more = folded(rule.privateKeys ?? []);
  return !openKeys.some((key) => more.has(key)) && (rule.publish === 'public' || publish === true);
}

/**
 * Whether the file lies in a folder that is never published, or in none of those that alone are: attachments there are
 * private too.
 */
export function isIgnored(path: VaultPath, rule: PublishRule): boolean {
  if (rule.isUnclear === true) return true;
  const { only = [] } = rule;
  return (
    (only.length > 0 && !only.some((folder) => liesIn(path, folder))) ||
    rule.ignore.some((folder) => liesIn(path, folder))
  );
}

/** Compared without case. No file lies in a folder without a name. */
function liesIn(path: VaultPath, folder: string): boolean {
  const prefix = folder
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+|(?<!\/)\/+$/gu, '');
  return prefix !== '' && path.normalize('NFC').toLowerCase().startsWith(`${prefix}/`);
}
