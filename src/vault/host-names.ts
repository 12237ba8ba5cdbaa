/**
 * Names that a host obeys instead of serving them, and that browsers, search engines and others ask every site for: an
 * attachment that has one gets another. Most count in the first folder of a site, and folders there count whole. Names
 * are compared as the loosest file system does, and letters of full width as plain ones.
 */
import { addressKey } from './address.ts';

/** Files at the top of a site, by what stands before their first dot, whatever follows it. */
const files: ReadonlySet<string> = new Set(
  `200 404 500 ads app app-ads apple-app-site-association apple-touch-icon apple-touch-icon-precomposed assetlinks auth
  bingsiteauth browserconfig bun caddyfile clientaccesspolicy cname composer config cors crossdomain default deno dockerfile favicon
  firebase fly humans index jsconfig llms llms-full main manifest mime netlify now nginx now package package-lock php procfile railway
  redirects render robots router security server service-worker serviceworker serve site-manifest sitemap staticfile staticwebapp
  static sw swa-cli tsconfig user vercel web webmanifest worker wrangler yandex`.split(/\s+/u),
);

/** Extensions of the files that hosts read; a picture may be called as it likes. */
const read: ReadonlySet<string> = new Set(
  'cjs conf config css htm html ico ini js json jsonc lock mjs php text toml ts txt webmanifest xml yaml yml'.split(
    ' ',
  ),
);

/** Folders at the top of a site whose files run on a server, or configure it. */
const folders: ReadonlySet<string> = new Set(
  'api app-data bin cgi cgi-bin edge-functions functions middleware netlify netlify-functions pages-functions server supabase vercel well-known workers'.split(
    ' ',
  ),
);

/**
 * Files that a host obeys in whatever folder they lie: IIS, Azure, PHP and Apache, and Cloudflare's page for what is
 * missing.
 */
const everywhere = /^(?:web\.config|staticwebapp\.config\.json|user\.ini|ht(?:access|passwd|group)|404\.html?)$/u;

/** What hosts read at the top of a site if it is there, as a file or a folder: no page has such an address either. */
export const hostFiles = ['_redirects', '_routes.json', '_worker.js'] as const;

/** `address` has no slash at its start. One that no host obeys is returned as it is. */
export function besideHostNames(address: string): string {
  const [top = '', ...rest] = address.split('/');
  // Hosts keep names that begin so for themselves, or leave them out.
  const first = top.replace(/^[_.~$\-\p{Default_Ignorable_Code_Point}]+/u, '') || 'file';
  const file = rest.pop();
  if (file === undefined) return isObeyed(keyOf(first)) || isObeyedAnywhere(first) ? numbered(first) : first;
  const folder = folders.has(keyOf(first)) ? `${first}-2` : first;
  return [folder, ...rest, isObeyedAnywhere(file) ? numbered(file) : file].join('/');
}

function isObeyedAnywhere(file: string): boolean {
  return everywhere.test(keyOf(file));
}

function keyOf(name: string): string {
  return addressKey(name.normalize('NFKC'));
}

function isObeyed(key: string): boolean {
  const [name, end] = partsOf(key);
  const isRead = end === '' || read.has(end.slice(1));
  // Google, Bing and others give a site to whoever can lay a file of a name of theirs into it.
  const isProof =
    /^(?:google|yandex_|pinterest-|bing|baidu_verify|naver|wmail_|norton)[\w-]*$/u.test(name) &&
    /^\.(?:html?|txt|xml)$/u.test(end);
  return isRead && (files.has(name) || /^sitemap[\w-]*$/u.test(name) || isProof);
}

function numbered(file: string): string {
  const [name, end] = partsOf(file);
  return `${name}-2${end}`;
}

/** What stands before the first dot, and the rest. */
function partsOf(file: string): readonly [name: string, end: string] {
  const dot = file.indexOf('.');
  return dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot)];
}
