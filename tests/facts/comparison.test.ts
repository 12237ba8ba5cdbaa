/** Comparisons of notes and headings: their tables, and what the gardener is told of them. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

const files = {
  'Lambda.md':
    '---\ntype: service\nchecked: 2026-01-01\n---\n## Limits\n- **Max duration**:: 15 minutes ([Quotas](https://a.example/q)) ^max-duration\n- **Memory**:: 10,240 MB ([Quotas](https://a.example/q))\n- **Retries**:: 2 ([Retry](https://a.example/r))\n',
  'Fargate.md':
    '---\ntype: service\nchecked: 2026-01-02\n---\n## Limits\n- **Max duration**:: 900 seconds at most ([Fargate](https://b.example/f))\n- **Memory**:: 120 GB, see [[Lambda]] ([Fargate](https://b.example/f))\n- **CPU**:: 16 vCPU\n',
  'SQS.md':
    '## Kinds\n\n### Standard queues\n- **Order**:: Best effort ([S](https://c.example))\n\n### FIFO queues\n- **Order**:: Strict ([F](https://c.example/f))\n- **Group**:: Required ([F](https://c.example/f))\n',
};

/** Each row as its cells' text, the first row the head. */
async function tableOf(note: string, more: Record<string, string> = {}): Promise<string[][]> {
  const tree = fromHtml(noteIn(await gardenOf({ ...files, ...more, 'Note.md': note }), 'Note.md').html);
  const cells = (row: Element): Element[] => elements(row, ({ tagName }) => tagName === 'th' || tagName === 'td');
  const shown = (cell: Element): Element =>
    elements(cell, ({ properties }) => /cell-value|row-label/u.test(String(properties['className'])))[0] ?? cell;
  return elements(tree, ({ tagName }) => tagName === 'tr').map((row) =>
    cells(row).map((cell) => toString(shown(cell)).trim()),
  );
}

function elements(tree: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

const comparison = (compares: string, block = ''): string =>
  `---\ntype: comparison\ncompares: ${compares}\n---\nVerdict.\n\n\`\`\`compare\n${block}\n\`\`\`\n`;
const both = '["[[Lambda]]", "[[Fargate]]"]';

describe('a compare block', () => {
  test('shows every fact: those of several subjects first', async () => {
    expect(await tableOf(comparison(both))).toEqual([
      ['Fact', 'Lambda', 'Fargate'],
      ['Max duration', '15 minutes', '900 seconds at most'],
      ['Memory', '10,240 MB', '120 GB, see Lambda'],
      ['Retries', '2', 'no fact'],
      ['CPU', 'no fact', '16 vCPU'],
    ]);
  });

  test.each<[what: string, block: string, rows: string[][]]>([
    [
      'the rows that it lists, in their order',
      'rows: [memory, max-duration]',
      [
        ['Memory', '10,240 MB', '120 GB, see Lambda'],
        ['Max duration', '15 minutes', '900 seconds at most'],
      ],
    ],
    ['a list without a name', '- memory', [['Memory', '10,240 MB', '120 GB, see Lambda']]],
    ['labels of its own', 'rows:\n  - memory: RAM', [['RAM', '10,240 MB', '120 GB, see Lambda']]],
    ['the first of several keys', 'rows:\n  - retries | cpu: Something', [['Something', '2', '16 vCPU']]],
  ])('shows %s', async (_what, block, rows) => {
    expect((await tableOf(comparison(both, block))).slice(1)).toEqual(rows);
  });

  test('compares headings of one note, under the names of the links', async () => {
    expect(await tableOf(comparison('["[[SQS#Standard queues|Standard]]", "[[SQS#FIFO queues]]"]'))).toEqual([
      ['Fact', 'Standard', 'FIFO queues'],
      ['Order', 'Best effort', 'Strict'],
      ['Group', 'no fact', 'Required'],
    ]);
  });

  test('takes all facts of a note whose headings claim them all', async () => {
    expect((await tableOf(comparison('["[[Lambda]]", "[[SQS]]"]', '- order'))).slice(1)).toEqual([
      ['Order', 'no fact', 'Best effort'],
    ]);
  });

  test('marks rows that agree, in any unit, and rows that differ', async () => {
    const { html } = noteIn(await gardenOf({ ...files, 'Note.md': comparison(both) }), 'Note.md');
    expect([...html.matchAll(/<tr id="([^"]+)" class="([^"]+)"/gu)].map(([, id, name]) => [id, name])).toEqual([
      ['row.max-duration', 'agrees'],
      ['row.memory', 'differs'],
      ['row.retries', 'differs'],
      ['row.cpu', 'differs'],
    ]);
    expect(html).toContain('<td class="missing">no fact</td>');
  });

  test('gives each cell its source and address, and each source a number', async () => {
    const { html, markdown } = noteIn(await gardenOf({ ...files, 'Note.md': comparison(both) }), 'Note.md');
    expect(html).toContain('href="/lambda/#^max-duration"');
    expect(html).toContain('href="/fargate/#fact.max-duration"');
    expect(html).toContain('<a href="#source.2" aria-label="Source 2: Fargate">2</a>');
    expect(html).toContain(
      '<li id="source.2"><a class="external" rel="noopener" href="https://b.example/f">Fargate</a></li>',
    );
    expect(html).toContain('checked between 2026-01-01 and 2026-01-02');
    expect(markdown).toContain(
      '| Max duration | [15 minutes](https://garden.example/lambda/#^max-duration) ([Quotas](https://a.example/q)) |',
    );
    expect(markdown).not.toContain('```');
  });

  test('in another page keeps ids apart, and two in one page too', async () => {
    const garden = await gardenOf({
      ...files,
      'Note.md': `${comparison(both)}\n\`\`\`compare\n- memory\n\`\`\`\n`,
      'Page.md': '![[Note]]\n\n![[Note]]',
    });
    for (const path of ['Note.md', 'Page.md']) {
      const ids = [...noteIn(garden, path).html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(6);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('lists the comparison at each of its subjects', async () => {
    const garden = await gardenOf({ ...files, 'Note.md': comparison('["[[Lambda]]", "[[SQS#FIFO queues]]"]') });
    expect(noteIn(garden, 'Lambda.md').entry.comparedIn).toEqual([
      { title: 'Note', href: '/note/', subjects: ['Lambda', 'FIFO queues'] },
    ]);
    expect(noteIn(garden, 'SQS.md').entry.comparedIn).toHaveLength(1);
    expect(noteIn(garden, 'Fargate.md').entry.comparedIn).toEqual([]);
    expect(noteIn(garden, 'Note.md').entry.compares.map(({ href }) => href)).toEqual(['/lambda/', '/sqs/#fifo-queues']);
  });

  test('changes with the facts, and with nothing else', async () => {
    const digest = async (lambda: string): Promise<string> =>
      noteIn(await gardenOf({ ...files, 'Lambda.md': lambda, 'Note.md': comparison(both) }), 'Note.md').entry.digest;
    const before = await digest(files['Lambda.md']);
    expect(await digest(files['Lambda.md'].replace('15 minutes', '16 minutes'))).not.toBe(before);
    expect(await digest(`${files['Lambda.md']}\n\nMore prose.\n`)).toBe(before);
  });
});

describe('problems', () => {
  const reported = async (note: string): Promise<string[]> =>
    problemsOf(
      await gardenOf({ ...files, 'Empty.md': 'No fact.', 'Secret.md': '---\npublish: false\n---\n', 'Note.md': note }),
    ).filter((line) => line.includes(' comparison-'));

  test.each([
    ['a note that is not there', '["[[Lambda]]", "[[Lamda]]"]'],
    ['a heading that is not there', '["[[Lambda]]", "[[SQS#LIFO]]"]'],
    ['a note that is not published', '["[[Lambda]]", "[[Secret]]"]'],
    ['a note without facts', '["[[Lambda]]", "[[Empty]]"]'],
    ['a name that is no link', '["[[Lambda]]", Fargate]'],
    ['nothing at all', '[]'],
  ])('%s is an unknown subject', async (_what, compares) => {
    expect(await reported(comparison(compares))).toEqual([
      expect.stringMatching(/^Note\.md:[13]:1 comparison-subject-unknown$/u),
    ]);
  });

  test('a row that no subject has is reported at its own line, with the likely one', async () => {
    const note = comparison(both, 'rows:\n  - memory\n  - max-duraton');
    expect(await reported(note)).toEqual(['Note.md:10:1 comparison-row-unknown']);
    const garden = await gardenOf({ ...files, 'Note.md': note });
    expect(garden.problems.find(({ ruleId }) => ruleId === 'comparison-row-unknown')?.note).toBe(
      'Did you mean `max-duration`?',
    );
  });

  test.each(['rows: memory', 'rows: [memory', 'rows: {a: b}'])(
    '%s cannot be read, and all facts are shown',
    async (block) => {
      expect(await reported(comparison(both, block))).toEqual([expect.stringContaining(' comparison-unreadable')]);
      expect((await tableOf(comparison(both, block))).length).toBe(5);
    },
  );

  test('a comparison that is right is not mentioned', async () => {
    expect(await reported(comparison(both))).toEqual([]);
  });
});

describe('one source for all', () => {
  const facts = (...sources: readonly string[]): string =>
    sources.map((source, at) => `- **Fact ${at}**:: ${at + 1} metres ${source}\n`).join('');
  const one = '([List](https://one.example))';
  const refs = async (a: string, b: string): Promise<number> => {
    const page = comparison('["[[A]]", "[[B]]"]');
    const { html } = noteIn(await gardenOf({ 'A.md': a, 'B.md': b, 'Note.md': page }), 'Note.md');
    expect(html).toContain('<a class="external" rel="noopener" href="https://one.example">List</a>');
    return html.split('class="source-refs"').length - 1;
  };

  test('stands below the table, and in no cell', async () => {
    expect(await refs(facts(one, one), facts(one, one))).toBe(0);
  });

  test('two of them, or a fact without any, are told cell by cell', async () => {
    expect(await refs(facts(one, one), facts(one, '([Other](https://two.example))'))).toBe(4);
    expect(await refs(facts(one, one), facts(one, ''))).toBe(3);
  });
});
