import { expect, test } from 'vitest';
import { outFolder } from '../../src/astro/garden-options.ts';

const here = process.cwd();

test.each([
  ['nothing', undefined, `${here}/dist`],
  ['a folder inside', 'site', `${here}/site`],
  ['a folder elsewhere', '/srv/site', '/srv/site'],
  ['a neighbour', '../site', `${here.slice(0, here.lastIndexOf('/'))}/site`],
])('%s names the output folder', (_name, value, folder) => {
  expect(outFolder({ GARDEN_OUT: value })).toBe(folder);
});

test('a neighbour whose name begins like this folder’s is refused, with the reason', () => {
  expect(() => outFolder({ GARDEN_OUT: `${here}-site` })).toThrow(/whose name begins like/u);
});
