/** Blocks of plugins that hold Markdown: what stands in them has the places of the note. */
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { gardenOf } from '../vaults/garden-of.ts';
import { createParser } from '../../src/syntax/parser.ts';
import { walk } from '../../src/syntax/walk.ts';
import { parseCompact } from './compact.ts';

test.each([
  ['a callout (PLUG-3)', '```ad-note\nA *b*\n```', "callout:note(p('A ' em('b')))"],
  ['a title and a fold', '```ad-tip\ntitle: T\ncollapse: open\nx\n```', "callout:tip+(title('T') p('x'))"],
  ['an empty title is none', '```ad-tip\ntitle:\nx\n```', "callout:tip(p('x'))"],
  ['a title alone', '```ad-tip\ntitle: T\n```', "callout:tip(title('T'))"],
  ['one in another', '````ad-a\n```ad-b\nx\n```\n````', "callout:a(callout:b(p('x')))"],
  ['no front matter', '```ad-a\n---\nx\n```', "callout:a(hr p('x'))"],
])('%s', (_, source, expected) => {
  expect(parseCompact(source)).toBe(expected);
});

const blocks = [
  '```ad-note\ntitle: Look [[Here]]\n\nText [[There]] %%hidden%% end\n```',
  '> ```ad-note\n> title: Look [[Here]]\n> Text [[There]]\n> ```',
  '- item\n\n  ```ad-note\n  Text [[There]]\n  ```',
  '````ad-a\ntitle: x\n```ad-b\n\nText [[There]]\n```\n````',
  '```tabs\ntab: One [[Here]]\nText [[There]]\ntab: Two\n![[Pic.png]]\n```',
  '````col\n```col-md\nflexGrow=1\n===\n[[There]]\n```\n````',
];

test.each(blocks)('links stand where the note has them: %j', (block) => {
  const source = `Before\n\n${block}\n\nAfter [[Last]]\n`;
  const found: string[] = [];
  const inLines: (string | undefined)[] = [];
  walk(createParser().parse(source), (node: Nodes) => {
    if (node.type === 'wikilink' || node.type === 'embed') {
      const { start, end } = node.position ?? {};
      found.push(source.slice(start?.offset, end?.offset));
      const line = source.split('\n')[(start?.line ?? 0) - 1] ?? '';
      inLines.push(/^!?\[\[\w+(?:\.png)?\]\]/u.exec(line.slice((start?.column ?? 0) - 1))?.[0]);
    }
    return undefined;
  });
  expect(inLines).toEqual(found);
  expect(found).toEqual(source.match(/!?\[\[\w+(?:\.png)?\]\]/gu));
});

test('comments in them are comments of the note', () => {
  const source = 'a\n\n```ad-note\nText %%secret\n\nmore%% end\n```\n';
  const { comments = [] } = createParser().parse(source).data ?? {};
  const hidden = comments.map(({ start, end }) => source.slice(start, end));
  expect(hidden).toEqual(['%%secret\n\nmore%%']);
});

test('a garden without the plugins leaves them as code', () => {
  const tree = createParser({ plugins: [] }).parse(blocks.join('\n\n'));
  expect(tree.children.filter(({ type }) => type === 'callout' || type === 'columns')).toEqual([]);
});

test.each(['title:%% zq A %%', 'title: B %%zq%%', 'title: B\ntitle: C <!-- zq -->', 'collapse: open %%zq%%\ntitle: B'])(
  'a comment in the settings of an admonition is nowhere: %j',
  async (settings) => {
    const { notes } = await gardenOf({ 'A.md': `\`\`\`ad-note\n${settings}\n\nText\n\`\`\`` });
    expect(JSON.stringify(notes)).not.toContain('zq');
    expect(notes[0]?.html).toContain('Text');
  },
);
