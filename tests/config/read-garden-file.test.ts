/** The garden's own file: what is wrong is told with its place, and costs that key and no more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/edit-distance.ts';
import { defaults, keys } from '../../src/config/keys.ts';
import { readGardenFile } from '../../src/config/read-garden-file.ts';

/** Problems as `line:column id key → suggestion`. */
function told(text: string): string[] {
  return readGardenFile(text, 'Vault').problems.map(({ line, column, id, values }) =>
    [`${line}:${column} ${id}`, values['key'], values['suggestion'] && `→ ${values['suggestion']}`]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}
const configOf = (text: string): ReturnType<typeof readGardenFile>['config'] => readGardenFile(text, 'Vault').config;

test('an empty file decides nothing, and the title is the vault’s name', () => {
  for (const text of ['', '\n', '# nothing yet\n', '---\n', '{}', 'title:\nlanguage:\n'])
    expect(readGardenFile(text, 'Vault')).toMatchObject({ config: { title: 'Vault', ...defaults }, problems: [] });
});

test('every key is read', () => {
  const text = `
title: 1.10
description: Notes
url: https://example.org/garden
host: netlify
language: no
home: Start here
titles: [heading, name]
addresses: quartz
dates: { created: [born], updated: [mended] }
publish: { default: private, ignore: [Drafts/Old], privateKeys: [client] }
allowTypes: [html]
keepMetadata: true
alsoRead: [{ folder: ../more, as: More }]
strictLineBreaks: true
remotePictures: false
webEmbeds: [vimeo]
staleAfterDays: 30
offline: false
searchSynonyms: { max-duration: [timeout] }
sameFacts: { max-payload: [message-size] }
sameWords: { schedule: [every * minutes] }
searchExamples: [timeout]
mostAsked: [how long may it run]
sortWithout: [The]
socialImages: 0
navigation: [{ label: Notes, to: /notes/ }]
comments: { repository: a/b, repositoryId: R_1a, category: Talk, categoryId: DIC_1 }
visits: { counter: plausible, site: example.org }
order: { by: [weight], notes: [Start] }
footer: Bye
author: Ann
licence: CC BY 4.0
credit: false
`;
  const { config, problems, places } = readGardenFile(text, 'Vault');
  expect(problems).toEqual([]);
  expect(Object.keys(config).toSorted()).toEqual(Object.keys(keys).toSorted());
  expect(config).toMatchObject({
    title: '1.10',
    language: 'no',
    publish: { default: 'private', ignore: ['Drafts/Old'], privateKeys: ['client'] },
    alsoRead: [{ folder: '../more', as: 'More' }],
    offline: false,
    searchSynonyms: [['max-duration', ['timeout']]],
    sameFacts: [['max-payload', ['message-size']]],
    sameWords: [['schedule', ['every * minutes']]],
    searchExamples: ['timeout'],
    mostAsked: ['how long may it run'],
    sortWithout: ['The'],
    navigation: [{ label: 'Notes', to: '/notes/' }],
    credit: false,
  });
  expect(places.get('navigation.1')).toEqual({ line: 27, column: 14 });
});

test.each([
  ['a misspelt key', 'navigaton: []', ['1:1 config-key-unknown navigaton → navigation']],
  ['the beginning of a key', 'title: a\nlang: de', ['2:1 config-key-unknown lang → language']],
  ['a key of another program', 'baseUrl: x', ['1:1 config-key-unknown baseUrl']],
  ['a severity that is none', 'problems: { link-unresolved: on }', ['1:30 config-value problems.link-unresolved']],
  ['a title that is a list', 'title: [a]', ['1:8 config-value title']],
  ['an empty title', "title: ''", ['1:8 config-value title']],
  ['a number that is none', 'staleAfterDays: soon', ['1:17 config-value staleAfterDays']],
  ['a negative number', 'socialImages: -1', ['1:15 config-value socialImages']],
  ['a word for a switch', 'credit: nope', ['1:9 config-value credit']],
  ['an unknown choice', 'webEmbeds: [youtub, vimeo]', ['1:13 config-value webEmbeds.1 → youtube']],
  ['an address without a scheme', 'url: example.org', ['1:6 config-value url']],
  ['an address with a password', 'url: https://a:b@example.org', ['1:6 config-value url']],
  ['no language', 'language: "12"', ['1:11 config-value language']],
  ['a link that leaves the site', 'navigation: [{ label: A, to: //b.example }]', ['1:30 config-value navigation.1.to']],
  ['an entry that is not whole', 'navigation: [{ label: A }]', ['1:14 config-value navigation.1']],
  ['a key that stands twice', 'title: a\ntitle: b', ['2:1 config-key-twice title']],
  ['a tab', 'title: a\nnavigation:\n\t- x', ['3:1 config-unreadable navigation']],
  ['an alias', 'title: &t a\nfooter: *t', ['2:9 config-value footer']],
])('%s', (_name, text, problems) => {
  expect(told(text)).toEqual(problems);
});

test('what is wrong costs its key, and the rest is read', () => {
  expect(configOf('title: [a]\nlanguage: de\nnavigaton: 1\nsocialImages: 3')).toMatchObject({
    title: 'Vault',
    language: 'de',
    socialImages: 3,
  });
  expect(configOf('title: "open\nlanguage: de\nfooter: {\nauthor: Ann')).toMatchObject({
    title: 'Vault',
    language: 'de',
    author: 'Ann',
  });
  expect(configOf('webEmbeds: [vimeo, nope]').webEmbeds).toEqual(['vimeo']);
  expect(configOf('title: a\ntitle: b').title).toBe('Vault');
});

test('one letter too few, too many or another is found out for each key', () => {
  const name = fc.constantFrom(...Object.keys(keys).filter((key) => key.length > 3));
  fc.assert(
    fc.property(name, fc.nat(20), fc.constantFrom('drop', 'double', 'swap'), (key, at, how) => {
      const i = at % key.length;
      const rest = { drop: '', double: `${key[i]}${key[i]}`, swap: 'q' }[how];
      const typed = `${key.slice(0, i)}${rest}${key.slice(i + 1)}`;
      // A slip may make another key (`titles`, `title`), or one that is as near to another.
      fc.pre(!Object.hasOwn(keys, typed));
      const [problem] = readGardenFile(`${typed}: 1`, 'Vault').problems;
      const near = Object.keys(keys).filter((each) => editDistance(typed, each, 2) <= 1 || each.startsWith(typed));
      expect(problem?.id).toBe('config-key-unknown');
      expect(near).toContain(problem?.values['suggestion']);
      expect(near).toContain(key);
    }),
  );
});

test('any text is read to a configuration of the right types', () => {
  const value = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom('*x', '&a [*a]', '!!binary a', '\t', '[', '"'));
  const line = fc.tuple(fc.constantFrom(...Object.keys(keys), '__proto__', '<<', '? a'), value);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.map(([key, each]) => `${key}: ${typeof each === 'string' ? each : JSON.stringify(each)}`);
      const config = configOf(text.join('\n'));
      for (const [key, each] of Object.entries(config.offline === false ? { ...defaults, offline: false } : defaults))
        expect(config).toMatchObject({ [key]: expect.any(each.constructor) as unknown });
      expect(config.title).toEqual(expect.any(String));
    }),
    { numRuns: 300 },
  );
});

test('aliases of aliases are not followed', () => {
  const bomb = Array.from({ length: 60 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)}]`);
  const begun = performance.now();
  expect(configOf(`${bomb.join('\n')}\nnavigation: *a59\ntitle: A`)).toMatchObject({ title: 'A' });
  expect(performance.now() - begun).toBeLessThan(5000);
});

describe('what may have been meant to keep notes private does', () => {
  const nothing = [
    'publish: [private]',
    'publish: private',
    'publish: *x',
    'publish: { ignore: Secret }',
    'publish: { ignore: [[Secret]] }',
    'publish: { ignore: [Secret, 1: 2] }',
    'publish: { private-keys: [client] }',
    'publish: { defalt: private }',
    'publish:\n\tdefault: private',
    'publish: { default: private',
    'publish: { default: private, default: public }',
    'publish: { default: private }\npublish: {}',
    'publsh: { default: private }',
    'Publish: { default: private }',
    '"publish ": { default: private }',
    'ignore: [Secret]',
    'private: true',
    'default: private',
    '<<: { publish: { default: private } }',
    '? [publish]\n: private',
    'publish default private',
    'title: "open publish: private',
    '- publish: private',
    'title: a\n---\npublish: { default: private }',
  ];

  test.each(nothing)('nothing is published: %j', (text) => {
    const { config, problems } = readGardenFile(`language: de\n${text}\n`, 'Vault');
    const alone = readGardenFile(text, 'Vault');
    for (const { publish } of [config, alone.config])
      expect(publish).toMatchObject({ default: 'private', isUnclear: true });
    expect(problems.map(({ id }) => id)).toContain('config-private');
  });

  test('a default that nobody understands is private, and folders that are named stay so', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((each) => each !== 'public' && each !== 'private' && each !== null),
        (each) => {
          const { publish } = configOf(`publish: { ignore: [Secret], default: ${JSON.stringify(each)} }`);
          expect(publish).toEqual({
            default: 'private',
            ignore: ['Secret'],
            only: [],
            privateKeys: [],
            hideProperties: [],
          });
        },
      ),
    );
  });

  test('other mistakes leave what is public as it is', () => {
    for (const text of ['titel: a', 'title: [a]', 'navigation: 1', 'title: "open'])
      expect(configOf(`${text}\npublish: { ignore: [Secret] }`).publish).toEqual({
        ...defaults.publish,
        ignore: ['Secret'],
      });
  });
});
