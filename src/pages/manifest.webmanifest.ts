/** For phones that put the garden on their home screen. */
import type { APIRoute } from 'astro';
import { tokenColour } from '../cards/colours.ts';
import { hrefOf } from '../listing/href.ts';
import { tabIcon } from '../layouts/page-meta.ts';
import tokens from '../styles/tokens.css?raw';
import { site } from './_site.ts';

export const GET: APIRoute = () => {
  const base = import.meta.env.BASE_URL;
  const colour = `rgb(${tokenColour(tokens, 'page')?.join(' ')})`;
  const home = hrefOf('/', base);
  const icon = tabIcon(site.theme);
  const manifest = {
    id: home,
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    start_url: home,
    scope: home,
    // With the address and the way back in sight: pages are linked to.
    display: 'minimal-ui',
    background_color: colour,
    theme_color: colour,
    icons: [
      ...(icon.sizes === 'any' ? [{ src: hrefOf(icon.path, base), type: icon.type, sizes: icon.sizes }] : []),
      ...[192, 512].flatMap((size) =>
        ['any', 'maskable'].map((purpose) => ({
          src: hrefOf(`/icons/${size}.png`, base),
          type: 'image/png',
          sizes: `${size}x${size}`,
          purpose,
        })),
      ),
    ],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
