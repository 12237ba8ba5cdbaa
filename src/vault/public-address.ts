/**
 * Addresses outside the vault that a note may show: by an allow-list of protocols, none that names a file of the vault.
 */

/** Protocols that a link may lead to; `javascript:`, `data:`, `file:` and the rest stay text. */
export const linkProtocols = ['http', 'https', 'mailto', 'tel', 'obsidian', 'ftp'] as const;

export function hasProtocol(url: string, protocols: readonly string[]): boolean {
  const protocol = /^\s*([a-z][a-z\d+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (protocol === undefined) return url.trimStart().startsWith('//') || !url.includes(':');
  return protocols.includes(protocol);
}

/** What of the app's own addresses names no note: a vault as a whole, a plugin, a theme. */
const nameless = /^\s*obsidian:(?:\/\/)?(?:open\/?\?vault=[^&#]*|(?:show-plugin|goto-plugin|show-theme)\b[^#]*)$/iu;

/** How the app on a phone asks itself for a file of the vault. */
const isServedFile = /^\s*https?:\/\/localhost\/_(?:capacitor|app)_file_\//iu;

/** Whether readers may see an external address. `obsidian://open?file=…` is a link to a note, whoever may read that. */
export function isPublicAddress(url: string): boolean {
  if (!hasProtocol(url, linkProtocols) || isServedFile.test(url)) return false;
  return !/^\s*obsidian:/iu.test(url) || nameless.test(url);
}

/** Obsidian's own, those of files, and those by which the app's pages name files of a phone or a desk. */
const ofTheDisk = /^\s*(?:(?:obsidian|file|capacitor|ionic|content|app):)/iu;

/** Whether an address means a file on the author's disk, so that not even its characters are shown. */
export function namesFile(url: string): boolean {
  return (ofTheDisk.test(url) || isServedFile.test(url)) && !isPublicAddress(url);
}
