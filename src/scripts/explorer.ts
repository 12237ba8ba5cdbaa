/**
 * The explorer's small part, on every page: fetches the tree when the explorer is before the reader, and not before.
 */
import { dockable } from './explorer-dock.ts';
import { part } from './part.ts';
import { whenIdle } from './when-idle.ts';

const explorer = part<HTMLElement>('.explorer');
const place = explorer?.querySelector<HTMLElement>('[data-tree]');

if (explorer && place) {
  // In view at once as a column; on narrow screens when its button opens it, or the window widens.
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    whenIdle(() => void import('./explorer-tree.ts').then(({ growTree }) => growTree(explorer, place)));
  });
  watch.observe(explorer);

  const dock = explorer.querySelector<HTMLButtonElement>('.explorer-dock');
  if (dock) dockable(explorer, dock);

  const random = explorer.querySelector<HTMLAnchorElement>('[data-random]');
  random?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void import('./random-note.ts').then(({ openRandomNote }) =>
      openRandomNote(place.dataset['tree'] ?? '', random.href),
    );
  });
}
