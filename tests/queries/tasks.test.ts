/**
 * Queries of the plugin Tasks over a small vault, on 31 January 2026: which tasks they show, in which order and groups.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { daysOf } from '../../src/queries/task-days.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const cases: readonly (readonly [query: string, tasks: string])[] = [
  ['not done', 'overdue today soon dv bare'],
  ['done', 'finished cancelled'],
  ['status.type is not done\nstatus.type is in_progress', 'bare'],
  ['due today', 'today'],
  ['due before today', 'overdue'],
  ['due on or before today', 'overdue today'],
  ['due after 2026-01-31', 'soon dv'],
  ['due in 2026-02-01 2026-02-28', 'soon dv'],
  ['due next week', 'soon'],
  ['due before in 2 weeks', 'overdue today soon'],
  ['has due date\nnot done', 'overdue today soon dv'],
  ['no due date', 'bare finished cancelled'],
  ['scheduled on 2026-02-02', 'soon'],
  ['has start date', 'today'],
  ['starts before 2026-01-01\nhas start date', 'today'],
  ['done on 2026-01-20', 'finished'],
  ['created before 2026-01-01', 'bare'],
  ['happens before 2026-01-02', 'overdue today'],
  ['priority is high', 'overdue'],
  ['priority is above none', 'overdue dv'],
  ['priority is not none', 'overdue dv'],
  ['is recurring', 'soon'],
  ['is not recurring\ndone', 'finished cancelled'],
  ['path includes Work/', 'dv cancelled'],
  ['folder does not include Work\nheading includes later', 'bare finished'],
  ['description includes OVER', 'overdue'],
  ['description regex matches /^(soon|bare)$/', 'soon'],
  ['tags include #home', 'overdue bare'],
  ['has tags\ntag does not include home', 'dv'],
  ['exclude sub-items\nno due date', 'finished cancelled'],
  ['(due today) OR (priority is high)', 'overdue today'],
  ['(not done) AND NOT (has due date)', 'bare'],
  ['NOT ((done) OR (has due date))', 'bare'],
  ['"done" OR "is recurring"', 'soon finished cancelled'],
  ['# a comment\nnot done\nlimit 2', 'overdue today'],
  ['not done\nsort by description\nlimit to 3 tasks', 'bare dv overdue'],
  ['not done\nsort by due reverse\nhas due date', 'dv soon today overdue'],
  ['has due date\nsort by priority', 'overdue dv today soon'],
  ['path includes {{query.file.path}}', ''],
  ['due before \\\ntoday', 'overdue'],
  ['short mode\nhide backlink\ndue today', 'today'],
];

describe('tasks', () => {
  let garden: Garden;
  const files = {
    'Home.md':
      '- [ ] overdue #home 📅 2026-01-01 ⏫\n- [ ] today 🛫 2025-12-01 📅 2026-01-31\n- [ ] soon 🔁 every week ⏳ 2026-02-02 📅 2026-02-03\n\n## Later\n\n- [x] finished ✅ 2026-01-20\n    - [/] bare #home ➕ 2025-11-01\n- no task 📅 2026-01-31',
    'Work/List.md': '- [ ] dv [due:: 2026-02-20] [priority:: medium] #w\n- [-] cancelled ❌ 2026-01-02',
    'Zqcanary.md': '---\npublish: false\n---\n- [ ] zqcanary 📅 2026-01-31',
    ...Object.fromEntries(cases.map(([query], at) => [`Q${at}.md`, `\`\`\`tasks\n${query}\n\`\`\``])),
    'Groups.md':
      '```tasks\nnot done\nhas due date\ngroup by folder\ngroup by priority\nhide due date\nhide tags\n```\n\n```tasks\nfilter by function task.due\n```\n\n```tasks\nnot done\n\nsort by moon\n```',
  };
  beforeAll(async () => {
    garden = await gardenOf(files);
  });

  test.each(cases.map(([query, tasks], at) => ({ query, tasks, at })))('$query', ({ tasks, at }) => {
    const { html } = noteIn(garden, `Q${at}.md`);
    expect([...html.matchAll(/<input[^>]*> (\w+)/gu)].map(([, word]) => word).join(' ')).toBe(tasks);
    expect(html).not.toContain('zqcanary');
  });

  test('stand in groups, without what is hidden, and mistakes are told with their line', () => {
    const { html, markdown } = noteIn(garden, 'Groups.md');
    expect([...html.matchAll(/<p class="base-key">([^<]+) </gu)].map(([, head]) => head)).toEqual([
      '/ · 2. high',
      '/ · 4. none',
      'Work/ · 3. medium',
    ]);
    expect(html).toMatch(
      /> overdue +<span class="query-source">⏫<\/span> <a class="internal query-source" href="\/">Home<\/a>/u,
    );
    expect(markdown).toContain('**Work/ · 3. medium**\n\n- [ ] dv');
    expect(problemsOf(garden)).toEqual(['Groups.md:11:1 query-invalid', 'Groups.md:17:1 query-invalid']);
    expect(html).toContain('(line 11)');
  });

  test('a block is code where the plugin is turned off', async () => {
    const { notes } = await gardenOf({ 'A.md': '```tasks\nnot done\n```' }, { plugins: ['dataview'] });
    expect(notes[0]?.html).toContain('<code class="language-tasks">');
  });
});

test('a field in brackets behind words is no fact', async () => {
  const { notes, problems } = await gardenOf({
    'A.md': '- [ ] Call [due:: 2026-01-31]\n- Buy (cost:: 3)\n- Open (a:: b',
  });
  expect(notes[0]?.html.match(/field-label/gu)).toHaveLength(1);
  expect(problems.map(({ line }) => line)).toEqual([3]);
});

test.each([
  ['tomorrow', '2026-02-01', '2026-02-01'],
  ['yesterday', '2026-01-30', '2026-01-30'],
  ['this week', '2026-01-26', '2026-02-01'],
  ['last month', '2025-12-01', '2025-12-31'],
  ['next year', '2027-01-01', '2027-12-31'],
  ['in 2 weeks', '2026-02-14', '2026-02-14'],
  ['3 days ago', '2026-01-28', '2026-01-28'],
  ['in a month', '2026-02-28', '2026-02-28'],
])('%s', (words, from, to) => {
  expect(daysOf(words, '2026-01-31')).toEqual({ from, to });
});

test.each(['2026-02-30', 'someday', '2026-01', ''])('%j is no day', (words) => {
  expect(daysOf(words, '2026-01-31')).toBeUndefined();
});
