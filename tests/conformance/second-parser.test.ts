import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasGuide, noGuide } from '../../.tools/guide.ts';
import { compareOn } from './second-parser.ts';

const root = join(import.meta.dirname, '..', '..');
const help = join(root, '..', 'shared', 'vaults', 'obsidian-help');
const vaults = [
  { name: 'the guide', folder: join(root, 'notes'), atLeast: 500, absent: hasGuide(root) ? '' : ` (${noGuide})` },
  {
    name: 'Obsidian’s help vault',
    folder: help,
    atLeast: 1800,
    absent: existsSync(help) ? '' : ' (skipped: its copy is not beside the repository)',
  },
];

/**
 * Disagreements on the notes of the vaults: `path kind from-to`, with the rule that says who is right. There are none.
 */
const listed: Readonly<Record<string, string>> = {};

describe.each(vaults)('two parsers read $name alike$absent', ({ folder, absent, atLeast }) => {
  test.skipIf(absent !== '')('but for the disagreements listed', { timeout: 180_000 }, () => {
    const notes = notesIn(folder);
    let spans = 0;
    const found = notes.flatMap(({ path, text }) => {
      const { ours, theirs, agreed } = compareOn(text);
      spans += agreed;
      return [...ours.map((span) => `${path} ours ${span}`), ...theirs.map((span) => `${path} theirs ${span}`)];
    });
    const expected = Object.keys(listed).filter((place) => notes.some(({ path }) => place.startsWith(`${path} `)));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(spans).toBeGreaterThan(atLeast);
  });
});

/** What the vaults do not hold, and the other parser reads in another way than the app does. */
describe('they disagree, by the dialect’s rules, on', () => {
  test.each([
    ['a single bracket in a link (WL-10)', '[[Sq]uare]]', ['wikilink 0-11'], []],
    ['a single bracket in an embed’s text (WL-10)', '![[a|b]c]]', ['embed 0-10'], []],
    ['a link within a link (WL-9)', '[[a [[b]] c]]', ['wikilink 4-9'], ['wikilink 0-9']],
    ['nothing but white space (WL-8)', '[[ ]]', [], ['wikilink 0-5']],
    ['a pipe that parts nothing', '[[|x]]', ['wikilink 0-6'], []],
    ['a highlight over a line end (HL-3)', '==a\nb==', ['highlight 0-7'], []],
    ['white space at a highlight’s edges (HL-3)', '== a ==', [], ['highlight 0-7']],
    ['four equals signs (HL-3)', '====a====', [], ['highlight 2-7']],
    ['a tag that ends in a slash (TAG-3)', '#a/', ['tag 0-2'], []],
    ['two slashes in a tag (TAG-2)', '#a//b', ['tag 0-5'], []],
    ['two number signs (TAG-5)', '##x', [], ['tag 0-3']],
    ['a tag inside bold (TAG-1)', '**#x**', ['tag 2-4'], []],
    ['a nested tag of digits (TAG-4)', '#2024/01', ['tag 0-8'], []],
    ['a tag of emoji (TAG-2)', '#🚀', ['tag 0-3'], []],
    ['a tag in a link’s text, which is a link already', '[x #a](u)', [], ['tag 3-5']],
  ])('%s', (_, text, ours, theirs) => {
    expect(compareOn(text)).toMatchObject({ ours, theirs });
  });
});

function notesIn(folder: string): { path: string; text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  // As `vault/read-vault.ts` hands texts on: without byte order mark and carriage returns.
  return paths.map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8')
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n'),
  }));
}
