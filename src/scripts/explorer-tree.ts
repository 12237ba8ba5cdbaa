/**
 * The explorer's tree: nested lists of links, where each folder has a button that opens it (the pattern “disclosure
 * navigation with top-level links” of the ARIA practices, with its arrow keys). A tree widget would hide from screen
 * readers that its items are links. Only what open folders hold is in the page.
 */
import type { TreeBranch, TreeFolder } from '../listing/garden-tree.ts';
import { moveByKey } from './explorer-keys.ts';
import { readMemory, writeMemory } from './explorer-memory.ts';
import { folderItem, listOf, noteItem, restItem } from './explorer-items.ts';
import { baseOf, currentAddress, decoded, fetchTree } from './fetch-tree.ts';

/** Of a longer list, so many notes are shown around the current one; the folder's page has the rest. */
const mostNotes = 200;

/** Fills `place`, inside of `explorer`, which scrolls. Without the tree, what stands there stays. */
export async function growTree(explorer: HTMLElement, place: HTMLElement): Promise<void> {
  const treeAddress = place.dataset['tree'] ?? '';
  const tree = await fetchTree(treeAddress).catch(() => undefined);
  if (tree === undefined) return;
  // A page made ready before it is asked for would remember less than the one that the reader still moves about in.
  if (isPrerendering())
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
  const base = baseOf(treeAddress);
  const current = currentAddress(base);
  const memory = readMemory(base);
  const opened = new Set(memory.opened);
  const shown = new Set([...opened, ...trailTo(tree, current)]);
  const folders = new Map(foldersIn(tree).map((folder) => [folder.address, folder]));

  const list = branchList(tree);
  list.classList.add('tree');
  place.replaceChildren(list);
  if (!isDrawer(explorer)) {
    explorer.scrollTop = memory.scrolled;
    showCurrent(explorer, list);
  }

  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest('button');
    // Whoever moves about by the tree finds it as they left it.
    if (button === null) shown.forEach((address) => opened.add(address));
    else toggle(button);
    remember();
  });
  list.addEventListener('keydown', (event) => moveByKey(event, list));
  window.addEventListener('pagehide', remember);

  function remember(): void {
    writeMemory(base, { opened: [...opened], scrolled: explorer.scrollTop });
  }

  function toggle(button: HTMLButtonElement): void {
    const address = button.dataset['folder'] ?? '';
    const folder = folders.get(address);
    const item = button.closest('li');
    if (folder === undefined || item === null) return;
    const isOpen = !shown.has(address);
    for (const set of [shown, opened]) set[isOpen ? 'add' : 'delete'](address);
    openable(folder, item);
  }

  /**
   * The folder's item, open or closed as it is to be; of one that is there already, the row stays, and with it the
   * focus.
   */
  function openable(folder: TreeFolder, known?: HTMLLIElement): HTMLLIElement {
    const item = known ?? folderItem(folder, base, isCurrent(folder.address));
    const isOpen = shown.has(folder.address);
    item.querySelector('button')?.setAttribute('aria-expanded', String(isOpen));
    item.querySelector(':scope > ul')?.remove();
    if (isOpen) item.append(branchList(folder));
    return item;
  }

  function branchList(branch: TreeBranch & { address?: string }): HTMLUListElement {
    const at = branch.notes.findIndex(([, address]) => isCurrent(address));
    const start = Math.max(0, Math.min(at - mostNotes / 2, branch.notes.length - mostNotes));
    const notes = branch.notes.slice(start, start + mostNotes).map((note) => noteItem(note, base, isCurrent(note[1])));
    const rest =
      branch.notes.length > mostNotes ? [restItem(branch.notes.length, base, branch.address ?? 'notes')] : [];
    return listOf([...branch.folders.map((folder) => openable(folder)), ...notes, ...rest]);
  }

  function isCurrent(address: string): boolean {
    return decoded(address) === current;
  }
}

/** Not every browser prerenders, and the types know of none that does. */
function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/** The folders to open for the page at an address to be seen: those above it, and the folder itself where it is one. */
function trailTo(branch: TreeBranch, current: string): string[] {
  for (const folder of branch.folders) {
    const below = trailTo(folder, current);
    if (
      below.length > 0 ||
      decoded(folder.address) === current ||
      folder.notes.some(([, address]) => decoded(address) === current)
    )
      return [folder.address, ...below];
  }
  return [];
}

function foldersIn({ folders }: TreeBranch): TreeFolder[] {
  return folders.flatMap((folder) => [folder, ...foldersIn(folder)]);
}

/** Scrolls the explorer, and nothing else, so far that the current page is seen with what is around it. */
function showCurrent(explorer: HTMLElement, list: HTMLElement): void {
  const link = list.querySelector('[aria-current]');
  if (link === null) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = explorer.getBoundingClientRect();
  if (frame.height === 0 || (top >= frame.top && bottom <= frame.bottom)) return;
  explorer.scrollTop += top - frame.top - frame.height / 3;
}

/** A drawer opens at its top, where the ways through the garden stand. */
function isDrawer(explorer: HTMLElement): boolean {
  return explorer.matches(':popover-open');
}
