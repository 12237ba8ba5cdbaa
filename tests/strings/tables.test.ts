/** Every language says everything, in its own words: the types hold the keys, this what the values do. */
import { describe, expect, test } from 'vitest';
import { rightToLeft } from '../../src/strings/direction.ts';
import { formatOf } from '../../src/strings/format.ts';
import type { Forms } from '../../src/strings/format.ts';
import { stringsOf, tableOf, tables } from '../../src/strings/strings.ts';
import type { Table } from '../../src/strings/strings.ts';

const others = Object.entries(tables).filter(([name]) => name !== 'en');

/** Every text of a table by its place; functions are called with values that are easy to find again. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap((part, at) => textsOf(part, `${place}.${at}`));
  if (isCallable(value)) return place.endsWith('.number') ? [] : textsOf(called(value, place), place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${place}.${key}`));
}

function isCallable(value: unknown): value is (...values: unknown[]) => unknown {
  return typeof value === 'function';
}

const takeLists = /\.(?:categoryHolds|versus|missing|found|beside)$/u;
const takeNumbers =
  /\.(?:counted\w*|factsHere|factsChecked|showAll|nearest|onlyDifferences|allRows|filters|figures\w*|summary|mostLinked|linkedNotes|allNotes|clearMarks)$/u;

function called(of: (...values: unknown[]) => unknown, place: string): unknown {
  const names = ['‹1›', '‹2›', '‹3›'];
  if (place.endsWith('.categoryHolds')) return of('‹1›', ['‹2›', '‹3›']);
  if (takeLists.test(place)) return of(names);
  return takeNumbers.test(place) ? of(7, 9) : of(...names);
}

/** What of the values stands in a text. */
function valuesIn(text: string): string[] {
  return [...new Set(text.match(/‹\d›/gu) ?? [])].sort();
}

describe.each(others)('%s', (name) => {
  const english = new Map(textsOf(stringsOf('en')));
  const own = textsOf(stringsOf(name));

  test('says what English says', () => {
    expect(own.map(([place]) => place).sort()).toEqual([...english.keys()].sort());
    expect(own.length).toBeGreaterThan(200);
  });

  test('leaves no value out that English shows, but the reason why a file is refused', () => {
    const lost = own.filter(
      ([place, text]) => !place.endsWith('.refused') && `${valuesIn(text)}` !== `${valuesIn(english.get(place) ?? '')}`,
    );
    expect(lost).toEqual([]);
  });

  test('is not English', () => {
    const same = own.filter(([place, text]) => english.get(place) === text && /[a-z]{3}/u.test(text));
    const allowed =
      /^(?:Tags?|Text|Graph|Site|Note|Notes|Service|Source|Sources|Date|Page|Limite?s?|Markdown|HTML|Esc|Zoom|Feeds?|Offline|optional|Base: ‹1›|Canvas: ‹1›|Danger|Important|Question|Attention|Info|Error|Rate|Links|7 notes)$/u;
    expect(same.filter(([, text]) => !allowed.test(text))).toEqual([]);
  });

  test('has a form for each plural of the language', () => {
    const categories = new Intl.PluralRules(name).resolvedOptions().pluralCategories.filter((each) => each !== 'many');
    const asked: Forms[] = [];
    const format = { ...formatOf(name), count: (_many: number, forms: Forms) => (asked.push(forms), forms.other) };
    const table: Table = tables[tableOf(name)];
    for (const area of Object.values(table)) textsOf(area(format));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((forms) => categories.some((category) => forms[category] === undefined))).toEqual([]);
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-SG', 'zh-Hans'],
  ['zh-TW', 'en'],
  ['ar', 'en'],
  ['pt-BR', 'en'],
])('a garden in %s speaks %s', (language, name) => expect(tableOf(language)).toBe(name));

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', undefined],
  ['ja', undefined],
])('%s is written %s', (language, direction) => expect(rightToLeft(language)).toBe(direction));

test('plurals are those of the words, where the garden’s language has none of its own', () => {
  // Russian takes 21 like 1, French 0 like 1, and English neither.
  expect(stringsOf('ru').lists.countedNotes(21)).toBe('21 notes');
  expect(stringsOf('pt').lists.countedNotes(0)).toBe('0 notes');
});

test('numbers are those of the region', () => {
  expect(stringsOf('de-CH').lists.countedNotes(12_000)).toBe(`${(12_000).toLocaleString('de-CH')} Notizen`);
  expect(stringsOf('fr').lists.countedNotes(0)).toBe('0 note');
});
