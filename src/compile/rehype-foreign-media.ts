/**
 * Pictures, sounds and films of other hosts. What is at an `http:` address no page may load, so that it becomes a link,
 * and that is told; the rest becomes links where the garden loads nothing from others.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { RecordProblem } from '../vault/types.ts';
import { externalLink } from './external.ts';

const sources = ['src', 'poster'] as const;
const media: ReadonlySet<string> = new Set(['img', 'audio', 'video', 'source', 'track']);

/** Changes the tree, which is one that has been sanitised. */
export function rehypeForeignMedia(tree: Root, isRemoteShown: boolean, report: (problem: RecordProblem) => void): void {
  replaceIn(tree, false, { refused: isRemoteShown ? insecure : remote, report });
}

interface Replacing {
  /** Addresses that nothing is loaded from. */
  refused: RegExp;
  report: (problem: RecordProblem) => void;
}

const insecure = /^\s*http:/iu;
const remote = /^\s*(?:https?:|\/\/)/iu;

function replaceIn(node: Root | Element, isInLink: boolean, how: Replacing): void {
  node.children = (node.children as ElementContent[]).map((child): ElementContent => {
    if (child.type !== 'element') return child;
    if (!media.has(child.tagName)) {
      replaceIn(child, isInLink || child.tagName === 'a', how);
      return child;
    }
    const urls = refusedIn(child, how.refused);
    const [first] = urls;
    if (first === undefined) return child;
    const { line = 1, column = 1 } = child.position?.start ?? node.position?.start ?? {};
    for (const url of urls.filter((each) => insecure.test(each)))
      how.report({ id: 'media-insecure', line, column, values: { url } });
    const text: ElementContent = { type: 'text', value: textOf(child) ?? first };
    return isInLink
      ? { type: 'element', tagName: 'span', properties: {}, children: [text] }
      : externalLink(first, undefined, [text]);
  }) as typeof node.children;
}

/** Addresses of the element, and of the sources and subtitles in it. */
function refusedIn(node: Element, refused: RegExp): string[] {
  const own = sources.flatMap((name) => {
    const url = node.properties[name];
    return typeof url === 'string' && refused.test(url) ? [url.trim()] : [];
  });
  return [...own, ...node.children.flatMap((child) => (child.type === 'element' ? refusedIn(child, refused) : []))];
}

function textOf({ properties }: Element): string | undefined {
  const text = properties['alt'] ?? properties['title'] ?? properties['ariaLabel'];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
