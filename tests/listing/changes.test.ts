/** What changed, and what ends when, told by facts and what stands below them. */
import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { calendarOf } from '../../src/listing/calendar.ts';
import {
  categoriesOfChanges,
  changeItems,
  changesByNote,
  changesByYear,
  changesOf,
} from '../../src/listing/changes.ts';
import type { Change } from '../../src/listing/changes.ts';
import { dateFormat } from '../../src/listing/date-format.ts';
import { endDatesOf } from '../../src/listing/end-dates.ts';
import type { EndDate } from '../../src/listing/end-dates.ts';
import { gardenOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const kettle = `---
category: Tea
---
- **Boiling time**:: 3 minutes ([Maker](https://maker.example/kettle)) ^time
    - was:: 5 minutes (until 2025-03-01) ([News](https://news.example/a))
    - was:: 9 minutes (until 2019)
    - was:: 7 minutes (until April 2024)
- **Colour**:: green
    - was:: blue
`;

async function entriesOf(files: Files) {
  return (await gardenOf(files)).notes.map(({ entry }) => entry);
}
async function changes(files: Files): Promise<Change[]> {
  return changesOf(await entriesOf(files), 'en');
}
async function endDates(files: Files): Promise<EndDate[]> {
  return endDatesOf(await entriesOf(files), 'en');
}

describe('changes', () => {
  test('each former value is followed by the one that came next, the newest change first', async () => {
    const rows = await changes({ 'Kettle.md': kettle });
    expect(rows.map(({ id, former, now, since }) => [id, former.value, now, since])).toEqual([
      ['kettle:^time', '5 minutes', '3 minutes', '2025-03-01'],
      ['kettle:^time:2', '7 minutes', '5 minutes', '2024-04'],
      ['kettle:^time:3', '9 minutes', '7 minutes', '2019'],
      ['kettle:fact.colour', 'blue', 'green', undefined],
    ]);
    expect(rows.map(({ sources }) => sources.map(({ href }) => href))).toEqual([
      ['https://news.example/a'],
      ['https://maker.example/kettle'],
      ['https://maker.example/kettle'],
      [],
    ]);
  });

  test('are grouped by year and by note; what has no date stands last', async () => {
    const rows = await changes({ 'Kettle.md': kettle, 'Cup.md': '- **Size**:: 2 dl\n    - was:: 3 dl (until 2024)' });
    expect(changesByYear(rows).map(({ year, changes: ofYear }) => [year, ofYear.length])).toEqual([
      ['2025', 1],
      ['2024', 2],
      ['2019', 1],
      [undefined, 1],
    ]);
    expect(changesByNote(rows, 'en').map(({ note }) => note.title)).toEqual(['Cup', 'Kettle']);
    expect(categoriesOfChanges(rows)).toEqual([{ slug: 'tea', title: 'Tea' }]);
  });

  test('two facts of one label and several former values never share a row', async () => {
    const twice = '- **Time**:: 1 s\n    - was:: 2 s\n    - was:: 3 s\n'.repeat(3);
    const ids = (await changes({ 'A.md': twice, 'Home.md': twice })).map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  test('a feed has those of a known date, with an address each, and no character that XML cannot hold', async () => {
    const items = changeItems(
      await changes({ 'Kettle.md': kettle, 'Ü b.md': '- **Höhe**:: 2 m\n    - was:: 3\u0008 m (until 2026-01-02)' }),
      'https://garden.example/changes/',
    );
    expect(items.map(({ title, content, date }) => [title, content, date.toISOString().slice(0, 10)])).toEqual([
      ['Ü b: Höhe', '3 m → 2 m', '2026-01-02'],
      ['Kettle: Boiling time', '5 minutes → 3 minutes', '2025-03-01'],
      ['Kettle: Boiling time', '7 minutes → 5 minutes', '2024-04-01'],
      ['Kettle: Boiling time', '9 minutes → 7 minutes', '2019-01-01'],
    ]);
    expect(items.map(({ link }) => link).filter((link) => new URL(link).href !== link)).toEqual([]);
    expect(items[1]?.categories).toEqual(['Tea']);
  });

  test('what is private changes nothing', async () => {
    expect(await changes({ 'Kettle.md': kettle.replace('category', 'publish: false\ncategory') })).toEqual([]);
  });
});

const ends = `- **Old lid**:: fits until the new one comes ([Maker](https://maker.example/lid))
    - ends:: 2027-03
- **New lid**:: 30 April 2026
    - ends:: 2026-04-30
    - seen:: 2026-01-20
`;

describe('dates', () => {
  test('come in the order of their first day', async () => {
    const dates = await endDates({ 'Lids.md': ends, 'A.md': '- **Cup**:: 1\n    - ends:: 2027\n' });
    expect(dates.map(({ id, ends: written, day }) => [id, written, day])).toEqual([
      ['lids:fact.new-lid', '2026-04-30', '2026-04-30'],
      ['a:fact.cup', '2027', '2027-01-01'],
      ['lids:fact.old-lid', '2027-03', '2027-03-01'],
    ]);
  });

  const context = {
    title: 'Pots, cups; and more',
    absolute: (href: string) => new URL(href, 'https://garden.example').href,
    domain: 'garden.example',
  };

  test('are a calendar that programs read, an event of a whole day each', async () => {
    const calendar = calendarOf(await endDates({ 'Lids.md': ends }), context);
    const parsed = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
    const events = parsed.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(calendar).toContain(String.raw`X-WR-CALNAME:Pots\, cups\; and more`);
    expect(
      events.map(({ uid, summary, startDate, description }) => [
        uid,
        summary,
        startDate.isDate && startDate.toString(),
        description,
      ]),
    ).toEqual([
      ['lids:fact.new-lid@garden.example', 'New lid (Lids)', '2026-04-30', '30 April 2026'],
      [
        'lids:fact.old-lid@garden.example',
        'Old lid (Lids)',
        '2027-03-01',
        'fits until the new one comes\nhttps://maker.example/lid',
      ],
    ]);
    expect(calendar).toContain('DTSTAMP:20260120T000000Z');
  });

  test.each([
    ['what the format has a meaning for', String.raw`a\nb, c; d: "e" \\ f`],
    ['long words of other scripts', '温度計'.repeat(60)],
    ['pictures of several characters', '👩‍👩‍👧'.repeat(40)],
    ['words like its own lines', 'END:VEVENT BEGIN:VALARM'],
  ])('a label with %s comes out as it was, in lines of at most 75 bytes', async (_name, label) => {
    const dates = await endDates({ 'A.md': `- **Cup**:: 1\n    - ends:: 2027\n` });
    const named = dates.map((date) => ({ ...date, fact: { ...date.fact, label } }));
    const calendar = calendarOf(named, context);
    const event = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(`${label} (A)`);
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('are written as far as they are known', () => {
    const { partialWords } = dateFormat('en');
    expect(['2026', '2026-04', '2026-04-13'].map(partialWords)).toEqual(['2026', 'April 2026', 'April 13, 2026']);
  });
});
