/**
 * What a service worker sees as `self`, as far as it is used here. TypeScript's own `webworker` types cannot stand
 * beside those of pages: they change what `addEventListener` means everywhere.
 */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly OpenPage[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: LongEvent) => void) => void) &
    ((type: 'message', listener: (event: LongEvent & MessageEvent<unknown>) => void) => void);
}

/** An event that keeps the worker alive until its work is done. */
export interface LongEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface OpenPage {
  id: string;
  url: string;
  postMessage: (message: unknown) => void;
}
