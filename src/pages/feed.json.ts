/** The feed once more, as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { hrefOf } from '../components/href.ts';
import { latestOf } from '../components/top-of-garden.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const absolute = (href: string): string => new URL(href, origin).href;
  const base = import.meta.env.BASE_URL;
  const notes = (await getCollection('notes')).map(({ data }) => data);
  const items = latestOf(notes, 50)
    .filter(({ updated }) => !Number.isNaN(Date.parse(updated)))
    .map(({ title, href, description, tags, image, card, updated, created }) => ({
      id: absolute(href),
      url: absolute(href),
      title,
      // An item must have content: a note without a first sentence has its title.
      content_text: description ?? title,
      summary: description,
      image: image === undefined && card === undefined ? undefined : absolute(image ?? card ?? ''),
      date_published: instant(created),
      date_modified: instant(updated),
      tags: tags.map((tag) => tag.title.replace(/^#/, '')),
    }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    description: site.description,
    home_page_url: absolute(hrefOf('/', base)),
    feed_url: absolute(hrefOf('/feed.json', base)),
    icon: absolute(hrefOf('/icons/512.png', base)),
    favicon: absolute(hrefOf('/icons/192.png', base)),
    language: site.language,
    items,
  };
  return new Response(`${JSON.stringify(feed, undefined, 1)}\n`, { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};

/** A day alone becomes its first moment: the format asks for a time. */
function instant(date: string | undefined): string | undefined {
  return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : new Date(date).toISOString();
}
