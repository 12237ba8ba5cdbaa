/** How a language writes numbers, plurals and lists: what the tables of words are made with. */

/** A text for each plural category that a language has (CLDR); `#` stands for the number. */
export type Forms = { other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };

/** What stands before and after something that is no text: a link, a date. */
export type Around = readonly [before: string, after: string];

/** A sentence with a link in it. */
export type WithLink = readonly [before: string, link: string, after: string];

export interface Format {
  /** BCP 47: the garden's language, not only that of the table. */
  language: string;
  number: (value: number) => string;
  /** The text for so many of something. */
  count: (value: number, forms: Forms) => string;
  /** `a, b and c` */
  and: (items: readonly string[]) => string;
  /** `a, b or c` */
  or: (items: readonly string[]) => string;
}

/** How days and months are written within a text, in short. */
export interface ShortDates {
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
}

/** @param language BCP 47 */
export function shortDates(language: string): ShortDates {
  return {
    day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
}

/**
 * @param language BCP 47: numbers are written as the garden writes them
 * @param spoken that of the words: plurals and lists follow it, also where the garden's language has no words of its
 * own
 */
export function formatOf(language: string, spoken: string = language): Format {
  const plurals = new Intl.PluralRules(spoken);
  const number = (value: number): string => value.toLocaleString(language);
  const list = (items: readonly string[], type: Intl.ListFormatType): string =>
    new Intl.ListFormat(spoken, { type }).format(items);
  return {
    language,
    number,
    count: (value, forms) => (forms[plurals.select(value)] ?? forms.other).replaceAll('#', number(value)),
    and: (items) => list(items, 'conjunction'),
    or: (items) => list(items, 'disjunction'),
  };
}
