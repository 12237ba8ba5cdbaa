/** Which way a language is written. */

/** Scripts that are written from right to left. */
const scripts: ReadonlySet<string> = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/**
 * The attribute `dir` of a page; none where it is that of most.
 * @param language BCP 47
 */
export function rightToLeft(language: string): 'rtl' | undefined {
  return scripts.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : undefined;
}
