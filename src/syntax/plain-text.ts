/**
 * Neighbouring pieces of plain text in one paragraph are made one in one pass. The library does so with a `splice` for
 * each, and another for each line that ends in spaces: time by the square of a long paragraph's lines. Here, what
 * succeeds does it for the text before it, so that nothing of it is left for the library.
 */
import {
  autolink,
  characterEscape,
  characterReference,
  codeText,
  hardBreakEscape,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
  lineEnding,
} from 'micromark-core-commonmark';
import type {
  Construct,
  ConstructRecord,
  Event,
  Extension as Tokenizer,
  Resolver,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { char } from './characters.ts';

/** Fewer events are merged in no time. */
const many = 500;
const tab = -2;
const virtualSpace = -1;

/** CommonMark's tokenizers of text, so that they can be wrapped like ours; MDX has no HTML. */
export function ofCommonMark(isMdx: boolean): Tokenizer {
  const constructs: readonly (readonly [number, readonly Construct[]])[] = [
    [-5, [lineEnding]],
    [-4, [lineEnding]],
    [-3, [lineEnding]],
    [char.exclamationMark, [labelStartImage]],
    [char.ampersand, [characterReference]],
    [char.lessThan, isMdx ? [] : [autolink, htmlText]],
    [char.openBracket, [labelStartLink]],
    [char.backslash, [hardBreakEscape, characterEscape]],
    [char.closeBracket, [labelEnd]],
    [char.backtick, [codeText]],
  ];
  const names = new Set(constructs.flatMap(([, list]) => list.flatMap(({ name }) => name ?? [])));
  const text: ConstructRecord = {};
  for (const [code, list] of constructs) text[code] = unnamed(list);
  // Escapes and references stand in titles and addresses, too.
  const string = { [char.ampersand]: text[char.ampersand], [char.backslash]: unnamed([characterEscape]) };
  return { disable: { null: [...names] }, text, string };
}

/** Under no name, as what has one of these names is switched off. */
function unnamed(constructs: readonly Construct[]): Construct[] {
  return constructs.map(({ name: _name, ...construct }) => construct);
}

/**
 * The same tokenizers, each of which, where it succeeds, leaves no two pieces of plain text beside each other before
 * it.
 */
export function mergingPlainText(tokenizers: Tokenizer): Tokenizer {
  const known = new Map<Construct, Construct>();
  const wrap = (construct: Construct): Construct => {
    const { resolveTo } = construct;
    const wrapped = known.get(construct) ?? {
      ...construct,
      resolveTo: (events, context) =>
        mergeBefore(resolveTo === undefined ? events : resolveTo(events, context), context),
    };
    known.set(construct, wrapped);
    return wrapped;
  };
  const text: ConstructRecord = {};
  for (const [code, list] of Object.entries(tokenizers.text ?? {})) text[code] = [list ?? []].flat().map(wrap);
  return {
    ...tokenizers,
    text,
    insideSpan: {
      null: (tokenizers.insideSpan?.null ?? []).map(({ resolveAll }) => ({
        resolveAll: mergingInside(resolveAll),
      })),
    },
  };
}

/** In place, as the library's own lists are; only the last events are touched. */
function mergeBefore(events: Event[], context: TokenizeContext): Event[] {
  const last = events.at(-1)?.[1];
  if (last === undefined) return events;
  let start = events.length;
  if (last.type !== 'data')
    while (start > 0) {
      start -= 1;
      const [kind, token] = events[start] ?? [];
      if (kind === 'enter' && token === last) break;
    }
  if (start < 2 || events[start - 1]?.[1].type !== 'data') return events;
  const own = events.splice(start);
  while (events.length > 3 && events.at(-3)?.[1].type === 'data') {
    const [before, after] = [events.at(-3)?.[1], events.at(-1)?.[1]];
    if (before === undefined || after === undefined) break;
    before.end = after.end;
    events.length -= 2;
  }
  if (last.type === 'lineEnding') splitLineEnd(events, context);
  for (const event of own) events.push(event);
  return events;
}

function mergingInside(resolve: Resolver | undefined): Resolver {
  return (events, context) => {
    const resolved = resolve === undefined ? events : resolve(events, context);
    if (resolved.length < many) return resolved;
    const merged = mergePlainText(resolved);
    resolved.length = 0;
    for (const event of merged) resolved.push(event);
    return resolved;
  };
}

function mergePlainText(events: readonly Event[]): Event[] {
  const merged: Event[] = [];
  let open: Token | undefined;
  for (const event of events) {
    const [kind, token] = event;
    if (token.type !== 'data') {
      open = undefined;
      merged.push(event);
    } else if (open === undefined) {
      merged.push(event);
      if (kind === 'exit') open = token;
    } else if (kind === 'exit') {
      open.end = token.end;
    }
  }
  return merged;
}

/** As the library does: spaces at a line's end are none of its text, and two of them a break. */
function splitLineEnd(events: Event[], context: TokenizeContext): void {
  const data = events.at(-1)?.[1];
  if (data?.type !== 'data') return;
  const end = spacesAtEnd(data, context);
  if (end.size === 0) return;
  const start = {
    _bufferIndex: end.index > 0 ? end.bufferIndex : data.start._bufferIndex + end.bufferIndex,
    _index: data.start._index + end.index,
    line: data.end.line,
    column: data.end.column - end.size,
    offset: data.end.offset - end.size,
  };
  const token: Token = {
    type: end.hasTabs || end.size < 2 ? 'lineSuffix' : 'hardBreakTrailing',
    start,
    end: { ...data.end },
  };
  data.end = { ...start };
  if (data.start.offset === data.end.offset) Object.assign(data, token);
  else events.push(['enter', token, context], ['exit', token, context]);
}

function spacesAtEnd(
  data: Token,
  context: TokenizeContext,
): { size: number; index: number; bufferIndex: number; hasTabs: boolean } {
  const chunks = context.sliceStream(data);
  const end = { size: 0, index: chunks.length, bufferIndex: -1, hasTabs: false };
  while (end.index > 0) {
    end.index -= 1;
    const chunk = chunks[end.index];
    if (typeof chunk === 'string') {
      end.bufferIndex = chunk.length;
      while (chunk.charCodeAt(end.bufferIndex - 1) === 32) {
        end.size += 1;
        end.bufferIndex -= 1;
      }
      if (end.bufferIndex > 0) return end;
      end.bufferIndex = -1;
    } else if (chunk === tab) {
      end.hasTabs = true;
      end.size += 1;
    } else if (chunk !== virtualSpace) {
      end.index += 1;
      return end;
    }
  }
  return { ...end, index: 0 };
}
