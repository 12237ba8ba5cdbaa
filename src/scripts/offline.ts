/**
 * Offline reading: says when a page is an old copy, and starts the service worker once the page is loaded and the
 * browser idle. All that can wait is in files of their own.
 */
if ('serviceWorker' in navigator) {
  const root = document.documentElement;
  const isCopy = root.dataset['kept'] !== undefined;
  if (isCopy) void import('./old-copy.ts').then(({ showCopy }) => showCopy());
  navigator.serviceWorker.addEventListener(
    'message',
    ({ data }) => void import('./old-copy.ts').then(({ showNews }) => showNews(data)),
  );
  const start = (): void =>
    void import('./offline-worker.ts').then(({ startWorker }) =>
      startWorker(root.dataset['base'] ?? '/', root.dataset['offline'] !== undefined && import.meta.env.PROD),
    );
  const whenIdle = (): unknown =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 4000 }) : setTimeout(start, 1000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
