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

/** @param language BCP 47 */
export function formatOf(language: string): Format {
  const number = (value: number): string => value.toLocaleString(language);
  const list = (items: readonly string[], type: Intl.ListFormatType): string =>
    new Intl.ListFormat(language, { type }).format(items);
  return {
    language,
    number,
    count: (value, forms) =>
      (forms[new Intl.PluralRules(language).select(value)] ?? forms.other).replaceAll('#', number(value)),
    and: (items) => list(items, 'conjunction'),
    or: (items) => list(items, 'disjunction'),
  };
}
