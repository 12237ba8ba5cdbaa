/**
 * What other programs than Obsidian itself have left in a note: told once a kind for the whole vault, not once a line.
 */
import type { Nodes, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import type { ForeignContent } from '../vault/plugin-content.ts';
import { isForeignDrawing, isProgramBlock } from './plugin-languages.ts';

interface Sign {
  kind: ForeignContent['kind'];
  what: string;
  pattern: RegExp;
}

/** In the text of a note, outside of code, math, comments and HTML. */
const signs: readonly Sign[] = [
  { kind: 'drawing', what: 'Shortcodes of Hugo', pattern: /\{\{[<%][^\n]{0,400}?[>%]\}\}/gu },
  { kind: 'drawing', what: 'Macros `{{…}}`', pattern: /\{\{(?![<%])[^{}\n]{1,400}\}\}/gu },
  { kind: 'drawing', what: 'Tags `{% … %}`', pattern: /(?<!\{)\{%[^\n]{0,400}?%\}/gu },
  {
    kind: 'drawing',
    what: 'Block references of Logseq',
    pattern: /\(\([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\)\)/giu,
  },
  { kind: 'drawing', what: 'Admonitions of MkDocs', pattern: /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+/gmu },
  { kind: 'drawing', what: 'Admonitions `:::`', pattern: /^[ \t]*:::[ \t]*[\w-]+/gmu },
  { kind: 'drawing', what: 'Tabs of MkDocs', pattern: /^===[ \t]+"/gmu },
  { kind: 'drawing', what: 'JSX and imports', pattern: /^import\s[^\n]{1,300}\sfrom\s+['"]/gmu },
];

const htmlSigns: readonly Sign[] = [
  { kind: 'drawing', what: 'JSX and imports', pattern: /<[A-Z][A-Za-z\d.]*(?=[\s/>])/gu },
  { kind: 'html', what: 'Frames (`iframe`), which become links', pattern: /<iframe\b/giu },
  { kind: 'html', what: 'Styles (`style=`)', pattern: /<[a-z][^<>]{0,1000}?\sstyle\s*=/giu },
];

/** @param isFrame whether a piece of HTML holds a frame that is shown */
export function foreignContent(tree: Root, text: string, isFrame: (html: string) => boolean): ForeignContent[] {
  const found = new Map<string, ForeignContent>();
  const pieces: { start: number; end: number }[] = [];
  walk(tree, (node) => {
    if (node.type === 'comment' || node.type === 'yaml') return 'skip';
    if (node.type === 'code') ofCode(node.lang, node.data, node);
    if (node.type === 'inlineCode' && node.data?.isDrawn !== true) {
      if (node.data?.isTemplate === true) note('program', 'Templater', node);
      else if (/^\$=\s/u.test(node.value)) note('program', 'Inline `$=` of Dataview', node);
    }
    if (node.type === 'html')
      for (const { kind, what, pattern } of htmlSigns)
        for (const _ of node.value.matchAll(pattern))
          if (!what.startsWith('Frames') || !isFrame(node.value)) note(kind, what, node);
    if (node.type === 'text') {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      const last = pieces.at(-1);
      if (start === undefined || end === undefined) return undefined;
      // Breaks and marks between two texts are nothing that ends a macro.
      if (last !== undefined && start - last.end <= 8) last.end = end;
      else pieces.push({ start, end });
    }
    return undefined;
  });
  if (/\{[{%]|\(\(|!!!|\?\?\?|===|:::|^import\s/mu.test(text))
    for (const { start, end } of pieces) {
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const from = text.slice(lineStart, start).trim() === '' ? lineStart : start;
      for (const { kind, what, pattern } of signs)
        for (const match of text.slice(from, end).matchAll(pattern))
          note(kind, what, { line: lineAt(from + match.index) });
    }
  return [...found.values()];

  function ofCode(language: string | null | undefined, data: Nodes['data'], node: Nodes): void {
    if (data?.isTemplate === true) note('program', 'Templater', node);
    else if (isProgramBlock(language)) note('program', `Blocks \`${language?.toLowerCase() ?? ''}\``, node);
    else if (isForeignDrawing(language) && data?.isDrawn !== true)
      note('drawing', `Blocks \`${language?.toLowerCase() ?? ''}\``, node);
  }

  function note(kind: ForeignContent['kind'], what: string, at: Nodes | { line: number }): void {
    const line = 'line' in at ? at.line : (at.position?.start.line ?? 1);
    const known = found.get(what);
    if (known === undefined) found.set(what, { kind, what, line, count: 1 });
    else known.count += 1;
  }

  function lineAt(offset: number): number {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
    return line;
  }
}
