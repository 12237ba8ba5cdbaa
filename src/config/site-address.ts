/**
 * The address of a site, base path included, with a slash at its end; or what is wrong with it, as the end of a
 * sentence: `is no address`.
 */
export function siteAddressOf(text: string): URL | string {
  const url = URL.parse(text.replace(/\/?$/u, '/'));
  if (url === null) return 'is no address';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'does not begin with https: or http:';
  const isPlain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isPlain ? url : 'has a ?, a # or a name or password in it, which the address of a site has not';
}
