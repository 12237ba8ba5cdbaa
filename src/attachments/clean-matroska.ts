/**
 * A WebM or Matroska film without tags, titles, dates, names of files and programs, and attached files. They become
 * empty elements of the same length, so that every place that the file names stays right.
 */
import { UnreadableFile } from './bytes.ts';

const ids = { header: 0x1a45dfa3, segment: 0x18538067, cluster: 0x1f43b675, empty: 0xec, sum: 0xbf } as const;

/** Elements that are opened, by where they stand, and what goes of their children; sums would be wrong afterwards. */
const inSegment: ReadonlySet<number> = new Set([0x1254c367, 0x1941a469, ids.sum]);
/** Title, day, names and numbers of this file and its neighbours. */
const inInfo: ReadonlySet<number> = new Set([
  0x7ba9,
  0x4461,
  0x7384,
  0x3c83ab,
  0x3e83bb,
  0x73a4,
  0x3cb923,
  0x3eb923,
  0x4444,
  ids.sum,
]);
const inTracks: ReadonlySet<number> = new Set<number>([ids.sum]);
const inTrack: ReadonlySet<number> = new Set([0x536e, 0x258688, ids.sum]);
/** Names of programs, which every file must have: they stay, without a letter. */
const emptied: ReadonlySet<number> = new Set([0x4d80, 0x5741]);
/** What may follow a cluster whose length nobody wrote down. */
const topLevel: ReadonlySet<number> = new Set([
  ids.header,
  ids.segment,
  ids.cluster,
  0x114d9b74,
  0x1549a966,
  0x1654ae6b,
  0x1c53bb6b,
  0x1043a770,
  0x1254c367,
  0x1941a469,
]);

interface Element {
  id: number;
  at: number;
  from: number;
  /** Absent: up to where its parent ends, or something follows that cannot stand in it. */
  end?: number;
}

/** @throws UnreadableFile where it is no whole file */
export function cleanMatroska(source: Uint8Array): Uint8Array {
  const bytes = source.slice();
  let at = 0;
  let segments = 0;
  while (at < bytes.length) {
    const element = readElement(bytes, at, bytes.length);
    if (element.id === ids.segment) {
      segments += 1;
      at = cleanSegment(bytes, element.from, element.end ?? bytes.length);
    } else if (element.id === ids.header && element.end !== undefined) at = element.end;
    else if (element.id === ids.empty && element.end !== undefined) at = erase(bytes, element, element.end);
    // What follows the film is none of it.
    else break;
  }
  if (segments === 0) throw new UnreadableFile('it holds no film');
  return bytes.subarray(0, at);
}

/** @returns where it ends */
function cleanSegment(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const element = readElement(bytes, at, limit);
    if (element.id === ids.header || element.id === ids.segment) return at;
    const end = element.end ?? endOfCluster(bytes, element, limit);
    if (inSegment.has(element.id) || element.id === ids.empty) erase(bytes, element, end);
    else if (element.id === 0x1549a966) clean(bytes, element.from, end, inInfo);
    else if (element.id === 0x1654ae6b) {
      clean(bytes, element.from, end, inTracks);
      for (const track of children(bytes, element.from, end))
        if (track.id === 0xae) clean(bytes, track.from, track.end, inTrack);
    }
    at = end;
  }
  return at;
}

function clean(bytes: Uint8Array, from: number, end: number, unwanted: ReadonlySet<number>): void {
  for (const child of children(bytes, from, end)) {
    if (unwanted.has(child.id) || child.id === ids.empty) erase(bytes, child, child.end);
    else if (emptied.has(child.id)) bytes.fill(0, child.from, child.end);
  }
}

function* children(bytes: Uint8Array, from: number, limit: number): Generator<Required<Element>> {
  for (let at = from; at < limit;) {
    const { end, ...element } = readElement(bytes, at, limit);
    if (end === undefined) throw new UnreadableFile('an element of the film has no end');
    yield { ...element, end };
    at = end;
  }
}

function endOfCluster(bytes: Uint8Array, { id, from }: Element, limit: number): number {
  if (id !== ids.cluster) throw new UnreadableFile('an element of the film has no end');
  let at = from;
  while (at < limit) {
    const { id: next, end } = readElement(bytes, at, limit);
    if (topLevel.has(next)) return at;
    if (end === undefined) throw new UnreadableFile('an element of the film has no end');
    at = end;
  }
  return at;
}

/** An empty element in its place. @returns where it ends */
function erase(bytes: Uint8Array, { at }: Element, end: number): number {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = ids.empty;
  if (length < 128) bytes[at + 1] = 0x80 | (length - 2);
  else {
    bytes[at + 1] = 1;
    let rest = length - 9;
    for (let place = at + 8; place > at + 1; place -= 1) {
      bytes[place] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return end;
}

function readElement(bytes: Uint8Array, at: number, limit: number): Element {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23;
  const sizeLength = Math.clz32(bytes[at + idLength] ?? 0) - 23;
  const from = at + idLength + sizeLength;
  if (idLength > 4 || sizeLength > 8 || from > limit) throw new UnreadableFile('the film is not whole');
  const id = bytes.subarray(at, at + idLength).reduce((sum, byte) => sum * 256 + byte, 0);
  const [first = 0, ...rest] = bytes.subarray(at + idLength, from);
  const mask = (1 << (8 - sizeLength)) - 1;
  if ((first & mask) === mask && rest.every((byte) => byte === 255)) return { id, at, from };
  const end = from + rest.reduce((sum, byte) => sum * 256 + byte, first & mask);
  if (end > limit) throw new UnreadableFile('the film is not whole');
  return { id, at, from, end };
}
