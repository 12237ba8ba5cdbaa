/** Code blocks as HTML: highlighted by Shiki into classes, so that colours belong to the style sheet of each scheme. */
import type { Element, ElementContent } from 'hast';
import { bundledLanguages, bundledLanguagesAlias, createCssVariablesTheme, createHighlighter } from 'shiki';
import type { BundledLanguage, BundledTheme, ThemedToken } from 'shiki';
import { highlight } from './highlight.ts';
import type { Highlighter } from './highlight.ts';

export interface CodeRenderer {
  /** Loads the grammars of these languages; must be awaited before their code is rendered. */
  prepare: (languages: Iterable<string>) => Promise<void>;
  /** Lets go of the grammars. */
  dispose: () => void;
  /**
   * A language that Shiki does not know is plain text (rule CODE-5). `onPlain` is told the first line that has no
   * colours because it is too long or too deep, one-based.
   */
  render: (
    value: string,
    language: string | undefined,
    meta: string | undefined,
    onPlain?: (line: number) => void,
  ) => ElementContent[];
}

/** A theme whose colours are names: each becomes a class `tok-keyword`, `tok-string`, … */
const theme = createCssVariablesTheme({ name: 'coldframe', variablePrefix: '--tok-', fontStyle: false });

export function createCodeRenderer(): CodeRenderer {
  let loading: Promise<Highlighter> | undefined;
  let highlighter: Highlighter | undefined;
  const loaded = new Set<string>();

  return {
    async prepare(languages) {
      const wanted = [...languages]
        .map((language) => language.toLowerCase())
        .filter((language) => isKnown(language) && !loaded.has(language));
      if (wanted.length === 0) return;
      loading ??= createHighlighter({ themes: [theme], langs: [] });
      const ready = await loading;
      await ready.loadLanguage(...(wanted as BundledLanguage[]));
      highlighter = ready;
      for (const language of wanted) loaded.add(language);
    },
    dispose: () => highlighter?.dispose(),
    render(value, language, meta, onPlain) {
      const name = language?.toLowerCase();
      const coloured =
        highlighter !== undefined && name !== undefined && loaded.has(name)
          ? highlight(highlighter, value, name as BundledLanguage, theme.name as BundledTheme)
          : undefined;
      if (coloured?.plainFrom !== undefined) onPlain?.(coloured.plainFrom);
      const lines =
        coloured?.lines.map(lineOf) ??
        value.split('\n').map((text): ElementContent[] => (text === '' ? [] : [{ type: 'text', value: text }]));
      return [codeBlock(lines, language, readMeta(meta))];
    },
  };
}

function isKnown(language: string): boolean {
  return Object.hasOwn(bundledLanguages, language) || Object.hasOwn(bundledLanguagesAlias, language);
}

/** Neighbouring tokens of one kind are one span; plain text has none. */
function lineOf(tokens: readonly ThemedToken[]): ElementContent[] {
  const children: ElementContent[] = [];
  let kind: string | undefined;
  for (const token of tokens) {
    const next = /^var\(--tok-token-([a-z-]+)\)$/u.exec(token.color ?? '')?.[1];
    const last = children.at(-1);
    if (last !== undefined && next === kind) append(last, token.content);
    else children.push(next === undefined ? text(token.content) : span(`tok-${next}`, [text(token.content)]));
    kind = next;
  }
  return children;
}

function append(node: ElementContent, value: string): void {
  const target = node.type === 'element' ? node.children[0] : node;
  if (target?.type === 'text') target.value += value;
}

interface Meta {
  title?: string;
  marked: ReadonlySet<number>;
}

/** `title="handler.ts" {1,3-4}`: a caption, and lines to mark. */
function readMeta(meta: string | undefined): Meta {
  const title = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/u.exec(meta ?? '');
  const marked = new Set<number>();
  for (const range of /\{([\d\s,-]+)\}/u.exec(meta ?? '')?.[1]?.split(',') ?? []) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = from; line <= Math.min(to, from + 1000); line += 1) marked.add(line);
  }
  const name = title?.[1] ?? title?.[2] ?? title?.[3];
  return { marked, ...(name === undefined ? {} : { title: name }) };
}

function codeBlock(lines: readonly ElementContent[][], language: string | undefined, { title, marked }: Meta): Element {
  const isEmpty = lines.length === 1 && lines[0]?.length === 0;
  const children = (isEmpty ? [] : lines).flatMap((line, at): ElementContent[] => {
    const end = text('\n');
    return marked.has(at + 1)
      ? [{ type: 'element', tagName: 'mark', properties: { className: ['line'] }, children: line }, end]
      : [...line, end];
  });
  const properties = language === undefined ? {} : { className: [`language-${language}`] };
  const code: Element = { type: 'element', tagName: 'code', properties, children };
  const pre: Element = { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] };
  if (title === undefined) return pre;
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [text(title)] };
  return { type: 'element', tagName: 'figure', properties: { className: ['code'] }, children: [caption, pre] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function span(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
