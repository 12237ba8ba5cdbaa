/**
 * The text that a link shows where its author gave none: its target as typed (rule WL-5), but no name of anything
 * private. A heading may hold a link to a private note, and whoever links to that heading types the note's name.
 */
import type { Note } from '../vault/index-vault.ts';
import type { Reference, VaultPath } from '../vault/types.ts';
import { privateTextOf } from '../vault/private-text.ts';
import type { PrivateWords } from '../vault/private-text.ts';
import { holdsPrivate, mayMeanPrivate } from './private-names.ts';
import type { PrivateNames } from './private-names.ts';
import type { Target } from './resolution.ts';
import type { SubpathResolver } from './resolve-subpath.ts';

export interface DefaultTexts {
  /** `[[#]]`, this note itself, has no parts. */
  textOf: (reference: Reference, target: Target) => string;
  /** The part before `#`. */
  pathOf: (reference: Reference, target: Target) => string;
  /** The part from `#` on, with ` > ` between headings. */
  subpathOf: (reference: Reference, target: Target) => string;
}

/** Headings that hold links to headings that hold links …: farther than this, a heading is not shown as typed. */
const deepest = 40;

export function defaultTexts(
  targets: ReadonlyMap<VaultPath, readonly Target[]>,
  names: PrivateNames,
  subpaths: SubpathResolver,
  words: PrivateWords,
): DefaultTexts {
  const privateText = words.note;
  const told = new Map<string, boolean>();

  /** A link that leads nowhere, and may have been meant for something private. */
  const isLost = ({ linkpath, subpath = '' }: Reference, target: Target): boolean =>
    target.status === 'unresolved' && mayMeanPrivate(linkpath + subpath, names);

  const pathOf = (reference: Reference, target: Target): string => {
    const { linkpath } = reference;
    if (target.status === 'unpublished') return privateTextOf(target.file, words);
    if (isLost(reference, target)) return privateText;
    if (reference.syntax === 'canvas')
      return titleOf(target) ?? (holdsPrivate(linkpath, names) ? privateText : nameOf(linkpath));
    if (!holdsPrivate(linkpath, names)) return linkpath.trim();
    if (target.status === 'resolved') return target.kind === 'note' ? target.note.title : nameOf(target.file.path);
    if (target.status === 'missing-subpath') return target.note.title;
    if (target.status === 'folder') return nameOf(target.folder);
    return target.status === 'document' ? nameOf(target.file.path) : privateText;
  };

  const partsOf = (reference: Reference, target: Target): string[] => {
    if (target.status === 'unpublished' || isLost(reference, target)) return [];
    const parts = (reference.subpath ?? '')
      .split('#')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (target.status !== 'resolved' || target.kind !== 'note' || target.place === undefined) {
      // A number sign may be part of an address.
      if (mayMeanPrivate((reference.subpath ?? '').replace(/^#\^?/u, ''), names)) return [privateText];
      return parts.map((part) => (mayMeanPrivate(part, names) ? privateText : part));
    }
    const { note, place } = target;
    if ('block' in place) return parts;
    const meant = subpaths.headingsMeant(parts, note.record) ?? [];
    return parts.map((part, at) => {
      const heading = meant[at];
      return heading === undefined || isHeadingTold(note, heading, 0) ? part : lineOf(note, heading);
    });
  };

  /** Whether what a heading's source says, which subpaths are compared with, may be shown. */
  const isHeadingTold = (note: Note, heading: number, depth: number): boolean => {
    const { headings, references } = note.record;
    const { references: inside = [], holdsHidden = false } = headings[heading] ?? {};
    return (
      !holdsHidden &&
      inside.every((at) => {
        const [reference, target] = [references[at], targets.get(note.path)?.[at]];
        return reference !== undefined && target !== undefined && isTold(note, at, reference, target, depth);
      })
    );
  };

  /** Whether a link's default text may be shown as it is typed. */
  const isTold = (note: Note, at: number, reference: Reference, target: Target, depth: number): boolean => {
    const key = `${at} ${note.path}`;
    const known = told.get(key);
    if (known !== undefined) return known;
    // What leads back to itself is not.
    told.set(key, false);
    const answer =
      depth < deepest &&
      target.status !== 'unpublished' &&
      !isLost(reference, target) &&
      !holdsPrivate(reference.linkpath, names) &&
      hasToldHeadings(reference, target, depth);
    told.set(key, answer);
    return answer;
  };

  const hasToldHeadings = (reference: Reference, target: Target, depth: number): boolean => {
    const parts = (reference.subpath ?? '').split('#').filter((part) => part.trim() !== '');
    if (target.status !== 'resolved' || target.kind !== 'note' || target.place === undefined)
      return ![...parts, (reference.subpath ?? '').replace(/^#\^?/u, '')].some((part) => mayMeanPrivate(part, names));
    if ('block' in target.place) return true;
    const meant = subpaths.headingsMeant(parts, target.note.record) ?? [];
    const { note } = target;
    return meant.every((heading) => isHeadingTold(note, heading, depth + 1));
  };

  /** A heading with the notes that it links to, not their headings. */
  const lineOf = (note: Note, heading: number): string => {
    const own = targets.get(note.path) ?? [];
    const line = (note.record.headings[heading]?.text ?? []).map((run) => {
      if (typeof run === 'string') return run;
      const [reference, target] = [note.record.references[run], own[run]];
      return reference === undefined || target === undefined ? '' : pathOf(reference, target);
    });
    return line.join('').trim();
  };

  const textOf = (reference: Reference, target: Target): string => {
    if (reference.syntax === 'typed') return typedOf(reference, target);
    const text = [pathOf(reference, target), ...partsOf(reference, target)].filter((part) => part !== '').join(' > ');
    return text === '' ? '#' : text;
  };
  /** Characters that look like a link and are none stay as they are, unless they name what a link would not. */
  const typedOf = (reference: Reference, target: Target): string => {
    const isTold =
      target.status !== 'unpublished' &&
      !isLost(reference, target) &&
      !holdsPrivate(reference.linkpath, names) &&
      hasToldHeadings(reference, target, 0);
    return isTold ? (reference.shown ?? []).join('') : privateText;
  };
  return { textOf, pathOf, subpathOf: (reference, target) => partsOf(reference, target).join(' > ') };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a card is called that shows it. */
function titleOf(target: Target): string | undefined {
  if (target.status === 'missing-subpath' || (target.status === 'resolved' && target.kind === 'note'))
    return target.note.title;
  return 'file' in target ? nameOf(target.file.path) : undefined;
}
