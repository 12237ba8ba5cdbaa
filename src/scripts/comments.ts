/**
 * Comments by giscus, in its own frame: none of its scripts runs in the page. It says how high it is, and gives the
 * reader who has signed in a word to come back with, which is kept for the next page.
 */
import { part } from './part.ts';
import { storageKey } from './storage-key.ts';

const origin = 'https://giscus.app';
const sessionKey = storageKey('giscus-session');

const section = part<HTMLElement>('.comments');
const button = section?.querySelector('button');
if (section && button) {
  const returned = new URL(location.href);
  const session = returned.searchParams.get('giscus');
  button.hidden = false;
  button.addEventListener('click', () => show(section, button));
  if (session !== null) {
    keep(session);
    returned.searchParams.delete('giscus');
    history.replaceState(history.state, '', returned);
    show(section, button);
  }
}

function show(section: HTMLElement, button: HTMLButtonElement): void {
  const frame = Object.assign(document.createElement('iframe'), {
    title: section.querySelector('h2')?.textContent ?? '',
    src: addressFor(section.dataset).href,
    allow: 'clipboard-write',
  });
  addEventListener('message', ({ origin: from, source, data }: MessageEvent<unknown>) => {
    if (from === origin && source === frame.contentWindow) hear(data, frame);
  });
  button.remove();
  section.append(frame);
}

function addressFor(said: DOMStringMap): URL {
  const { repository = '', repositoryId = '', category = '', categoryId = '', note = '', language = 'en' } = said;
  const path = location.pathname;
  const here = new URL(path, location.href).href;
  const isDark = getComputedStyle(document.documentElement).colorScheme.trim() === 'dark';
  const chosen = document.documentElement.dataset['theme'];
  const theme = chosen ?? (isDark || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const address = new URL(`/${encodeURIComponent(language.split('-')[0] ?? 'en')}/widget`, origin);
  address.search = new URLSearchParams({
    origin: here,
    session: kept(),
    theme,
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'top',
    repo: repository,
    repoId: repositoryId,
    category,
    categoryId,
    strict: '1',
    description: note,
    backLink: here,
    term: path,
  }).toString();
  return address;
}

function hear(data: unknown, frame: HTMLIFrameElement): void {
  const said = propertyOf(data, 'giscus');
  const height = propertyOf(said, 'resizeHeight');
  if (typeof height === 'number' && height > 0) frame.style.blockSize = `${height}px`;
  if (propertyOf(said, 'signOut') === true) forget();
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Browsers may refuse to keep anything; the reader then signs in anew on the next page. */
function keep(session: string): void {
  try {
    localStorage.setItem(sessionKey, JSON.stringify(session));
  } catch {
    return;
  }
}

function kept(): string {
  try {
    const session: unknown = JSON.parse(localStorage.getItem(sessionKey) ?? '""');
    return typeof session === 'string' ? session : '';
  } catch {
    return '';
  }
}

function forget(): void {
  try {
    localStorage.removeItem(sessionKey);
  } catch {
    return;
  }
}
