/**
 * Queries with the notes that answer them: a list written by hand, and more made by rules from the garden's names and
 * facts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SearchNote } from '../../../src/listing/search-entries.ts';

export interface Asked {
  query: string;
  group: string;
  /** Titles, or `Title#key` of a fact; the first that comes counts. */
  wanted: readonly string[];
  /** Looked at only when the work on the order of results is done. */
  isHeldOut: boolean;
}

const list = z.record(z.string(), z.array(z.tuple([z.string(), z.string()]).rest(z.string())));

export function askedByHand(): Asked[] {
  const groups = list.parse(parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')));
  return Object.entries(groups).flatMap(([group, queries]) =>
    queries.map(([query, ...wanted]) => asked(group, query, wanted)),
  );
}

/** Names with slips of the keyboard, messages with ids in them, facts asked as questions. */
export function askedByRule(notes: readonly SearchNote[]): Asked[] {
  const ofGuide = notes.filter(({ href, type }) => type !== undefined && !href.startsWith('/about/'));
  const titles = new Map<string, number>();
  for (const note of ofGuide)
    for (const name of namesOf(note)) titles.set(name.toLowerCase(), (titles.get(name.toLowerCase()) ?? 0) + 1);
  const own = (note: SearchNote): string[] =>
    namesOf(note).filter((name) => titles.get(name.toLowerCase()) === 1 && /^[\p{L}\d @.-]+$/u.test(name));
  const slips = ofGuide.flatMap((note) =>
    own(note)
      .filter((name) => name.length > 6 && chance(`slip ${name}`) < 0.1)
      .map((name) => asked('rule: a slip in each word', name.split(' ').map(slip).join(' '), [note.title])),
  );
  const messages = ofGuide
    .filter(({ type }) => type === 'error')
    .filter(({ title }) => chance(`message ${title}`) < 0.5)
    .map(({ title }) =>
      asked(
        'rule: a message with ids',
        `2026-01-02T03:04:05Z [ERROR] 1f2e3d4c-aaaa-bbbb-cccc-0123456789ab ${title} (arn:x:y:eu-1:123456789012:z/abc) at /var/task/index.js:12:3`,
        [title],
      ),
    );
  const facts = ofGuide.flatMap((note) => {
    const name = note.names?.[0];
    if (note.type !== 'service' || name === undefined || titles.get(name.toLowerCase()) !== 1) return [];
    return (note.facts ?? [])
      .filter(([key, , , , , scope]) => scope === undefined && chance(`fact ${note.title} ${key}`) < 0.07)
      .map(([key, label]) =>
        asked('rule: a fact asked for', `what is the ${label.toLowerCase()} of ${name}?`, [`${note.title}#${key}`]),
      );
  });
  return [...slips, ...messages, ...facts];
}

function asked(group: string, query: string, wanted: readonly string[]): Asked {
  return { group, query, wanted, isHeldOut: chance(`held out ${query}`) < 0.4 };
}

function namesOf({ title, names = [] }: SearchNote): string[] {
  return [title, ...names];
}

/** From 0 to 1, the same for the same words on every machine. */
function chance(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
}

/** Two neighbouring letters change places, one is left out, or one stands twice. */
function slip(word: string): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(chance(`at ${word}`) * (word.length - 2));
  const kind = Math.floor(chance(`kind ${word}`) * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.slice(at, at + 1) + word.slice(at);
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
}
