/**
 * The search index, made beside the pages: Pagefind is a process of its own, and reads the notes' texts while Astro
 * renders. What it indexed is counted against what was published.
 */
import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { searchFilters } from '../listing/search-entries.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import { hrefOf } from '../vault/address.ts';
import type { HandedNote } from './handover.ts';

/** Fragments are bundled above this number of pages, so that an index of many pages is not as many files. */
const maxFragments = 1000;

/** Pages that are on their way to Pagefind at one time. */
const batchSize = 50;

export interface SearchPage {
  slug: string;
  /** The page, or as much of it as `searchDocument` makes. */
  html: string;
}

export interface SearchIndex {
  /** Begins to add pages. The order in which pages are added decides how the index is written. */
  add: (pages: Iterable<SearchPage>) => void;
  /** Writes the index to a folder as soon as all pages are added. */
  write: (folder: string) => void;
  /** Throws where Pagefind reports an error or the number of pages is not `published`: it never fails by itself. */
  finish: (published: number) => Promise<void>;
}

/** @param language BCP 47 tag of the pages */
export function startSearchIndex(language: string): SearchIndex {
  let entryFile = '';
  const opened = openIndex(language);
  let work: Promise<unknown> = opened;
  const next = (step: (index: PagefindIndex) => Promise<unknown>): void => {
    work = work.then(async () => step(await opened));
    // What fails is thrown by `finish`.
    work.catch(() => undefined);
  };
  return {
    add: (pages) => next((index) => addPages(index, pages)),
    write(folder) {
      entryFile = `${folder}/pagefind-entry.json`;
      next(async (index) => refuseErrors(await index.writeFiles({ outputPath: folder })));
    },
    async finish(published) {
      try {
        await work;
      } finally {
        await close();
      }
      const indexed = countIndexed(entryFile);
      if (indexed !== published)
        throw new Error(`The search index holds ${indexed} pages, but ${published} notes are published.`);
    },
  };
}

/**
 * What of a note's page is searched, marked as in the layout `NotePage`: its title, tags, kind and category, lead and
 * text. A test compares the index of these with the index of the built pages.
 */
export function searchDocument(
  note: Pick<HandedNote, 'title' | 'titleAnchor' | 'lead' | 'tags' | 'type' | 'category'>,
  html: string,
): string {
  const { title, titleAnchor, lead, tags } = note;
  const anchor = titleAnchor === undefined ? '' : ` id="${escapeHtml(titleAnchor)}"`;
  const heading = `<h1${anchor} data-pagefind-meta="title">${escapeHtml(title)}</h1>`;
  const filters = [...tags.map((tag) => ({ name: 'tag', value: tag })), ...searchFilters(note)]
    .map(({ name, value }) => `<span data-pagefind-filter="${name}">${escapeHtml(value)}</span>`)
    .join('');
  // Pagefind leaves out a page in which it finds no word: one whose name has none gets one.
  const name = /[\p{L}\p{N}]/u.test(title) ? '' : '<p>Untitled</p>';
  const document = `<!doctype html><html><body><article data-pagefind-body>${heading}<div data-pagefind-ignore>${filters}</div>${name}${lead === undefined ? '' : `<p>${escapeHtml(lead)}</p>`}<div>${html}</div></article></body></html>`;
  // It is spoken to in JSON, and ends at half a surrogate pair.
  return document.replaceAll('\0', '\uFFFD').toWellFormed();
}

async function openIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0] ?? 'en', maxFragments });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return index;
}

async function addPages(index: PagefindIndex, pages: Iterable<SearchPage>): Promise<void> {
  let batch: Promise<void>[] = [];
  for (const { slug, html } of pages) {
    batch.push(index.addHTMLFile({ url: hrefOf(slug, '/'), content: html.toWellFormed() }).then(refuseErrors));
    if (batch.length < batchSize) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}

function refuseErrors({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Pagefind's own count of what it will find. */
function countIndexed(entryFile: string): number {
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
