/**
 * `<% … %>` of Templater: a program, which is never run. It is code, in a line or as a block of its own (rule PLUG-2).
 */
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Handle } from 'mdast-util-from-markdown';
import type { Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { char } from './characters.ts';
import { nextLine } from './continuation.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    templateTag: 'templateTag';
    templateBlock: 'templateBlock';
    templateValue: 'templateValue';
  }
  interface TokenizeContext {
    /** No `%>` comes in the rest of this text. */
    _hasNoTemplateEnd?: boolean;
    /** Text stands behind the `%>` before this place: what ends there is no block of its own. */
    _noTemplateBlockBefore?: number;
  }
}

declare module 'unist' {
  interface Data {
    /** On code: it is a command of Templater. */
    isTemplate?: boolean;
  }
}

/** Commands of Templater: code with `data.isTemplate`. */
export function templateTag(): Syntax {
  const onValue: Handle = function (token) {
    this.config.enter['data']?.call(this, token);
    this.config.exit['data']?.call(this, token);
  };
  return {
    occursIn: (text) => text.includes('<%') && text.includes('%>'),
    tokenizer: { text: { [char.lessThan]: inline }, flow: { [char.lessThan]: block } },
    fromMarkdown: {
      enter: {
        templateTag(token) {
          this.enter({ type: 'inlineCode', value: '', data: { isTemplate: true } }, token);
          this.buffer();
        },
        templateBlock(token) {
          this.enter({ type: 'code', value: '', data: { isTemplate: true } }, token);
          this.buffer();
        },
        templateValue: onValue,
      },
      exit: {
        templateTag(token) {
          this.resume();
          const node = this.stack.at(-1);
          if (node?.type === 'inlineCode') node.value = this.sliceSerialize(token).replaceAll(/\s+/gu, ' ');
          this.exit(token);
        },
        templateBlock(token) {
          this.resume();
          const node = this.stack.at(-1);
          if (node?.type === 'code') node.value = this.sliceSerialize(token);
          this.exit(token);
        },
      },
    },
  };
}

const inline: Construct = {
  name: 'templateTag',
  tokenize(effects, ok, nok) {
    const end: State = (code) => {
      effects.exit('templateTag');
      return ok(code);
    };
    // a <% b %> c
    //   ^
    return (code) => {
      if (this._hasNoTemplateEnd === true) return nok(code);
      effects.enter('templateTag');
      return command(this, effects, lineEndIn(effects), end, nok)(code);
    };
  },
};

/** Nothing else stands on its first line and its last one. */
const block: Construct = {
  name: 'templateBlock',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { interrupt } = this;
    const rest: State = (code) => {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('templateBlock');
        return ok(code);
      }
      if (!markdownSpace(code)) {
        this._noTemplateBlockBefore = this.now().offset;
        return nok(code);
      }
      effects.enter('templateValue');
      effects.consume(code);
      effects.exit('templateValue');
      return rest;
    };
    // <% b %>
    // ^
    return (code) => {
      // Right below a line of text it is a part of the paragraph.
      if (interrupt || this._hasNoTemplateEnd === true || this.now().offset < (this._noTemplateBlockBefore ?? 0))
        return nok(code);
      effects.enter('templateBlock');
      return command(this, effects, (next) => effects.attempt(nextLine, next, nok), rest, nok)(code);
    };
  },
};

function lineEndIn(effects: Effects): (next: State) => State {
  return (next) => (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return next;
  };
}

/** From `<%` to `%>`. */
function command(
  context: TokenizeContext,
  effects: Effects,
  lineEnd: (next: State) => State,
  ok: State,
  nok: State,
): State {
  let last: number | null = null;
  let taken = 0;
  const inside: State = (code) => {
    if (code === null) {
      if (taken > 0) effects.exit('templateValue');
      context._hasNoTemplateEnd = true;
      return nok(code);
    }
    if (markdownLineEnding(code)) {
      if (taken > 0) effects.exit('templateValue');
      taken = 0;
      last = null;
      return lineEnd(line)(code);
    }
    return take(code);
  };
  const line: State = (code) => (code === null || markdownLineEnding(code) ? inside(code) : take(code));
  const take: State = (code) => {
    const isEnd = last === char.percentSign && code === char.greaterThan;
    if (taken === 0) effects.enter('templateValue');
    taken += 1;
    last = code;
    effects.consume(code);
    return isEnd ? end : inside;
  };
  const end: State = (code) => {
    effects.exit('templateValue');
    return ok(code);
  };
  return (code) => {
    effects.enter('templateValue');
    taken = 1;
    effects.consume(code);
    return (second) => {
      if (second !== char.percentSign) return nok(second);
      effects.consume(second);
      // `<%>` ends nothing.
      last = null;
      return inside;
    };
  };
}
