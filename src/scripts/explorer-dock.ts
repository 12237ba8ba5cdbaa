/**
 * On wide screens the explorer can be put away: it then opens from the header, as on narrow ones. Kept for the next
 * visit.
 */
import { part } from './part.ts';
import { storageKey } from './storage-key.ts';

export function dockable(explorer: HTMLElement, button: HTMLButtonElement): void {
  const key = storageKey('coldframe-explorer');
  const root = document.documentElement;
  const isAway = (): boolean => root.dataset['explorer'] === 'away';
  const show = (): void => button.setAttribute('aria-pressed', String(!isAway()));
  show();
  button.addEventListener('click', () => {
    if (isAway()) delete root.dataset['explorer'];
    else root.dataset['explorer'] = 'away';
    show();
    if (explorer.matches(':popover-open')) explorer.hidePopover();
    // The focus goes where the explorer can be had back.
    (isAway() ? part<HTMLElement>('[popovertarget="explorer"]') : button)?.focus();
    try {
      if (isAway()) localStorage.setItem(key, 'away');
      else localStorage.removeItem(key);
    } catch {
      // No storage: it holds for this page.
    }
  });
}
