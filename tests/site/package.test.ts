/**
 * The package by itself, in a folder that has nothing else: every command of it, and sites as the repository builds
 * them.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree } from '../astro/output/trees.ts';
import { addFiles } from '../vaults/garden-of.ts';
import { buildOrThrow, cleanEnvironment, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import { root } from './checkout.ts';
import { installPackage } from './installed.ts';
import { typed } from './typed-command.ts';
import type { Said } from './typed-command.ts';

const words = /\b(?:aws|amazon|lambda|fargate|serverless|dynamodb|field guide|coldframe\.example)\b/iu;
const help = resolve(root, '..', 'shared', 'vaults', 'obsidian-help');
const workshop = realpathSync(makeWorkshop());
const folder = installPackage(workshop);
const at = (...names: readonly string[]): string => join(folder ?? workshop, ...names);
const coldframe = at('node_modules', 'coldframe', 'src', 'cli', 'coldframe.mjs');
const page = (...names: readonly string[]): string => readFileSync(at(...names), 'utf8');
const command = (...args: readonly string[]): Promise<Said> => typed(at(), [coldframe, ...args], {});

afterAll(() => removeWorkshop(workshop));

describe.skipIf(folder === undefined)(
  'the package, installed where there is nothing else (skipped where the registry does not answer)',
  () => {
    let before: readonly string[];
    let built: readonly Said[];

    beforeAll(async () => {
      cpSync(join(root, 'tests', 'vaults', 'tiny'), at('plain'), { recursive: true });
      addFiles(at('own'), {
        'garden.yaml': 'title: My pots\nurl: https://pots.example/a\nlanguage: de\nauthor: Ada\ncredit: false\n',
        'Pot.md': 'A pot, and [[Sum]].\n',
        'Sum.mdx': 'export const two = 1 + 1;\n\nIt is {two}.\n\n<Callout type="tip">Told.</Callout>\n',
      });
      before = entriesOf(at());
      // At once: each has folders of its own.
      built = await Promise.all([
        command('build', 'plain', '--output', 'plain-site'),
        command('build', 'own', '-o', 'own-site'),
      ]);
    });

    test('fills no more than 350 MB', () => {
      const bytes = readdirSync(at('node_modules'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${at('node_modules', '.cache')}`))
        .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
      expect(bytes / 1e6).toBeLessThan(350);
    });

    test('builds two vaults at once, and says what it made', () => {
      for (const [index, notes] of [3, 2].entries()) {
        expect(built[index]?.errors).toBe('');
        expect(built[index]?.printed).toMatch(
          new RegExp(`^(?:[A-Z][^\\n]* …\\n)+\\n✓ ${notes} notes, \\d+ pages in `, 'u'),
        );
        expect(built[index]?.status).toBe(0);
      }
    });

    test('builds what the repository builds', async () => {
      const build = { vault: at('plain'), out: join(workshop, 'by the repository'), isUnnamed: true } as const;
      await buildOrThrow(build);
      expect(readTree(at('plain-site'))).toEqual(readTree(build.out));
      forget(build);
    });

    test('writes to the output and its cache, and nowhere else', () => {
      expect(entriesOf(at())).toEqual([...before, 'own-site', 'plain-site'].sort());
      expect(existsSync(at('node_modules', '.cache', 'coldframe'))).toBe(true);
    });

    test('no file of the sites has a word of the guide, or says where the program lies', () => {
      for (const site of ['plain-site', 'own-site']) {
        const texts = readdirSync(at(site), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(?:html|js|css|json|xml|txt|md|svg|webmanifest)$/u.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name));
        expect(texts.length).toBeGreaterThan(30);
        expect(
          texts.filter((file) => {
            const text = readFileSync(file, 'utf8');
            return words.test(text) || text.includes(workshop);
          }),
        ).toEqual([]);
      }
    });

    test('a vault without a file is its owner’s: title, no canonical address, manifest, footer, navigation', () => {
      const home = page('plain-site', 'index.html');
      expect(home).toContain('<title>plain</title>');
      expect(home).toContain('<html lang="en"');
      expect(home).not.toMatch(/canonical|og:url|localhost/u);
      expect(home).toContain('Made with Coldframe');
      expect(home).not.toMatch(/href="\/(?:categories|compare|limits)\//u);
      expect(JSON.parse(page('plain-site', 'manifest.webmanifest'))).toMatchObject({ name: 'plain' });
    });

    test('a file of its own decides: title, address, feed, language, author, and notes in `.mdx`', () => {
      const note = page('own-site', 'sum', 'index.html');
      expect(note).toContain('<html lang="de"');
      expect(note).toContain('· My pots</title>');
      expect(note).toContain('<link rel="canonical" href="https://pots.example/a/sum/">');
      expect(note).toContain('It is 2.');
      expect(note).toContain('Told.');
      expect(note).toContain('Ada');
      expect(note).not.toContain('Made with');
      expect(page('own-site', 'rss.xml')).toContain('<link>https://pots.example/a/</link>');
    });

    test('check, init and preview work as well', async () => {
      const checked = await command('check', 'plain', '--format', 'json');
      expect(checked.status, checked.errors).toBe(0);
      expect(JSON.parse(checked.printed)).toMatchObject({ version: 1, notes: 3 });
      addFiles(at('new'), { 'A.md': 'a' });
      expect(await command('init', 'new', '--yes', '--title', 'Mine')).toMatchObject({ status: 0, errors: '' });
      expect(page('new', 'garden.yaml')).toContain('title: Mine');
      const served = await started(['preview', 'own-site', '--port', '0'], /at (http:\S+)/u);
      try {
        expect(served.address).toMatch(/\/a\/$/u);
        expect(await (await fetch(served.address)).text()).toContain('My pots');
      } finally {
        await served.stop();
      }
    });

    test('dev serves pages, their styles and scripts', async () => {
      const served = await started(['dev', 'own', '--port', '0'], /Local\s+(http:\/\/\S+)/u);
      try {
        const address = `${served.address.replace(/\/$/u, '')}/`;
        const html = await (await fetch(new URL('sum/', address))).text();
        expect(html).toContain('It is 2.');
        const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, source = '']) => source);
        expect(scripts.length).toBeGreaterThan(2);
        for (const source of scripts) {
          const answer = await fetch(new URL(source.replaceAll('&amp;', '&'), address));
          expect(answer.status, source).toBe(200);
          await answer.text();
        }
      } finally {
        await served.stop();
      }
    });

    // A minute: `help-vault.test.ts` builds the same vault from the checkout each time.
    test.skipIf(!existsSync(help) || process.env['COLDFRAME_LONG'] === undefined)(
      'builds the help of Obsidian (only with COLDFRAME_LONG, and where that vault is beside the repository)',
      async () => {
        const { status, printed, errors } = await command('build', help, '--output', 'help-site');
        expect(status, errors).toBe(0);
        expect(printed.split('\n').length).toBeLessThan(60);
        expect(page('help-site', 'index.html')).not.toMatch(words);
      },
    );
  },
);

function entriesOf(path: string): string[] {
  return [
    ...readdirSync(path),
    ...readdirSync(join(path, 'node_modules', 'coldframe'), { recursive: true, encoding: 'utf8' }),
  ].sort();
}

interface Started {
  address: string;
  stop: () => Promise<void>;
}

/** A command that goes on; `says` finds the address in what it prints. */
async function started(args: readonly string[], says: RegExp): Promise<Started> {
  const child = spawn(process.execPath, [coldframe, ...args], {
    cwd: at(),
    env: cleanEnvironment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((tell, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = says.exec(output)?.[1];
        if (found !== undefined) tell(found);
      });
    child.on('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`)));
  });
  return {
    address,
    stop: () =>
      new Promise((tell) => {
        child.on('exit', () => tell());
        child.kill();
      }),
  };
}
