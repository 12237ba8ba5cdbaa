/** A gardener's day, as it is typed and seen: init, dev, a mistake that is saved, check, build, preview. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cleanEnvironment, coldframe, makeWorkshop, removeWorkshop } from '../site/build-site.ts';
import { typed } from '../site/typed-command.ts';
import type { Said } from '../site/typed-command.ts';
import { makeVault } from '../site/vault-files.ts';

interface Running {
  address: string;
  output: () => string;
  stop: () => Promise<void>;
}

let workshop: string;
/** Where the gardener stands: a folder with the notes in it. */
let home: string;
const variables = (): Record<string, string> => ({ GARDEN_CACHE: join(workshop, 'cache'), NO_COLOR: '1' });
const type = (...args: string[]): Promise<Said> => typed(home, [coldframe, ...args], variables());

// Seven commands, each with the time that a loaded machine needs for it.
test.setTimeout(300_000);

test.beforeAll(() => {
  workshop = makeWorkshop();
  home = join(workshop, 'home');
  mkdirSync(home);
});
test.afterAll(() => removeWorkshop(workshop));

/** Starts a command that goes on, and waits for the address that it prints. */
async function start(...args: string[]): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [coldframe, ...args, '--port', '0'], {
    cwd: home,
    env: cleanEnvironment(variables()),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((tell, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /http:\/\/localhost:\d+/u.exec(output)?.[0];
        if (found !== undefined && (args[0] !== 'dev' || output.includes('watching for file changes'))) tell(found);
      });
    child.on('exit', (code) => reject(new Error(`coldframe ${args.join(' ')} ended with ${code}:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: () =>
      new Promise((tell) => {
        child.removeAllListeners('exit').on('exit', () => tell());
        child.kill();
      }),
  };
}

test('from notes to a site, with a mistake on the way', async ({ page }) => {
  const vault = makeVault(join(home, 'Pots and pans'), {
    'Home.md': 'All [[Pots]].\n',
    'Pots.md': 'A pot is round.\n',
    'Diary.md': '---\npublish: false\n---\nNobody reads this.\n',
  });

  const begun = await type('init', 'Pots and pans', '--yes');
  expect(begun.status, begun.errors).toBe(0);
  expect(begun.printed).toContain('Next: npx coldframe dev');
  expect(readFileSync(join(vault.folder, 'garden.yaml'), 'utf8')).toContain('title: Pots and pans');

  const dev = await start('dev');
  try {
    await page.goto(`${dev.address}/pots/`);
    await expect(page.locator('.note-body')).toContainText('A pot is round.');
    vault.write('Pots.md', 'A pot is round, and goes with a [[Lidd]].\n');
    await expect(page.locator('.note-body')).toContainText('goes with a Lidd');
    await expect(page.locator('.problems-of-page')).toContainText('No note or file is named `Lidd`');
    await expect.poll(dev.output).toContain('Pots.md:1:33');
  } finally {
    await dev.stop();
  }

  const checked = await type('check');
  expect(checked.printed + checked.errors).toMatch(/Pots\.md:1:33\b.*`Lidd`/su);
  expect(checked.status).toBe(0);
  expect((await type('check', '--max-warnings', '0')).status).toBe(1);
  vault.write('Lid.md', 'A lid.\n');
  vault.write('Pots.md', 'A pot is round, and goes with a [[Lid]].\n');
  const again = await type('check', '--max-warnings', '0');
  expect(again.status, again.printed).toBe(0);

  const built = await type('build');
  expect(built.status, built.errors).toBe(0);
  expect(built.printed).toContain('3 notes');
  expect(readdirSync(home).toSorted()).toEqual(['Pots and pans', 'site']);
  expect(readdirSync(vault.folder).toSorted()).toEqual(['Diary.md', 'Home.md', 'Lid.md', 'Pots.md', 'garden.yaml']);

  const preview = await start('preview');
  try {
    await page.goto(`${preview.address}/`);
    await expect(page).toHaveTitle(/Pots and pans/u);
    await page.locator('.note-body').getByRole('link', { name: 'Pots' }).click();
    await page.locator('.note-body').getByRole('link', { name: 'Lid' }).click();
    await expect(page.locator('h1')).toHaveText('Lid');
    expect((await page.goto(`${preview.address}/diary/`))?.status()).toBe(404);
  } finally {
    await preview.stop();
  }
});
