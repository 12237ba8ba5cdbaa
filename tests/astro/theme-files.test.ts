/** The theme's own files: read again only when they are others, and left out of pages where they cannot be used. */
import { join } from 'node:path';
import { utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usableConfig } from '../../src/astro/config-module.ts';
import { createThemeReader } from '../../src/astro/theme-files.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';
import { plainConfig } from '../vaults/plain-config.ts';

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="${colour}"/></svg>`;
const config = { ...plainConfig, theme: { ...plainConfig.theme, logo: 'logo.svg' } };

test('a logo is drawn again when it is another one, and not before', async () => {
  const vault = temporaryFolder();
  addFiles(vault, { 'logo.svg': drawing('#c00') });
  const read = createThemeReader(vault, config);
  const first = (await read([])).files;
  const second = (await read([])).files;
  for (const address of ['icons/logo.svg', 'icons/180.png']) expect(second.get(address)).toBe(first.get(address));
  writeFileSync(join(vault, 'logo.svg'), drawing('#0c0'));
  utimesSync(join(vault, 'logo.svg'), new Date(), new Date(Date.now() + 5000));
  const third = (await read([])).files;
  expect(Buffer.from(third.get('icons/logo.svg') ?? '').toString()).toContain('#0c0');
  expect(third.get('icons/180.png')).not.toEqual(first.get('icons/180.png'));
});

test.each([
  ['empty', ''],
  ['no drawing', 'words'],
  ['broken', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
])('a logo that is %s is told, and pages have no place for it', async (_, content) => {
  const vault = temporaryFolder();
  addFiles(vault, { 'logo.svg': content });
  const { refused, files } = await createThemeReader(vault, config)([]);
  expect(refused).toEqual([{ key: 'logo', target: 'logo.svg', reason: expect.stringMatching(/\S/u) }]);
  expect(files.has('icons/logo.svg')).toBe(false);
  const unusable = refused.map(({ key }) => key);
  expect(usableConfig(config, { unusable }).theme).not.toHaveProperty('logo');
  expect(usableConfig(config, { unusable: [] }).theme).toHaveProperty('logo');
});
