/** Addresses as Astro's router understands them: it decodes what a browser asks for only in part. */
import type { Connect } from 'vite';

/** In development: `/a%2Bb/` is asked for as `/a+b/`, which Astro's router leaves encoded. */
export const decodePageAddresses: Connect.NextHandleFunction = (request, _response, next) => {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  if (path.endsWith('/'))
    request.url = [path.replaceAll(/%(?:24|26|2B|2C|3B|3D|40)/giu, decodeURIComponent), ...query].join('?');
  next();
};
