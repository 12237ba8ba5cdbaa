/** The feeds of what changed, of the whole garden and of each category. */
import rss from '@astrojs/rss';
import { categoriesOfChanges, changeFeed, changeItems, changesOf } from '../listing/changes.ts';
import type { Change } from '../listing/changes.ts';
import { hrefOf } from '../listing/href.ts';
import { entriesOf } from './_collections.ts';
import { site } from './_site.ts';

const base = import.meta.env.BASE_URL;

/** Those of one category, by its slug; absent: all. */
async function changesIn(category: string | undefined): Promise<Change[]> {
  const changes = changesOf(
    (await entriesOf('notes')).map(({ data }) => data),
    site,
  );
  return changes.filter(({ note }) => category === undefined || note.category?.slug === category);
}

/** One path for each category that has changes. A feed has whole addresses in it: without one there is none. */
export async function categoryPaths(): Promise<{ params: { category: string } }[]> {
  if (site.url === undefined) return [];
  return categoriesOfChanges(await changesIn(undefined)).map(({ slug }) => ({ params: { category: slug } }));
}

async function feedOf(origin: URL | undefined, category: string | undefined) {
  const changes = await changesIn(category);
  const name = category === undefined ? undefined : changes[0]?.note.category?.title;
  const page = new URL(hrefOf('/changes/', base), origin).href;
  const path = changeFeed(category);
  return {
    title: [site.title, site.strings.changes.title, ...(name === undefined ? [] : [name])].join(': '),
    page,
    items: changeItems(changes, page),
    address: (ending: string) => new URL(hrefOf(`${path}${ending}`, base), origin).href,
  };
}

export async function rssOfChanges(origin: URL | undefined, category?: string): Promise<Response> {
  const { title, page, items, address } = await feedOf(origin, category);
  return rss({
    title,
    description: title,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    site: page,
    customData: `<language>${site.language}</language><atom:link href="${address('.xml')}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: false,
    items: items.map(({ title: name, content, link, date, categories }) => ({
      title: name,
      description: content,
      link,
      pubDate: date,
      categories,
    })),
  });
}

export async function jsonFeedOfChanges(origin: URL | undefined, category?: string): Promise<Response> {
  const { title, page, items, address } = await feedOf(origin, category);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: address('.json'),
    language: site.language,
    items: items.map(({ title: name, content, link, date, categories }) => ({
      id: link,
      url: link,
      title: name,
      content_text: content,
      date_published: date.toISOString(),
      tags: categories,
    })),
  };
  return new Response(`${JSON.stringify(feed, undefined, 1)}\n`, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
