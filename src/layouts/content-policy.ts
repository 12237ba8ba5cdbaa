/**
 * The Content Security Policy of every page. Written here and not by Astro's `security.csp`, which lists a hash of each
 * script and style of the site in each page: with everything in files `'self'` says the same, and a page changes only
 * when its own content does.
 *
 * Notes may show images and play media from any https address; only the two privacy-minded video players may be framed.
 * Search runs WebAssembly, which `'wasm-unsafe-eval'` allows and nothing else.
 */
export const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
