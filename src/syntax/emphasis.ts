/**
 * `*emphasis*` and `__strong__` as CommonMark has them. The library looks for the beginning of each run that may end
 * something in all events before it: time by the square where most find none. Here, what may begin waits in a stack,
 * and what a run of one kind did not find is not looked for by the next of its kind.
 */
import { attention } from 'micromark-core-commonmark';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Construct, Effects, Event, Point, Resolver, Token, TokenizeContext } from 'micromark-util-types';
import { char } from './characters.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emphasisRun: 'emphasisRun';
  }
}

/** Has to come before other syntaxes, so that it is asked last, in the place of the tokenizer that it stands for. */
export function emphasis(): Syntax {
  return {
    occursIn: (text) => /[*_]/u.test(text),
    tokenizer: {
      disable: { null: ['attention'] },
      text: { [char.asterisk]: runs, [char.underscore]: runs },
      insideSpan: { null: [runs] },
    },
  };
}

/** A run that may begin something: where its last event stands among those before. */
interface Opener {
  token: Token;
  at: number;
}

/** The openers of one character, and how many of them a run that ends something need not look at, by its kind. */
interface Waiting {
  openers: Opener[];
  inVain: Map<string, number>;
}

const resolve: Resolver = (events, context) => {
  const resolved: Event[] = [];
  const waiting = new Map<string, Waiting>();
  for (const event of events) {
    const [kind, token] = event;
    if (token.type !== 'emphasisRun') resolved.push(event);
    else if (kind === 'enter') pairRun(token, resolved, waiting, context);
  }
  // In place, as the tokenizer's owner holds on to the array.
  events.length = 0;
  for (const event of resolved) {
    if (event[1].type === 'emphasisRun') event[1].type = 'data';
    events.push(event);
  }
  return events;
};

const runs: Construct = {
  name: 'emphasis',
  resolveAll: resolve,
  tokenize(effects, ok, nok) {
    const own: Effects = {
      ...effects,
      enter: (type, fields) => effects.enter(type === 'attentionSequence' ? 'emphasisRun' : type, fields),
      exit: (type) => effects.exit(type === 'attentionSequence' ? 'emphasisRun' : type),
    };
    return attention.tokenize.call(this, own, ok, nok);
  },
};

/** Pairs a run with those before it, as often as one fits; what is left of it may begin something. */
function pairRun(run: Token, events: Event[], waiting: Map<string, Waiting>, context: TokenizeContext): void {
  const marker = context.sliceSerialize(run).slice(0, 1);
  const own = waiting.get(marker) ?? { openers: [], inVain: new Map<string, number>() };
  waiting.set(marker, own);
  while (run._close === true && sizeOf(run) > 0) {
    const found = openerOf(run, own);
    if (found === undefined) break;
    wrap(found, run, events, context);
    // What stands between the two is settled.
    for (const { openers, inVain } of waiting.values()) {
      while ((openers.at(-1)?.at ?? -1) > found.at) openers.pop();
      if (openers.at(-1) === found && sizeOf(found.token) === 0) openers.pop();
      const unchanged = openers.at(-1) === found ? openers.length - 1 : openers.length;
      for (const [kind, count] of inVain) if (count > unchanged) inVain.set(kind, unchanged);
    }
  }
  if (sizeOf(run) === 0) return;
  events.push(['enter', run, context], ['exit', run, context]);
  if (run._open === true) own.openers.push({ token: run, at: events.length - 1 });
}

function openerOf(run: Token, { openers, inVain }: Waiting): Opener | undefined {
  const kind = `${run._open} ${sizeOf(run) % 3}`;
  for (let at = openers.length - 1; at >= (inVain.get(kind) ?? 0); at -= 1) {
    const opener = openers[at];
    if (opener !== undefined && fits(opener.token, run)) return opener;
  }
  inVain.set(kind, openers.length);
  return undefined;
}

/** CommonMark's rule of three: of two runs that may both begin and end something, the sum is no multiple of it. */
function fits(opener: Token, run: Token): boolean {
  const mayBeOther = opener._close === true || run._open === true;
  return !(mayBeOther && sizeOf(run) % 3 > 0 && (sizeOf(opener) + sizeOf(run)) % 3 === 0);
}

/** Makes one of what follows the opener. The marks that are used are no longer part of the two runs. */
function wrap({ token: opener, at }: Opener, run: Token, events: Event[], context: TokenizeContext): void {
  const size = sizeOf(opener) > 1 && sizeOf(run) > 1 ? 2 : 1;
  const type = size > 1 ? 'strong' : 'emphasis';
  const [inside, end] = [{ ...opener.end }, { ...run.start }];
  opener.end = moved(inside, -size);
  run.start = moved(end, size);
  const opening: Token = { type: `${type}Sequence`, start: { ...opener.end }, end: inside };
  const closing: Token = { type: `${type}Sequence`, start: end, end: { ...run.start } };
  const text: Token = { type: `${type}Text`, start: { ...inside }, end: { ...end } };
  const span: Token = { type, start: { ...opening.start }, end: { ...closing.end } };
  const between = resolveAll(context.parser.constructs.insideSpan.null ?? [], events.splice(at + 1), context);
  if (sizeOf(opener) === 0) events.length = at - 1;
  events.push(['enter', span, context], ['enter', opening, context], ['exit', opening, context]);
  events.push(['enter', text, context]);
  for (const event of between) events.push(event);
  events.push(['exit', text, context], ['enter', closing, context], ['exit', closing, context]);
  events.push(['exit', span, context]);
}

function sizeOf({ start, end }: Token): number {
  return end.offset - start.offset;
}

/** Within a line. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}
