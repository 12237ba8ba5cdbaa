/** On the page for what is not there: pages whose title or address is like the address that was asked for. */
import type { TreeBranch } from '../listing/garden-tree.ts';
import { nearestNotes } from './did-you-mean.ts';
import { decoded } from './fetch-tree.ts';
import { wordsOf } from './search-words.ts';

export interface NearPage {
  title: string;
  href: string;
}

/** The words of an address, without the site's base path and a file's ending. */
export function wordsOfAddress(path: string, base: string): string {
  const address = decoded(path.startsWith(base) ? path.slice(base.length) : path);
  return wordsOf(address.replace(/(?:\/index)?\.(?:html?|md)$/iu, '').replaceAll('/', ' ')).join(' ');
}

/** The nearest first; those like the end of the address, then those like all of it. */
export function nearestPages(tree: TreeBranch, path: string, base: string, most = 5): NearPage[] {
  const pages = pagesIn(tree).map(({ title, address }) => {
    const words = decoded(address).split('/');
    return { title, href: `${base}${address}/`, names: [words.at(-1) ?? '', words.join(' ')] };
  });
  const parts = path.split('/').filter((part) => part !== '');
  const found = [parts.at(-1) ?? '', path].flatMap((asked) => nearestNotes(pages, wordsOfAddress(asked, base), most));
  return [...new Map(found.map(({ title, href }) => [href, { title, href }])).values()].slice(0, most);
}

function pagesIn({ folders, notes }: TreeBranch): { title: string; address: string }[] {
  return [
    ...folders.flatMap((folder) => [{ title: folder.title, address: folder.address }, ...pagesIn(folder)]),
    ...notes.map(([title, address]) => ({ title, address })),
  ];
}
