/** A note's examples as HTML: source and result side by side, the result from the same pipeline as every note's. */
import { hash } from 'node:crypto';
import type { Element, ElementContent, Nodes, Root as HastRoot } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { resolveReferences } from '../links/resolve-references.ts';
import { headingsOf } from '../links/texts.ts';
import { indexVault } from '../vault/index-vault.ts';
import { hrefOf, slugOfNote } from '../vault/slug.ts';
import type { NoteRecord, VaultFile, VaultPath } from '../vault/types.ts';
import type { Compiler } from './compile-note.ts';
import { element } from './element.ts';
import { examplesIn } from './examples.ts';
import type { Example } from './examples.ts';
import { renderNote } from './render-note.ts';
import { hole } from './template.ts';
import type { NoteTemplate } from './template.ts';

export interface ExampleRenderers {
  /** By whether single newlines are just spaces. */
  compile: (strict: boolean) => Compiler;
  code: (node: Code) => ElementContent[];
  /** The site's base path. */
  base: string;
}

/** What each fence of an example becomes on the note's own page: the first is the whole example, the others its parts. */
export async function renderExamples(tree: Root, render: ExampleRenderers): Promise<ReadonlyMap<Code, ElementContent[]>> {
  const shown = new Map<Code, ElementContent[]>();
  for (const [at, example] of examplesIn(tree).entries()) {
    const prefix = `${hole('p')}example-${at + 1}-`;
    const result = settle(await resultOf(example, render.compile(example.strict)), example, prefix, render.base);
    const sources = example.files.map(({ path, node }, file) => {
      const name = path.startsWith('Example.') ? 'Source' : path;
      const content = node.value === '' ? [label(`${name}, empty`)] : [label(name), ...render.code(node)];
      return element('div', { className: ['example-file'], id: `${prefix}file-${file + 1}` }, content);
    });
    if (example.beside.length > 0) sources.push(element('div', { className: ['example-file'] }, [label(`Beside it: ${example.beside.join(', ')}`)]));
    const parts = [element('div', { className: ['example-source'] }, sources)];
    if (result.length > 0) parts.push(element('div', { className: ['example-result'], dataPagefindIgnore: 'all' }, [label('Result'), ...result]));
    for (const { node } of [...example.files, ...example.expectations]) shown.set(node, []);
    shown.set(example.files[0].node, [element('div', { className: ['example'] }, parts)]);
    for (const { kind, node } of example.expectations) {
      const names = { html: 'HTML', part: 'In the HTML', without: 'Not in the HTML', text: 'Text', links: 'Links', page: 'Page', problems: 'Problems' } as const;
      shown.set(node, [element('details', { className: ['example-check'] }, [element('summary', {}, [{ type: 'text', value: names[kind] }]), ...render.code(node)])]);
    }
  }
  return shown;
}

function label(text: string): Element {
  return element('p', { className: ['example-label'] }, [{ type: 'text', value: text }]);
}

/** The example's files as a vault of their own, which the note's vault does not know: no link leads in or out. */
async function resultOf(example: Example, compile: Compiler): Promise<string> {
  const files: VaultFile[] = [];
  const records = new Map<VaultPath, NoteRecord>();
  const templates = new Map<VaultPath, NoteTemplate>();
  for (const { path, text } of example.files) {
    if (isHidden(path)) continue;
    const file = fileOf(path, text);
    files.push(file);
    if (file.kind !== 'note') continue;
    const compiled = await compile({ text, mdx: path.endsWith('.mdx') });
    records.set(file.path, compiled.record);
    templates.set(file.path, compiled.template);
  }
  for (const path of example.beside) files.push(fileOf(path, ''));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const rule = { publish: 'public', ignore: [] } as const;
  const index = indexVault({ files, records, rule, history: new Map(), home: '' });
  const resolutions = resolveReferences(index);
  const note = index.notes.get(example.files[0].path as VaultPath);
  if (note === undefined || !note.published) return '';
  return renderNote(note, { resolutions, headings: headingsOf(index, resolutions), templates, base: '/' }).html;
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

function fileOf(path: string, text: string): VaultFile {
  const kind = /\.mdx?$/u.test(path) ? 'note' : path.endsWith('.canvas') ? 'canvas' : path.endsWith('.base') ? 'base' : 'attachment';
  return { path: path as VaultPath, kind, source: '', size: text.length, modified: 0, text, hash: hash('sha256', text) };
}

/**
 * Makes a result part of a page that holds others: its ids are its own, links to the example's notes lead to their
 * source, other links into its vault lead nowhere, pictures are the site's icon, and headings are none of the page's.
 */
function settle(html: string, example: Example, prefix: string, base: string): ElementContent[] {
  const tree = fromHtmlIsomorphic(html, { fragment: true }) as HastRoot;
  const places = new Map(example.files.map(({ path }, at) => [hrefOf(slugOfNote(path as VaultPath), '/'), `#${prefix}file-${at + 1}`]));
  visit(tree, 'element', (node) => {
    const { properties } = node;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && value.startsWith('url(#')) properties[name] = value.replace('url(#', `url(#${prefix}`);
    }
    if (typeof properties['id'] === 'string') properties['id'] = prefix + properties['id'];
    if (node.tagName === 'section') delete properties['ariaLabel'];
    if (/^h[1-6]$/u.test(node.tagName)) {
      properties['className'] = ['example-heading', `is-${node.tagName}`];
      node.tagName = 'div';
      node.children = node.children.filter((child) => child.type !== 'element' || !classesOf(child).includes('anchor'));
    }
    if (node.tagName === 'a') settleLink(node, prefix, places);
    else settleMedia(node, base);
  });
  return tree.children.filter((node): node is ElementContent => node.type !== 'doctype' && !isSpace(node));
}

function settleLink(node: Element, prefix: string, places: ReadonlyMap<string, string>): void {
  const href = String(node.properties['href'] ?? '');
  if (href.startsWith('#')) {
    node.properties['href'] = `#${prefix}${href.slice(1)}`;
  } else if (href.startsWith('/')) {
    const place = places.get(href.replace(/#.*$/su, ''));
    if (place !== undefined) node.properties['href'] = place;
    else {
      node.tagName = 'span';
      delete node.properties['href'];
    }
  }
}

function settleMedia(node: Element, base: string): void {
  const { properties } = node;
  if (node.tagName === 'img') properties['src'] = `${base}favicon.svg`;
  else if (['audio', 'video', 'source'].includes(node.tagName)) {
    delete properties['src'];
    delete properties['poster'];
  } else if (node.tagName === 'iframe') {
    node.tagName = 'span';
    node.properties = { className: ['example-frame'] };
    node.children = [{ type: 'text', value: String(properties['title'] ?? '') }];
  }
}

function classesOf({ properties }: Element): readonly unknown[] {
  return Array.isArray(properties['className']) ? properties['className'] : [];
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
