import { expect, test } from 'vitest';
import { createParser } from '../../src/syntax/parser.ts';
import { compact, parseCompact } from './compact.ts';

test.each([
  ['a command in a line (PLUG-2)', 'a <% tp.date.now("x") %> b', "p('a ' `<% tp.date.now(\"x\") %>` ' b')"],
  ['marks in it are code', '<% a * b * c %> and <%~ [[d]] -%>', "p(`<% a * b * c %>` ' and ' `<%~ [[d]] -%>`)"],
  ['over a line end', 'a <% b\nc %> d', "p('a ' `<% b c %>` ' d')"],
  ['without an end it is text', 'a <% b', "p('a <% b')"],
  ['the sign does not end itself', 'a <%> b', "p('a <%> b')"],
  ['in a quote', '> <%* a\n> b %>\n\nc', "quote(code)\np('c')"],
])('%s', (_, source, expected) => {
  expect(parseCompact(source).replaceAll(/code\S*.*?(?=\)|$)/gu, 'code')).toBe(expected);
});

test('a block runs over blank lines, and holds what is written', () => {
  const [block] = createParser().parse('<%*\na = 1\n\nb = "*x*"\n-%>  \nc').children;
  expect(block).toMatchObject({ type: 'code', value: '<%*\na = 1\n\nb = "*x*"\n-%>  ', data: { isTemplate: true } });
});

test('many openings without an end are text', () => {
  const text = `%>\n\n${'<% a\n'.repeat(5_000)}b`;
  expect(createParser().parse(text).children).toHaveLength(2);
});

test('many openings with text behind their common end are text', () => {
  const { children } = createParser().parse(`${'<% a\n\n'.repeat(5_000)}x %> y`);
  expect(children).toHaveLength(5_001);
});

test('a garden without the plugin leaves it as text', () => {
  const tree = createParser({ plugins: [] }).parse('a <% b %>');
  expect(tree.children.map(compact)).toEqual(["p('a <% b %>')"]);
});
