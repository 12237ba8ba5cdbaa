/** The garden for language models, by https://llmstxt.org: every note as Markdown, folder by folder. */
import { absoluteOrOwn } from './_absolute.ts';
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { hrefOf, markdownHrefOf } from '../listing/href.ts';
import { site } from './_site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const absolute = absoluteOrOwn(origin);
  const folders = new Map<string, string[]>();
  for (const { id, data } of await entriesOf('notes')) {
    const folder = data.breadcrumbs.map(({ title }) => title).join(' / ') || site.strings.lists.notes;
    const lines = folders.get(folder) ?? [];
    folders.set(folder, lines);
    const url = absolute(markdownHrefOf(data.href, id === 'index'));
    const title = data.title.replace(/[[\]\\]/g, '\\$&');
    lines.push(`- [${title}](${url})${data.description ? `: ${data.description.replace(/\s+/g, ' ')}` : ''}`);
  }
  const sections = [...folders]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, lines]) => `## ${folder}\n\n${lines.join('\n')}\n`);
  const base = import.meta.env.BASE_URL;
  const own = (path: string): string => absolute(hrefOf(path, base));
  const { asMarkdown, lists } = site.strings.files;
  const details = [asMarkdown, lists(own('/notes.json'), own('/facts.json'))];
  const about = site.description === undefined ? [] : [`> ${site.description}\n`];
  return new Response([`# ${site.title}\n`, ...about, `${details.join('\n')}\n`, ...sections].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
