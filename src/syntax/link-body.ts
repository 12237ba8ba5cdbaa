/** The inside of `[[…]]`, which links and embeds share. */
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Construct, Effects, State, Token, TokenType } from 'micromark-util-types';
import { char } from './characters.ts';

const openAgain = pair(char.openBracket);
const close = pair(char.closeBracket);

interface BodyTokens {
  target: TokenType;
  divider: TokenType;
  alias: TokenType;
  /** Called at the alias' start and end, to tokenize what is between as text. */
  enterAlias?: (effects: Effects) => Token;
  exitAlias?: (effects: Effects) => Token;
}

/**
 * Tokenizes `target|alias` up to `]]`, which is left to `done`. Fails on a line's end, on another `[[` (rule WL-9) and
 * where there is nothing but white space (WL-8). As a scan ends at the next `[[`, many of them take linear time.
 */
export function tokenizeLinkBody(effects: Effects, tokens: BodyTokens, done: State, nok: State): State {
  let inTarget = true;
  let inAlias = false;
  let blank = true;
  return start;

  // [[Note|alias]]
  //   ^
  function start(code: number | null): State | undefined {
    effects.enter(tokens.target);
    return effects.check(close, nok, inside)(code);
  }

  function inside(code: number | null): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    if (code === char.closeBracket) return effects.check(close, end, take)(code);
    if (code === char.openBracket) return effects.check(openAgain, nok, take)(code);
    if (code === char.pipe && inTarget && !blank) return divider(code);
    return take(code);
  }

  function take(code: number | null): State | undefined {
    if (!inTarget && !inAlias) {
      effects.enter(tokens.alias);
      tokens.enterAlias?.(effects);
      inAlias = true;
    }
    if (!markdownSpace(code)) blank = false;
    effects.consume(code);
    return inside;
  }

  // [[Note|alias]]
  //       ^
  function divider(code: number | null): State | undefined {
    effects.exit(tokens.target);
    effects.enter(tokens.divider);
    effects.consume(code);
    effects.exit(tokens.divider);
    inTarget = false;
    return inside;
  }

  // [[Note|alias]]
  //             ^
  function end(code: number | null): State | undefined {
    if (blank) return nok(code);
    if (inTarget) effects.exit(tokens.target);
    if (inAlias) {
      tokens.exitAlias?.(effects);
      effects.exit(tokens.alias);
    }
    return done(code);
  }
}

/** Two equal characters: only ever checked, so its tokens are thrown away. */
function pair(marker: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      return (first) => {
        if (first !== marker) return nok(first);
        effects.enter('data');
        effects.consume(first);
        return (second) => (second === marker ? ok(second) : nok(second));
      };
    },
  };
}
