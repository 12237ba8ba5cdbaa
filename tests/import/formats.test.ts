/** For each format a folder, and the vault that it becomes, letter by letter. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importVault } from '../../src/import/import-vault.ts';
import { openLog } from '../../src/import/log.ts';
import { readSource } from '../../src/import/read-source.ts';
import { reportName } from '../../src/import/write-vault.ts';
import { typed } from '../cli/typed.ts';
import { temporaryFolder } from '../vaults/garden-of.ts';
import { filesIn } from './folders.ts';

const here = import.meta.dirname;
const formats = readdirSync(here).filter((name) => existsSync(join(here, name, 'from')));

/** Problems that the folder has as well, or that only its owner can solve. */
const known = new Set(['config-no-address', 'content-not-drawn', 'link-to-private']);

describe.each(formats)('%s', (name) => {
  const from = join(here, name, 'from');

  test('is recognised, and becomes the vault beside it; the folder is left as it was', async () => {
    const before = filesIn(from);
    const vault = join(temporaryFolder(), 'vault');
    const { code, said } = await typed('/', ['import', from, vault]);
    expect(said).toContain(`read as ${name}.`);
    expect(code).toBe(0);
    const made = filesIn(vault);
    made.set(reportName, (made.get(reportName) ?? '').split('\n').slice(1).join('\n'));
    expect(made).toEqual(filesIn(join(here, name, 'expected')));
    expect(filesIn(from)).toEqual(before);
  });

  test('has no problem that the import does not tell', async () => {
    const folder = temporaryFolder();
    const vault = join(folder, 'vault');
    await typed('/', ['import', from, vault]);
    const { said } = await typed('/', ['check', vault, '--format', 'json', '--cache', join(folder, 'cache')]);
    const { problems } = JSON.parse(said) as { problems: { id: string; message: string }[] };
    const log = openLog();
    importVault(readSource(from, log), undefined, log);
    const told = log.told.map(({ sentence }) => sentence).join('\n');
    const isTold = (message: string): boolean =>
      [...message.matchAll(/`([^`]+)`/gu)].some(([, word = '']) => told.includes(word));
    expect(problems.filter(({ id, message }) => !known.has(id) && !isTold(message))).toEqual([]);
  });

  test('a dry run says the same and writes nothing', async () => {
    const folder = temporaryFolder();
    const { said } = await typed('/', ['import', from, join(folder, 'vault'), '--dry-run']);
    expect(said).toContain('Nothing was written (--dry-run).');
    expect(readdirSync(folder)).toEqual([]);
  });
});
