/**
 * Registers the service worker, has it keep what was loaded before it was there, and asks it for news from time to
 * time.
 */
import type { KeepWhole } from '../offline/plan.ts';

/** Milliseconds between a page and the search index: nothing that the reader asks for has to wait for it. */
const restAfterLoad = 2000;
/** Milliseconds between two questions for a new version, by a page that stays open. */
const askAgainAfter = 30 * 60_000;

/**
 * @param base the garden's path, with a slash at both ends
 * @param isWanted whether the garden works offline: where it does no more, what was registered before is taken away
 */
export async function startWorker(base: string, isWanted: boolean): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    if (!isWanted) {
      const old = await serviceWorker.getRegistration(base);
      // The longest scope that fits may be that of a garden above.
      if (old?.scope === new URL(base, location.href).href) await old.unregister();
      return;
    }
    const isFirstVisit = serviceWorker.controller === null;
    const registration = await serviceWorker.register(`${base}service-worker.js`, { scope: base });
    const { active } = await serviceWorker.ready;
    if (isFirstVisit) active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: loaded(base) } });
    if (!savesTraffic())
      setTimeout(() => active?.postMessage({ type: 'keep-whole' } satisfies KeepWhole), restAfterLoad);
    askForNews(registration);
  } catch {
    // Private windows and full disks refuse: the garden is read online then.
  }
}

/** This page and what it has loaded of the garden. */
function loaded(base: string): string[] {
  const inside = new URL(base, location.href).href;
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([location.href.replace(/#.*/u, ''), ...resources])].filter((url) => url.startsWith(inside));
}

function savesTraffic(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function askForNews(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - asked < askAgainAfter) return;
    asked = performance.now();
    registration.update().catch(() => undefined);
  });
}
