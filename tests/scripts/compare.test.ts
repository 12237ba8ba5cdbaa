/** Comparing in the browser: a table for chosen subjects, and what can be done with any comparison's table. */
import { describe, expect, test, vi } from 'vitest';
import type { ComparedFact } from '../../src/scripts/compare-subjects.ts';
import { addCompareTools, asCsv, asMarkdown } from '../../src/scripts/compare-tools.ts';
import { begin, click, one, openPage, settled, textOf, textsOf } from './page.ts';

const fact = (subject: string, label: string, value: string, more: Partial<ComparedFact> = {}): ComparedFact => ({
  subject,
  title: subject.toUpperCase(),
  names: [],
  url: `https://garden.example/${subject}/#${label}`,
  key: label,
  label,
  value,
  group: undefined,
  quantity: undefined,
  sources: [],
  marks: [],
  checked: undefined,
  ...more,
});
const source = { title: 'Tea | book', url: 'https://tea.example/b' };
const facts = [
  fact('tea', 'heat', '80 °C', { sources: [source], marks: ['stale'], checked: '2020-01-01', adjustable: 'yes' }),
  fact('tea', 'cup', 'one', { names: ['chai'] }),
  fact('coffee', 'heat', '96 °C', { sources: [source], marks: ['disputed', 'unverified'], unverified: 'hearsay' }),
  fact('coffee', 'cup', 'one'),
  fact('water', 'heat', '20 °C', { adjustable: 'no' }),
];

const picker = `<div data-compare-page="/facts.json">
  <form data-compare-form><input name="a"><input name="b"><input name="c"><input name="d"><datalist></datalist></form>
  <div data-compare-status></div><div data-compare-result></div></div>`;

async function compare(search: string, answers: Record<string, unknown> = { '/facts.json': facts }): Promise<void> {
  openPage(picker, { url: `https://garden.example/compare/${search}`, answers });
  document.title = 'Compare · Garden';
  await begin(() => import('../../src/scripts/compare-page.ts'));
}

const rows = (): string[][] =>
  [...document.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => textOf(cell)));

describe('/compare/', () => {
  test('puts the facts of the chosen subjects side by side, with sources, marks and links to each', async () => {
    await compare('?with=tea,coffee');
    expect(rows()).toEqual([
      ['Fact', 'TEA', 'COFFEE'],
      ['heat', '80 °C1 stale: checked 2020-01-01 can be raised #', '96 °C1 disputed unverified #'],
      ['cup', 'one #', 'one #'],
    ]);
    expect([...document.querySelectorAll('tr')].map(({ className }) => className)).toEqual(['', 'differs', 'agrees']);
    expect(textsOf('.compare-sources li')).toEqual(['Tea | book']);
    expect(one('td .anchor').getAttribute('href')).toBe('/tea/#heat');
    expect(document.title).toBe('TEA vs COFFEE · Garden');
    expect([...document.querySelectorAll('input')].slice(0, 4).map(({ value }) => value)).toEqual([
      'TEA',
      'COFFEE',
      '',
      '',
    ]);
  });

  test('says where a subject lacks a fact, and which limits are fixed', async () => {
    await compare('?with=coffee&with=water');
    expect(rows().slice(1)).toEqual([
      ['heat', '96 °C1 disputed unverified #', '20 °C fixed #'],
      ['cup', 'one #', 'no fact'],
    ]);
  });

  test('shows rows of one subject alone when they are asked for, and keeps that in the address', async () => {
    await compare('?with=coffee&with=water');
    expect([...document.querySelectorAll('tbody tr')].map(({ className }) => className)).toEqual([
      'differs',
      'differs is-sparse',
    ]);
    expect(textsOf('.compare-tools label')).toEqual(['All rows (2)']);
    const box = one<HTMLInputElement>('[role="switch"]');
    const press = (isOn: boolean): void => {
      box.checked = isOn;
      box.dispatchEvent(new Event('change'));
    };
    press(true);
    expect(one('.compare').classList.contains('all-rows')).toBe(true);
    expect(location.search).toBe('?with=coffee&with=water&rows=all');
    press(false);
    expect(location.search).toBe('?with=coffee&with=water');
    await compare('?with=coffee,water&rows=all');
    expect(one<HTMLInputElement>('[role="switch"]').checked).toBe(true);
  });

  test('groups rows by the headings of their facts, and says a default to be one', async () => {
    const more = [
      fact('tea', 'heat', '80 °C', { group: 'Limits' }),
      fact('tea', 'price', 'low', { group: 'Costs' }),
      fact('tea', 'cup', 'one'),
      fact('tea', 'steep', '3 s by default', {
        group: 'Limits',
        quantity: { amount: 3, default: 3, unit: 's', text: '3 s by default' },
      }),
      ...['heat', 'price', 'cup', 'steep'].map((key) => fact('coffee', key, 'none')),
    ];
    await compare('?with=tea,coffee', { '/facts.json': more });
    expect(rows().map((cells) => cells[0])).toEqual([
      'Fact',
      'Limits',
      'heat',
      'steep',
      'Costs',
      'price',
      'Other facts',
      'cup',
    ]);
    expect(rows()[3]?.[1]).toBe('3 s by default default #');
    expect(one<HTMLTableCellElement>('.group-row th').colSpan).toBe(3);
  });

  test('sets facts side by side that the garden says to be the same, says its verdict and what may come next', async () => {
    const given = {
      sameFacts: [['size', ['volume']]],
      made: [
        { title: 'Tea vs coffee', href: '/tea-vs-coffee/', line: 'Leaf or bean.', subjects: ['/tea/', '/coffee/'] },
        { title: 'Tea vs water', href: '/tea-vs-water/', subjects: ['/tea/', '/water/'] },
        { title: 'Milk vs cream', href: '/milk-vs-cream/', subjects: ['/milk/', '/cream/'] },
      ],
    };
    openPage(
      picker.replace(
        '<form',
        `<script type="application/json" data-compare-given>${JSON.stringify(given)}</script><form`,
      ),
      {
        url: 'https://garden.example/compare/?with=tea,coffee',
        answers: {
          '/facts.json': [fact('tea', 'size', '1 l'), fact('coffee', 'volume', '2 l'), fact('water', 'heat', '20 °C')],
        },
      },
    );
    await begin(() => import('../../src/scripts/compare-page.ts'));
    expect(rows()).toEqual([
      ['Fact', 'TEA', 'COFFEE'],
      ['size', '1 l #', '2 l #'],
    ]);
    expect(textsOf('.compare-verdicts li')).toEqual(['Tea vs coffee Leaf or bean.']);
    const next = [...document.querySelectorAll('.compare-next a')];
    expect(next.map((each) => [textOf(each), each.getAttribute('href')])).toEqual([
      ['with WATER', '?with=tea,coffee,water'],
      ['Tea vs water', '/tea-vs-water/'],
    ]);
  });

  test('takes other names, and offers the nearest of one that it does not know', async () => {
    await compare('?with=chai,cofee');
    expect(textsOf('[data-compare-status] p')).toEqual(['Nothing here is called “cofee”. Did you mean COFFEE?']);
    expect(one('[data-compare-status] a').getAttribute('href')).toBe('?with=chai,coffee');
    expect(rows()).toEqual([]);
  });

  test('asks for a second subject, and compares four at most', async () => {
    await compare('?with=tea');
    expect(textsOf('[data-compare-status] p')).toHaveLength(1);
    await compare('?with=tea,coffee,water,tea,chai,milk');
    expect(rows()[0]).toEqual(['Fact', 'TEA', 'COFFEE', 'WATER']);
  });

  test('keeps what was chosen in the address', async () => {
    await compare('');
    const [first, second] = document.querySelectorAll('input');
    if (first && second) [first.value, second.value] = ['Tea', 'coffee'];
    one('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(location.search).toBe('?with=tea,coffee');
    expect(rows()[0]).toEqual(['Fact', 'TEA', 'COFFEE']);
  });

  test('says that the facts could not be loaded', async () => {
    await compare('?with=tea,coffee', {});
    expect(textsOf('[data-compare-status]')[0]).toMatch(/could not be loaded/u);
  });
});

const table = (rowClass = 'differs'): string => `<div class="compare" data-compare><div class="table-scroll"><table>
  <tr><th>Fact</th><th>A, B</th></tr>
  <tr class="${rowClass}"><th><span class="row-label">Max | size</span> <a class="anchor">#</a></th>
    <td><span class="cell-value">10
      GB "net"</span><sup class="source-refs"><a href="#source.1">1</a></sup> <a class="anchor">#</a></td></tr>
  <tr class="agrees"><th><span class="row-label">Age</span></th><td class="missing">no fact</td></tr>
  </table></div><ol><li id="source.1"><a href="https://a.example/q">Quotas</a></li></ol></div>`;

describe('a table', () => {
  function shown(html: string, hidden?: string): HTMLTableElement {
    openPage(html);
    for (const row of document.querySelectorAll('tr'))
      Object.defineProperty(row, 'offsetParent', {
        value: hidden !== undefined && row.matches(hidden) ? null : document.body,
      });
    return one<HTMLTableElement>('table');
  }

  test('is copied as Markdown, each source behind its value', () => {
    expect(asMarkdown(shown(table()))).toBe(
      '| Fact | A, B |\n| --- | --- |\n| Max \\| size | 10 GB "net" ([Quotas](https://a.example/q)) |\n| Age | no fact |\n',
    );
  });

  test('is copied with the one source that stands below it alone', () => {
    const html = table()
      .replace(/<sup.*?<\/sup>/su, '')
      .replace('<ol>', '<div class="compare-sources"><ol>')
      .replace('</ol>', '</ol></div>');
    expect(asMarkdown(shown(html))).toBe(
      '| Fact | A, B |\n| --- | --- |\n| Max \\| size | 10 GB "net" ([Quotas](https://a.example/q)) |\n| Age | no fact |\n',
    );
  });

  test('is copied as CSV, the addresses of the sources in a column of their own', () => {
    expect(asCsv(shown(table()))).toBe(
      'Fact,"A, B",Sources\r\nMax | size,"10 GB ""net""",https://a.example/q\r\nAge,no fact,\r\n',
    );
  });

  test('is copied without rows that are hidden', () => {
    expect(asMarkdown(shown(table(), '.agrees'))).not.toContain('Age');
  });

  test('has a switch that leaves the differences, where rows differ and others agree', () => {
    shown(table());
    addCompareTools(one('.compare'));
    expect(textsOf('.compare-tools label')).toEqual(['Only differences (1 of 2)']);
    const box = one<HTMLInputElement>('[role="switch"]');
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    expect(one('.compare').classList.contains('only-differences')).toBe(true);
    shown(table('agrees'));
    addCompareTools(one('.compare'));
    expect(textsOf('.compare-tools label')).toEqual([]);
    expect(textsOf('.compare-tools button')).toEqual(['Copy link', 'Copy as Markdown', 'Copy as CSV']);
  });

  test('tells whether it could be copied', async () => {
    for (const [isAllowed, said] of [
      [true, 'Copied'],
      [false, 'The browser did not allow it'],
    ] as const) {
      shown(table());
      const copied: string[] = [];
      const writeText = (text: string): Promise<void> =>
        isAllowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('no'));
      vi.stubGlobal('navigator', { clipboard: { writeText } });
      addCompareTools(one('.compare'));
      click(one('.compare-tools button'));
      await settled();
      expect(textsOf('.compare-tools [role="status"]')).toEqual([said]);
      expect(copied).toHaveLength(isAllowed ? 1 : 0);
    }
  });
});
