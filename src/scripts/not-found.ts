/** The page for what is not there: leads on where the address only was written otherwise, else shows what is near. */
import { fetchTree } from './fetch-tree.ts';
import { nearestPages, wordsOfAddress } from './nearest-pages.ts';
import { leadOn } from './old-address.ts';
import { part } from './part.ts';

const near = part<HTMLElement>('[data-near]');
const field = part<HTMLInputElement>('#search-field');
const base = document.documentElement.dataset['base'] ?? '/';
if (near) void start(near);

async function start(near: HTMLElement): Promise<void> {
  await leadOn(location.pathname, base, (address) => location.replace(address + location.search + location.hash));
  if (field?.value === '') field.value = wordsOfAddress(location.pathname, base);
  const tree = await fetchTree(near.dataset['near'] ?? '').catch(() => undefined);
  const pages = tree === undefined ? [] : nearestPages(tree, location.pathname, base);
  if (pages.length === 0) return;
  const list = document.createElement('ul');
  for (const { title, href } of pages) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href, textContent: title }));
    list.append(item);
  }
  near.append(list);
  near.hidden = false;
}
