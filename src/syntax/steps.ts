/**
 * A bound to the steps of reading one paragraph, whatever makes them many. A tokenizer that looks for an end which
 * never comes (`[a](b "`, `<a x="`, `<![CDATA[`, a backtick) reads to the paragraph's last character, and the next of
 * them does so again: time by the square. Where a paragraph has cost far more steps than it has characters so far, what
 * may begin such a search is text, until the characters have caught up.
 */
import type {
  Construct,
  ConstructRecord,
  Effects,
  Extension as Tokenizer,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { char } from './characters.ts';

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** Steps of this tokenizer so far, and where it began. */
    _steps?: { taken: number; from: number };
  }
}

/** Paragraphs of people take fewer than ten steps a character. */
const perCharacter = 60;
const atFirst = 50_000;

/** Never text: what begins a comment, which nobody may read, and the ends of lines. */
const never: ReadonlySet<number> = new Set([char.percentSign, -5, -4, -3]);

/** The bound for a set of tokenizers. `onBound` is told the line of each place where it was reached. */
export function boundSteps(tokenizers: Tokenizer, onBound: (line: number) => void): Tokenizer {
  const guard = guardOf(onBound);
  const text: ConstructRecord = {};
  for (const [code, list] of Object.entries(tokenizers.text ?? {})) {
    if (Number.isNaN(Number(code)) || never.has(Number(code))) continue;
    const constructs = [list ?? []].flat();
    // Where none of the others may begin, it may not either.
    text[code] = {
      ...guard,
      previous(before) {
        return constructs.some(({ previous }) => previous === undefined || previous.call(this, before));
      },
    };
  }
  return { text };
}

function guardOf(onBound: (line: number) => void): Construct {
  return {
    name: 'steps',
    tokenize(effects, ok, nok) {
      const steps = counted(this, effects);
      if (steps.taken <= atFirst + perCharacter * (this.now().offset - steps.from)) return nok;
      const accept: State = (code) => {
        effects.exit('data');
        onBound(this.now().line);
        return ok(code);
      };
      // Of `<!--`, `[[` and `![[`, the first is a comment, and the others may name what is private: each is read all
      // the same.
      let seen = '';
      const next: State = (code) => {
        if (code === null || code < 0) return accept(code);
        const read = seen + String.fromCharCode(code);
        if (kept.includes(read)) return nok(code);
        if (seen !== '' && !kept.some((beginning) => beginning.startsWith(read))) return accept(code);
        seen = read;
        effects.consume(code);
        return kept.some((beginning) => beginning.startsWith(read)) ? next : accept;
      };
      return (code) => {
        effects.enter('data');
        return next(code);
      };
    },
  };
}

const kept: readonly string[] = ['<!-', '[[', '![['];

/** Counts the characters that any tokenizer of this text reads, those that it then gives back included. */
function counted(context: TokenizeContext, effects: Effects): NonNullable<TokenizeContext['_steps']> {
  if (context._steps !== undefined) return context._steps;
  const steps = { taken: 0, from: context.now().offset };
  context._steps = steps;
  const consume = effects.consume;
  effects.consume = (code) => {
    steps.taken += 1;
    return consume(code);
  };
  return steps;
}
