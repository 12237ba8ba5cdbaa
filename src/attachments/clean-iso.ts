/**
 * HEIC, AVIF, MP4 and QuickTime files, which are boxes in boxes. Pictures and films are found by their place in the
 * file, so nothing is moved: a box that may say where, when and by whom becomes one that is free, and its content
 * zeros.
 */
import { ascii, bytesOf, UnreadableFile } from './bytes.ts';
import { blankUnusedSamples } from './blank-samples.ts';
import { blankItems } from './clean-iso-items.ts';
import { boxesIn, contentOf } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';

/** What may stand where: boxes of other names are blanked. A name with its own entry is looked into. */
const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    '': words('ftyp styp moov moof mdat meta mfra sidx ssix prft'),
    moov: words('mvhd trak mvex pssh iods cmov'),
    trak: words('tkhd tref edts mdia tapt clip matt load trgr'),
    mdia: words('mdhd hdlr minf elng'),
    minf: words('vmhd smhd nmhd gmhd hmhd sthd dinf stbl hdlr'),
    moof: words('mfhd traf'),
    traf: words('tfhd tfdt trun sdtp saiz saio senc sbgp sgpd subs'),
    meta: words('hdlr pitm iinf iref iprp iloc idat dinf grpl'),
  }),
);
/** Boxes that hold others: in one another not deeper than a film is built. */
const deepest = 8;
/** More boxes than any film has beside another. */
const mostBoxes = 200_000;

/** @throws UnreadableFile where its boxes do not fit into one another */
export function cleanIso(source: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(source);
  let count = 0;
  cleanBoxes(0, bytes.length, '', 0);
  blankUnusedSamples(bytes);
  return bytes;

  function cleanBoxes(from: number, to: number, parent: string, depth: number): void {
    if (depth > deepest) throw new UnreadableFile('too many boxes stand in one another');
    for (const box of boxesIn(bytes, from, to)) {
      count += 1;
      if (count > mostBoxes) throw new UnreadableFile('it has too many boxes');
      if (
        known.get(parent)?.has(box.type) !== true ||
        isMetadataTrack(bytes, box) ||
        (box.type === 'meta' && depth > 0)
      ) {
        blank(bytes, box);
        continue;
      }
      if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') blankTimes(bytes, box);
      else if (box.type === 'hdlr') bytes.fill(0, Math.min(box.content + 24, box.end), box.end);
      else if (known.has(box.type)) cleanBoxes(contentOf(bytes, box), box.end, box.type, depth + 1);
      if (box.type === 'meta') blankItems(bytes, box);
    }
  }
}

function blank(bytes: Uint8Array, { start, content, end }: Box): void {
  bytes.set(bytesOf('free'), start + 4);
  bytes.fill(0, content, end);
}

/** Creation and modification, as seconds in four bytes or, by the version, in eight. */
function blankTimes(bytes: Uint8Array, { content, end }: Box): void {
  bytes.fill(0, Math.min(content + 4, end), Math.min(content + (bytes[content] === 1 ? 20 : 12), end));
}

/** Tracks of positions, sensors and times beside a film; their samples are left without anything that finds them. */
function isMetadataTrack(bytes: Uint8Array, track: Box): boolean {
  if (track.type !== 'trak') return false;
  for (const media of boxesIn(bytes, track.content, track.end)) {
    if (media.type !== 'mdia') continue;
    for (const box of boxesIn(bytes, media.content, media.end)) {
      if (box.type === 'hdlr')
        return !/^(?:vide|soun|pict|auxv|sbtl|subt|text|clcp)$/u.test(ascii(bytes, box.content + 8, box.content + 12));
    }
  }
  return true;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
