/** Front matter in every shape that someone may have meant: what says "private" keeps the note private. */
import fc from 'fast-check';
import { createParser } from '../../../src/syntax/parser.ts';
import { parseNote } from '../../../src/vault/parse-note.ts';
import { isPublished } from '../../../src/vault/publish.ts';
import { negations, privateUnlessFalse, privateUnlessTrue } from '../../../src/vault/publish-keys.ts';
import { publicFrom, publicUntil } from '../../../src/vault/publish-days.ts';
import type { VaultPath } from '../../../src/vault/types.ts';
import { attack, type Attack } from '../attack.ts';

const parser = createParser();
const rule = { publish: 'public', ignore: [] } as const;

function isPublic(text: string, today = '2026-11-28'): boolean {
  return isPublished('A.md' as VaultPath, parseNote(parser.parse(text), text, parser), rule, {
    isDigitalGarden: false,
    unreadable: false,
    today,
  });
}

function staysPrivate(text: string): void {
  if (isPublic(text)) throw new Error(`This is published: ${JSON.stringify(text)}`);
}

const invisible = [
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u2060',
  '\u0000',
  '\u0007',
  '\u180E',
  '\u3164',
  '\uFE0F',
  '\u202E',
] as const;
const spaces = ['', ' ', '\u00A0', '\u2003', '\t', '\u3000', '  '] as const;
const hyphens = [
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  '\uFF0D',
  '\uFE63',
  '\u2500',
  '\u30FC',
] as const;

const fence = fc.oneof(
  { weight: 3, arbitrary: fc.constant('---') },
  fc.constantFrom(
    '----',
    '---yaml',
    '--- # comment',
    '--- yaml',
    '---\u00A0',
    ' ---',
    '   ---',
    '\t---',
    '---\\',
    '"---"',
    '> ---',
    '--',
    '+++',
    '+++ toml',
    ';;;',
    '***',
    '===',
    '___',
    '-\u200B--',
    '---:',
    '--- >',
  ),
  fc
    .tuple(fc.constantFrom(...hyphens), fc.constantFrom(...hyphens), fc.constantFrom(...hyphens))
    .map((three) => three.join('')),
  fc.constantFrom('\u2014', '\u2014-', '\u2E3A', '\u2E3B', '-\u2013'),
  fc
    .tuple(fc.constantFrom(...invisible), fc.nat(3))
    .map(([sign, at]) => `${'---'.slice(0, at)}${sign}${'---'.slice(at)}`),
);
const close = fc.oneof(
  { weight: 3, arbitrary: fence },
  fc.constantFrom('', '...', '--- ', '---  # end', '----', '\n\n'),
);
const before = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(
    '\n',
    '\n\n \n',
    '\uFEFF',
    '\uFEFF\uFEFF',
    '\n\uFEFF',
    '\u200B',
    '\u0000',
    '<!-- generated -->\n',
    '%% mine %%\n',
    '# Title\n',
    '# Title\n\n',
    'Title\n',
    'Title\n===\n',
    'Title\n---\n',
    '%YAML 1.2\n',
    '<div>\n',
    '<details open>\n\n',
    '\u2028',
    '\u000C',
  ),
);

/** A key as it is written, and as others may write it. */
const key = (names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.nat(9), fc.nat(20), fc.constantFrom(...invisible), fc.boolean())
    .map(([name, way, at, sign, isUpper]) => {
      const written = isUpper ? name.toUpperCase() : name;
      if (way === 0) return `${written.slice(0, at)}${sign}${written.slice(at)}`;
      if (way === 1)
        return [...written]
          .map(
            (letter) =>
              ({ e: '\u0435', a: '\u0430', p: '\u0440', i: '\u0456', o: '\u043E', s: '\u0455', P: '\u0420' })[letter] ??
              letter,
          )
          .join('');
      if (way === 2)
        return [...written]
          .map((letter) =>
            /[a-z]/iu.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter,
          )
          .join('');
      if (way === 3) return written.replaceAll('-', '_');
      if (way === 4) return written.replaceAll('-', ' ');
      return written;
    });
const colon = fc.oneof(
  { weight: 3, arbitrary: fc.constant(':') },
  fc.constantFrom('=', ' = ', ' : ', '\uFF1A', '\u2236', '::', ':=', '\u00A0:', '=>', ' -> ', ' \u2192 ', ' :'),
);
const no = fc.constantFrom(
  'false',
  'False',
  'FALSE',
  'no',
  'off',
  '"false"',
  "'no'",
  'n',
  'nope',
  'never',
  '0',
  '!!bool "false"',
  '!x false',
  'f\u200Balse',
  '\uFF46alse',
  'not-yet',
  '',
  '# false',
  '[]',
  '[false]',
  '{}',
  '~',
  'null',
  '"\u0435"',
);
const yes = fc.constantFrom(
  'true',
  'True',
  'yes',
  'on',
  '"true"',
  '1',
  '!!bool "true"',
  'very',
  '',
  '~',
  'tru\u0435',
  '[true]',
);
const space = fc.constantFrom(...spaces);
const statement = fc
  .oneof(fc.tuple(key(privateUnlessTrue), colon, space, no), fc.tuple(key(privateUnlessFalse), colon, space, yes))
  .map((parts) => parts.join(''));
/** A line that holds it in one of the ways that YAML has. */
const line = fc
  .tuple(statement, fc.nat(9))
  .map(([text, way]) =>
    way === 0 ? `- ${text}` : way === 1 ? `{${text}}` : way === 2 ? `? ${text}` : way === 3 ? `"${text}"` : text,
  );
const other = fc.constantFrom(
  'title: x',
  'tags: [a, b]',
  'tags: [a',
  'title: "x',
  'a: &a {b: c}',
  '',
  'date: 2020-01-01',
);
const eol = fc.constantFrom('\n', '\n', '\n', '\u2028', '\u0085', '\r');

const asRead = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/^\uFEFF/u, '');

export const attacks: readonly Attack[] = [
  attack({
    name: 'a note is private whatever the shape of the front matter that says so',
    inputs: fc.tuple(
      before,
      fence,
      fc.array(other, { maxLength: 2 }),
      line,
      fc.array(other, { maxLength: 1 }),
      close,
      eol,
    ),
    runs: 2000,
    holds: ([head, open, above, says, below, end, newline]) =>
      staysPrivate(asRead(`${head}${[open, ...above, says, ...below, end, '', 'A text.', ''].join(newline)}`)),
  }),
  attack({
    name: 'a note that begins as with front matter, which cannot be read, is private',
    inputs: fc.tuple(
      fence.filter((one) => one !== '---' && !/^[*=_]/u.test(one)),
      fc.constantFrom('title: x', 'Any Key: y', 'tags:', '"a": 1', 'a = 1', 'title\uFF1Ax'),
      close,
    ),
    runs: 300,
    holds: ([open, property, end]) => staysPrivate(`${open}\n${property}\n${end}\n\nA text.\n`),
  }),
  attack({
    name: 'a note that says it is public in one place and private in another is private',
    inputs: fc.tuple(
      fc.constantFrom('publish: true', 'dg-publish: true', 'public: yes', 'draft: false'),
      statement.filter((one) => /^[\w-]+: (?:false|true|no|yes)$/u.test(one)),
      fc.boolean(),
    ),
    runs: 100,
    holds: ([open, closed, isFirst]) =>
      staysPrivate(`---\n${(isFirst ? [open, closed] : [closed, open]).join('\n')}\n---\nA text.\n`),
  }),
  attack({
    name: 'a note is private before the day that it is published on, and from the day that it expires on',
    inputs: fc.tuple(
      key(publicFrom),
      key(publicUntil),
      fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom('-', '/', '.'),
      fc.constantFrom('', ' 10:00', 'T10:00:00Z'),
      fc.constantFrom('', '"'),
    ),
    runs: 300,
    holds: ([from, until, date, days, sign, time, quote]) => {
      const other = new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
      const day = date.toISOString().slice(0, 10);
      const note = (name: string, on: string): string =>
        `---\n${name}: ${quote}${on.replaceAll('-', sign)}${time}${quote}\n---\n\nA text.\n`;
      for (const [text, today, expected] of [
        [note(from, other), day, false],
        [note(from, day), other, true],
        [note(from, day), day, true],
        [note(until, day), other, false],
        [note(until, day), day, false],
        [note(until, other), day, true],
      ] as const)
        if (isPublic(text, today) !== expected)
          throw new Error(`This is ${expected ? 'private' : 'published'} on ${today}: ${JSON.stringify(text)}`);
    },
  }),
  attack({
    name: 'a note is private whose property denies publishing by another word',
    inputs: fc.oneof(
      fc
        .tuple(fc.constantFrom(...negations), fc.constantFrom(...privateUnlessTrue), fc.constantFrom('-', ' ', '_', ''))
        .map(([word, name, sign]) => `${word}${sign}${name}: true`),
      fc.stringMatching(/^[a-z-]{0,12}$/u).map((end) => `publish${end}: false`),
      fc
        .tuple(fc.constantFrom('draft', 'private'), fc.stringMatching(/^[a-z-]{0,12}$/u))
        .map(([begin, end]) => `${begin}${end}: true`),
      fc.constantFrom(
        'robots: {index: false}',
        'status: Draft (v2)',
        'access: [team, "Private, for now"]',
        'robots: noindex',
        'Robots: "nofollow, NOINDEX"',
        'robots: [none]',
        'googlebot: no-index',
        'audience: staff only',
        'classification: Strictly confidential',
        'access: Members only, please',
        'embargo: until spring',
        'expires: soon',
        'brouillon: oui',
        'hide: 1',
        'visible: 0',
        'search: {exclude: true}',
        'sitemap: {hide: 1}',
      ),
      fc.constantFrom('a: 1\n...\npublish: false', 'a: 1\n--- # x\ndraft: true', 'Entwurf: ja\nprivat: true'),
    ),
    runs: 300,
    holds: (says) => staysPrivate(`---\n${says}\n---\n\nA text.\n`),
  }),
  attack({
    name: 'a note is private that says so in an inline field of any block',
    inputs: fc.tuple(
      fc.constantFrom('publish:: false', 'draft:: true', '[private:: yes]'),
      fc.constantFrom(
        (field: string) => `| a | b |\n| - | - |\n| x | ${field} |`,
        (field: string) => `| a | ${field} |\n| - | - |\n| x | y |`,
        (field: string) => `Text.\n\n## ${field}`,
        (field: string) => `> [!note] Title\n> ${field}`,
        (field: string) => `1. one\n   - ${field}`,
        (field: string) => `Text[^1].\n\n[^1]: ${field}`,
      ),
    ),
    runs: 60,
    holds: ([field, write]) => staysPrivate(`${write(field)}\n`),
  }),
  attack({
    name: 'a note of prose is public whatever line it begins with',
    inputs: fc.tuple(
      fc.constantFrom(
        '---',
        '***',
        '- item',
        '| a | b |',
        '> quote',
        '# Heading',
        '===',
        '1. one',
        '```yaml\npublish: false\n```',
        '~~~\n---\npublish: false\n---\n~~~',
        '![[a.png]]',
        '[link](x)',
        '#tag',
        '{{x}}',
        'Publish your notes, draft them first.',
      ),
      fc.constantFrom('\n', '\n\n'),
      fc.constantFrom(
        'Prose about drafts that are private.',
        '- a list\n- of things',
        'We publish on Mondays, if nothing is hidden.',
      ),
    ),
    runs: 100,
    holds: ([first, gap, prose]) => {
      if (!isPublic(`${first}${gap}${prose}\n`))
        throw new Error(`This is private: ${JSON.stringify([first, gap, prose])}`);
    },
  }),
];
