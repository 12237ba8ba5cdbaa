/**
 * What a reader pays before asking for anything (`notes/About/Speed.md`), counted on the built files as they cross the
 * line.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import ts from 'typescript';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { readPage } from '../../site/pages.ts';
import { pagesOfGuide } from './built-pages.ts';

const dist = inject('dist');
const pages = {
  home: 'index.html',
  'a service': 'lambda/index.html',
  'a comparison': 'compare/lambda-vs-fargate/index.html',
  'a page of the syntax reference': 'about/syntax/callouts/index.html',
  'the cheat sheet': 'cheat-sheets/aws-cheat-sheet/index.html',
  search: 'search/index.html',
  'no page': '404.html',
} as const;

/** Bytes, compressed where a host compresses. */
const budget = { script: 10_000, style: 14_000, font: 60_000 } as const;
/**
 * Who opens it has asked for search. Its words come in the garden's language, and queries are cut where nobody puts
 * spaces.
 */
const searchScripts = 15_000;

type Kind = keyof typeof budget;

/** Every file that the page loads by itself, by what it is. What is imported on intent is not among them. */
function loadedBy(file: string): Record<Kind, string[]> {
  const found: Record<Kind, Set<string>> = { script: new Set(), style: new Set(), font: new Set() };
  visit(readPage(dist, file).tree, 'element', ({ tagName, properties }: Element) => {
    const address = String(properties['src'] ?? properties['href'] ?? '').slice(1);
    const relation = [properties['rel']].flat().join(' ');
    if (tagName === 'script' && properties['src'] !== undefined) found.script.add(address);
    if (tagName === 'link' && /\bmodulepreload\b/u.test(relation)) found.script.add(address);
    if (tagName === 'link' && /\bstylesheet\b/u.test(relation)) found.style.add(address);
    if (tagName === 'link' && /\bpreload\b/u.test(relation)) found[properties['as'] as Kind].add(address);
  });
  // A set that grows while it is walked is walked to its end.
  for (const script of found.script) for (const imported of importsOf(script)) found.script.add(imported);
  return { script: [...found.script], style: [...found.style], font: [...found.font] };
}

/** The modules that a script cannot start without, below dist. */
function importsOf(script: string): string[] {
  const { statements } = ts.createSourceFile(script, readFileSync(join(dist, script), 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return from !== undefined && ts.isStringLiteral(from) ? [posix.join(dirname(script), from.text)] : [];
  });
}

function weight(files: readonly string[]): number {
  const bytes = files.map((file) => readFileSync(join(dist, file)));
  return bytes.reduce(
    (sum, one, at) => sum + (files[at]?.endsWith('.woff2') === true ? one.length : gzipSync(one).length),
    0,
  );
}

describe.each(Object.entries(pages))('%s (%s)', (page, file) => {
  const loaded = loadedBy(file);

  test.each(Object.entries(budget) as [Kind, number][])('%s: at most %i bytes', (kind, most) => {
    const bytes = weight(loaded[kind]);
    expect(loaded[kind]).not.toEqual([]);
    expect(bytes, loaded[kind].join('\n')).toBeLessThanOrEqual(
      page === 'search' && kind === 'script' ? searchScripts : most,
    );
  });

  test('nothing of search is loaded before the reader asks', () => {
    expect(
      Object.values(loaded)
        .flat()
        .filter((one) => one.startsWith('pagefind/')),
    ).toEqual([]);
  });
});

test('what stands around a note’s text does not grow with the garden', () => {
  const notes = pagesOfGuide(dist).filter(({ html }) => html.includes('data-pagefind-body'));
  expect(notes.length).toBeGreaterThan(100);
  const around = notes.map(({ path, html }) => ({
    path,
    bytes: html.length - (/<article[\s\S]*<\/article>/u.exec(html)?.[0].length ?? 0),
  }));
  const frame = Math.min(...around.map(({ bytes }) => bytes));
  // Of these, about 2 kB are what machines read: link previews, JSON-LD, feeds.
  expect(frame).toBeLessThan(14_000);
  // The rest is what the note itself brings: headings, backlinks, neighbours. A list of all notes would be on each
  // page.
  expect(around.filter(({ bytes }) => bytes > 100_000)).toEqual([]);
});
