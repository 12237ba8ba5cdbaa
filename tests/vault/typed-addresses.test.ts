/** Addresses of the app and the disk that are typed as text name private notes and folders, and are shown nowhere. */
import { expect, test } from 'vitest';
import { createTextRenderer } from '../fuzz/render-in-memory.ts';

const render = await createTextRenderer();
const addresses = [
  'obsidian://open?file=Zqname%20a',
  'OBSIDIAN://open?vault=v&file=Zqname',
  'file:///home/zqname/a.md',
];
const places: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `See ${address}, and more.`,
  (address) => `# A heading with ${address}`,
  (address) => `- [ ] (${address})`,
  (address) => `|a|\n|-|\n|${address}|`,
  (address) => `> [!note] ${address}\n> text`,
  (address) => `key:: ${address}`,
  (address) => `[[Alpha|${address}]]`,
  (address) => `**${address}** and [[open ${address}`,
];

test.each(addresses.flatMap((address) => places.map((place) => place(address))))('%s', async (text) => {
  const { html } = await render(text);
  expect(html).not.toMatch(/zqname/iu);
});

test('other addresses and words stay', async () => {
  const { html } = await render('profile:/a file: b https://example.org/file:/c obsidian: d');
  for (const kept of ['profile:/a', 'file: b', 'obsidian: d']) expect(html).toContain(kept);
});
