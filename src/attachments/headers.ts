/**
 * What a host sends with attachments: a reader who opens one by itself gets a document that may run nothing, ask
 * nothing and knows nothing of the site. In pages, pictures, films and sounds show as ever.
 */
import { extensionOf } from './kinds.ts';

export const attachmentPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; font-src data:; frame-ancestors 'self'";

/** Browsers show no PDF in a sandbox; what a PDF runs has no part in the site anyway. */
const unboxed: ReadonlySet<string> = new Set(['pdf']);

/**
 * Types of the site's own pages and workers, which the policy would stop: attachments of these are named one by one.
 */
const own: ReadonlySet<string> = new Set(['html', 'js', 'mjs']);

/** An attachment's response headers; `slug` is its address without a slash at its start. */
export function attachmentHeaders(slug: string): Readonly<Record<string, string>> {
  const isBoxed = !unboxed.has(extensionOf(slug) ?? '');
  return { 'X-Content-Type-Options': 'nosniff', ...(isBoxed ? { 'Content-Security-Policy': attachmentPolicy } : {}) };
}

/**
 * Rules for the file `_headers`, to stand after those for all pages: one a type where no file of the site has it, else
 * one a file.
 */
export function headerRules(slugs: readonly string[]): string {
  const paths = new Set<string>();
  for (const slug of slugs) {
    const extension = extensionOf(slug) ?? '';
    if (unboxed.has(extension)) continue;
    const isOwn = own.has(extension) || !/^[a-z\d]+$/u.test(extension);
    paths.add(isOwn ? `/${slug.split('/').map(encodeURIComponent).join('/')}` : `/*.${extension}`);
  }
  // Hosts read a hundred rules or so: those for whole types come first.
  return [...paths]
    .sort((a, b) => Number(b.startsWith('/*')) - Number(a.startsWith('/*')) || (a < b ? -1 : 1))
    .map((path) => `${path}\n  Content-Security-Policy: ${attachmentPolicy}\n`)
    .join('');
}
