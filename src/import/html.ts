/** HTML that only says what Markdown can say, → Markdown; what says more stays HTML. */
import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import type { Nodes } from 'mdast';
import { edited, textOf } from './lines.ts';
import type { Edit } from './lines.ts';
import { lineAt, linkTo, subpathFor, targetOfHref } from './links.ts';
import type { Log } from './log.ts';
import type { Draft } from './source.ts';
import type { Targets } from './targets.ts';
import { placedIn } from './tree.ts';
import type { Placed } from './tree.ts';

/** Tags that stand in a line alone, one at the beginning and one at the end. */
const marks: ReadonlyMap<string, string> = new Map([
  ['mark', '=='],
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['del', '~~'],
  ['s', '~~'],
]);

export function rewriteHtml(draft: Draft, targets: Targets, log: Log): Draft {
  const text = textOf(draft.lines);
  if (!/<[a-z]/iu.test(text)) return draft;
  const edits: Edit[] = [];
  const placed = placedIn(text);
  const pairs = pairsOf(placed, draft, targets);
  for (const place of placed) {
    const { node, start, end, parent } = place;
    if (node.type !== 'html' || node.value.startsWith('<!--')) continue;
    const pair = pairs.get(node);
    if (pair !== undefined) edits.push({ start, end, text: pair });
    else {
      const made = markdownOf(node.value, {
        draft,
        targets,
        isInTable: place.isInTable,
        tell: (why) => log.tell(draft.from, lineAt(draft, text, start), why),
      });
      if (made === undefined || made === node.value) continue;
      const margin =
        parent.type === 'root'
          ? ''
          : (/^[ \t>]*/u.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '');
      edits.push({ start, end, text: made.split('\n').join(`\n${margin.replaceAll(/[^\s>]/gu, ' ')}`) });
    }
    log.did('HTML → Markdown');
  }
  return { ...draft, lines: edited(draft.lines, edits) };
}

/** A beginning and its end in one paragraph: `<mark>` … `</mark>`, and anchors without words. */
function pairsOf(placed: readonly Placed[], draft: Draft, targets: Targets): ReadonlyMap<Nodes, string> {
  const found = new Map<Nodes, string>();
  for (const { node: parent } of placed) {
    if (!('children' in parent)) continue;
    const open: { name: string; node: Nodes; index: number }[] = [];
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== 'html') continue;
      const [, slash, name = ''] = /^<(\/)?([a-z][a-z0-9]*)\b[^>]*>$/iu.exec(node.value) ?? [];
      if (slash === undefined) {
        if (name !== '') open.push({ name: name.toLowerCase(), node, index });
        continue;
      }
      const begun = open.findLast((each) => each.name === name.toLowerCase());
      if (begun === undefined) continue;
      open.splice(open.indexOf(begun));
      const mark = marks.get(begun.name);
      const isBare = begun.name === 'a' && index === begun.index + 1;
      if (mark !== undefined && index > begun.index + 1) found.set(begun.node, mark).set(node, mark);
      else if (isBare) found.set(begun.node, '').set(node, '');
      else if (begun.name === 'a') {
        const between = parent.children.slice(begun.index + 1, index);
        const [head, foot] = linkMarks('value' in begun.node ? begun.node.value : '', between, draft, targets);
        if (head !== undefined && foot !== undefined) found.set(begun.node, head).set(node, foot);
      }
    }
  }
  return found;
}

/** What stands before and behind the words of a link; nothing where it has to stay HTML. */
function linkMarks(tag: string, words: readonly Nodes[], draft: Draft, targets: Targets): readonly string[] {
  const href = /\bhref\s*=\s*["']([^"']*)["']/iu.exec(tag)?.[1];
  if (href === undefined || href === '') return [];
  const found = targetOfHref(href, draft, targets);
  if (found === undefined) return ['[', `](${/[\s()]/u.test(href) ? `<${href}>` : href})`];
  if (words.some((node) => node.type !== 'text' || /[[\]|]/u.test(node.value))) return [];
  const subpath = subpathFor(found.target, found.anchor, targets, () => undefined);
  const link = linkTo(found.target, targets, draft, { shown: '\u0000', ...(subpath === undefined ? {} : { subpath }) });
  return link.split('\u0000');
}

interface Standing {
  draft: Draft;
  targets: Targets;
  isInTable: boolean;
  tell: (why: string) => void;
}

/** @returns `undefined` where something in it has no form in Markdown */
export function markdownOf(html: string, standing: Standing): string | undefined {
  const tree = fromHtmlIsomorphic(html, { fragment: true });
  const [first] = tree.children;
  if (first === undefined || !isWhole(html)) return undefined;
  try {
    return blocksOf(tree.children.filter(isContent), standing)
      .filter((block) => block !== '')
      .join('\n\n');
  } catch (error) {
    if (error instanceof NoMarkdown) return undefined;
    throw error;
  }
}

class NoMarkdown extends Error {}

const isContent = (node: HastNodes): node is ElementContent => node.type === 'element' || node.type === 'text';

/** As many ends as beginnings: what ends elsewhere is no fragment. */
function isWhole(html: string): boolean {
  const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/giu)];
  let depth = 0;
  for (const [tag, slash, name = ''] of tags) {
    if (/^(?:img|br|hr|input|source|wbr|col)$/iu.test(name) || tag.endsWith('/>')) continue;
    depth += slash === '' ? 1 : -1;
    if (depth < 0 || depth > 100) return false;
  }
  return depth === 0 && tags.length > 0;
}

function blocksOf(nodes: readonly ElementContent[], standing: Standing): string[] {
  const blocks: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') blocks.push(line.trim());
    line = '';
  };
  for (const node of nodes) {
    const block = node.type === 'element' ? blockOf(node, standing) : undefined;
    if (block === undefined) line += inlineOf([node], standing);
    else {
      end();
      blocks.push(...block);
    }
  }
  end();
  return blocks;
}

function childrenOf(element: Element): ElementContent[] {
  return element.children.filter(isContent);
}

/** `undefined`: it belongs into a line. */
function blockOf(element: Element, standing: Standing): string[] | undefined {
  const inside = childrenOf(element);
  switch (element.tagName) {
    case 'div':
    case 'center':
    case 'picture':
      return blocksOf(inside, standing);
    case 'p':
      return [inlineOf(inside, standing).trim()];
    case 'figure': {
      const caption = inside.flatMap((node) =>
        node.type === 'element' && node.tagName === 'figcaption'
          ? [blocksOf(childrenOf(node), standing).join(' ')]
          : [],
      )[0];
      const rest = inside.filter((node) => node.type !== 'element' || node.tagName !== 'figcaption');
      const shown = blocksOf(rest, standing).join('\n');
      return [
        caption === undefined || caption === ''
          ? shown
          : `${shown}\n${/[*_]/u.test(caption) ? caption : `*${caption}*`}`,
      ];
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(element.tagName.slice(1)))} ${inlineOf(inside, standing).trim()}`];
    case 'hr':
      return ['---'];
    case 'blockquote':
      return [blocksOf(inside, standing).join('\n\n').replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>')];
    case 'ul':
    case 'ol': {
      const items = inside.filter((node) => node.type === 'element');
      return [
        items
          .map((item, index) => {
            if (item.tagName !== 'li') throw new NoMarkdown();
            const mark = element.tagName === 'ul' ? '-' : `${index + 1}.`;
            return `${mark} ${blocksOf(childrenOf(item), standing).join('\n').replaceAll('\n', '\n    ')}`;
          })
          .join('\n'),
      ];
    }
    default:
      return undefined;
  }
}

function inlineOf(nodes: readonly ElementContent[], standing: Standing): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? node.value.replaceAll(/\s+/gu, ' ')
        : node.type === 'element'
          ? inlineElement(node, standing)
          : '',
    )
    .join('');
}

function inlineElement(element: Element, standing: Standing): string {
  const { draft, targets, isInTable, tell } = standing;
  const inside = (): string => inlineOf(childrenOf(element), standing);
  const mark = marks.get(element.tagName);
  if (mark !== undefined) return inside().trim() === '' ? '' : `${mark}${inside().trim()}${mark}`;
  const property = (name: string): string => String(element.properties[name] ?? '');
  switch (element.tagName) {
    case 'br':
      return isInTable ? '<br>' : '\n';
    case 'code':
      return `\`${inside()}\``;
    case 'span':
      return inside();
    case 'img': {
      const size = /^\d+$/u.exec(property('width'))?.[0];
      const found = targetOfHref(property('src'), draft, targets);
      const words = [property('alt').replaceAll(/[[\]|]/gu, ''), size ?? ''].filter((each) => each !== '').join('|');
      if (found !== undefined) return linkTo(found.target, targets, draft, { isEmbed: true, isInTable, shown: words });
      const src = property('src');
      if (/^(?:https?:)?\/\//u.test(src)) return `![${words}](${src})`;
      if (src === '' || src.startsWith('data:')) throw new NoMarkdown();
      tell(`The picture \`${src}\` is not in the source.`);
      const name = src.slice(src.lastIndexOf('/') + 1);
      return `![[${name}${words === '' ? '' : `|${words}`}]]`;
    }
    case 'a': {
      const href = property('href');
      const words = inside().trim();
      if (words === '') return '';
      if (href === '') return words;
      const found = targetOfHref(href, draft, targets);
      if (found === undefined) return `[${words}](${/[\s()]/u.test(href) ? `<${href}>` : href})`;
      if (words.startsWith('![')) return words;
      const subpath = subpathFor(found.target, found.anchor, targets, tell);
      return linkTo(found.target, targets, draft, {
        isInTable,
        shown: words,
        ...(subpath === undefined ? {} : { subpath }),
      });
    }
    default:
      throw new NoMarkdown();
  }
}
