/**
 * Text inside of elements that are stripped is nowhere: not in the page, a description, a sentence, the Markdown copy.
 */
import { describe, expect, test } from 'vitest';
import { strippedElements } from '../../src/vault/stripped-elements.ts';
import { gardenOf, noteIn } from '../vaults/garden-of.ts';

const other = { 'Other.md': 'Other note.\n' };
const word = 'zqword';

async function left(text: string, path = 'Note.md'): Promise<string> {
  const { notes, folders, tags, redirects } = await gardenOf({ ...other, [path]: text });
  return JSON.stringify({ notes, folders, tags, redirects });
}

/** Ways to put a word inside of an element, with visible text before it and, where the element ends, after. */
const ways: Readonly<Record<string, (name: string) => string>> = {
  'in a line': (name) => `before <${name}>${word} [[Other]] ${word}</${name}> after`,
  'without an end': (name) => `before <${name}>${word} [[Other|${word}]]`,
  'with markup in it': (name) =>
    `before <${name} class="x">**${word}** \`${word}\` ==${word}== #${word} ^[${word}] ![${word}](https://e.org/x.png)</${name}> after`,
  'around blocks': (name) =>
    `before\n\n<${name}>\n\n# ${word}\n\n- ${word}\n\n| ${word} |\n| - |\n| b |\n\n\`\`\`\n${word}\n\`\`\`\n\n[^1]: ${word}\n\n</${name}>\n\nafter`,
  'over paragraphs, in upper case': (name) =>
    `before\n\n<${name.toUpperCase()}>\n\n${word}\n\n> ${word}\n\n</${name.toUpperCase()}>\n\nafter`,
  'in a list item': (name) =>
    `- before <${name}>${word}</${name}> after [[Other]]\n- **Label <${name}>${word}</${name}>**:: value <${name}>${word}</${name}>`,
  'in a cell': (name) => `| before | b |\n| - | - |\n| <${name}>${word}</${name}> | after [[Other]] |`,
  'in a heading': (name) => `## before <${name}>${word}</${name}> after\n\n[[Other]]`,
  'in a callout': (name) => `> [!tip] before <${name}>${word}</${name}>\n> <${name}>${word}</${name}> after [[Other]]`,
};

describe.each(Object.entries(ways))('%s', (_way, write) => {
  test.each(strippedElements)('<%s>', async (name) => {
    expect(await left(write(name))).not.toContain(word);
  });
});

test.each(['<span hidden>zqword</span> [[Other]]', 'a <b style="display: none">zqword</b> [[Other]]'])(
  'what a browser would hide: %s',
  async (text) => {
    expect(await left(text)).not.toContain(word);
  },
);

test.each([
  'a <template>zqword</template> [[Other]]',
  'a <Columns hidden>zqword</Columns> [[Other]]',
  `a <span style={{ display: 'none' }}>zqword</span> [[Other]]`,
  `a <span style={{ color: 'red', fontSize: 0 }}>zqword</span> [[Other]]`,
  `a <span style={open ? { visibility: "hidden" } : {}}>zqword</span> [[Other]]`,
  `a <span style={{ contentVisibility: 'hidden', color: 'red' }}>zqword</span> [[Other]]`,
  `a <span style="opacity: 0">zqword</span> [[Other]]`,
  '<select>\n  <option>zqword</option>\n</select>',
])('in an .mdx note: %s', async (text) => {
  expect(await left(text, 'Note.mdx')).not.toContain(word);
});

test('what stands around it is still there', async () => {
  const garden = await gardenOf({
    ...other,
    'Note.md':
      'See <kbd>A</kbd> <template>b</template> and <u>*c*</u> [[Other]].\n\n<select><option>d</select>\n\n# E <svg><title>f</title></svg>\n',
  });
  const { entry, markdown } = noteIn(garden, 'Note.md');
  expect(entry.description).toBe('See A and c Other.');
  expect(entry.headings.map(({ text }) => text)).toEqual(['E']);
  expect(noteIn(garden, 'Other.md').entry.backlinks[0]?.before).toBe('See A and c ');
  expect(markdown).toContain('See <kbd>A</kbd>');
  expect(markdown).toContain('<u>*c*</u>');
});
