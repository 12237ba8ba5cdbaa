/**
 * Texts that are shown as they are typed, with no note's record behind them: names of views and columns, what formulas
 * and queries make. A comment in one is left out, and so is a private name in what looks like a link.
 */
import type { PrivateWords } from '../vault/private-text.ts';
import { typedLinks } from '../vault/typed-links.ts';
import { mayMeanPrivate } from './private-names.ts';
import type { PrivateNames } from './private-names.ts';

/** One that is never closed hides the rest, as in a note. */
const comment = /%%[^]*?(?:%%|$)|<!--[^]*?(?:-->|$)/gu;

export function textTeller(names: PrivateNames, words: PrivateWords): (text: string) => string {
  return (text) => {
    const shown = /%%|<!--/u.test(text) ? text.replaceAll(comment, '') : text;
    let told = '';
    let at = 0;
    for (const { start, end, target } of typedLinks(shown)) {
      if (!mayMeanPrivate(target.linkpath + (target.subpath ?? ''), names)) continue;
      told += shown.slice(at, start) + words.note;
      at = end;
    }
    return told + shown.slice(at);
  };
}
