/** Spans between two equal marker sequences: highlights and strikethrough. */
import { resolveAll } from 'micromark-util-resolve-all';
import type { Event, Resolver, Token } from 'micromark-util-types';

/**
 * A resolver that pairs each opening `…SequenceTemporary` with the next closing one and makes a token `name` of them,
 * in one pass over the events; what pairs with nothing is text. Spans of one kind do not nest in themselves.
 */
export function pairSequences(name: 'highlight' | 'strikethrough'): Resolver {
  const temporary = `${name}SequenceTemporary` as const;
  return (events, context) => {
    const resolved: Event[] = [];
    let open = -1;
    for (const event of events) {
      const [kind, token] = event;
      if (kind === 'enter' && token.type === temporary && open < 0 && token._open) open = resolved.length;
      resolved.push(event);
      const isEnd = kind === 'exit' && token.type === temporary && open >= 0 && resolved.length - 2 > open;
      if (isEnd && token._close) {
        wrap(resolved, open, name);
        open = -1;
      }
    }
    // In place, as the tokenizer's owner holds on to the array.
    events.length = 0;
    for (const event of resolved) {
      if (event[1].type === temporary) event[1].type = 'data';
      events.push(event);
    }
    return events;

    /** Wraps the events from the opening sequence at `start` to the closing one at the end. */
    function wrap(list: Event[], start: number, type: typeof name): void {
      const events = list.splice(start);
      const opening = events[0]?.[1];
      const closing = events.at(-1)?.[1];
      if (!opening || !closing) return;
      opening.type = `${type}Sequence`;
      closing.type = `${type}Sequence`;
      const span: Token = { type, start: { ...opening.start }, end: { ...closing.end } };
      const text: Token = { type: `${type}Text`, start: { ...opening.end }, end: { ...closing.start } };
      // Emphasis and the like pair within a span, never over its edge.
      const inside = resolveAll(context.parser.constructs.insideSpan.null ?? [], events.slice(2, -2), context);
      list.push(['enter', span, context], ['enter', opening, context], ['exit', opening, context]);
      list.push(['enter', text, context]);
      for (const event of inside) list.push(event);
      list.push(['exit', text, context]);
      list.push(['enter', closing, context], ['exit', closing, context], ['exit', span, context]);
    }
  };
}
