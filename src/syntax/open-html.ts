/**
 * `<!--` without an end. micromark looks for the end to the paragraph's last character, once for each of them, so that
 * many take time by the square. Here, after one without an end, the others are text at once, as they would be anyway.
 */
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, State, TokenizeContext } from 'micromark-util-types';
import { char } from './characters.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** No `-->` comes in the rest of this text. */
    _hasNoCommentEnd?: boolean;
  }
}

/** Has to come before the syntaxes that read HTML, and changes what none of them reads. */
export function openHtml(): Syntax {
  return { occursIn: (text) => text.includes('<!--'), tokenizer: { text: { [char.lessThan]: openComment } } };
}

const openComment: Construct = {
  name: 'openComment',
  tokenize(effects, ok, nok) {
    const asText: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
    return (code) => effects.check(opening(this), asText, nok)(code);
  },
};

/** Succeeds at a `<!--` that has no end. */
function opening(context: TokenizeContext): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let wanted = '<!--';
      let isOpen = false;
      let matched = 0;
      const next: State = (code) => {
        if (code === null) {
          if (!isOpen) return nok(code);
          context._hasNoCommentEnd = true;
          return ok(code);
        }
        if (markdownLineEnding(code)) {
          if (!isOpen) return nok(code);
          matched = 0;
          effects.enter('lineEnding');
          effects.consume(code);
          effects.exit('lineEnding');
          return next;
        }
        if (!isOpen && code !== wanted.charCodeAt(matched)) return nok(code);
        // Any number of hyphens may stand before the end's last two.
        if (code === wanted.charCodeAt(matched)) matched += 1;
        else if (code !== char.hyphen || matched < 2) matched = 0;
        if (matched === wanted.length) {
          if (isOpen) return nok(code);
          if (context._hasNoCommentEnd) return ok(code);
          isOpen = true;
          wanted = '-->';
          // The opening's own hyphens may be the end's, too: `<!-->`.
          matched = 2;
        }
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return next;
      };
      return next;
    },
  };
}
