/** Callouts as HTML that needs no script: `<details>` where foldable (rules CAL-1 to CAL-9). */
import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Callout } from '../syntax/nodes.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { element } from './element.ts';

/** Types that share a look (rule CAL-2); the name that was written stays in `data-callout`. */
const looks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    summary: 'abstract',
    tldr: 'abstract',
    hint: 'tip',
    important: 'tip',
    check: 'success',
    done: 'success',
    help: 'question',
    faq: 'question',
    caution: 'warning',
    attention: 'warning',
    fail: 'failure',
    missing: 'failure',
    error: 'danger',
    cite: 'quote',
  }),
);

const known = new Set([
  'note',
  'abstract',
  'info',
  'todo',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
]);

export function calloutToHast(state: State, node: Callout, strings: TextStrings): Element {
  const [first, ...rest] = node.children;
  const titled = first?.type === 'calloutTitle';
  const title: ElementContent[] = titled
    ? state.all(first)
    : [{ type: 'text', value: defaultTitle(node.kind, strings) }];
  const body = state.wrap(state.all({ type: 'root', children: (titled ? rest : node.children) as never[] }), true);
  const hasBody = body.some((child) => child.type !== 'text' || child.value.trim() !== '');
  const look = looks.get(node.kind) ?? node.kind;
  const foldable = node.fold !== undefined && hasBody;
  const children = [
    element(foldable ? 'summary' : 'div', { className: ['callout-title'] }, [
      element('span', { className: ['callout-title-text'] }, title),
    ]),
  ];
  if (hasBody) children.push(element('div', { className: ['callout-content'] }, body as ElementContent[]));
  const properties = {
    className: ['callout', `is-${known.has(look) ? look : 'note'}`],
    dataCallout: node.kind,
    ...(node.metadata === undefined ? {} : { dataCalloutMetadata: node.metadata }),
    ...(foldable && node.fold === '+' ? { open: true } : {}),
  };
  return element(foldable ? 'details' : 'div', properties, children);
}

/** `custom-type` → `Custom type` (rule CAL-3). */
function defaultTitle(kind: string, { callouts }: TextStrings): string {
  const named = new Map<string, string>(Object.entries(callouts)).get(kind);
  if (named !== undefined) return named;
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
