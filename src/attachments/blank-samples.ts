/**
 * What lies in the data of a film and belongs to no track that is kept, such as positions beside the pictures: zeros.
 * The tables of each track say where its samples lie; a film in fragments, whose tables are spread, is left as it is.
 */
import { viewOf } from './bytes.ts';
import { boxesIn } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';

/** More pieces than any film has. */
const mostChunks = 5_000_000;

/** @param bytes after tracks that are no film or sound have become free boxes */
export function blankUnusedSamples(bytes: Uint8Array): void {
  const top = [...boxesIn(bytes, 0, bytes.length)];
  const film = top.find(({ type }) => type === 'moov');
  // Pictures of a `meta` box lie in the same data, found by other tables.
  if (film === undefined || top.some(({ type }) => type === 'moof' || type === 'meta')) return;
  const tracks = [...boxesIn(bytes, film.content, film.end)].filter(({ type }) => type === 'trak');
  const used: Range[] = [];
  for (const track of tracks) {
    const ranges = chunksOf(bytes, track);
    // Nobody knows which bytes are this track's.
    if (ranges === undefined) return;
    for (const range of ranges) used.push(range);
  }
  used.sort((a, b) => a.start - b.start);
  for (const { type, content, end } of top) if (type === 'mdat') blankBetween(bytes, content, end, used);
}

interface Range {
  start: number;
  end: number;
}

function blankBetween(bytes: Uint8Array, from: number, to: number, used: readonly Range[]): void {
  let at = from;
  for (const { start, end } of used) {
    if (end <= at || start >= to) continue;
    if (start > at) bytes.fill(0, at, start);
    at = Math.max(at, end);
  }
  if (at < to) bytes.fill(0, at, to);
}

/** `undefined`: its tables are missing or do not fit together. */
function chunksOf(bytes: Uint8Array, track: Box): Range[] | undefined {
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>(
    (box, name) => (box === undefined ? undefined : childOf(bytes, box, name)),
    track,
  );
  if (table === undefined) return undefined;
  const sizes = sizesOf(bytes, table);
  const offsets = offsetsOf(bytes, table);
  const groups = childOf(bytes, table, 'stsc');
  if (sizes === undefined || offsets === undefined || groups === undefined) return undefined;
  const view = viewOf(bytes);
  const count = fits(groups, 12) ? view.getUint32(groups.content + 4) : 0;
  if (!fits(groups, 8 + count * 12)) return undefined;
  const ranges: Range[] = [];
  let sample = 0;
  for (let group = 0; group < count; group += 1) {
    const at = groups.content + 8 + group * 12;
    const next = group + 1 < count ? view.getUint32(at + 12) - 1 : offsets.length;
    const perChunk = view.getUint32(at + 4);
    for (let chunk = view.getUint32(at) - 1; chunk < next; chunk += 1) {
      const start = offsets[chunk];
      if (start === undefined || sample + perChunk > sizes.count) return undefined;
      let end = start;
      for (let each = 0; each < perChunk; each += 1) end += sizes.of(sample + each);
      ranges.push({ start, end });
      sample += perChunk;
    }
  }
  return sample === sizes.count ? ranges : undefined;
}

function sizesOf(bytes: Uint8Array, table: Box): { count: number; of: (sample: number) => number } | undefined {
  const box = childOf(bytes, table, 'stsz');
  if (box === undefined || !fits(box, 12)) return undefined;
  const view = viewOf(bytes);
  const [all, count] = [view.getUint32(box.content + 4), view.getUint32(box.content + 8)];
  if (count > mostChunks * 10 || (all === 0 && !fits(box, 12 + count * 4))) return undefined;
  return { count, of: (sample) => (all === 0 ? view.getUint32(box.content + 12 + sample * 4) : all) };
}

function offsetsOf(bytes: Uint8Array, table: Box): number[] | undefined {
  const view = viewOf(bytes);
  const [short, long] = [childOf(bytes, table, 'stco'), childOf(bytes, table, 'co64')];
  const box = short ?? long;
  if (box === undefined || !fits(box, 8)) return undefined;
  const count = view.getUint32(box.content + 4);
  const length = short === undefined ? 8 : 4;
  if (count > mostChunks || !fits(box, 8 + count * length)) return undefined;
  return Array.from({ length: count }, (_, at) =>
    short === undefined
      ? Number(view.getBigUint64(box.content + 8 + at * 8))
      : view.getUint32(box.content + 8 + at * 4),
  );
}

function childOf(bytes: Uint8Array, box: Box, name: string): Box | undefined {
  for (const child of boxesIn(bytes, box.content, box.end)) if (child.type === name) return child;
  return undefined;
}

function fits({ content, end }: Box, length: number): boolean {
  return content + length <= end;
}
