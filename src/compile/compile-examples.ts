/**
 * A note's live examples, compiled: each one's notes are kept in the template, and shown in a vault of their own later.
 */
import type { Element, ElementContent } from 'hast';
import type { Code, Root } from 'mdast';
import type { TextStrings } from '../strings/en/text.ts';
import type { Compiler } from './compiled-note.ts';
import { element } from './element.ts';
import { examplesIn } from './examples.ts';
import type { Example } from './examples.ts';
import { hole } from './template.ts';
import type { ExampleTemplate } from './template.ts';
import { holeComment } from './tree-marks.ts';

export interface ExampleCompilers {
  /** By whether single newlines are just spaces. */
  compile: (strict: boolean) => Compiler;
  code: (node: Code) => ElementContent[];
  strings: TextStrings['example'];
}

export interface CompiledExamples {
  /**
   * What each fence of an example becomes on the note's own page: the first is the whole example, the others its parts.
   */
  shown: ReadonlyMap<Code, ElementContent[]>;
  templates: readonly ExampleTemplate[];
}

export async function compileExamples(
  tree: Root,
  { compile, code, strings }: ExampleCompilers,
): Promise<CompiledExamples> {
  const shown = new Map<Code, ElementContent[]>();
  const templates: ExampleTemplate[] = [];
  for (const [at, example] of examplesIn(tree).entries()) {
    const id = `example-${at + 1}-`;
    templates.push(await templateOf(example, id, compile(example.strict)));
    const sources = example.files.map(({ path, node }, file) => {
      const name = path.startsWith('Example.') ? strings.source : path;
      const content = node.value === '' ? [label(strings.empty(name))] : [label(name), ...code(node)];
      return element('div', { className: ['example-file'], id: `${hole.idPrefix()}${id}file-${file + 1}` }, content);
    });
    if (example.beside.length > 0)
      sources.push(element('div', { className: ['example-file'] }, [label(strings.beside(example.beside))]));
    for (const { node } of [...example.files, ...example.expectations]) shown.set(node, []);
    shown.set(example.files[0].node, [
      element('div', { className: ['example'] }, [
        element('div', { className: ['example-source'] }, sources),
        holeComment(hole.example(at)),
      ]),
    ]);
    for (const { kind, node } of example.expectations) {
      shown.set(node, [
        element('details', { className: ['example-check'] }, [
          element('summary', {}, [{ type: 'text', value: strings.expected[kind] }]),
          ...code(node),
        ]),
      ]);
    }
  }
  return { shown, templates };
}

async function templateOf(example: Example, id: string, compile: Compiler): Promise<ExampleTemplate> {
  const files: ExampleTemplate['files'][number][] = [];
  for (const { path, text } of example.files) {
    const isNote = /\.mdx?$/u.test(path);
    files.push({ path, text, ...(isNote ? { compiled: await compile({ text, mdx: path.endsWith('.mdx') }) } : {}) });
  }
  return {
    id,
    files: [...files, ...example.beside.map((path) => ({ path, text: '' }))],
    written: example.files.length,
  };
}

function label(text: string): Element {
  return element('p', { className: ['example-label'] }, [{ type: 'text', value: text }]);
}
