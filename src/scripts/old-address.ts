/**
 * On the page for what is not there: an address of another tool, in capitals or with `+` for spaces, leads to its page.
 */
import { slugSegment } from '../vault/slug-segment.ts';

/** The address that this site would have made of the same name; nothing where it is the same. */
export function likelyAddress(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const segments = decoded(path.slice(base.length).replace(/(?:\/index)?\.html?$/iu, ''))
    .split('/')
    .filter((segment) => segment.trim() !== '');
  if (segments.length === 0 || segments.length > 30 || segments[0] === '404') return undefined;
  const likely = `${base}${segments.map((segment) => encodeURIComponent(slugSegment(segment))).join('/')}/`;
  return likely === path || likely === `${path}/` ? undefined : likely;
}

/** Asks before it goes there, so that nobody is sent from one missing page to the next. */
export async function leadOn(path: string, base: string, go: (address: string) => void): Promise<void> {
  const likely = likelyAddress(path, base);
  if (likely === undefined) return;
  const answer = await fetch(likely, { method: 'HEAD' }).catch(() => undefined);
  if (answer?.ok === true) go(likely);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
