/** What the gardener is told: `npm run check` and the build, over a vault with mistakes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { git, gitVault, plantProgram, treeHash } from '../vaults/git-vault.ts';
import { buildSite, checkVault, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { problemsTold } from './told.ts';
import { makeVault } from './vault-files.ts';

const workshop = makeWorkshop();
const stackTrace = /^\s+at .+:\d+:\d+\)?$|Stack trace|node_modules/mu;

afterAll(() => removeWorkshop(workshop));

describe('a vault with mistakes that cost only themselves', () => {
  const build = { vault: join(workshop, 'mistakes'), out: join(workshop, 'mistakes-out') };
  let checked: Outcome;
  let built: Outcome;

  beforeAll(async () => {
    makeVault(build.vault, {
      'Home.md': 'See [[Compots]].\n\nAnd here: [[Compost#Tempreature]], [[Compost#^heat]].\n',
      'Compost.md': '---\ntags: [ok\npermalink: /heap/\n---\nText.\n\n## Temperature\n\n![[heap.png]]\n',
      'Secret.md': '---\npublish: false\n---\nPrivate.\n',
      'Links.md': 'A way to [[Secret]].\n\n  [[Same]]\n',
      'a/Same.md': 'One.\n',
      'b/Same.md': 'Other.\n',
      'Ring.md': 'Here:\n\n![[Chain]]\n',
      'Chain.md': 'There:\n\n![[Ring]]\n',
      'One.md': '---\naliases: [Twice]\n---\nText.\n',
      'Two.md': '---\naliases: [Twice]\n---\nText.\n',
      'Undecided.md': '---\npublish: perhaps\n---\nText.\n',
    });
    checked = await checkVault(build.vault);
    built = await buildSite(build);
  });

  afterAll(() => forget(build));

  test.for([
    [
      'a broken link, with the likely name',
      'Home.md:1:5 warning link-unresolved No note or file is named `Compots`. Did you mean `Compost`?',
    ],
    [
      'a missing heading, with the likely one',
      'Home.md:3:11 warning heading-missing `Compost` has no heading `Tempreature`. Did you mean `Temperature`?',
    ],
    ['a missing block', 'Home.md:3:36 warning block-missing `Compost` has no block `heat`.'],
    ['a property that is not YAML', 'Compost.md:2:'],
    ['a missing picture', 'Compost.md:9:1 warning attachment-missing No file of the vault is named `heap.png`.'],
    [
      'a link to a private note',
      'Links.md:1:10 warning link-to-private The link leads to `Secret.md`, which is not published.',
    ],
    [
      'an ambiguous link, with what it fits',
      'Links.md:3:3 warning link-ambiguous `Same` fits several files equally well: `a/Same.md`, `b/Same.md`.',
    ],
    ['embeds in a ring, by their chain', 'embed-cycle The embed leads back to itself: '],
    [
      'an alias of two notes',
      'One.md:1:1 warning alias-collision The alias that makes the address /twice/ stands in `One.md` and `Two.md`.',
    ],
    [
      'a note that does not say whether it is public',
      'Undecided.md:2:1 warning publish-unreadable Whether this note is public cannot be read: ',
    ],
  ] as const)('names %s', ([, line]) => {
    expect(checked.output).toContain(line);
    expect(built.output).toContain(line);
  });

  test('check and the build list the same problems', () => {
    expect(problemsTold(checked.output).length).toBeGreaterThan(10);
    expect(problemsTold(built.output)).toEqual(problemsTold(checked.output));
  });

  test('check ends with the counts, and with 0 where there are warnings only', () => {
    expect(checked.output.trimEnd().split('\n').at(-1)).toMatch(
      /^9 published notes: 0 errors, \d+ warnings, \d+ remarks$/u,
    );
    expect(checked.status).toBe(0);
  });

  test('the build goes on', () => {
    expect(built.status, built.output).toBe(0);
    expect(existsSync(join(build.out, 'heap', 'index.html'))).toBe(true);
    expect(existsSync(join(build.out, 'undecided', 'index.html'))).toBe(false);
    expect(built.output).not.toMatch(stackTrace);
  });
});

describe('two notes that ask for one address', () => {
  // What the build makes of it is a test of addresses.
  const vault = makeVault(join(workshop, 'two notes'), {
    'Beds/One.md': '---\npermalink: /bed/\n---\nOne.\n',
    'Two.md': '---\npermalink: bed\n---\nTwo.\n',
    'Bed.md': 'Three.\n',
  });
  const says = /error slug-collision `Beds\/One\.md`.*`Two\.md`.*\/bed\//u;

  test('check ends with 1', async () => {
    const { status, output } = await checkVault(vault.folder);
    expect(output).toMatch(says);
    expect(status).toBe(1);
    expect(output).not.toMatch(stackTrace);
  });
});

describe('a vault that is not there', () => {
  const build = { vault: join(workshop, 'nowhere'), out: join(workshop, 'nowhere out') };
  const says = /There is no folder `.*nowhere`\. Name the folder of your notes/u;

  test('check ends with 2', async () => {
    const { status, output } = await checkVault(build.vault);
    expect(output).toMatch(says);
    expect(status).toBe(2);
    expect(output).not.toMatch(stackTrace);
  });

  test('the build stops and says why, without a stack trace', async () => {
    const { status, output } = await buildSite(build);
    expect(output).toMatch(says);
    expect(status).toBe(2);
    expect(output).not.toMatch(stackTrace);
    expect(existsSync(join(build.out, 'index.html'))).toBe(false);
  });
});

describe('a vault whose git repository names programs', () => {
  const canary = join(workshop, 'canary');
  const folder = gitVault(join(workshop, 'repository'));
  const program = plantProgram(workshop, canary);
  for (const [key, value] of [
    ['log.showSignature', 'true'],
    ['gpg.program', program],
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['core.sshCommand', program],
  ] as const)
    git(folder, ['config', key, value]);

  test('is checked without running them, and is as it was', async () => {
    const before = treeHash(folder);
    const { status, output } = await checkVault(folder);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^3 published notes: 0 errors/u);
    expect(output).not.toMatch(stackTrace);
    expect(status).toBe(0);
    expect(existsSync(canary)).toBe(false);
    expect(treeHash(folder)).toBe(before);
  });

  test('they would run where a person asks git', () => {
    git(folder, ['log', '-1']);
    expect(existsSync(canary)).toBe(true);
  });
});
