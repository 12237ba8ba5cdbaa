/**
 * Fetches a page as soon as its link is pointed at, focused or touched, so that it is there when it is asked for. Pages
 * of the garden only, a few from each, and none for readers who save on traffic.
 */
/** Milliseconds that the pointer or the focus rests on a link. */
const pointedFor = 80;
const mostPages = 20;

watchLinks();

function watchLinks(): void {
  const fetched = new Set([location.pathname]);
  const base = document.documentElement.dataset['base'] ?? '/';
  // Apart: text that scrolls to the focus moves below a pointer at rest.
  const waiting = { pointer: 0, focus: 0 };

  const fetchAhead = (by: keyof typeof waiting, target: EventTarget | null, wait: number): void => {
    clearTimeout(waiting[by]);
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || link.origin !== location.origin || !link.pathname.endsWith('/') || !link.pathname.startsWith(base))
      return;
    if (fetched.has(link.pathname) || fetched.size > mostPages || link.target !== '' || isSlowLine()) return;
    waiting[by] = window.setTimeout(() => {
      fetched.add(link.pathname);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.pathname;
      document.head.append(hint);
    }, wait);
  };

  document.addEventListener(
    'pointerover',
    ({ target, pointerType }) => pointerType === 'mouse' && fetchAhead('pointer', target, pointedFor),
    { passive: true },
  );
  document.addEventListener('focusin', ({ target }) => fetchAhead('focus', target, pointedFor), { passive: true });
  document.addEventListener('touchstart', ({ target }) => fetchAhead('pointer', target, 0), { passive: true });
}

function isSlowLine(): boolean {
  const line = (navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  return !navigator.onLine || line?.saveData === true || /2g/u.test(line?.effectiveType ?? '');
}
