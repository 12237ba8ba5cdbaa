/** What is not drawn is told once a kind for the whole vault. */
import { expect, test } from 'vitest';
import { gardenOf } from '../vaults/garden-of.ts';

const kinds: readonly (readonly [name: string, text: string, what: string])[] = [
  ['dataviewjs', '```dataviewjs\ndv.list()\n```', 'Blocks `dataviewjs`'],
  ['a button', '```button\nname x\n```', 'Blocks `button`'],
  ['Templater', 'Text <% tp.file.title %>', 'Templater'],
  ['inline programs', 'Text `$= dv.current().x`', 'Inline `$=` of Dataview'],
  ['a drawing', '```plantuml\na -> b\n```', 'Blocks `plantuml`'],
  ['macros of Logseq', '{{query (todo later)}}', 'Macros `{{…}}`'],
  ['block references', 'See ((63f0a1b2-1111-4222-8333-444455556666))', 'Block references of Logseq'],
  ['shortcodes', '{{< youtube abc >}}\n\n{{% notice %}}', 'Shortcodes of Hugo'],
  ['GitBook', '{% hint style="info" %}\nText\n{% endhint %}', 'Tags `{% … %}`'],
  ['JSX', '<Tabs>\n\n<TabItem value="a">x</TabItem>', 'JSX and imports'],
  ['imports', "import Tabs from '@theme/Tabs'", 'JSX and imports'],
  ['MkDocs', '!!! note "Title"\n    Text', 'Admonitions of MkDocs'],
  ['MkDocs, tabs', '=== "One"\n    Text', 'Tabs of MkDocs'],
  ['Docusaurus', ':::tip\nText\n:::', 'Admonitions `:::`'],
  ['a frame', '<iframe src="https://example.org/x"></iframe>', 'Frames (`iframe`), which become links'],
  ['a style', '<span style="color:red">x</span>', 'Styles (`style=`)'],
];

test.each(kinds)('%s', async (_, text, what) => {
  const many = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`N${n}.md`, `Words\n\n${text}\n`]));
  const { problems } = await gardenOf({ ...many, 'Hidden.md': `---\npublish: false\n---\n${text}` });
  const [told, ...others] = problems.filter(({ ruleId }) =>
    /^(?:program-not-run|content-not-drawn|html-left-out)$/u.test(String(ruleId)),
  );
  expect(others).toEqual([]);
  expect(told?.reason).toContain(`${what}: `);
  expect(told?.reason).toMatch(/ in 5 notes, as at `N1\.md:3`, `N2\.md:3`, `N3\.md:3`\.$/u);
  expect(told?.reason).not.toContain('Hidden');
});

test.each([
  '```js\na {{ b }}\n```',
  '`{{x}}`',
  '%%{% x %}%%',
  '$$\n{{x}}\n$$',
  'A {braced} word',
  '<details>x</details>',
])('nothing is told of %j', async (text) => {
  const { problems } = await gardenOf({ 'A.md': text });
  expect(problems).toEqual([]);
});
