/**
 * Shows what a link leads to when the pointer or the focus rests on it. Only this is always there: the card is loaded
 * then.
 */
import type { HoverCard } from './hover-card.ts';

/** Milliseconds on a link before its card comes, and off it before the card goes. */
const delay = 350;
const linger = 220;

start();

function start(): void {
  const canHover = matchMedia('(hover: hover) and (pointer: fine)');
  let card: Promise<HoverCard> | undefined;
  /** Where the reader is; kept after Escape, so that the card stays away until they have left. */
  let current: HTMLAnchorElement | undefined;
  let opening = 0;
  let closing = 0;

  const load = (): Promise<HoverCard> =>
    (card ??= import('./hover-card.ts').then(({ createHoverCard }) => createHoverCard()));

  const hide = (): void => {
    clearTimeout(opening);
    void card?.then((each) => each.hide());
  };

  const leave = (): void => {
    hide();
    current = undefined;
  };

  const rest = (target: EventTarget | null): void => {
    clearTimeout(closing);
    if (!(target instanceof Element) || target.closest('.preview')) return;
    const link = linkAt(target);
    if (link === current) return;
    if (!link) {
      closing = window.setTimeout(leave, linger);
      return;
    }
    leave();
    current = link;
    opening = window.setTimeout(() => {
      // What cannot be loaded is not shown: the link works as ever.
      load().then(
        (each) => each.show(link, () => current === link),
        () => (card = undefined),
      );
    }, delay);
  };

  addEventListener('pointerover', ({ target, pointerType }) => {
    if (canHover.matches && pointerType !== 'touch') rest(target);
  });
  document.documentElement.addEventListener('pointerleave', () => rest(document.body));
  addEventListener('focusin', ({ target }) => {
    if (canHover.matches && target instanceof Element && target.matches(':focus-visible')) rest(target);
  });
  // The focus is never hidden behind the card of where it was.
  addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('.preview'))) leave();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element && target.closest('.preview'))) hide();
  });
  // Before all else that Escape ends: it ends one thing at a time.
  const putAway = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (document.querySelector('.preview')) event.preventDefault();
    hide();
  };
  addEventListener('keydown', putAway, { capture: true });
  addEventListener('pagehide', leave);
}

/** A link of the text to a page, or to a place in one: not to this page's top, to files or to other sites. */
function linkAt(target: Element): HTMLAnchorElement | undefined {
  const link = target.closest<HTMLAnchorElement>('main a[href]');
  if (!link || link.closest('nav, svg, .hit, .tags, .glance dt, .tag, .attachment, .anchor[href^="#"]'))
    return undefined;
  const isOwnPage = link.pathname === location.pathname;
  const hasPlace = link.hash.length > 1 && link.hash !== '#main';
  const isPage = link.origin === location.origin && link.pathname.endsWith('/') && link.search === '';
  return isPage && (hasPlace || !isOwnPage) ? link : undefined;
}
