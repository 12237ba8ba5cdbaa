/** Pagefind over the built pages; what it indexed is counted against what was published. */
import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';

/** Fragments are bundled above this number of pages, so that an index of many pages is not as many files. */
const maxFragments = 1000;

/**
 * Indexes every page below `dist` that carries `data-pagefind-body`, and writes the index to `dist/pagefind`.
 * Throws where Pagefind reports an error or the number of pages is not `published`: it never fails by itself.
 */
export async function writeSearchIndex(dist: string, published: number, language: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0] ?? 'en', maxFragments });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dist });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  const indexed = countIndexed(`${dist}/pagefind/pagefind-entry.json`);
  if (indexed !== published) throw new Error(`The search index holds ${indexed} pages, but ${published} notes are published.`);
}

/** Pagefind's own count; what `addDirectory` returns counts files, with or without a body to index. */
function countIndexed(entryFile: string): number {
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
