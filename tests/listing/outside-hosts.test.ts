/** What an owner switches on of other hosts: which script, from where, and what the policy of pages allows for it. */
import { describe, expect, test } from 'vitest';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import { counterOf, outsideNotice } from '../../src/listing/outside-hosts.ts';
import { contentPolicy, policyWith } from '../../src/layouts/content-policy.ts';

const configOf = (text: string): ReturnType<typeof readGardenFile>['config'] => readGardenFile(text, 'Vault').config;
const told = (text: string): string[] =>
  readGardenFile(text, 'Vault').problems.map(({ line, id, values }) => `${line} ${id} ${values['key']}`);

test('a garden that says nothing loads nothing, and nothing is said', () => {
  expect(counterOf(configOf(''))).toBeUndefined();
  expect(outsideNotice(configOf(''))).toBeUndefined();
  expect(policyWith({})).toBe(contentPolicy);
  expect(contentPolicy.match(/https?:\/\/[^ ;]+/gu)).toEqual([
    'https://www.youtube-nocookie.com',
    'https://player.vimeo.com',
  ]);
});

describe.each([
  ['plausible', 'example.org', 'https://plausible.io/js/script.js', ['https://plausible.io']],
  ['goatcounter', 'ann', 'https://gc.zgo.at/count.js', ['https://gc.zgo.at', 'https://ann.goatcounter.com']],
  [
    'umami',
    'b59a9c65-ae02',
    'https://cloud.umami.is/script.js',
    ['https://cloud.umami.is', 'https://api-gateway.umami.dev'],
  ],
] as const)('%s', (counter, site, src, origins) => {
  test('is its makers’', () => {
    expect(counterOf(configOf(`visits: { counter: ${counter}, site: ${site} }`))).toMatchObject({ src, origins });
  });

  test('or one of the owner’s', () => {
    const own = counterOf(configOf(`visits: { counter: ${counter}, site: ${site}, at: "https://s.example/in/" }`));
    expect(own?.origins).toEqual(['https://s.example']);
    expect(own?.src).toMatch(/^https:\/\/s\.example\/in\/[^/]/u);
  });
});

test('Matomo is the owner’s', () => {
  const found = counterOf(configOf('visits: { counter: matomo, site: 3, at: https://m.example }'));
  expect(found).toMatchObject({ src: 'https://m.example/matomo.js', origins: ['https://m.example'], isMatomo: true });
});

test('the policy allows these hosts and says nothing of others', () => {
  const policy = policyWith({ scripts: ['https://plausible.io'], frames: ['https://giscus.app'] });
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' https://plausible.io;");
  expect(policy).toContain("connect-src 'self' https://plausible.io;");
  expect(policy).toMatch(/frame-src [^;]* https:\/\/giscus\.app;/u);
  expect(policyWith({ frames: ['https://giscus.app'] })).not.toMatch(/connect-src|script-src[^;]*giscus/u);
});

test('what is switched on is said', () => {
  const comments = 'comments: { repository: a/b, repositoryId: R_1a, category: Talk, categoryId: DIC_1 }';
  const notice = outsideNotice(configOf(`${comments}\nvisits: { counter: goatcounter, site: ann }`));
  expect(notice).toContain('gc.zgo.at and ann.goatcounter.com');
  expect(notice).toContain('giscus.app');
});

test.each([
  ['visits: plausible', 'visits'],
  ['visits: { counter: google, site: a }', 'visits.counter'],
  ['visits: { counter: plausible }', 'visits'],
  ['visits: { counter: matomo, site: 1 }', 'visits'],
  ['visits: { counter: umami, site: "a b" }', 'visits.site'],
  ['visits: { counter: umami, site: a, at: "http://a.example" }', 'visits.at'],
  ['visits: { counter: umami, site: a, at: "https://a.example;script-src *" }', 'visits.at'],
  ['visits: { counter: umami, site: a, at: "https://a.example/ *" }', 'visits.at'],
  ['comments: giscus', 'comments'],
  ['comments: { repository: a, repositoryId: R_1a, category: T, categoryId: DIC_1 }', 'comments.repository'],
  ['comments: { repository: a/b, repositoryId: R_1a, category: T }', 'comments'],
])('`%s` is told with its line, and nothing is loaded', (text, key) => {
  expect(told(`title: A\n${text}`)).toEqual([`2 config-value ${key}`]);
  expect(counterOf(configOf(text))).toBeUndefined();
  expect(configOf(text).comments).toBeUndefined();
});
