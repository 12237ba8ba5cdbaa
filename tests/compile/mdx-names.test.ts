import { expect, test } from 'vitest';
import { createCompiler } from '../../src/compile/compile-note.ts';

async function compile(
  text: string,
): Promise<{ problems: string[]; pieces: string[]; modules: string[]; html: string }> {
  const compiler = createCompiler({ language: 'en', base: '/', breaks: true, webEmbeds: [] });
  const { record, template } = await compiler({ text, mdx: true });
  compiler.dispose();
  return {
    problems: record.problems.map(({ id, line, column }) => `${line}:${column} ${id}`),
    pieces: template.mdx?.pieces ?? [],
    modules: template.mdx?.modules ?? [],
    html: template.blocks.map((block) => block.html).join('\n'),
  };
}

test.each([
  ['a file beside the note', "import Chart from './Chart.jsx'"],
  ['a package that is not installed', "import Chart from 'no-such-package'"],
  ['a file anywhere on the disk', "import Chart from '/etc/passwd'"],
])('an import of %s is left out and told of', async (_what, statement) => {
  const { problems, modules } = await compile(`text\n\n${statement}\nexport const three = 3\n\n{three}`);
  expect(problems).toEqual(['3:1 mdx-import']);
  expect(modules.map((source) => source.trim())).toEqual(['export const three = 3']);
});

test('an import of an installed package is kept', async () => {
  const { problems, modules } = await compile("import { slug } from 'github-slugger'\n\n{slug('A b')}");
  expect(problems).toEqual([]);
  expect(modules).toEqual(["import { slug } from 'github-slugger'"]);
});

test('a component that nothing provides shows what stands between its tags, and is told of', async () => {
  const { problems, pieces, html } = await compile('a <Chart>**b**</Chart> c\n\n<Callout>d</Callout>');
  expect(problems).toEqual(['1:3 mdx-component']);
  expect(pieces).toEqual(['<Callout>', '</Callout>']);
  expect(html).toContain('a <strong>b</strong> c');
});
