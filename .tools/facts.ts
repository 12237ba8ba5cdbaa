/**
 * `npm run facts`: what to read next of the sources of facts, the oldest first, facts that nobody has seen, and sources
 * that many share. `--pages DIR` compares figures with copies of their sources, named by address below DIR
 * (`docs.example/a/b.html` or `.md`). Exit 1 where a copy does not hold its figure, 2 on unusable arguments.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { gardenOptions } from '../src/astro/garden-options.ts';
import { gardenPlaces, refuseMissingVault } from '../src/astro/output/places.ts';
import { orStop } from '../src/astro/output/refusal.ts';
import type { FactEntry } from '../src/collections.ts';
import { findQuantities } from '../src/facts/quantity.ts';
import { isSameQuantity } from '../src/facts/same-quantity.ts';
import { buildGarden } from '../src/garden.ts';
import { readConfig } from '../src/astro/read-config.ts';
import { messageOf } from '../src/message-of.ts';

interface Row {
  name: string;
  fact: FactEntry;
}

const help = `npm run facts
  what to read next of the sources of facts, the oldest first, facts that nobody has seen, and sources that many share
npm run facts -- --pages DIR
  compares figures with copies of their sources, named by address below DIR (docs.example/a/b.html or .md);
  ends with 1 where a copy does not hold its figure`;

const { config } = await orStop(() => readConfig(process.env));
const pages = pagesFolder();
if (pages !== false) {
  await orStop(() => refuseMissingVault(gardenPlaces(config, process.env, join(import.meta.dirname, '..')).vault));
  const { notes } = await buildGarden(gardenOptions(config, process.env));
  const rows = notes.flatMap(({ entry }) =>
    entry.facts.map((fact) => ({ name: `${entry.path}#${fact.anchor}`, fact })),
  );
  if (pages === undefined) list(rows);
  else process.exitCode = compare(rows, pages) > 0 ? 1 : 0;
}

/** The folder of copies; `undefined`: none was named, `false`: there is nothing to do. */
function pagesFolder(): string | undefined | false {
  try {
    const { values } = parseArgs({ options: { pages: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      console.log(help);
      return false;
    }
    if (values.pages === undefined || (existsSync(values.pages) && statSync(values.pages).isDirectory()))
      return values.pages;
    console.error(`There is no folder ${values.pages}.`);
  } catch (error) {
    console.error(messageOf(error));
  }
  process.exitCode = 2;
  return false;
}

function list(rows: readonly Row[]): void {
  const numbers = rows.filter(({ fact }) => fact.quantity !== undefined);
  const seen = numbers.filter(({ fact }) => fact.details.seen !== undefined);
  const unseen = numbers.filter(({ fact }) => fact.details.seen === undefined);
  const age = ({ fact }: Row): string => fact.details.asOf ?? fact.details.seen ?? '';
  console.log('By age of what was read, the oldest first');
  for (const row of seen.toSorted((a, b) => (age(a) < age(b) ? -1 : 1)))
    console.log(`  ${age(row).padEnd(10)}  ${row.name}  ${row.fact.value}`);
  console.log(`\nFigures that nobody has seen: ${unseen.length}`);
  for (const { name, fact } of unseen) console.log(`  ${name}  ${fact.value}`);
  const shared = new Map<string, number>();
  for (const { fact } of numbers) for (const { href } of fact.sources) shared.set(href, (shared.get(href) ?? 0) + 1);
  console.log('\nSources that several figures share');
  for (const [href, count] of [...shared].filter(([, count]) => count > 1).toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(3)}  ${href}`);
}

/** Prints each figure that a copy of its source does not hold; returns how many. */
function compare(rows: readonly Row[], folder: string): number {
  const texts = new Map<string, string | undefined>();
  let compared = 0;
  let missing = 0;
  for (const { name, fact } of rows) {
    const { quantity } = fact;
    if (quantity === undefined || fact.details.unverified !== undefined) continue;
    const copies = fact.sources.flatMap(({ href }) => {
      if (!texts.has(href)) texts.set(href, copyOf(href, folder));
      return texts.get(href) ?? [];
    });
    if (copies.length === 0) continue;
    compared += 1;
    if (copies.some((text) => findQuantities(text).some((found) => isSameQuantity(found, quantity)))) continue;
    missing += 1;
    console.log(`${name}: “${quantity.text}” is not in ${fact.sources.map(({ href }) => href).join(', ')}`);
  }
  console.log(`${compared} figures compared with their copies, ${missing} not found`);
  return missing;
}

/** The text of the copy of a page; `undefined`: there is none. */
function copyOf(href: string, folder: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { host, pathname } = new URL(href);
  const path = join(folder, host, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = [path, `${path}.html`, `${path}.md`, path.replace(/\.html$/u, '.md')].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? text.replaceAll(/[*_`|]/gu, ' ') : textOf(fromHtml(text));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node
    ? node.children
        .map(textOf)
        .join(node.type === 'element' && /^(?:td|th|tr|p|li|div|h\d)$/u.test(node.tagName) ? ' ' : '') + ' '
    : '';
}
