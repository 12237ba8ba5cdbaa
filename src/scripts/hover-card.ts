/** The card of a link: one element in the top layer, filled from the page that the link leads to. */
import { strings } from 'virtual:coldframe/strings/reading';
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import styles from '../styles/preview.css?url';
import { loadStyles } from './load-styles.ts';
import { previewOf } from './preview-content.ts';

export interface HoverCard {
  /** Shows the card as soon as the link's page is there, unless the reader has left the link (`isWanted`). */
  show: (link: HTMLAnchorElement, isWanted: () => boolean) => Promise<void>;
  hide: () => void;
}

const id = 'link-preview';

export async function createHoverCard(): Promise<HoverCard> {
  await loadStyles(styles);
  const pages = new Map<string, Promise<Document | undefined>>();
  const card = document.createElement('div');
  card.id = id;
  card.className = 'preview';
  card.popover = 'manual';
  card.setAttribute('role', 'group');
  let release = (): void => undefined;

  return { show, hide: () => release() };

  async function show(link: HTMLAnchorElement, isWanted: () => boolean): Promise<void> {
    const address = new URL(link.href);
    const page = await pageAt(address);
    const preview = page && previewOf(page, address);
    if (!preview || !isWanted()) return;
    release();
    card.setAttribute('aria-label', strings.preview(preview.title));
    card.replaceChildren(preview.content);
    (document.getElementById('main') ?? document.body).append(card);
    // `aria-details` tells that there is more and where; `aria-describedby` would read the whole card as one sentence.
    link.setAttribute('aria-details', id);
    card.showPopover();
    const stop = autoUpdate(link, card, () => void place(link), { elementResize: false, layoutShift: false });
    release = () => {
      release = () => undefined;
      stop();
      link.removeAttribute('aria-details');
      card.hidePopover();
      card.remove();
    };
  }

  /** Each page is asked for once; a failure of the network may be tried again. */
  function pageAt({ origin, pathname }: URL): Promise<Document | undefined> {
    if (pathname === location.pathname) return Promise.resolve(document);
    const known = pages.get(pathname) ?? load(origin + pathname);
    pages.set(pathname, known);
    known.catch(() => pages.delete(pathname));
    return known.catch(() => undefined);
  }

  async function place(link: HTMLAnchorElement): Promise<void> {
    const { x, y } = await computePosition(link, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            card.style.setProperty('--room', `${Math.max(0, Math.floor(availableHeight))}px`);
          },
        }),
      ],
    });
    card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    const text = card.querySelector('.preview-text');
    text?.classList.toggle('is-cut', text.scrollHeight > text.clientHeight + 1);
  }
}

async function load(address: string): Promise<Document | undefined> {
  const answer = await fetch(address);
  if (!answer.ok || answer.headers.get('content-type')?.startsWith('text/html') === false) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
