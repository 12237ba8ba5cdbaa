/** `==highlight==`, rules HL-1 to HL-4. */
import type { Code, Construct } from 'micromark-util-types';
import { char, isSpaceOrEdge } from './characters.ts';
import { pairSequences } from './span.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightText: 'highlightText';
    highlightSequence: 'highlightSequence';
    highlightSequenceTemporary: 'highlightSequenceTemporary';
  }
}

/** Highlights: nodes of type `highlight`. They nest with emphasis and links both ways, never with themselves. */
export function highlight(): Syntax {
  const marks: Construct = { name: 'highlight', tokenize: tokenizeMarks, resolveAll: pairSequences('highlight') };
  return {
    occursIn: (text) => text.includes('=='),
    tokenizer: {
      text: { [char.equalsSign]: marks },
      insideSpan: { null: [marks] },
      attentionMarkers: { null: [char.equalsSign] },
    },
    fromMarkdown: {
      canContainEols: ['highlight'],
      enter: {
        highlight(token) {
          this.enter({ type: 'highlight', children: [] }, token);
        },
      },
      exit: {
        highlight(token) {
          this.exit(token);
        },
      },
    },
  };
}

/** Two equals signs, of a run of two or three. Whether they open or close is told by the white space around (HL-3). */
const tokenizeMarks: Construct['tokenize'] = function (effects, ok, nok) {
  const { previous } = this;
  const isEscaped = this.events.at(-1)?.[1].type === 'characterEscape';
  const end = (code: Code) => {
    const token = effects.exit('highlightSequenceTemporary');
    token._open = !isSpaceOrEdge(code);
    token._close = !isSpaceOrEdge(previous);
    return ok(code);
  };
  // a ==b== c
  //   ^
  return (code) => {
    if (previous === char.equalsSign && !isEscaped) return nok(code);
    effects.enter('highlightSequenceTemporary');
    effects.consume(code);
    return (second) => {
      if (second !== char.equalsSign) return nok(second);
      effects.consume(second);
      return effects.check(twoMore, nok, end);
    };
  };
};

const twoMore: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (third) => {
      if (third !== char.equalsSign) return nok(third);
      effects.enter('data');
      effects.consume(third);
      return (fourth) => (fourth === char.equalsSign ? ok(fourth) : nok(fourth));
    };
  },
};
