/**
 * What is wrong with the configuration of a garden: its file by itself, and where it names what the garden does not
 * have.
 */
import { suggested } from '../config/reading.ts';
import type { Garden } from '../garden.ts';
import { absentPages, featuresOf, guestPages } from '../listing/features.ts';
import { createSuggester } from '../links/suggest.ts';
import { kinds } from '../problems.ts';
import { keyOf } from '../vault/own-order.ts';
import { readOwnAddresses } from '../vault/own-addresses.ts';
import type { Problem } from '../vault/types.ts';
import { categorySlug } from '../vault/category-slug.ts';
import type { OwnConfig } from './read-config.ts';
import type { ThemeFiles } from './theme-files.ts';

export function reportConfig({ config, problems, problemAt }: OwnConfig, garden: Garden): readonly Problem[] {
  const found = [...problems];
  const absent = absentPages(
    featuresOf(garden.notes.map(({ entry }) => entry)),
    config.url !== undefined,
    guestPages([...garden.notes.map(({ entry }) => entry.slug), ...garden.folders.map(({ slug }) => slug)]),
  );
  const addresses = new Set([...addressesOf(garden)].filter((slug) => !absent.has(slug)));
  const suggester = createSuggester([...addresses].map((slug) => `/${slug}/`));
  for (const [at, { to }] of (config.navigation ?? []).entries()) {
    if (addresses.has(slugOf(to))) continue;
    const suggestion = suggester.suggest(to);
    const values = { key: 'navigation', target: to, ...(suggestion === undefined ? {} : { suggestion }) };
    found.push(problemAt(`navigation.${at + 1}`, 'config-nowhere', values));
  }
  if (config.home !== undefined && !garden.notes.some(({ entry }) => entry.slug === ''))
    found.push(problemAt('home', 'config-nowhere', { key: 'home', target: config.home }));
  const places = new Set<string>();
  for (const { entry } of garden.notes)
    for (let path = keyOf(entry.path); path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/'))))
      places.add(path);
  for (const [at, target] of config.order.notes.entries())
    if (!places.has(keyOf(target)))
      found.push(problemAt(`order.notes.${at + 1}`, 'config-nowhere', { key: 'order.notes', target }));
  const categories = new Set(garden.notes.flatMap(({ entry: { category } }) => category?.slug ?? []));
  for (const [name] of config.categories) {
    if (categories.has(categorySlug(name))) continue;
    const key = `categories.${name}`;
    found.push(
      problemAt(key, 'config-nowhere', { key, target: `category: ${name}`, ...suggested(name, [...categories]) }),
    );
  }
  const known = Object.keys(kinds);
  for (const [id] of config.problems.severities) {
    if (known.includes(id)) continue;
    found.push(problemAt(`problems.${id}`, 'config-key-unknown', { key: `problems.${id}`, ...suggested(id, known) }));
  }
  if (config.url === undefined) found.push(problemAt('url', 'config-no-address', {}));
  return found;
}

/** Files that the theme names and that cannot be used. */
export function reportTheme({ problemAt }: OwnConfig, { refused }: ThemeFiles): readonly Problem[] {
  return refused.map(({ key, ...about }) =>
    problemAt(`theme.${key}`, 'config-file', { key: `theme.${key}`, ...about }),
  );
}

/** Addresses of everything that a link of the header may lead to. */
function addressesOf({ notes, documents, redirects, folders, tags, attachments }: Garden): ReadonlySet<string> {
  const { pages, files } = readOwnAddresses();
  return new Set<string>([
    '',
    ...pages,
    ...files,
    ...notes.map(({ entry }) => entry.slug),
    ...[...documents, ...redirects, ...folders, ...attachments].map(({ slug }) => slug),
    ...tags.map(({ slug }) => `tags/${slug}`),
    ...notes.flatMap(({ entry: { category } }) => (category === undefined ? [] : [`categories/${category.slug}`])),
  ]);
}

function slugOf(to: string): string {
  const path = to.replace(/[?#].*/su, '').replaceAll(/^\/+|(?<!\/)\/+$/gu, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
