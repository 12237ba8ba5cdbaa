/**
 * No name of a private note, in any of its parts, is in what leaves: whatever links to it, wherever the link stands.
 */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { examplesIn } from '../../../src/compile/examples.ts';
import { createParser } from '../../../src/syntax/parser.ts';
import { gardenOf } from '../../vaults/garden-of.ts';
import { attack, type Attack } from '../attack.ts';

const secret = 'Zqcanary';
const privateFiles = {
  'Zqcanaryfolder/Zqcanary plan.md':
    '---\npublish: false\naliases: [Zqcanary alias]\ncategory: zqcanarycategory\nowner: zqcanaryowner\n---\n## Zqcanary heading\n\ntext #zqcanarytag ^zqcanaryblock\n\n![[zqcanarypicture.png]]\n',
  'Zqcanaryfolder/zqcanarypicture.png': 'x',
  'Templates/Zqcanary form.md': 'text',
  'Templates/zqcanaryimage.png': 'x',
  'Open.md':
    '## On [[Zqcanary plan]]\n\n### And [x](<Zqcanary plan.md>)\n\n## Then [[#On Zqcanary plan]]\n\n- **Size**:: 3 MB\n\ntext ^open\n',
  'open.png': 'x',
};

const targets = [
  'Zqcanary plan',
  'zqcanary PLAN.md',
  'Zqcanaryfolder/Zqcanary plan',
  '/Zqcanaryfolder/Zqcanary plan',
  './Zqcanaryfolder/Zqcanary plan',
  'Zqcanary alias',
  'Templates/Zqcanary form',
  'Zqcanary plan#Zqcanary heading',
  'Zqcanary plan#^zqcanaryblock',
  'Zqcanary plan#Zqcanary missing',
  'Zqcanaryfolder/Nothing',
  'Zqcanary%20plan',
  'Zqcanary&nbsp;plan',
  'Zqcanary&#32;plan',
  'Zqcanary\u200B plan',
  'Zqcanary-plan',
  'Zqcanary plans',
  'Zqcanary paln',
  'Zqcanaryfolder\\Zqcanary plan',
  'Templates/zqcanaryimage.png',
  'zqcanaryimage.png',
  '.zqcanaryhidden/Note',
  'Open#On Zqcanary plan',
  'Open#On Zqcanary plan#And x(Zqcanary plan md)',
  'Open#Then On Zqcanary plan',
  'Open#Zqcanary plan',
] as const;

const encoded = (target: string): string => encodeURI(target);
/** Ways to write a link to a target, none with words of the author's own that name it. */
const forms: Readonly<Record<string, (target: string) => string>> = {
  wikilink: (target) => `[[${target}]]`,
  'with text': (target) => `[[${target}|mine]]`,
  embed: (target) => `![[${target}]]`,
  'embed with text': (target) => `![[${target}|mine]]`,
  markdown: (target) => `[mine](<${target}>)`,
  'markdown, encoded': (target) => `[mine](${encoded(target)} "a title")`,
  'markdown without text': (target) => `[](${encoded(target)})`,
  image: (target) => `![mine](<${target}>)`,
  'in a title': (target) =>
    `[mine](https://example.org "[[${target}]]") ![mine](https://example.org/a.png "[[${target}]]")`,
  'in a label of a diagram': (target) => `\n\`\`\`mermaid\ngraph TD\nA["see [[${target}]]"] --> B\n\`\`\`\n`,
  html: (target) => `<a href="${target}" title="[[${target}]]">mine</a>`,
  'html image': (target) => `<img src="${encoded(target)}" alt="![[${target}]]">`,
  'html of another program': (target) =>
    `<span class="internal-link" data-href="${target}" aria-label="[[${target}]]">mine</span>`,
  'in the text of a picture': (target) => `![see [[${target}]]](https://example.org/a.png)`,
  'in the text of a picture of the vault': (target) => `![see [[${target}]]](open.png)`,
  'in the text of an embed': (target) => `![[open.png|<a href="${target}">x</a>]]`,
  'in a link': (target) => `[a [[${target}]] b](https://example.org)`,
  'the app’s address': (target) =>
    `[mine](obsidian://open?vault=v&file=${encodeURIComponent(target)}) <obsidian://open?file=${encodeURIComponent(target)}>`,
  'a file’s address': (target) => `[mine](<file:///home/me/vault/${target}.md>)`,
  stripped: (target) => `a <template>[[${target}]] ${target}</template> b`,
};

/** Places for a link, as whole notes. */
const places: Readonly<Record<string, (link: string) => string>> = {
  paragraph: (link) => `a ${link} b`,
  heading: (link) => `## On ${link}\n\ntext\n\n![[#On mine]]`,
  'setext heading': (link) => `On ${link}\n=====\n\ntext`,
  callout: (link) => `> [!tip]- On ${link}\n> and ${link}`,
  cell: (link) => `| ${cell(link)} | b |\n| - | - |\n| ${cell(link)} | c |\n| d | ${cell(link)} |`,
  list: (link) => `- ${link} ^one\n- [ ] ${link}\n\n![[#^one]]`,
  footnotes: (link) => `a[^1] b^[on ${link}]\n\n[^1]: on ${link}\n[^2]: on ${link}`,
  fact: (link) => `## Facts\n\n- **Label ${link}**:: value ${link} (${link}, [w](https://example.org))`,
  marks: (link) => `**${link}** *${link}* ==${link}== ~~${link}~~ #tag ${link}`,
  transclusion: (link) => `![[Open]] ${link}\n\n![[Open#On Zqcanary plan]]`,
  summary: (link) => `<details><summary>${link}</summary>\n\n${link}\n\n</details>`,
  comment: (link) => `a %%${link}%% b <!-- ${link} -->`,
};
const properties = [
  'description',
  'category',
  'type',
  'permalink',
  'aliases',
  'alias',
  'tags',
  'tag',
  'cssclasses',
  'cssclass',
  'image',
  'cover',
  'created',
  'updated',
  'date',
  'checked',
  'compares',
  'related',
  'title',
] as const;

const specs = join(import.meta.dirname, '..', '..', 'specs');
const parser = createParser();
/** The texts of the syntax pages' examples, with each link's target exchanged. */
const examples = readdirSync(specs)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => examplesIn(parser.parse(readFileSync(join(specs, name), 'utf8'))))
  .map(({ files }) => files[0]?.text ?? '')
  .filter((text) => text.includes('[[') && !isTyped(text) && !/^---\n[^]*publish/u.test(text));

const target = fc.constantFrom(...targets);
const form = fc.constantFrom(...Object.keys(forms));
const link = fc.tuple(form, target).map(([name, to]) => forms[name]?.(to) ?? '');
const said: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.keys(places)), link).map(([place, to]) => places[place]?.(to) ?? ''),
  fc
    .tuple(fc.constantFrom(...properties), link, fc.boolean())
    .map(
      ([name, to, isList]) =>
        `---\n${name}: ${isList ? `[${JSON.stringify(to)}, open]` : JSON.stringify(to)}\n---\ntext\n\n\`\`\`compare\n- ${JSON.stringify(`${to} | size`)}: ${JSON.stringify(to)}\n\`\`\`\n`,
    ),
  target.map(
    (to) =>
      `\`\`\`mermaid\ngraph TD\nA["${to.replace(/#.*/u, '')}"] --> B\nclass A internal-link;\nclick B "${to}"\n%% ${to}\n\`\`\`\n`,
  ),
  fc
    .tuple(fc.constantFrom(...examples), target)
    .map(([text, to]) => text.replaceAll(/\[\[[^\]|[`]+(?=\]\]|\|)/gu, `[[${to}`)),
);

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

/** All that leaves, as it may be read: slugs and percent-encoding are told apart from names by no one. */
async function leaving(notes: readonly string[]): Promise<string> {
  const files = Object.fromEntries(notes.map((text, at) => [`Note ${at}.md`, text]));
  const garden = await gardenOf({ ...privateFiles, ...files }, { socialImages: 1000 });
  const { problems: _problems, counts: _counts, attachments, ...rest } = garden;
  const text = JSON.stringify({ ...rest, attachments: attachments.map(({ slug }) => slug) });
  return (
    text +
    text.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
  );
}

export const attacks: readonly Attack[] = [
  attack({
    name: 'no name of a private note leaves, whatever links to it',
    inputs: fc.array(said, { minLength: 20, maxLength: 30 }),
    runs: 14,
    holds: async (notes) => {
      const text = await leaving(notes);
      const at = text.toLowerCase().indexOf(secret.toLowerCase());
      if (at >= 0) throw new Error(`A name is told: ${text.slice(Math.max(0, at - 200), at + 80)}`);
    },
  }),
];

/** Whether an example has code or math, which is shown as it is typed. */
function isTyped(text: string): boolean {
  return /`|\$|^(?: {4}|~~~)/mu.test(text);
}
