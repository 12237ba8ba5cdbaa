/** Runs when the browser has nothing better to do, within a second; Safari cannot tell. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then, { timeout: 1000 });
  else setTimeout(then, 100);
}
