/**
 * `{#id}` behind a heading or a block, as Docusaurus, Hugo, Pandoc and kramdown write it: its id, and no text or tag.
 */
import type { Heading, Nodes, Paragraph, Parents } from 'mdast';
import type { Syntax } from './syntax.ts';

declare module 'unist' {
  interface Data {
    /** The anchor that its author chose, on headings. */
    anchorId?: string;
  }
}

/** Other attributes may stand behind the id: they are left out. Characters of it that are looked at. */
const longest = 200;
const marker = /(?<![{\\])\{:?[ \t]*#([\p{L}\p{N}_-]+)(?:[ \t][^{}\n]*)?\}$/u;
/** Words of Svelte and Handlebars. */
const program = /^(?:each|if|await|key|with|unless|snippet)$/u;

/** `data.anchorId` on headings, `data.blockId` in lower case on other blocks; the marker is taken out of the tree. */
export function attributeId(): Syntax {
  return {
    occursIn: (text) => /\{:?[ \t]*#/u.test(text),
    transform: (tree, text) => markChildren(tree, text),
  };
}

function markChildren(parent: Parents, text: string): void {
  const children: Nodes[] = parent.children;
  for (let at = 0; at < children.length; at += 1) {
    const node = children[at];
    if (node?.type === 'heading') {
      const anchorId = takeId(node, text);
      if (anchorId !== undefined) node.data = { ...node.data, anchorId };
    } else if (node?.type === 'paragraph') {
      const id = takeId(node, text)?.toLowerCase();
      if (id === undefined) continue;
      const isAlone = node.children.length === 0;
      const target = parent.type === 'listItem' ? parent : isAlone ? children[at - 1] : node;
      if (target !== undefined && target.type !== 'yaml') target.data = { ...target.data, blockId: id };
      if (isAlone) children.splice(at--, 1);
    } else if (node?.type === 'list' || node?.type === 'listItem' || node?.type === 'blockquote') {
      markChildren(node, text);
    }
  }
}

/** What stands last in the source is the marker, so the tree is cut where it begins, whatever was read of it. */
function takeId(node: Heading | Paragraph, text: string): string | undefined {
  const first = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || end === undefined) return undefined;
  const from = Math.max(first, end - longest);
  const found = marker.exec(text.slice(from, end).trimEnd());
  const id = found?.[1];
  if (found === null || id === undefined || program.test(id)) return undefined;
  const start = from + found.index;
  const kept = node.children.filter(({ position }) => (position?.start.offset ?? 0) < start);
  const last = kept.at(-1);
  // Within code, math or a link it is theirs.
  if (last !== undefined && last.type !== 'text' && (last.position?.end.offset ?? 0) > start) return undefined;
  if (last?.type === 'text' && last.position !== undefined) {
    const value = text.slice(last.position.start.offset, start).trimEnd();
    // Escapes and entities are longer in the source, so what was read is cut, not the source.
    const cut = last.value.lastIndexOf('{');
    if ((last.position.end.offset ?? 0) > start) {
      if (cut < 0) return undefined;
      last.value = last.value.slice(0, cut).trimEnd();
      last.position.end = { ...last.position.end, offset: (last.position.start.offset ?? 0) + value.length };
    } else last.value = last.value.trimEnd();
  }
  node.children = last?.type === 'text' && last.value === '' ? kept.slice(0, -1) : kept;
  while (node.children.at(-1)?.type === 'break') node.children.pop();
  return id;
}
