/** The explorer's tree → elements. */
import { strings } from 'virtual:coldframe/strings/panels';
import type { TreeFolder, TreeNote } from '../listing/garden-tree.ts';

export function listOf(items: readonly HTMLLIElement[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.append(...items);
  return list;
}

/** A folder's row: a button that opens it, a link to its page, and how many notes it holds. */
export function folderItem({ title, address, count }: TreeFolder, base: string, isCurrent: boolean): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['folder'] = address;
  button.setAttribute('aria-label', strings.contentsOf(title));
  const number = document.createElement('span');
  number.className = 'count';
  number.textContent = strings.number(count);
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = strings.notesFollow;
  number.prepend(hidden);
  const link = linkTo(title, base, address, isCurrent);
  link.append(number);
  const row = document.createElement('div');
  row.className = 'tree-folder';
  row.append(button, link);
  return itemOf(row);
}

export function noteItem([title, address, category]: TreeNote, base: string, isCurrent: boolean): HTMLLIElement {
  const link = linkTo(title, base, address, isCurrent);
  if (category !== undefined) link.classList.add('category-mark', `category-${category}`);
  return itemOf(link);
}

/** What stands in for the notes that a long list leaves out. */
export function restItem(count: number, base: string, address: string): HTMLLIElement {
  const link = linkTo(strings.allNotes(count), base, address, false);
  link.classList.add('tree-rest');
  return itemOf(link);
}

function linkTo(title: string, base: string, address: string, isCurrent: boolean): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address === '' ? base : `${base}${address}/`;
  link.textContent = title;
  if (isCurrent) link.setAttribute('aria-current', 'page');
  return link;
}

function itemOf(content: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}
