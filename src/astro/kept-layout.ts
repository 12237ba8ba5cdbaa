/**
 * The layout of the whole graph, kept between builds: it costs seconds for ten thousand notes, and most edits change no
 * link. What is kept is what the same graph would be given again, so a build from nothing writes the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { layoutGraph, layoutVersion } from '../listing/graph-layout.ts';
import type { Place } from '../listing/graph-layout.ts';
import type { WholeGraph } from '../listing/whole-graph.ts';
import { site } from '../site.config.ts';
import { cacheFolder } from './garden-options.ts';

export function keptLayout(graph: WholeGraph): readonly Place[] {
  const folder = cacheFolder(site, process.env);
  const file = `${folder}/graph-layout.json`;
  const key = createHash('sha256').update(JSON.stringify([layoutVersion, graph.notes.length, graph.links])).digest('hex');
  const kept = read(file);
  if (kept?.key === key && kept.places.length === graph.notes.length) return kept.places;
  const places = layoutGraph(graph);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ key, places }));
  renameSync(`${file}.new`, file);
  return places;
}

function read(file: string): { key: string; places: Place[] } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { key: string; places: Place[] };
  } catch {
    return undefined;
  }
}
