/**
 * Addresses that the site itself takes, whatever the vault holds. Pages and files are read from where they come from,
 * `pages` and `public`, so that none can be forgotten; what the build writes beside them has its name from here.
 */
import { filesBelow } from '../cache/files-below.ts';
import { join } from 'node:path';

export interface OwnAddresses {
  /** Slugs of pages. */
  pages: readonly string[];
  /** Files, below the output. */
  files: readonly string[];
}

/** What integrations write at the root of the output. */
export const writtenFiles = {
  worker: 'service-worker.js',
  offline: 'offline.json',
  allPages: 'offline-pages.json',
  sitemap: 'sitemap-index.xml',
} as const;

/** What the owner's theme makes, below the output. */
export const themeAddresses = { styles: 'theme.css', favicon: 'favicon.svg' } as const;
const logoTypes = ['svg', 'png', 'jpg', 'jpeg', 'webp'];

/** Where a logo is served, by the name of its file. */
export function themeLogo(file: string): string {
  return `icons/logo${/\.[a-z]+$/iu.exec(file)?.[0].toLowerCase() ?? ''}`;
}

/** Whether the owner's theme may make the file of this address. */
export function isOfTheme(address: string): boolean {
  return Object.values<string>(themeAddresses).includes(address) || /^icons\/[^/]+$/u.test(address);
}

/** Folders that a build fills with names that are known only then. */
export const writtenFolders = { assets: '_astro', search: 'pagefind', cards: 'og' } as const;

/** Whether a file, or a folder that is in a file's place, may be written by the build itself. */
export function isWritten(path: string): boolean {
  return /^(?:(?:_astro|pagefind)\/(?!index\.html$).|og\/.*\.jpg$|sitemap-\d+\.xml$|categories\/[^/]+\/changes\.(?:xml|json)$)/u.test(
    path,
  );
}

export function readOwnAddresses(): OwnAddresses {
  const source = join(import.meta.dirname, '..');
  const routes = filesBelow(join(source, 'pages')).filter((path) => !/(?:^|\/)_|\[/u.test(path));
  const documents = routes.filter((path) => path.endsWith('.astro')).map((path) => path.slice(0, -'.astro'.length));
  // Hosts ask for the pages of errors by the name of a file.
  const [errors, pages] = [documents.filter(isError), documents.filter((path) => !isError(path))];
  return {
    pages: pages.map((path) => path.replace(/(?:^|\/)index$/u, '')),
    files: [
      ...errors.map((path) => `${path}.html`),
      // Compiled in a package.
      ...routes.filter((path) => /\.[jt]s$/u.test(path)).map((path) => path.replace(/\.[jt]s$/u, '')),
      ...filesBelow(join(source, '..', 'public')),
      ...Object.values(writtenFiles),
      themeAddresses.styles,
      ...logoTypes.map((type) => themeLogo(`.${type}`)),
    ],
  };
}

function isError(path: string): boolean {
  return path === '404' || path === '500';
}
