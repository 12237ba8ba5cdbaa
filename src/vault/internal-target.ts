/** An address as it is written in a link → what it means in the vault (rules ML-1, ML-2). */

/** `undefined` for external addresses. */
export function internalTarget(url: string): { linkpath: string; subpath?: string } | undefined {
  if (url === '' || url.startsWith('//')) return undefined;
  if (url.includes(':') && !/^\.{0,2}[/#]/u.test(url)) return undefined;
  const hash = url.indexOf('#');
  const linkpath = decode(hash < 0 ? url : url.slice(0, hash));
  const subpath = hash < 0 || hash === url.length - 1 ? undefined : decode(url.slice(hash));
  return { linkpath, ...(subpath === undefined ? {} : { subpath }) };
}

/** What does not decode stays as written; U+0000 is read as Markdown reads it. */
function decode(url: string): string {
  try {
    return decodeURI(url).replaceAll('\0', '\uFFFD');
  } catch {
    return url;
  }
}
