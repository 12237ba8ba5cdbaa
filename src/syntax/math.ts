/**
 * `$inline$`, `$$display$$` and blocks between `$$` lines, rules MATH-1 to MATH-6, as nodes of remark-math.
 * The tokenizers are our own: micromark-extension-math lets spaces and digits stand at the dollars (`$5 and $6`) and
 * takes the text after an opening `$$` for a language name.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown, type InlineMath } from 'mdast-util-math';
import { factorySpace } from 'micromark-factory-space';
import { asciiDigit, markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { char } from './characters.ts';
import { nextLine } from './continuation.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowFenceSequence: 'mathFlowFenceSequence';
    mathFlowValue: 'mathFlowValue';
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
  }
}

/** Math: nodes of type `math` and `inlineMath`; `$$…$$` in a line is an `inlineMath` with the class `math-display`. */
export function math(): Syntax {
  return {
    occursIn: (text) => text.includes('$'),
    tokenizer: { text: { [char.dollarSign]: inline }, flow: { [char.dollarSign]: block } },
    fromMarkdown: withDisplay(mathFromMarkdown()),
  };
}

const inline: Construct = {
  name: 'mathText',
  tokenize(effects, ok, nok) {
    const { previous } = this;
    const isEscaped = this.events.at(-1)?.[1].type === 'characterEscape';
    let isDisplay = false;
    let isBlank = true;
    let last: Code = null;
    // Not after white space and not before a digit (MATH-1), or two dollars.
    const closing: Construct = {
      partial: true,
      tokenize(effects, ok, nok) {
        const end: State = (code) => {
          effects.exit('mathTextSequence');
          return ok(code);
        };
        return (code) => {
          if (isBlank || (!isDisplay && markdownLineEndingOrSpace(last))) return nok(code);
          effects.enter('mathTextSequence');
          effects.consume(code);
          if (!isDisplay) return (after) => (asciiDigit(after) ? nok(after) : end(after));
          return (second) => {
            if (second !== char.dollarSign) return nok(second);
            effects.consume(second);
            return end;
          };
        };
      },
    };
    return start;

    // $x$
    // ^
    function start(code: Code): State | undefined {
      if (previous === char.dollarSign && !isEscaped) return nok(code);
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== char.dollarSign) {
        return code === null || markdownSpace(code) || markdownLineEnding(code) ? nok(code) : open(code);
      }
      isDisplay = true;
      effects.consume(code);
      return (third) => (third === char.dollarSign ? nok(third) : open(third));
    }

    function open(code: Code): State | undefined {
      effects.exit('mathTextSequence');
      return between(code);
    }

    function between(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        last = code;
        return between;
      }
      if (code === char.dollarSign && last !== char.backslash) return effects.attempt(closing, done, notClosed)(code);
      effects.enter('mathTextData');
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      const isDollar = code === char.dollarSign && last !== char.backslash;
      if (code === null || markdownLineEnding(code) || isDollar) {
        effects.exit('mathTextData');
        return between(code);
      }
      return take(code);
    }

    function take(code: Code): State | undefined {
      if (!markdownSpace(code)) isBlank = false;
      // A backslash that is escaped escapes nothing.
      last = code === char.backslash && last === char.backslash ? null : code;
      effects.consume(code);
      return inside;
    }

    // A dollar that cannot close ends a `$` formula's search: prices are text, and no scan passes another dollar.
    function notClosed(code: Code): State | undefined {
      if (!isDisplay) return nok(code);
      effects.enter('mathTextData');
      return take(code);
    }

    function done(code: Code): State | undefined {
      effects.exit('mathText');
      return ok(code);
    }
  },
};

const block: Construct = {
  name: 'mathFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { interrupt } = this;
    let inValue = false;
    return start;

    // $$
    // ^
    function start(code: Code): State | undefined {
      effects.enter('mathFlow');
      effects.enter('mathFlowFence');
      return twoDollars(effects, afterOpening, nok)(code);
    }

    function afterOpening(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) return nok(code);
      effects.exit('mathFlowFence');
      return interrupt ? ok(code) : lineEnd(code);
    }

    function lineEnd(code: Code): State | undefined {
      exitValue();
      return effects.attempt(nextLine, line, end)(code);
    }

    // a^2 $$
    // ^
    function line(code: Code): State | undefined {
      if (code === null) return end(code);
      if (markdownLineEnding(code)) return lineEnd(code);
      if (code === char.dollarSign) return effects.check(closingFence, close, take)(code);
      return take(code);
    }

    function take(code: Code): State | undefined {
      if (!inValue) effects.enter('mathFlowValue');
      inValue = true;
      effects.consume(code);
      return line;
    }

    function close(code: Code): State | undefined {
      exitValue();
      return effects.attempt(closingFence, end, nok)(code);
    }

    function end(code: Code): State | undefined {
      exitValue();
      effects.exit('mathFlow');
      return ok(code);
    }

    function exitValue(): void {
      if (inValue) effects.exit('mathFlowValue');
      inValue = false;
    }
  },
};

/** `$$` at the end of a line: on a line of its own, or after the formula's last line. */
const closingFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('mathFlowFence');
      return twoDollars(
        effects,
        (after) => {
          if (after !== null && !markdownLineEnding(after)) return nok(after);
          effects.exit('mathFlowFence');
          return ok(after);
        },
        nok,
      )(code);
    };
  },
};

function twoDollars(effects: Effects, next: State, nok: State): State {
  return (code) => {
    effects.enter('mathFlowFenceSequence');
    effects.consume(code);
    return (second) => {
      if (second !== char.dollarSign) return nok(second);
      effects.consume(second);
      effects.exit('mathFlowFenceSequence');
      return factorySpace(effects, next, 'whitespace');
    };
  };
}

/** In a table's cells `\|` is a pipe (rule TBL-1); two dollars display the formula on its own (MATH-3). */
function withDisplay(library: FromMarkdown): FromMarkdown {
  return {
    ...library,
    exit: {
      ...library.exit,
      mathText(token) {
        const node = this.stack.at(-2) as InlineMath;
        library.exit?.['mathText']?.call(this, token);
        const isDisplay = this.sliceSerialize(token).startsWith('$$');
        const value = isDisplay ? node.value.trim() : node.value;
        node.value = this.data.inTable ? value.replaceAll('\\|', '|') : value;
        node.data = {
          hName: 'code',
          hProperties: { className: ['language-math', isDisplay ? 'math-display' : 'math-inline'] },
          hChildren: [{ type: 'text', value: node.value }],
        };
      },
    },
  };
}
