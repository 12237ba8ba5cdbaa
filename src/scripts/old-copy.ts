/** A quiet line at the bottom of the window: that the page is a copy and how old, or that there is a newer one. */
import { strings } from 'virtual:coldframe/strings/offline';
import { keptAttributes } from '../offline/plan.ts';
import type { PageNews } from '../offline/plan.ts';

const noticeId = 'copy-notice';

/** Says that this page is a kept copy. */
export function showCopy(): void {
  const root = document.documentElement;
  const at = new Date(root.getAttribute(keptAttributes.at) ?? '');
  const time = new Intl.DateTimeFormat(root.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const isSlow = root.getAttribute(keptAttributes.because) === 'slow';
  show(isSlow ? strings.slowCopy(time) : strings.offlineCopy(time), false);
  // Back online, the page itself may be newer.
  addEventListener('online', () => show(strings.onlineAgain, true), { once: true });
}

/** What the service worker has found out about the page. */
export function showNews(news: PageNews): void {
  const here = location.origin + location.pathname;
  if (news.url !== here) return;
  if (news.type === 'newer') show(strings.newer, true);
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
  const reload = button(strings.reload, () => location.reload());
  reload.dataset['reload'] = '';
  notice.append(said, reload, button(strings.dismiss, hide));
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
