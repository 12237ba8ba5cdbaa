/** The table of limits in the browser: what is typed, what is chosen, how it is ordered and what is saved of it. */
import { describe, expect, test, vi } from 'vitest';
import { findQuantities } from '../../src/facts/quantity.ts';
import { figuresAsCsv, figuresAsJson } from '../../src/scripts/limits-file.ts';
import { limitsQueryReader } from '../../src/scripts/limits-query.ts';
import { figureWords, isMeant } from '../../src/scripts/limits-rows.ts';
import type { Figure } from '../../src/scripts/limits-rows.ts';
import { questions as german } from '../../src/strings/de/questions.ts';
import { questions as english } from '../../src/strings/en/questions.ts';
import { questions as french } from '../../src/strings/fr/questions.ts';
import { questions as japanese } from '../../src/strings/ja/questions.ts';
import { begin, click, one, openPage, textOf, textsOf, type } from './page.ts';

const figure = (service: string, limit: string, value: string, state = ''): Figure => {
  const [quantity] = findQuantities(value);
  return {
    words: figureWords(`${service} ${limit} ${value}`),
    amount: quantity?.amount ?? 0,
    unit: quantity?.unit ?? '1',
    service,
    category: 'tea',
    limit,
    value,
    state,
    read: '',
    source: '',
    isVerified: true,
  };
};
const figures = [
  figure('AWS Lambda', 'Max duration', '15 minutes', 'fixed'),
  figure('AWS Lambda', 'Memory', '10,240 MB', 'raisable'),
  figure('AWS Lambda', 'Concurrency', '1,000 concurrent executions', 'support'),
  figure('Queue', 'Message size', '256 KB', 'fixed'),
  figure('Queue', 'Retention', '1,209,600 seconds'),
  figure('Queue', 'Request rate', '300 requests per second', 'default'),
  figure('Queue', 'Price', '$0.40 per million requests'),
  figure('Node.js 18', 'Zones', '3 zones'),
];
const all = { service: '', category: '', unit: '', state: '', verified: '' };

function found(typed: string, chosen: Partial<typeof all> = {}, table = english()): string[] {
  const query = limitsQueryReader(table)(typed);
  const isKnown = (word: string): boolean => figures.some(({ words }) => words.has(word));
  return figures.filter((each) => isMeant(each, query, { ...all, ...chosen }, isKnown)).map(({ limit }) => limit);
}

describe('what is typed', () => {
  test.each([
    ['words, not letters', 'MB', ['Memory']],
    ['a word begun', 'lamb mem', ['Memory']],
    ['a word in another number', 'messages', ['Message size']],
    ['words in any order', 'size queue', ['Message size']],
    ['words that say nothing', 'the size of a message', ['Message size']],
    ['a number that is a name', 'node 18', ['Zones']],
    ['no part of a number', '30', []],
    ['a unit is no beginning', 's3', []],
    ['a figure in another unit', '14 days', ['Retention']],
    ['a figure as it stands', '256 KB', ['Message size']],
    ['what kind of figure', 'how long queue', ['Retention']],
    ['a kind that is a word of a figure, too', 'rate', ['Request rate']],
    ['what can be raised', 'can i raise lambda', ['Memory', 'Concurrency']],
  ])('%s: %s', (_what, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test.each([
    ['≥ 256 KB', ['Memory', 'Message size']],
    ['>=256KB', ['Memory', 'Message size']],
    ['at least 256 KB', ['Memory', 'Message size']],
    ['256 KB or more', ['Memory', 'Message size']],
    ['0.25 MB or more', ['Memory', 'Message size']],
    ['> 256 KB', ['Memory']],
    ['more than 0.2 GB lambda', ['Memory']],
    ['queue ≤ 256 KB', ['Message size']],
    ['less than 256 KB', []],
    ['<= 15 minutes', ['Max duration']],
    ['at most 1 hour', ['Max duration']],
    ['over 900 s', ['Retention']],
    ['between 1 and 20 minutes', ['Max duration']],
    ['at least 100 concurrent executions', ['Concurrency']],
    ['under $1 per million requests', ['Price']],
    ['> 100 requests per second', ['Request rate']],
    ['> 2 zones < 4', ['Zones']],
  ])('a bound: %s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('bounds are understood in other languages, before and after the figure', () => {
    expect(found('mindestens 256 KB', {}, german())).toEqual(['Memory', 'Message size']);
    expect(found('256 KB oder mehr', {}, german())).toEqual(['Memory', 'Message size']);
    expect(found('jusqu’à 256 KB', {}, french())).toEqual(['Message size']);
    expect(found('256 KB以上', {}, japanese())).toEqual(['Memory', 'Message size']);
    expect(found('256 KB未満', {}, japanese())).toEqual([]);
  });

  test('a comparison holds for every unit of a kind, whatever it is written in', () => {
    for (const [typed, seconds] of [
      ['899 s', 899],
      ['14 minutes', 840],
      ['0.2 hours', 720],
      ['1 day', 86_400],
      ['2 weeks', 1_209_600],
    ] as const) {
      const more = figures.filter(({ unit, amount }) => unit === 's' && amount > seconds).map(({ limit }) => limit);
      const fewer = figures.filter(({ unit, amount }) => unit === 's' && amount < seconds).map(({ limit }) => limit);
      expect(found(`> ${typed}`), typed).toEqual(more);
      expect(found(`longer than ${typed}`), typed).toEqual(more);
      expect(found(`< ${typed}`), typed).toEqual(fewer);
    }
  });
});

test('choices narrow what is typed', () => {
  expect(found('', { state: 'raisable' })).toEqual(['Memory', 'Concurrency']);
  expect(found('', { state: 'unsaid' })).toEqual(['Retention', 'Request rate', 'Price', 'Zones']);
  expect(found('size', { unit: 's' })).toEqual([]);
  expect(found('', { service: 'Queue', state: 'fixed' })).toEqual(['Message size']);
});

test('what is saved is CSV as spreadsheets read it, and JSON', () => {
  const saved = {
    service: 'Tea',
    limit: 'Heat, "max"',
    value: '5 s',
    amount: 5,
    unit: 's',
    state: 'fixed',
    sources: [{ title: 'Docs', url: 'https://docs.example/' }],
    url: 'https://garden.example/tea/#heat',
  };
  const heads = ['Service', 'Limit', 'Value', 'State', 'Read on', 'Source', 'Address'];
  expect(figuresAsCsv([saved], heads)).toBe(
    'Service,Limit,Value,State,Read on,Source,Address\r\nTea,"Heat, ""max""",5 s,fixed,,https://docs.example/,https://garden.example/tea/#heat\r\n',
  );
  expect(JSON.parse(figuresAsJson([saved, saved]))).toEqual([saved, saved]);
  expect(JSON.parse(figuresAsJson([]))).toEqual([]);
});

describe('the page', () => {
  const row = (service: string, limit: string, unit: string, amount: number, more = ''): string =>
    `<tr data-category="${service.toLowerCase()}s" data-unit="${unit}" data-amount="${amount}" ${more}>
      <th data-column="service">${service}</th><td data-column="limit"><a href="/x/">${limit}</a> <a class="anchor">#</a></td>
      <td data-column="value">${amount} ${unit}</td><td data-column="state"></td>
      <td data-column="read"><time datetime="2026-11-0${amount}"></time></td><td data-column="source"></td></tr>`;
  const page = `<search data-limits-filter><input name="q"><button data-limits-open></button>
    <select name="service"><option value="">All</option><option data-names="chai">Tea</option><option>Cup</option></select>
    <select name="category"><option value="">All</option><option value="teas">Teas</option></select>
    <select name="unit"><option value="">All</option><option value="s">Time</option></select>
    <select name="state"><option value="">All</option><option value="fixed">Fixed</option></select>
    <select name="verified"><option value="">All</option><option value="no">No</option></select>
    <select name="sort"><option value="">By service</option><option value="-value">L</option><option value="value">S</option></select>
    </search><p data-limits-status></p><button data-limits-save="json"></button>
    <table><thead><tr><th data-sort="service">Service</th><th data-sort="value">Value</th></tr></thead><tbody data-limits>
    ${row('Tea', 'Steep', 's', 5)}${row('Tea', 'Leaf', 'B', 9, 'data-verified="no" data-words="size"')}${row('Cup', 'Wait', 's', 7, 'data-state="fixed"')}</tbody></table>`;
  const rows = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('tbody tr')]
      .filter(({ hidden }) => !hidden)
      .map((each) => textOf(each.children[1] ?? each));
  const head = (name: string): HTMLElement => one(`th[data-sort="${name}"]`);

  async function open(search = ''): Promise<void> {
    openPage(page, { url: `https://garden.example/limits/${search}` });
    await begin(() => import('../../src/scripts/limits.ts'));
  }
  const choose = (name: string, value: string): void =>
    type(one<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`), value);

  test('shows all, and is narrowed by words and choices, which the address keeps', async () => {
    await open();
    expect(rows()).toEqual(['Steep #', 'Leaf #', 'Wait #']);
    expect(textsOf('[data-limits-status]')).toEqual(['3 figures']);
    choose('q', 'CHAI  size');
    expect(rows()).toEqual(['Leaf #']);
    expect(textsOf('[data-limits-status]')).toEqual(['1 of 3 figures']);
    choose('q', '');
    choose('unit', 's');
    choose('service', 'Cup');
    expect(rows()).toEqual(['Wait #']);
    expect(textsOf('[data-limits-open]')).toEqual(['Filters (2)']);
    expect(location.search).toBe('?service=Cup&unit=s');
    choose('service', '');
    choose('unit', '');
    expect(location.search).toBe('');
    choose('q', 'quux');
    expect(textsOf('[data-limits-status]')).toEqual(['0 of 3 figures Nothing here has “quux”.']);
  });

  test('is ordered by its heads: upwards, downwards, and as it was', async () => {
    await open();
    const press = (): void => click(one('button', head('value')));
    press();
    expect(rows()).toEqual(['Leaf #', 'Steep #', 'Wait #']);
    expect(head('value').getAttribute('aria-sort')).toBe('ascending');
    expect(location.search).toBe('?sort=value');
    press();
    expect(rows()).toEqual(['Leaf #', 'Wait #', 'Steep #']);
    expect(head('value').getAttribute('aria-sort')).toBe('descending');
    expect(one<HTMLSelectElement>('[name="sort"]').value).toBe('-value');
    press();
    expect(rows()).toEqual(['Steep #', 'Leaf #', 'Wait #']);
    expect(head('value').hasAttribute('aria-sort')).toBe(false);
    expect(location.search).toBe('');
    click(one('button', head('service')));
    expect(rows()).toEqual(['Wait #', 'Steep #', 'Leaf #']);
  });

  test('begins with what the address asks for, as far as there is such a choice, also as links of old said it', async () => {
    await open('?verified=no');
    expect(rows()).toEqual(['Leaf #']);
    await open('?service=Nobody&q=cup');
    expect(rows()).toEqual(['Wait #']);
    expect(one<HTMLSelectElement>('[name="service"]').value).toBe('');
    await open('?sort=largest&unit=s');
    expect(rows()).toEqual(['Wait #', 'Steep #']);
    await open('?sort=-read');
    expect(rows()).toEqual(['Leaf #', 'Wait #', 'Steep #']);
  });

  test('is saved as it is shown', async () => {
    await open('?state=fixed');
    const files: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (file: Blob) => String(files.push(file)),
        revokeObjectURL: () => undefined,
      }),
    );
    click(one('[data-limits-save="json"]'));
    expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual([
      {
        service: 'Cup',
        limit: 'Wait',
        value: '7 s',
        amount: 7,
        unit: 's',
        state: 'fixed',
        read: '2026-11-07',
        sources: [],
        url: 'https://garden.example/x/',
      },
    ]);
  });
});
