/**
 * Loads a style sheet that only a script's own elements need. Astro puts what a script imports as CSS into the page's
 * head; what is imported by address (`?url`) is not.
 */
export function loadStyles(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${href} did not load`)));
    document.head.append(link);
  });
}
