/**
 * A limit to the nesting of raw HTML, as `syntax/depth.ts` is for Markdown's: no later stage runs out of stack on a
 * hostile note. HTML that opens more elements than a person would is shown as it is written.
 */
import type { Element, ElementContent, Root } from 'hast';

const deepest = 300;
/** Formatting elements that nothing has closed: HTML opens each of them anew in every paragraph that follows. */
const mostFormatting = 30;
/** HTML opens no more than three that are written alike. */
const mostAlike = 3;

/** Elements that nest in no element of their kind without another around: they are empty, or the next one ends them. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option'.split(' '),
);
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

interface Open {
  /** Names of open elements, the innermost last. */
  elements: readonly string[];
  /** Formatting elements as they are written, by name, the innermost last. */
  formatting: ReadonlyMap<string, readonly string[]>;
}

/** Changes `raw` nodes into text; `onBound` is told the line of each. */
export function rehypeHtmlDepth(tree: Root, onBound: (line: number) => void): void {
  let open: Open = { elements: [], formatting: new Map() };
  limit(tree);

  function limit(parent: Root | Element): void {
    const children = parent.children as ElementContent[];
    for (const [at, node] of children.entries()) {
      if (node.type === 'element') limit(node);
      if (node.type !== 'raw') continue;
      const after = openAfter(node.value, open);
      if (after !== undefined) {
        open = after;
        continue;
      }
      children[at] = { type: 'text', value: node.value };
      onBound(node.position?.start.line ?? 1);
    }
  }
}

/** What is open behind the HTML; `undefined` where that was too much on the way. */
function openAfter(html: string, before: Open): Open | undefined {
  const elements = [...before.elements];
  const formats = new Map([...before.formatting].map(([name, list]) => [name, [...list]]));
  let count = [...formats.values()].reduce((sum, list) => sum + list.length, 0);
  for (const [, slash, written = '', attributes = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)([^>]*)/giu)) {
    const name = written.toLowerCase();
    if (flat.has(name)) continue;
    const alike = formats.get(name) ?? [];
    if (slash === '') {
      elements.push(name);
      if (formatting.has(name) && alike.filter((each) => each === attributes).length < mostAlike) {
        formats.set(name, [...alike, attributes]);
        count += 1;
      }
      if (elements.length > deepest || count > mostFormatting) return undefined;
      continue;
    }
    const same = elements.lastIndexOf(name);
    if (same >= 0) elements.splice(same);
    if (alike.length > 0) count -= 1;
    formats.set(name, alike.slice(0, -1));
  }
  return { elements, formatting: formats };
}
