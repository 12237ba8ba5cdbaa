/** A quiet line at the bottom of the window: that the page is a copy and how old, or that there is a newer one. */
import { keptAttributes } from '../offline/plan.ts';
import type { PageNews } from '../offline/plan.ts';

const noticeId = 'copy-notice';

/** Says that this page is a kept copy. */
export function showCopy(): void {
  const root = document.documentElement;
  const at = new Date(root.getAttribute(keptAttributes.at) ?? '');
  const why = root.getAttribute(keptAttributes.because) === 'slow' ? 'The network is slow' : 'You are offline';
  const time = new Intl.DateTimeFormat(root.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  show(`${why}: this copy is from ${time}.`, false);
  // Back online, the page itself may be newer.
  addEventListener('online', () => show('You are online again.', true), { once: true });
}

/** What the service worker has found out about the page. */
export function showNews(news: PageNews): void {
  const here = location.origin + location.pathname;
  if (news.url !== here) return;
  if (news.type === 'newer') show('A newer version of this page is ready.', true);
  else if (news.type === 'same' && document.documentElement.hasAttribute(keptAttributes.at)) hide();
}

function show(text: string, canReload: boolean): void {
  const notice = document.getElementById(noticeId) ?? create();
  const said = notice.querySelector('p');
  const reload = notice.querySelector<HTMLButtonElement>('[data-reload]');
  if (reload) reload.hidden = !canReload;
  notice.hidden = false;
  // Words are announced when they come to a place that is there already.
  setTimeout(() => said?.replaceChildren(text), 50);
}

function hide(): void {
  const notice = document.getElementById(noticeId);
  if (notice) notice.hidden = true;
}

function create(): HTMLElement {
  const notice = document.createElement('div');
  notice.id = noticeId;
  notice.className = 'copy-notice';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const reload = button('Reload', () => location.reload());
  reload.dataset['reload'] = '';
  notice.append(said, reload, button('Dismiss', hide));
  document.body.append(notice);
  return notice;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
