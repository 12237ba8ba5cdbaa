/**
 * Bounds where micromark takes more than linear time: lists in lists, images in images, and very many markers of
 * emphasis in one paragraph. Far beyond what a person writes; markers past a bound are text.
 */
import { list } from 'micromark-core-commonmark';
import type { Code, Construct, ConstructRecord, State } from 'micromark-util-types';
import { char } from './characters.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** Runs of `*` and `_` in this text so far. */
    _emphasisMarkers?: number;
  }
}

const lastListColumn = 200;
const openBrackets = 200;
const emphasisMarkers = 4000;
const emphasisRun = 100;
/** A paragraph of fewer characters is parsed in no time whatever it holds. */
const longParagraph = 2000;

/** Told the line where a bound is reached: of marks in one paragraph, or of things in one another. */
export interface LimitListeners {
  onMarks: (line: number) => void;
  onDepth: (line: number) => void;
}

/** Have to come first of the syntaxes, so that their tokenizers are asked last before CommonMark's own. */
export function limits({ onMarks, onDepth }: LimitListeners): Syntax[] {
  const bracket = boundedBracket(onDepth);
  const emphasis = boundedEmphasis(onMarks);
  return [
    {
      occursIn: (text) => /^[ \t>*+\-\d.)]{200}/m.test(text),
      tokenizer: { disable: { null: ['list'] }, document: shallowLists(onDepth) },
    },
    {
      occursIn: hasLongParagraph,
      tokenizer: {
        text: {
          [char.exclamationMark]: bracket,
          [char.openBracket]: bracket,
          [char.asterisk]: emphasis,
          [char.underscore]: emphasis,
        },
      },
    },
  ];
}

/** Whether any part of the text without a blank line is long. */
export function hasLongParagraph(text: string): boolean {
  let start = 0;
  while (text.length - start > longParagraph) {
    const end = text.indexOf('\n\n', start);
    if (end < 0 || end - start > longParagraph) return true;
    start = end + 1;
  }
  return false;
}

/** CommonMark's list under another name, in its place: not past a column. */
function shallowLists(onDepth: (line: number) => void): ConstructRecord {
  const shallow: Construct = {
    ...list,
    name: 'shallowList',
    tokenize(effects, ok, nok) {
      const { line, column } = this.now();
      if (column <= lastListColumn) return list.tokenize.call(this, effects, ok, nok);
      return (code) => {
        onDepth(line);
        return nok(code);
      };
    },
  };
  return Object.fromEntries([...'*+-0123456789'].map((marker) => [marker.charCodeAt(0), shallow]));
}

/** A bracket after too many that wait for their end. */
function boundedBracket(onDepth: (line: number) => void): Construct {
  return {
    tokenize(effects, ok, nok) {
      return (code) => {
        if ((this._labelStarts?.length ?? 0) <= openBrackets) return nok(code);
        onDepth(this.now().line);
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      };
    },
  };
}

/** A run of emphasis markers that is too long, or after too many. */
function boundedEmphasis(onMarks: (line: number) => void): Construct {
  return {
    tokenize(effects, ok, nok) {
      this._emphasisMarkers = (this._emphasisMarkers ?? 0) + 1;
      const isBeyond = this._emphasisMarkers > emphasisMarkers;
      let size = 0;
      let marker: Code = null;
      const inside: State = (code) => {
        if (code !== marker) {
          effects.exit('data');
          if (!isBeyond && size <= emphasisRun) return nok(code);
          onMarks(this.now().line);
          return ok(code);
        }
        size++;
        effects.consume(code);
        return inside;
      };
      return (code) => {
        marker = code;
        effects.enter('data');
        return inside(code);
      };
    },
  };
}
