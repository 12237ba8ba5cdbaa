/** The garden for language models, by https://llmstxt.org: every note as Markdown, folder by folder. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { markdownHrefOf } from '../components/href.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const folders = new Map<string, string[]>();
  for (const { id, data } of await getCollection('notes')) {
    const folder = data.breadcrumbs.map(({ title }) => title).join(' / ') || 'Notes';
    const lines = folders.get(folder) ?? [];
    folders.set(folder, lines);
    const url = new URL(markdownHrefOf(data.href, id === 'index'), origin).href;
    const title = data.title.replace(/[[\]\\]/g, '\\$&');
    lines.push(`- [${title}](${url})${data.description ? `: ${data.description.replace(/\s+/g, ' ')}` : ''}`);
  }
  const sections = [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([folder, lines]) => `## ${folder}\n\n${lines.join('\n')}\n`);
  return new Response([`# ${site.title}\n`, `> ${site.description}\n`, ...sections].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
