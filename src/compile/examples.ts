/** Examples in a note: Markdown that is shown beside what becomes of it, and that tests hold the engine to. */
import type { Code, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

export interface ExampleFile {
  /** Path in the example's own small vault. */
  path: string;
  text: string;
  node: Code;
}

export interface Expectation {
  kind: 'html' | 'part' | 'without' | 'text' | 'links' | 'page' | 'problems';
  value: string;
  node: Code;
}

export interface Example {
  /** The heading above; a second example below it has the number 2. */
  title: string;
  number: number;
  /** The first is the note that is shown. */
  files: [ExampleFile, ...ExampleFile[]];
  /** Names of attachments in the example's vault. */
  beside: readonly string[];
  /** Single newlines are no line breaks in this example (rule BR-1). */
  strict: boolean;
  /** The files are as Windows' editors may save them: with a byte order mark and CRLF (rule F-8). */
  windows: boolean;
  expectations: Expectation[];
}

/** Fences that say what comes out, by language and the word after it. */
const kinds: ReadonlyMap<string, Expectation['kind']> = new Map([
  ['html', 'html'],
  ['html part', 'part'],
  ['html without', 'without'],
  ['text', 'text'],
  ['text links', 'links'],
  ['text problems', 'problems'],
  ['yaml page', 'page'],
]);

/**
 * The examples of a note, in order. A fence `md` (or `mdx`) begins one; `file="Other note.md"` names the note, or adds
 * one where nothing has been expected yet; `beside="a.png, b.pdf"` puts attachments into the vault; `strict` turns line
 * breaks off; `windows` saves files as Windows does. The fences after it say what must come out: `html` all of it,
 * `html part` or `html without` a piece, `text` the words, `text links` each link as `text → address`, `text problems`,
 * `yaml page` the page's properties.
 */
export function examplesIn(tree: Root): Example[] {
  const examples: Example[] = [];
  let title = '';
  let number = 0;
  let current: Example | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      title = toString(node);
      number = 0;
      current = undefined;
    }
    if (node.type !== 'code') continue;
    const meta = node.meta ?? '';
    const path = /\bfile="([^"]+)"/u.exec(meta)?.[1];
    const kind =
      path === undefined ? kinds.get([node.lang ?? '', ...(meta === '' ? [] : [meta])].join(' ')) : undefined;
    const isNote = node.lang === 'md' || node.lang === 'mdx';
    if (kind !== undefined) {
      current?.expectations.push({ kind, value: node.value, node });
    } else if (current !== undefined && path !== undefined && current.expectations.length === 0) {
      current.files.push({ path, text: node.value, node });
    } else if (isNote) {
      number += 1;
      const beside =
        /\bbeside="([^"]+)"/u
          .exec(meta)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const file = { path: path ?? `Example.${node.lang ?? 'md'}`, text: node.value, node };
      current = {
        title,
        number,
        files: [file],
        beside,
        strict: /\bstrict\b/u.test(meta),
        windows: /\bwindows\b/u.test(meta),
        expectations: [],
      };
      examples.push(current);
    }
  }
  return examples;
}
