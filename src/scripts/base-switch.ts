/** One view of a base at a time, on the base's own page: the one that the address names, else all. */
import { strings } from 'virtual:coldframe/strings/bases';
import { announce } from './announce.ts';

export function chooseViews(views: readonly HTMLElement[]): void {
  const list = document.querySelector('.base-views > ul');
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  if (list === null || links.length < 2) return;
  const all = Object.assign(document.createElement('a'), { textContent: strings.allViews });
  all.href = location.pathname;
  const item = document.createElement('li');
  item.append(all);
  list.prepend(item);
  const idOf = (address: string): string => decoded(address.slice(address.indexOf('#') + 1));
  const show = (): void => {
    const chosen = location.hash === '' ? undefined : views.find(({ id }) => id === idOf(location.hash));
    for (const view of views) view.classList.toggle('is-left-out', chosen !== undefined && view !== chosen);
    for (const link of [all, ...links]) {
      const isChosen = link === all ? chosen === undefined : idOf(link.hash) === chosen?.id;
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const tell = (): void => {
    show();
    announce((list.querySelector('[aria-current]')?.textContent ?? '').trim());
  };
  all.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (location.hash !== '') history.pushState(null, '', `${location.pathname}${location.search}`);
    tell();
  });
  addEventListener('hashchange', tell);
  addEventListener('popstate', show);
  show();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
