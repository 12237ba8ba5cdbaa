/** A tree on one line, for tests to read: `p('a ' [[Note#H|shown]]('shown'))`. Positions and spread are left out. */
import type { Nodes, Root } from 'mdast';
import { createParser } from '../../src/syntax/parser.ts';

const parser = createParser();

/** Parses `source` and writes its blocks on a line each. */
export function parseCompact(source: string): string {
  return parser.parse(source).children.map(compact).join('\n');
}

export function parse(source: string): Root {
  return parser.parse(source);
}

const names: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  delete: 'del',
  highlight: 'mark',
  blockquote: 'quote',
  calloutTitle: 'title',
  inlineFootnote: 'fn',
  tableRow: 'tr',
  tableCell: 'td',
};

export function compact(node: Nodes): string {
  const id = node.data?.blockId === undefined ? '' : `^${node.data.blockId}`;
  const children = 'children' in node ? `(${node.children.map(compact).join(' ')})` : '';
  switch (node.type) {
    case 'text':
      return `'${node.value.replaceAll('\n', '\\n')}'`;
    case 'break':
      return 'br';
    case 'thematicBreak':
      return 'hr';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'comment':
      return `%%${node.value.replaceAll('\n', '\\n')}%%`;
    case 'tag':
      return `#${node.value}`;
    case 'wikilink':
    case 'embed': {
      const shown = node.displayText === undefined ? '' : `|${node.displayText}`;
      return `${node.type === 'embed' ? '!' : ''}[[${node.linkpath}${node.subpath ?? ''}${shown}]]${children}`;
    }
    case 'heading':
      return `h${node.depth}${id}${children}`;
    case 'list':
      return `${node.ordered ? 'ol' : 'ul'}${id}${children}`;
    case 'listItem':
      return `li${node.data?.task === undefined ? '' : `[${node.data.task}]${node.checked ? '+' : '-'}`}${id}${children}`;
    case 'callout': {
      const metadata = node.metadata === undefined ? '' : `|${node.metadata}`;
      return `callout:${node.kind}${metadata}${node.fold ?? ''}${id}${children}`;
    }
    case 'inlineField':
      return `field<${node.label}>(${node.labelChildren.map(compact).join(' ')} :: ${node.children.map(compact).join(' ')})`;
    case 'inlineMath': {
      const isDisplay = JSON.stringify(node.data?.hProperties).includes('math-display');
      return isDisplay ? `$$${node.value}$$` : `$${node.value}$`;
    }
    case 'math':
    case 'code':
    case 'html':
    case 'yaml':
      return `${node.type}${id}'${node.value.replaceAll('\n', '\\n')}'`;
    case 'link':
      return `a<${node.url}>${children}`;
    case 'image':
      return `img<${node.url}>'${node.alt ?? ''}'`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'footnoteDefinition':
      return `def:${node.identifier}${children}`;
    default:
      return `${names[node.type] ?? node.type}${id}${children}`;
  }
}
