/** A table of contents → where each of its pages goes: groups and pages with others below them are folders. */
import { inFolder } from './drafts.ts';
import { cleanName } from './names.ts';

export interface ContentsPage {
  title: string;
  /** As the table names it; absent: only a heading for what stands below it. */
  href?: string;
  pages: readonly ContentsPage[];
}

/** @param fileOf the file of the source that an entry means; `undefined`: none */
export function placePages(
  pages: readonly ContentsPage[],
  fileOf: (href: string) => string | undefined,
  unique: (path: string) => string,
  tell: (why: string) => void,
): Map<string, { title: string; path: string }> {
  const placings = new Map<string, { title: string; path: string }>();
  const place = (list: readonly ContentsPage[], folder: string): void => {
    for (const { title, href, pages: below } of list) {
      const name = cleanName(title);
      const inside = below.length === 0 ? folder : inFolder(folder, name);
      const file = href === undefined ? undefined : fileOf(href);
      if (file !== undefined && !placings.has(file))
        placings.set(file, { title, path: unique(`${inFolder(inside, name)}.md`) });
      else if (href !== undefined && !/^[a-z]+:/iu.test(href))
        tell(`It lists \`${href}\` as "${title}", which is ${file === undefined ? 'not there' : 'listed before'}.`);
      place(below, inside);
    }
  };
  place(pages, '');
  return placings;
}
