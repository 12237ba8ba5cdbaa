/** Days of notes: which properties say them, and how people write one. */
import { describe, expect, test } from 'vitest';
import { latestOf } from '../../src/listing/feed-notes.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';
import { dateOf } from '../../src/vault/property-values.ts';

const usual = {
  dates: { created: ['created', 'date', 'date created', 'published'], updated: ['updated', 'modified', 'lastmod'] },
};

describe('a note’s days', () => {
  test.each([
    ['a creation date alone is the last change too', 'date: 2020-01-02', ['2020-01-02', '2020-01-02']],
    ['the first of the list counts', 'published: 2021-01-01\ncreated: 2020-01-02', ['2020-01-02', '2020-01-02']],
    ['both', 'created: 2020-01-02\nlastmod: 2021-02-03', ['2020-01-02', '2021-02-03']],
    ['names are compared without case and spaces', 'Date-Created: 2020-01-02', ['2020-01-02', '2020-01-02']],
    ['what is no date gives way to the next', 'created: soon\ndate: 2020-01-02', ['2020-01-02', '2020-01-02']],
    ['only a change', 'modified: 2020-01-02', [undefined, '2020-01-02']],
    ['none', 'born: 2020-01-02', [undefined, undefined]],
  ])('%s', async (_what, yaml, days) => {
    const { entry } = noteIn(await gardenOf({ 'A.md': `---\n${yaml}\n---\n` }, usual), 'A.md');
    expect([entry.created, entry.updated]).toEqual(days);
  });

  test('are those that the owner names', async () => {
    const dates = { created: ['born'], updated: [] };
    const garden = await gardenOf({ 'A.md': '---\nborn: 2020-01-02\nupdated: 2022-01-01\n---\n' }, { dates });
    expect(noteIn(garden, 'A.md').entry).toMatchObject({ created: '2020-01-02', updated: '2020-01-02' });
  });

  test('of creation alone put a note into the feed', async () => {
    const garden = await gardenOf({ 'A.md': '---\ndate: 2020-01-02\n---\n', 'B.md': '' }, usual);
    expect(
      latestOf(
        garden.notes.map(({ entry }) => entry),
        9,
      ).map(({ title }) => title),
    ).toEqual(['A']);
  });
});

describe('a date', () => {
  const written = [
    '2020-08-21',
    '2020-8-21',
    '2020/08/21',
    '2020.8.21',
    '20200821',
    '202008211030',
    '20200821103000',
    '2020/08/21 10:30',
    '21 August 2020',
    'August 21, 2020',
    'August 21st, 2020',
    'Friday, August 21st 2020',
    'Friday, 21 August 2020, 10:30',
    'Aug 21, 2020 at 10:30 PM',
    '1598005800',
    '1598005800000',
    1598005800000,
  ];
  test.each(written)('is read of %s', (text) => {
    expect(dateOf(text)?.slice(0, 10)).toBe('2020-08-21');
  });
  test.each([
    '08/21/2020',
    '2020',
    'August 2020',
    '2020-13-01',
    '20201301',
    '2020-02-30',
    'soon',
    '',
    '99999999999',
    12,
    true,
    null,
    ['2020-08-21'],
  ])('is none in %s', (text) => {
    expect(dateOf(text)).toBeUndefined();
  });
});
