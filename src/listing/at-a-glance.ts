/** The facts a reader came for, before the prose. */
import type { FactEntry } from '../collections.ts';

const mostFacts = 8;

export interface AtAGlance {
  facts: readonly GlanceFact[];
  /** How many facts the page has. */
  count: number;
  /** The day on which all of them were checked, where it is one. */
  checked?: string | undefined;
}

export interface GlanceFact extends FactEntry {
  /** The figure at the start of the value, which stands out from the words after it. */
  figure?: string | undefined;
  /** The value's HTML after the figure. */
  rest: string;
  /** Present where the facts of the page were not all checked on one day. */
  ownDay?: string | undefined;
}

/** None where the page has no facts about its own subject. */
export function atAGlance(facts: readonly FactEntry[]): AtAGlance | undefined {
  const shown = factsAtAGlance(facts, mostFacts);
  if (shown.length === 0) return undefined;
  const days = [...new Set(facts.flatMap(({ checked }) => checked ?? []))];
  return {
    facts: shown.map((fact) => {
      const figure = figureOf(fact);
      return {
        ...fact,
        figure,
        rest: fact.html.slice(figure?.length ?? 0),
        ownDay: days.length > 1 ? fact.checked : undefined,
      };
    }),
    count: facts.length,
    checked: days.length === 1 ? days[0] : undefined,
  };
}

function figureOf({ html, quantity }: FactEntry): string | undefined {
  return quantity !== undefined && quantity.text !== '' && html.startsWith(quantity.text) ? quantity.text : undefined;
}

/** The facts that a reader came for: those with a quantity first, `count` at most, in the order of the note. */
export function factsAtAGlance(facts: readonly FactEntry[], count: number): FactEntry[] {
  const own = facts.filter(({ scope }) => scope === undefined);
  const limits = own.filter(({ quantity }) => quantity !== undefined);
  const chosen = new Set([...limits, ...own.filter(({ quantity }) => quantity === undefined)].slice(0, count));
  return own.filter((fact) => chosen.has(fact));
}
