/**
 * The parts of an inline field: `- **Label**:: value ([source](https://…)) (checked 2026-11-21) ^id`. Where the value
 * ends and its sources begin is decided here, once: the record and the page's HTML both follow it.
 */
import type { Link, ListItem, Nodes, PhrasingContent } from 'mdast';
import type { InlineField, Wikilink } from '../syntax/nodes.ts';
import { readDate } from './dates.ts';
import { textOfNodes } from './text.ts';
import type { FieldSource } from './types.ts';

export interface FieldParts {
  value: PhrasingContent[];
  sources: (Link | Wikilink)[];
  /** `YYYY-MM-DD` */
  checked?: string;
}

/** The field that a list item opens with. */
export function fieldOf(item: ListItem): InlineField | undefined {
  const first = item.children[0];
  const node = first?.type === 'paragraph' ? first.children[0] : undefined;
  return node?.type === 'inlineField' ? node : undefined;
}

/** The day a fact was checked, alone in parentheses or after the sources. */
const checkedEnd = /(^|(?<![\s,;(])[\s,;(]+)checked:?\s+(\d{4}-\d{2}-\d{2})\s*\)\s*$/iu;
/** What may stand between sources. */
const between = /^[\s,;&·|]*(?:and\s+)?$/u;

/** Parentheses at a value's end that are read; others before them are text. */
const mostParentheses = 20;
/** Characters at a value's end in which the day of the check is looked for. */
const longestEnd = 200;

/** A field's value, and what its closing parentheses hold: links, and the day of the check. */
export function partsOf(node: InlineField): FieldParts {
  let value: PhrasingContent[] = [...node.children];
  let sources: (Link | Wikilink)[] = [];
  let checked: string | undefined;
  for (let taken = 0; taken < mostParentheses; taken += 1) {
    const dated = takeChecked(value);
    const linked = takeSources(dated?.rest ?? value);
    if (dated !== undefined) checked ??= dated.checked;
    if (linked !== undefined) sources = [...linked.sources, ...sources];
    if (dated === undefined && linked === undefined) break;
    value = linked?.rest ?? dated?.rest ?? value;
  }
  return { value: trimEnd(value), sources, ...(checked === undefined ? {} : { checked }) };
}

/** Takes `(checked 2026-11-21)` off the end; of `([A](…), checked 2026-11-21)` the parenthesis stays. */
function takeChecked(nodes: readonly PhrasingContent[]): { rest: PhrasingContent[]; checked: string } | undefined {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return undefined;
  const skipped = Math.max(0, last.value.length - longestEnd);
  const match = checkedEnd.exec(last.value.slice(skipped));
  const [, before = '', checked] = match ?? [];
  if (match === null || checked === undefined || readDate(checked) === undefined) return undefined;
  const start = last.value.slice(0, skipped + match.index);
  const text = before.includes('(') ? start : `${start})`;
  return { checked, rest: trimEnd([...nodes.slice(0, -1), { ...last, value: text }]) };
}

/** Takes a parenthesis off the end that holds links and nothing else. */
function takeSources(
  nodes: readonly PhrasingContent[],
): { rest: PhrasingContent[]; sources: (Link | Wikilink)[] } | undefined {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || !/^[\s,;]*\)[.\s]*$/u.test(last.value)) return undefined;
  const sources: (Link | Wikilink)[] = [];
  for (let at = nodes.length - 2; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node?.type === 'link' || node?.type === 'wikilink') sources.push(node);
    else if (node?.type === 'text' && sources.length > 0) {
      const open = /\((?:sources?:?\s*)?$/iu.exec(node.value);
      if (open !== null)
        return {
          sources: sources.reverse(),
          rest: trimEnd([...nodes.slice(0, at), { ...node, value: node.value.slice(0, open.index) }]),
        };
      if (!between.test(node.value)) return undefined;
    } else if (node?.type !== 'break') return undefined;
  }
  return undefined;
}

function trimEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const end = nodes.findLastIndex((node) => !isBlank(node)) + 1;
  const last = nodes[end - 1];
  return last?.type === 'text'
    ? [...nodes.slice(0, end - 1), { ...last, value: last.value.trimEnd() }]
    : nodes.slice(0, end);
}

/** A source's title may be the default text of a link, which is known only after resolution. */
export function sourceOf(node: Link | Wikilink): FieldSource {
  const title = textOfNodes([node as Nodes]);
  const { reference } = node.data ?? {};
  if (reference !== undefined) return { title, reference };
  return { title, ...(node.type === 'link' ? { url: node.url } : {}) };
}
