/** Long lists by the first letters of their titles. */
import type { ListedLink } from './listed-links.ts';
import { sortedName } from './title-order.ts';

/** What a reader still looks through without help. */
const mostInOne = 200;

/** More headings than these would be another long list: that of a script without letters. */
const mostLetters = 60;

/**
 * The letters of a list that is too long to stand in one; none of others. Ids are unique on a page whose lists have
 * titles.
 */
export function lettersOfLong(
  links: readonly ListedLink[],
  title: string | undefined,
  sortWithout: readonly string[] = [],
): ReturnType<typeof lettersOf> {
  const letters = links.length > mostInOne ? lettersOf(links, sortWithout) : [];
  const name = title?.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-') ?? 'list';
  return letters.length > 1 ? letters.map((group) => ({ ...group, id: `${name}-${group.id}` })) : [];
}

/**
 * Groups in the order of the list, each with the end of its heading's id; one group for all that begins with a digit,
 * one for signs. None where the titles have no letters to group by.
 */
export function lettersOf(
  links: readonly ListedLink[],
  sortWithout: readonly string[] = [],
): { letter: string; id: string; links: readonly ListedLink[] }[] {
  const nameOf = sortedName(sortWithout);
  const groups = Map.groupBy(links, ({ title }) => letterOf(nameOf(title)));
  if (groups.size > mostLetters) return [];
  return [...groups].map(([letter, own]) => ({
    letter,
    id: letter === signs ? 'signs' : letter === digits ? 'digits' : letter.toLowerCase(),
    links: own,
  }));
}

const digits = '0–9';
const signs = '#';

/** The first letter without its marks: É stands with E, as most languages sort it. */
function letterOf(title: string): string {
  const first = title.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  if (/\p{N}/u.test(first)) return digits;
  return first === '' || !title.trimStart().normalize('NFD').startsWith(first) ? signs : first.toUpperCase();
}
