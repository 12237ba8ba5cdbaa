/**
 * An address of the app or of the disk is one word, whatever marks of Markdown are in it: between underscores, as in
 * `capacitor://localhost/_capacitor_file_/Note.md`, it would fall apart, and nobody would know it for an address.
 */
import type { Nodes, Root } from 'mdast';
import type { Syntax } from './syntax.ts';

/** How one begins: a protocol that is not of the web, but for the app's own server, or a place on the disk. */
const beginning =
  /(?<![\p{L}\p{N}+.-])(?:(?!(?:https?|ftps?|mailto|tel):(?!\/\/localhost\/_))[a-z][a-z\d+.-]{0,30}:(?:[/\\]|%[25])|(?:obsidian|file|app):|~\/)/iu;
const mayHold = /:[/\\%]|~\/|(?:obsidian|file|app):/iu;

export function diskAddress(): Syntax {
  return { occursIn: (text) => mayHold.test(text), transform: (tree, text) => visit(tree, text) };
}

function visit(node: Root | Nodes, source: string): void {
  if (!('children' in node)) return;
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (child === undefined) continue;
    if (child.type !== 'text') {
      visit(child, source);
      continue;
    }
    const tail = child.value.slice(lastSpace(child.value) + 1);
    const start = child.position?.end.offset;
    const end = start === undefined || !beginning.test(tail) ? undefined : endOfWord(source, start);
    if (child.position === undefined || start === undefined || end === undefined || end === start) continue;
    // All that the word reaches is text, up to where the last of it ends.
    const inside = node.children.slice(at + 1).filter((next) => (next.position?.start.offset ?? Infinity) < end);
    const last = inside.at(-1)?.position?.end;
    if (last?.offset === undefined || inside.some(({ type }) => type === 'break' || type === 'comment')) continue;
    child.value += source.slice(start, last.offset);
    child.position = { ...child.position, end: last };
    node.children.splice(at + 1, inside.length);
  }
}

function lastSpace(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  return -1;
}

function endOfWord(source: string, from: number): number {
  const end = source.slice(from, from + longest).search(/[\s<>"']/u);
  return end < 0 ? Math.min(source.length, from + longest) : from + end;
}

/** Characters of an address behind its first mark. */
const longest = 2000;
