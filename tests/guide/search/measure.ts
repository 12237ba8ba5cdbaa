/**
 * Asks a built site what readers ask, as its search page would, and says at which place the wanted answer stands.
 * By hand: `node tests/guide/search/measure.ts <the built site> [--held-out]` tells what is not among the first three.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSources } from '../../../src/scripts/search-sources.ts';
import { questions } from '../../../src/strings/en/questions.ts';
import { askedByHand, askedByRule } from './asked.ts';
import type { Asked } from './asked.ts';

export interface Measured extends Pick<Asked, 'query' | 'group' | 'wanted' | 'isHeldOut'> {
  /** From 0 on; -1 where it is not listed. */
  place: number;
  listed: readonly string[];
}

const site = 'http://site.test/';
const mostListed = 10;

/** @param dist the folder of the built site */
async function measure(dist: string): Promise<Measured[]> {
  const fileOf = (url: string): string => join(dist, decodeURI(new URL(url, site).pathname).replace(dist, ''));
  const fetchFile: typeof fetch = (url) =>
    Promise.resolve(new Response(new Uint8Array(readFileSync(fileOf(String(url))))));
  Object.assign(globalThis, { location: new URL(site), fetch: fetchFile });
  // Pagefind's script is imported by its address in the site.
  registerHooks({
    resolve: (name, context, next) =>
      name.startsWith(site) ? { url: pathToFileURL(fileOf(name)).href, shortCircuit: true } : next(name, context),
    load: (url, context, next) =>
      url.endsWith('/pagefind.js')
        ? { format: 'module', source: readFileSync(new URL(url)), shortCircuit: true }
        : next(url, context),
  });
  const sources = await openSources('/', questions());
  const keys = new Map<string, string>(
    sources.notes.flatMap(({ title, href, facts = [] }) =>
      facts.map(([key, , , anchor]) => [`${href}#${anchor}`, `${title}#${key}`] as const),
    ),
  );
  const measured: Measured[] = [];
  for (const asked of [...askedByHand(), ...askedByRule(sources.notes)]) {
    const { best, facts, notes } = await sources.answers(await sources.pages(asked.query, {}), mostListed);
    const listed = [
      ...best.map((each) => ('fact' in each ? (keys.get(each.fact.href) ?? '') : (each.note.note?.title ?? ''))),
      ...facts.map(({ href }) => keys.get(href) ?? ''),
      ...notes.map(({ note }) => note?.title ?? ''),
    ];
    const place = listed.findIndex((each) =>
      asked.wanted.some((wanted) => each === wanted || (!wanted.includes('#') && each.startsWith(`${wanted}#`))),
    );
    measured.push({ ...asked, place, listed: listed.slice(0, 4) });
  }
  return measured;
}

const [, , dist = '', ...options] = process.argv;
const all = await measure(dist);
if (options.includes('--json')) process.stdout.write(JSON.stringify(all));
else {
  const isHeldOut = options.includes('--held-out');
  const chosen = all.filter((each) => each.isHeldOut === isHeldOut);
  const groups = Map.groupBy(chosen, ({ group }) => group);
  for (const { place, query, wanted, listed } of chosen)
    if (place < 0 || place > 2)
      process.stdout.write(`${place + 1}. ${query} → ${listed.join(' | ')} (${wanted.join(' | ')})\n`);
  for (const [group, asked] of [...groups, ['all', chosen] as const]) {
    const within = (most: number): number => asked.filter(({ place }) => place >= 0 && place < most).length;
    process.stdout.write(`${group}: ${asked.length}, first ${within(1)}, first three ${within(3)}\n`);
  }
}
