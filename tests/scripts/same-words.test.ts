/** Phrases of a search in the words that the garden has for them. */
import { expect, test } from 'vitest';
import { sameWordsReader } from '../../src/scripts/same-words.ts';

const read = sameWordsReader([
  ['schedule', ['every * minutes', 'every minute', 'nightly']],
  ['dead letter', ['fails too often', 'poison']],
  ['brew time', ['every minute counts']],
]);

test.each([
  ['every 5 minutes', 'schedule'],
  ['call it Every  ten minutes, please', 'call it schedule, please'],
  ['every minute', 'schedule'],
  ['every minute counts', 'brew time'],
  ['every hour', 'every hour'],
  ['every 5', 'every 5'],
  ['a poison message that fails too often', 'a dead letter message that dead letter'],
  ['nightlylike', 'nightlylike'],
  ['', ''],
])('%s → %s', (typed, meant) => expect(read(typed)).toBe(meant));

test('a garden that says nothing changes nothing', () =>
  expect(sameWordsReader([])('every 5 minutes')).toBe('every 5 minutes'));
