/** Addresses that the site itself takes, whatever the vault holds. */

/** Slugs of its pages. A note or a folder may stand there too: the page then shows both. */
export const ownPages: ReadonlySet<string> = new Set(['', 'index', 'categories', 'compare', 'graph', 'limits', 'notes', 'offline', 'recent', 'search', 'tags']);

/** The page for wrong addresses: hosts ask for it by this name, so no note can have it. */
export const wrongAddress = '404';

/** Files: an attachment of the same name would stand in their place. */
const ownFiles: ReadonlySet<string> = new Set([
  '404.html',
  '_headers',
  'facts.json',
  'favicon.svg',
  'feed.json',
  'graph.json',
  'icons/180.png',
  'icons/192.png',
  'icons/512.png',
  'llms.txt',
  'manifest.webmanifest',
  'notes.json',
  'offline.json',
  'robots.txt',
  'rss.xml',
  'schemas/facts.schema.json',
  'schemas/notes.schema.json',
  'search.json',
  'service-worker.js',
  'sitemap-0.xml',
  'sitemap-index.xml',
  'theme.js',
  'tree.json',
]);

/** Whether an address, without a slash at its start, is that of a page's or another file of the site's own. */
export function isOwnFile(slug: string): boolean {
  return ownFiles.has(slug) || /(?:^|\/)index\.html$/u.test(slug);
}

/** An attachment's address out of the folders that the site fills itself, with names that only a build knows. */
export function besideOwnFolders(slug: string): string {
  return slug.replace(/^(_astro|pagefind|og)\//u, '$1-2/');
}
