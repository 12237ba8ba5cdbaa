/** Links by definition, before anything is numbered. */
import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';

/** `[text][label]` and `![alt][label]` become plain links and images, so that they resolve like the others (ML-7). */
export function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    return undefined;
  });
  if (definitions.size === 0) return;
  walk(tree, (node, parent, at) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || parent === undefined) return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    definition.data = { ...definition.data, isUsed: true };
    const { url, title } = definition;
    const common = { url, ...(title ? { title } : {}), position: node.position };
    const inline: Link | Image =
      node.type === 'linkReference'
        ? ({ type: 'link', children: node.children, ...common } as Link)
        : ({ type: 'image', alt: node.alt ?? null, data: { ...node.data }, ...common } as Image);
    const siblings: Nodes[] = parent.children;
    siblings[at] = inline;
    return undefined;
  });
}
