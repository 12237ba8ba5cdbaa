/** A note by chance: any but the one that is open. */
import type { TreeBranch, TreeNote } from '../listing/garden-tree.ts';
import { baseOf, currentAddress, decoded, fetchTree } from './fetch-tree.ts';

/** @param otherwise where to go when the tree cannot be had, or holds no other note */
export async function openRandomNote(treeAddress: string, otherwise: string): Promise<void> {
  const base = baseOf(treeAddress);
  const notes = await fetchTree(treeAddress).then(notesOf, () => []);
  const current = currentAddress(base);
  const others = notes.filter(([, address]) => decoded(address) !== current);
  const chosen = others[Math.floor(Math.random() * others.length)];
  location.assign(chosen === undefined ? otherwise : `${base}${chosen[1]}${chosen[1] === '' ? '' : '/'}`);
}

function notesOf({ folders, notes }: TreeBranch): TreeNote[] {
  return [...notes, ...folders.flatMap(notesOf)];
}
