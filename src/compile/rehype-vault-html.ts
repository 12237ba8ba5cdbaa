/** Addresses in a note's raw HTML that lead into the vault (rule HTML-5) become references like all others. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { internalTarget } from '../vault/internal-target.ts';
import type { Reference } from '../vault/types.ts';
import { typedText } from '../vault/typed-links.ts';
import { hole, holeSign } from './template.ts';
import { elementMark, holeComment } from './tree-marks.ts';

/**
 * Marks the elements; `addReference` keeps a reference and returns its number. Runs on a tree without unsafe
 * attributes.
 */
export function rehypeVaultHtml(tree: Root, addReference: (reference: Reference) => number): void {
  const ids = new Set<unknown>();
  visit(tree, 'element', (node) => {
    const id = node.properties['id'];
    if (typeof id !== 'string' || id.includes(holeSign)) return;
    // Like all ids, kept apart where the note is transcluded (rule EMB-10); a link within the note still reaches it.
    if (ids.has(id)) delete node.properties['id'];
    else node.properties['id'] = hole.idPrefix() + id;
    ids.add(id);
  });
  visit(tree, 'element', (node, index, parent) => {
    const href = node.properties['href'];
    if (typeof href === 'string' && href.startsWith('#') && ids.has(href.slice(1))) {
      node.properties['href'] = `#${hole.idPrefix()}${href.slice(1)}`;
    } else if (node.tagName === 'a') {
      const number = refer(node, 'href', 'link');
      if (number !== undefined) node.properties = { ...without(node, 'href'), dataHole: elementMark.link(number) };
    } else if (node.tagName === 'img') {
      const number = refer(node, 'src', 'embed');
      if (number !== undefined && parent !== undefined && index !== undefined)
        parent.children[index] = holeComment(hole.embed(number, 'phrasing'));
    } else {
      for (const property of ['src', 'poster'] as const) {
        const number = refer(node, property, 'embed');
        if (number !== undefined) node.properties[property] = hole.address(number);
      }
    }
  });

  // What looks like a link in a block of HTML.
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || (parent.type === 'element' && parent.tagName === 'code'))
      return undefined;
    const runs = typedText(node.value, ({ target }) =>
      addReference({ kind: 'link', syntax: 'typed', ...target, range: { line: 1, column: 1, start: 0, end: 0 } }),
    );
    if (runs === undefined) return undefined;
    parent.children.splice(
      index,
      1,
      ...runs.map((run) =>
        typeof run === 'number' ? holeComment(hole.defaultText(run)) : ({ type: 'text', value: run } as const),
      ),
    );
    return index + runs.length;
  });

  function refer(node: Element, property: 'href' | 'src' | 'poster', kind: Reference['kind']): number | undefined {
    const url = node.properties[property];
    const target =
      typeof url === 'string' && !url.includes(holeSign) && node.properties['dataHole'] === undefined
        ? internalTarget(url)
        : undefined;
    const isTag =
      node.tagName === 'a' &&
      Array.isArray(node.properties['className']) &&
      node.properties['className'].includes('tag');
    if (target === undefined || isTag) return undefined;
    const start = node.position?.start;
    const end = node.position?.end;
    const range = {
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      start: start?.offset ?? 0,
      end: end?.offset ?? 0,
    };
    const displayText = [node.properties['alt'], node.properties['width']]
      .filter((part) => part !== undefined && part !== '')
      .join('|');
    return addReference({
      kind,
      syntax: 'html',
      ...target,
      range,
      ...(displayText === '' ? {} : { shown: [displayText] }),
    });
  }
}

function without(node: Element, property: string): Element['properties'] {
  return Object.fromEntries(Object.entries(node.properties).filter(([name]) => name !== property));
}
