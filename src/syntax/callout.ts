/**
 * `> [!kind|metadata]± title`, rules CAL-1 to CAL-10. The head is a line of its own: whatever comes after it is a
 * block, as in the app, where CommonMark would read a paragraph, a heading (`---` below) or an emphasis over both
 * lines.
 */
import type { Blockquote } from 'mdast';
import { blockQuote } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State } from 'micromark-util-types';
import { char } from './characters.ts';
import { contentInParts } from './lazy-lines.ts';
import type { Callout } from './nodes.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    calloutOpening: 'calloutOpening';
    calloutMarker: 'calloutMarker';
    calloutKind: 'calloutKind';
    calloutFold: 'calloutFold';
    calloutTitle: 'calloutTitle';
  }
  interface ParseContext {
    /** Where the text of the latest block quote begins: the only place for a callout's head. */
    _quoteStart?: number;
  }
}

/** Callouts: nodes of type `callout` in place of `blockquote`. */
export function callout(): Syntax {
  return {
    occursIn: (text) => text.includes('[!'),
    tokenizer: { document: { [char.greaterThan]: quote }, flow: { [char.openBracket]: head } },
    fromMarkdown: {
      enter: {
        calloutKind(token) {
          const [kind = '', ...metadata] = this.sliceSerialize(token).split('|');
          beCallout(this.stack.at(-1) as Blockquote, kind, metadata.join('|').trim());
        },
        calloutFold(token) {
          (this.stack.at(-1) as Callout).fold = this.sliceSerialize(token) === '-' ? '-' : '+';
        },
        calloutTitle(token) {
          this.enter({ type: 'calloutTitle', children: [] }, token);
        },
      },
      exit: {
        calloutTitle(token) {
          this.exit(token);
        },
      },
    },
  };
}

function beCallout(node: Blockquote, kind: string, metadata: string): void {
  Object.assign(node, {
    type: 'callout',
    kind: kind.trim().toLowerCase().replaceAll(/\s+/g, '-'),
    ...(metadata === '' ? {} : { metadata }),
  });
}

/** CommonMark's block quote, which also notes where its text begins. */
const quote: Construct = {
  ...blockQuote,
  tokenize(effects, ok, nok) {
    const begin: State = (code) => {
      this.parser._quoteStart = this.now().offset;
      return ok(code);
    };
    return blockQuote.tokenize.call(this, effects, begin, nok);
  },
};

const head: Construct = {
  name: 'callout',
  tokenize(effects, ok, nok) {
    const { parser, interrupt } = this;
    let isBlank = true;
    let inMetadata = false;

    // > [!note|wide]- title
    //   ^
    const start: State = (code) => {
      if (interrupt || parser._quoteStart !== this.now().offset) return nok(code);
      effects.enter('calloutOpening');
      effects.enter('calloutMarker');
      effects.consume(code);
      return (second) => {
        if (second !== char.exclamationMark) return nok(second);
        effects.consume(second);
        effects.exit('calloutMarker');
        effects.enter('calloutKind');
        return kind;
      };
    };
    const kind: State = (code) => {
      if (code === null || markdownLineEnding(code)) return nok(code);
      if (code === char.closeBracket) {
        if (isBlank) return nok(code);
        effects.exit('calloutKind');
        effects.enter('calloutMarker');
        effects.consume(code);
        effects.exit('calloutMarker');
        return fold;
      }
      if (code === char.pipe) inMetadata = true;
      if (!inMetadata && !markdownSpace(code)) isBlank = false;
      effects.consume(code);
      return kind;
    };
    const fold: State = (code) => {
      if (code !== char.plusSign && code !== char.hyphen) return afterHead(code);
      effects.enter('calloutFold');
      effects.consume(code);
      effects.exit('calloutFold');
      return afterHead;
    };
    const afterHead: State = (code) => {
      if (code !== null && !markdownLineEndingOrSpace(code)) return nok(code);
      return factorySpace(effects, titleStart, 'whitespace')(code);
    };
    const titleStart: State = (code) => {
      if (code === null || markdownLineEnding(code)) return lineEnd(code);
      effects.enter('calloutTitle');
      effects.enter('chunkText', { contentType: 'text' });
      return title(code);
    };
    const title: State = (code) => {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('chunkText');
        effects.exit('calloutTitle');
        return lineEnd(code);
      }
      effects.consume(code);
      return title;
    };
    const lineEnd: State = (code) => {
      // The next line may be anything, so nothing is going on that it could interrupt.
      this.currentConstruct = undefined;
      return effects.attempt(lazyLine, effects.attempt(contentInParts, end, nok), end)(code);
    };
    const end: State = (code) => {
      effects.exit('calloutOpening');
      return ok(code);
    };
    return start;
  },
};

/**
 * A line of text right below the head, without `>`: CommonMark's lazy continuation, which a quote's text would have.
 */
const lazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const afterSpace: State = (code) => {
      if (code === null || markdownLineEnding(code)) return nok(code);
      return effects.interrupt(this.parser.constructs.flow, nok, ok)(code);
    };
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first: Code) => {
        if (!this.parser.lazy[this.now().line]) return nok(first);
        return factorySpace(effects, afterSpace, 'linePrefix')(first);
      };
    };
  },
};
