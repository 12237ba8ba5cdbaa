/** Names in the browser's storage: gardens below different paths of one host share it. */
export function storageKey(name: string): string {
  return `${name} ${document.documentElement.dataset['base'] ?? '/'}`;
}
