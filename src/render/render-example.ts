/**
 * What becomes of a live example, on the page that shows it: its notes are a vault of their own, and no link leads in
 * or out.
 */
import { hash } from 'node:crypto';
import type { Element, ElementContent, Nodes, Root as HastRoot } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { visit } from 'unist-util-visit';
import { basesAndQueries } from '../queries/queries.ts';
import { element } from '../compile/element.ts';
import { htmlOf } from '../compile/html-of.ts';
import type { ExampleTemplate, NoteTemplate } from '../compile/template.ts';
import { factsOf } from '../facts/fact.ts';
import { sumsOf } from '../facts/sum.ts';
import { resolveReferences } from '../links/resolve-references.ts';
import { headingsOf } from '../links/texts.ts';
import { isBelowDot } from '../vault/dot-names.ts';
import { indexVault } from '../vault/index-vault.ts';
import type { Note } from '../vault/index-vault.ts';
import { hrefOf, slugOfNote } from '../vault/slug.ts';
import type { NoteRecord, VaultFile, VaultPath } from '../vault/types.ts';
import type { Strings } from '../strings/strings.ts';
import type { RenderContext } from './render-context.ts';
import { createTemplateParts } from './slice-template.ts';

/** The day on which examples are shown, so that their pages stay the same. */
const today = '2026-01-01';

/**
 * HTML of the result with its label; empty where the example's first note is not published.
 * @param place where the example stands: what keeps its ids apart, and the site's base path
 */
export function renderExample(
  example: ExampleTemplate,
  place: { prefix: string; base: string; strings: Strings },
  render: (note: Note, context: RenderContext) => string,
): string {
  const result = settle(resultOf(example, place.strings, render), example, place.prefix + example.id, place.base);
  if (result.length === 0) return '';
  const label = element('p', { className: ['example-label'] }, [
    { type: 'text', value: place.strings.text.example.result },
  ]);
  return htmlOf([element('div', { className: ['example-result'], dataPagefindIgnore: 'all' }, [label, ...result])]);
}

function resultOf(
  example: ExampleTemplate,
  strings: Strings,
  render: (note: Note, context: RenderContext) => string,
): string {
  const records = new Map<VaultPath, NoteRecord>();
  const templates = new Map<VaultPath, NoteTemplate>();
  const files = example.files
    .filter(({ path }) => !isBelowDot(path))
    .map(({ path, text, compiled }) => {
      const file = fileOf(path, text);
      if (compiled !== undefined) {
        records.set(file.path, compiled.record);
        templates.set(file.path, compiled.template);
      }
      return file;
    });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const index = indexVault({
    files,
    records,
    rule: { publish: 'public', ignore: [] },
    history: new Map(),
    home: '',
    privateWords: strings.text.private,
  });
  const resolutions = resolveReferences(index);
  const note = index.notes.get((example.files[0]?.path ?? '') as VaultPath);
  if (note === undefined || !note.published) return '';
  const headings = headingsOf(index, resolutions);
  const asked = basesAndQueries({
    index,
    resolutions,
    history: new Map(),
    types: new Map(),
    hideProperties: [],
    language: 'en',
    today,
    remotePictures: false,
    compareNames: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  });
  const facts = factsOf(index, { resolutions, headings, base: '/', today, staleAfterDays: 365 });
  const sums = sumsOf(index, resolutions, facts).byNote;
  return render(note, {
    strings,
    resolutions,
    headings,
    templates,
    parts: createTemplateParts(),
    base: '/',
    ...asked,
    sums,
  });
}

function fileOf(path: string, text: string): VaultFile {
  const kind = /\.mdx?$/u.test(path)
    ? 'note'
    : /\.(?:canvas|excalidraw)$/u.test(path)
      ? 'canvas'
      : path.endsWith('.base')
        ? 'base'
        : 'attachment';
  return {
    path: path as VaultPath,
    kind,
    source: '',
    size: text.length,
    modified: 0,
    text,
    hash: hash('sha256', text),
  };
}

/**
 * Makes a result part of a page that holds others: its ids are its own, links to the example's notes lead to their
 * source, other links into its vault lead nowhere, pictures are the site's icon, and headings are none of the page's.
 */
function settle(html: string, { files, written }: ExampleTemplate, prefix: string, base: string): ElementContent[] {
  const tree = fromHtmlIsomorphic(html, { fragment: true }) as HastRoot;
  const places = new Map(
    files
      .slice(0, written)
      .map(({ path }, at) => [hrefOf(slugOfNote(path as VaultPath), '/'), `#${prefix}file-${at + 1}`]),
  );
  visit(tree, 'element', (node) => {
    const { properties } = node;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && value.startsWith('url(#'))
        properties[name] = value.replace('url(#', `url(#${prefix}`);
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
    const place = places.get(href.replace(/#.*/su, ''));
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
