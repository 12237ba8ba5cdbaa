/** Titles and paths of other tools → names that Obsidian and every disk can have. */

/** Without what Obsidian's links cannot say and disks refuse; never empty. */
export function cleanName(title: string): string {
  const cleaned = title
    .normalize('NFC')
    .replaceAll(/(?<!\s)\s*:\s+/gu, ' - ')
    .replaceAll(/[/\\:]/gu, '-')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F\u007F*?"<>|#^[\]\u200B\uFEFF\uFFFD]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .trim();
  const short = [...cleaned]
    .slice(0, 60 * 2)
    .join('')
    .trim()
    .replace(/(?<!\.)\.+$/u, '')
    .trim();
  return short === '' ? 'Untitled' : short;
}

/** Each part of a path cleaned; `.` and empty parts are left out, hidden folders are no longer hidden. */
export function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.pop() ?? '';
  const [, stem = name, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/u.exec(name) ?? [];
  return [...parts.map(cleanName), `${cleanName(stem)}${extension}`].join('/');
}

/** `getting-started` → `Getting started`. */
export function titleOfSlug(slug: string): string {
  const words = slug.replaceAll(/[-_\s]+/gu, ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Paths that are taken are told apart by a number; disks may take `A` for `a`. */
export function uniquePaths(): (path: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (path) => {
    const [, stem = path, extension = ''] = /^(.+?)(\.[^./]+)?$/u.exec(path) ?? [];
    let made = path;
    const base = path.toLowerCase();
    while (taken.has(made.toLowerCase())) {
      const count = (counts.get(base) ?? 1) + 1;
      counts.set(base, count);
      made = `${stem} ${count}${extension}`;
    }
    taken.add(made.toLowerCase());
    return made;
  };
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:mdx?|markdown|txt)$/iu, '');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `a/b`, `../c.md` → `a/c.md`; `undefined` where it leads out of the source. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
