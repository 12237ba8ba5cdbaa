/** A fact as it is copied, and as a mistake in it is reported. */
import { expect, test } from 'vitest';
import { factAsMarkdown, factAsText, reportAddress } from '../../src/scripts/fact-text.ts';

const fact = {
  note: 'Kettle',
  label: 'Volume [full]',
  value: '1.7 l, 1 * heat',
  sources: [{ title: 'Manual', href: 'https://maker.example/manual_(en)' }],
  address: 'https://garden.example/kettle/#volume',
};

test('as text: label, value, source, address', () =>
  expect(factAsText(fact)).toBe(
    'Kettle: Volume [full]: 1.7 l, 1 * heat (Manual, https://maker.example/manual_(en)) https://garden.example/kettle/#volume',
  ));

test('as Markdown, of which nothing in the fact is a sign', () =>
  expect(factAsMarkdown(fact)).toBe(
    String.raw`[Kettle: Volume \[full\]](https://garden.example/kettle/#volume): 1.7 l, 1 \* heat ([Manual](https://maker.example/manual_%28en%29))`,
  ));

test('without a source there is none', () => {
  expect(factAsText({ ...fact, sources: [] })).not.toContain('(');
  expect(factAsMarkdown({ ...fact, sources: [] })).not.toContain('()');
});

test.each([
  ['https://github.com/me/garden/issues/new?title={title}', true],
  ['https://github.com/me/garden/issues/new', true],
  ['https://github.com/me/garden/issues/new?title={title}&body=Hello', false],
  ['https://forms.example/report?about={title}', false],
])('a report at %s is filled, its text where there is a place for one', (template, hasText) => {
  const { searchParams } = new URL(reportAddress(template, fact));
  expect([...searchParams.values()].includes('Kettle: Volume [full]')).toBe(template.includes('{title}'));
  expect(searchParams.get('body')?.includes(fact.address) ?? false).toBe(hasText);
});
