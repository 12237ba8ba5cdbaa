/**
 * A private note's name is not shown, however a link's target spells it: each way to write an address, in each syntax
 * that holds one, in each place of a note. Each vault has a private note of its own for each of its attacks, so that a
 * name which came through tells which one it was.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable, gardenOf } from '../vaults/garden-of.ts';

const bytesOf = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const codes = (text: string, code: (point: number) => string): string =>
  [...text].map((letter) => code(letter.codePointAt(0) ?? 0)).join('');

const spellings: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => encodeURI(path),
  (path) => encodeURIComponent(path),
  bytesOf,
  (path) => bytesOf(path).replaceAll('%', '%25'),
  (path) => encodeURI(path).replaceAll('%', '&#37;'),
  (path) => bytesOf(path).replaceAll('%', '&percnt;'),
  (path) => codes(path, (point) => `&#${point};`),
  (path) => codes(path, (point) => `&#x${point.toString(16)};`),
  (path) => codes(path, (point) => `%u${point.toString(16).padStart(4, '0')}`),
  (path) => codes(path, (point) => String.raw`\u${point.toString(16).padStart(4, '0')}`),
  (path) => path.replaceAll(/[!-.0-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  (path) => [...path].join('\u200B'),
  (path) => encodeURI(path.normalize('NFD')),
  (path) => path.replaceAll(' ', '+'),
  (path) =>
    path
      .replace(/\.md$/u, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9äö/]+/gu, '-'),
  (path) => path.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`),
  (path) => encodeURI(path).toUpperCase(),
  (path) => `./${encodeURI(path)}#Heading`,
  (path) => `/${encodeURI(path)}.html?a=b`,
  (path) => `${encodeURI(path)}%ff`,
];
const programs = [
  '',
  '',
  '',
  'obsidian://open?vault=v&file=',
  'OBSIDIAN://adv-uri?filepath=',
  'obsidian:///home/me/v/',
  'file:///home/me/v/',
  'file:',
  'vscode://file/home/me/v/',
  'app://local/v/',
  'logseq://graph/v?page=',
  String.raw`C:\Users\me\v\\`,
  '~/v/',
  "javascript:open('",
  'data:text/plain,',
  'view-source:file:///v/',
];
const syntaxes: readonly ((address: string) => string)[] = [
  (address) => `[x](${address})`,
  (address) => `[x](<${address}>)`,
  (address) => `[](<${address}>)`,
  (address) => `![](<${address}>)`,
  (address) => `![a [x](<${address}>) b](https://e.org/a.png)`,
  (address) => `[x](https://e.org "[x](<${address}>)")`,
  (address) => `[x](https://e.org "[[${address}]]")`,
  (address) => `[x][r]\n\n[r]: <${address}>\n`,
  (address) => `[r]\n\n[r]: <${address}> "title"\n`,
  (address) => `x\n\n[r]: <${address}>\n`,
  (address) => (/^[a-z]+:/iu.test(address) ? `<${address}>` : `<a href="${address}">x</a>`),
  (address) => `<a href='${address}'>x</a>`,
  (address) => `<img src="${address}" alt="x">`,
  (address) => `<q cite="${address}">x</q>`,
  (address) => `[[${address}]]`,
  (address) => `![[${address}]]`,
  (address) => `[[#${address}]]`,
  (address) => `[[Open#^${address}]]`,
  (address) => `[[${address}`,
  (address) => String.raw`\[[${address}]]`,
  (address) => `[[Open|a [[${address}]] b]]`,
];
const flat = (text: string): string => text.replaceAll(/\n+/gu, ' ');
const property = (name: string) => (text: string) => `---\n${name}: ${JSON.stringify(flat(text))}\n---\nText.\n`;
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Text ${text} and text.\n`,
  (text) => `## ${flat(text)}\n`,
  (text) => `|a|\n|-|\n|${flat(text)}|\n`,
  (text) => `> [!note] ${flat(text)}\n> text\n`,
  (text) => `x[^1]\n\n[^1]: ${flat(text)}\n`,
  (text) => `- **Rate**:: 300 (${flat(text)})\n`,
  (text) => `<div>\n${text}\n</div>\n`,
  (text) => `<details><summary>${flat(text)}</summary></details>\n`,
  (text) => `\`\`\`mermaid\ngraph TD\nA["${flat(text).replaceAll('"', "'")}"] --> B\n\`\`\`\n`,
  property('description'),
  property('category'),
  property('aliases'),
  property('title'),
  property('odd'),
];

const attacks = fc.record({
  spelling: fc.constantFrom(...spellings),
  program: fc.constantFrom(...programs),
  syntax: fc.constantFrom(...syntaxes),
  place: fc.constantFrom(...places),
  isPath: fc.boolean(),
});

test.each([1, 2, 3, 4])('150 generated links to private notes, seed %i', { timeout: 120_000 }, async (seed) => {
  const files: Record<string, string> = { 'Open.md': '', 'Mixed/Open too.md': '' };
  const typed = fc.sample(attacks, { numRuns: 150, seed }).map(({ spelling, program, syntax, place, isPath }, at) => {
    const name = `Zq${String(at).padStart(4, '0')}q Näme & (ö)`;
    files[`Mixed/${name}.md`] = '---\npublish: false\n---\n';
    const text = place(syntax(program + spelling(isPath ? `Mixed/${name}.md` : name)));
    files[`Attack ${at}.md`] = text;
    return text;
  });
  const garden = await gardenOf(files);
  const { problems: _problems, ...leaving } = comparable(garden) as { problems: unknown };
  const said = readable(JSON.stringify(leaving));
  const seen = [...said.matchAll(/zq(\d{4})q/gu)].map(([, at]) => typed[Number(at)]);
  expect([...new Set(seen)]).toEqual([]);
});

/** Without escapes and what nobody sees, in small letters. */
function readable(text: string): string {
  let [before, after] = ['', text];
  for (let turn = 0; turn < 4 && before !== after; turn += 1) {
    before = after;
    after = before
      .replaceAll(/%u([\da-f]{4})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/\\+u([\da-f]{4})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/%([\da-f]{2})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&percnt;', '%')
      .replaceAll(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
  }
  return after
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}
