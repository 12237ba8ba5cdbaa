/** Dataview's expressions and steps over a small vault: what a cell or an inline query shows. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const cases: readonly (readonly [expression: string, text: string])[] = [
  ['1 + 2 * 3', '7'],
  ['"a" + 1', 'a1'],
  ['this.due-date', 'March 5, 2026'],
  ['this["Due date"]', 'March 5, 2026'],
  ['this.due-date - date(2026-03-01)', '4 days'],
  ['date(2026-01-31) + dur(1 month)', 'February 28, 2026'],
  ['date(today)', 'January 31, 2026'],
  ['date(sow)', 'January 26, 2026'],
  ['date("2026-02-03")', 'February 3, 2026'],
  ['dateformat(date(2026-02-03), "yyyy-MM-dd ccc")', '2026-02-03 Tue'],
  ['date(2026-02-03).year + "-" + date(2026-02-03).weekday', '2026-2'],
  ['default(this.nothing, "none")', 'none'],
  ['choice(1 < 2, "yes", "no")', 'yes'],
  ['contains(list(1, 2), 2)', ''],
  ['join(sort(list("b", "a")), "+")', 'a+b'],
  ['join(map(list(1, 2), (x) => x * 2), ",")', '2,4'],
  ['sum(filter([1, 2, 3], (x) => x > 1))', '5'],
  ['average([1, 2])', '1.5'],
  ['min(3, 1, 2) + max([4, 9])', '10'],
  ['length(unique([1, 1, 2]))', '2'],
  ['upper("x") + lower("Y") + replace("abc", "b", "-")', 'Xya-c'],
  ['regexreplace("a1b2", "[0-9]", "")', 'ab'],
  ['regexmatch("a.c", "abc") and regextest("b", "abc")', ''],
  ['split("a-b", "-")[1]', 'b'],
  ['substring("hello", 1, 3) + padleft("7", 3, "0")', 'el007'],
  ['truncate("hello world", 8)', 'hello...'],
  ['number("12 pages") + round(2.567, 1)', '14.6'],
  ['{ a: 1, b: [2] }.b[0]', '2'],
  ['this.file.name + this.file.folder', 'Asking'],
  ['this.file.tasks.text', 'one, two'],
  ['length(this.file.tasks)', '2'],
  ['filter(this.file.tasks, (t) => t.completed).text', 'two'],
  ['this.file.etags', '#a/b'],
  ['[[Other]].rank', '4'],
  ['[[Other]]', 'Other'],
  ['this.file.outlinks', 'Other'],
  ['this.file.inlinks', 'Other'],
  ['this.mood', 'good'],
  ['this.where', 'Other'],
  ['this.many', '1, 2'],
  ['nonnull([null, 1])', '1'],
  ['null < 1 and !null', ''],
  ['elink("https://example.org", "x")', 'x'],
  ['startswith("abc", "ab") and endswith("abc", "bc")', ''],
  ['length("abc") = 3 and typeof(3) = "number"', ''],
];

let garden: Garden;

beforeAll(async () => {
  garden = await gardenOf({
    'Asking.md': `---\nDue date: 2026-03-05\ntags: a/b\n---\nmood:: good\n\nText [where:: [[Other]]] and (many:: 1) (many:: 2).\n\n- [ ] one\n- [x] two\n\n${cases.map(([expression]) => `1. \`= ${expression}\``).join('\n')}\n`,
    'Other.md': '---\nrank: 4\n---\n[[Asking]]',
  });
});

describe('expressions', () => {
  test.each(cases.map(([expression, text], at) => [expression, text, at] as const))('%s', (_, text, at) => {
    const { html } = noteIn(garden, 'Asking.md');
    const shown = [...html.matchAll(/<span class="query-value">(.*?)<\/span>/gu)].map(([, inside = '']) => inside);
    expect(shown).toHaveLength(cases.length);
    const words = shown[at]?.replaceAll(/<[^>]*>/gu, '') ?? '';
    expect(words).toBe(text);
  });

  test('none of them is a mistake', () => {
    expect(problemsOf(garden)).toEqual([]);
  });
});

const notes = {
  'N/A.md': '---\nn: 1\nk: x\n---\n#t',
  'N/B.md': '---\nn: 3\nk: y\n---\n#t/u',
  'C.md': '---\nn: 2\nk: x\n---\n[[A]]',
};

test.each([
  ['LIST FROM "N"', ['A', 'B']],
  ['LIST FROM #t', ['A', 'B']],
  ['LIST FROM #t/u', ['B']],
  ['LIST FROM [[A]]', ['C']],
  ['LIST FROM outgoing([[C]])', ['A']],
  ['LIST FROM -"N" AND -#q WHERE n', ['C']],
  ['LIST FROM ("N" or [[A]]) and !#t/u', ['C', 'A']],
  ['LIST WHERE n SORT n DESC', ['B', 'C', 'A']],
  ['LIST WHERE n SORT k ASC, n DESC', ['C', 'A', 'B']],
  ['LIST WHERE n SORT n LIMIT 2', ['A', 'C']],
  ['LIST WITHOUT ID k + n WHERE n > 1 SORT n', ['x2', 'y3']],
  ['list n where n = 2', ['C: 2']],
  ['LIST rows.n WHERE n GROUP BY k', ['x: 2, 1', 'y: 3']],
  ['LIST length(rows) WHERE n GROUP BY k SORT length(rows)', ['y: 1', 'x: 2']],
  ['LIST WITHOUT ID f WHERE n = 1 FLATTEN [n, n + 1] AS f', ['1', '2']],
])('%s', async (query, items) => {
  const made = await gardenOf({ ...notes, 'Q.md': `\`\`\`dataview\n${query}\n\`\`\`` });
  const { html } = noteIn(made, 'Q.md');
  const shown = [...html.matchAll(/<li>(.*?)<\/li>/gu)].map(([, inside = '']) => inside.replaceAll(/<[^>]*>/gu, ''));
  expect(shown).toEqual(items);
  expect(problemsOf(made)).toEqual([]);
});

test.each([
  ['', 'Q.md:3:1 query-invalid'],
  ['SELECT x', 'Q.md:4:1 query-invalid'],
  ['LIST\nFROM\nWHERE x', 'Q.md:6:1 query-invalid'],
  ['LIST\nWHERE "a', 'Q.md:5:1 query-invalid'],
  ['TABLE a,, b', 'Q.md:4:1 query-invalid'],
  ['LIST\nWHERE nosuch(1)', 'Q.md:4:1 query-value'],
  [`LIST ${'('.repeat(300)}`, 'Q.md:4:1 query-invalid'],
  [`LIST ${'!'.repeat(3000)}x`, 'Q.md:4:1 query-invalid'],
])('a mistake is told with its line, and the note stands: %#', async (query, told) => {
  const made = await gardenOf({ ...notes, 'Q.md': `Before\n\n\`\`\`dataview\n${query}\n\`\`\`\n\nAfter` });
  expect(problemsOf(made)).toEqual([told.replace('Q.md:3', 'Q.md:4')]);
  expect(noteIn(made, 'Q.md').html).toMatch(/Before[^]*After/u);
});

test('what a query shows follows the notes: other rows, another page', async () => {
  const asking = { 'Q.md': '```dataview\nLIST n WHERE n\n```' };
  const first = noteIn(await gardenOf({ ...asking, 'A.md': '---\nn: 1\n---\n' }), 'Q.md');
  const second = noteIn(await gardenOf({ ...asking, 'A.md': '---\nn: 2\n---\n' }), 'Q.md');
  expect(first.entry.digest).not.toBe(second.entry.digest);
});

test('a garden without the plugin shows the source', async () => {
  const made = await gardenOf({ 'Q.md': '`= this.x`\n\n```dataview\nLIST\n```' }, { plugins: [] });
  expect(noteIn(made, 'Q.md').html).toMatch(/<code>= this.x<\/code>[^]*language-dataview/u);
});

test('a live example shows what its query finds', async () => {
  const example =
    '## One\n\n````md\n```dataview\nLIST FROM #x\n```\n````\n\n```md file="Found.md"\n#x\n```\n\n```html\n<p>x</p>\n```\n';
  const made = await gardenOf({ 'Page.md': `---\nexamples: live\n---\n${example}` });
  expect(noteIn(made, 'Page.md').html).toMatch(/<ul class="query-list"><li>[^]*Found/u);
});
