/**
 * The Content Security Policy of every page. Written here and not by Astro's `security.csp`, which lists a hash of each
 * script and style of the site in each page: with everything in files `'self'` says the same, and a page changes only
 * when its own content does.
 *
 * Notes may show images and play media from any https address; only the two privacy-minded video players may be framed.
 * Search runs WebAssembly, which `'wasm-unsafe-eval'` allows and nothing else.
 */
interface Allowed {
  /** Origins whose scripts run, and which they tell. */
  scripts?: readonly string[];
  frames?: readonly string[];
}

/** @param allowed other hosts that the owner has switched on for the page */
export function policyWith({ scripts = [], frames = [] }: Allowed): string {
  return [
    "default-src 'self'",
    `script-src ${["'self' 'wasm-unsafe-eval'", ...scripts].join(' ')}`,
    ...(scripts.length === 0 ? [] : [`connect-src ${["'self'", ...scripts].join(' ')}`]),
    "style-src 'self'",
    "img-src 'self' https: data:",
    "media-src 'self' https:",
    `frame-src ${["'self' https://www.youtube-nocookie.com https://player.vimeo.com", ...frames].join(' ')}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Of a garden that loads nothing of others. */
export const contentPolicy = policyWith({});
