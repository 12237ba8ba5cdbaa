/** `/tree.json` for the browser: from the cache where it has it, so asking twice costs nothing. */
import type { TreeBranch } from '../listing/garden-tree.ts';

/** @throws where it cannot be had: offline, or served without it */
export async function fetchTree(address: string): Promise<TreeBranch> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as TreeBranch;
}

/** The site's base path, with a slash at its end: the tree lies there. */
export function baseOf(treeAddress: string): string {
  return treeAddress.slice(0, treeAddress.lastIndexOf('/') + 1);
}

/** The address of the page as the tree has it, but decoded. */
export function currentAddress(base: string): string {
  return decoded(location.pathname.slice(base.length).replace(/\/$/u, ''));
}

/** Browsers and hosts write the same address in more than one way. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
