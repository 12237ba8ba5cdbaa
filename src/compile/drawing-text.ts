/** Texts of a drawing: what of them leads somewhere, and on which line each part stands. */
import type { Root } from 'mdast';
import { isPublicAddress } from '../vault/public-address.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import { parseNote } from '../vault/parse-note.ts';
import type { NoteRecord, Text } from '../vault/types.ts';
import type { Parser } from '../syntax/parser.ts';
import { walk } from '../syntax/walk.ts';
import { escapeHtml } from './escape-html.ts';
import { asRead } from './external.ts';
import { hole } from './template.ts';

/** A part of a text: as it was typed, or what a link shows. */
export type Piece =
  | { kind: 'typed'; text: string }
  | { kind: 'link'; target: number | { href: string }; shown: Text }
  /** Looks like a link and is none. */
  | { kind: 'masked'; reference: number };

export interface ReadText {
  pieces: readonly Piece[];
  /** Of the text, as if it were a note. */
  record: NoteRecord;
}

/** Most texts hold nothing that leads somewhere. */
const mayLead = /[[<%#]|::|:\/\/|\]/u;

/** @param lead what keeps its beginning from being read as front matter */
export function readText(typed: string, parser: Parser): ReadText {
  if (!mayLead.test(typed)) return { pieces: [{ kind: 'typed', text: typed }], record: emptyRecord() };
  const lead = /^[-+;{\uFEFF]/u.test(typed) ? '\n' : '';
  const text = lead + typed;
  const tree = parser.parse(text);
  const record = parseNote(tree, text, parser);
  return { pieces: piecesOf(text, lead.length, tree, record), record };
}

interface Cut {
  start: number;
  end: number;
  /** Absent: nothing of it is shown. */
  piece?: Piece;
}

function piecesOf(text: string, from: number, tree: Root, record: NoteRecord): Piece[] {
  const cuts: Cut[] = [...record.hidden];
  for (const [at, { range, syntax, shown, label, property }] of record.references.entries()) {
    if (property !== undefined || range.end <= range.start) continue;
    const { start, end } = range;
    const own = label === undefined ? '' : text.slice(label.start, label.end);
    if (syntax === 'typed') cuts.push({ start, end, piece: { kind: 'masked', reference: at } });
    else
      cuts.push({
        start,
        end,
        piece: { kind: 'link', target: at, shown: shown ?? (own === '' || /[[<%]/u.test(own) ? [at] : [own]) },
      });
  }
  walk(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'link' || node.data?.reference !== undefined || start === undefined || end === undefined)
      return undefined;
    const href = asRead(node.url);
    const inside = node.children
      .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
      .join('');
    if (isPublicAddress(href)) cuts.push({ start, end, piece: { kind: 'link', target: { href }, shown: [inside] } });
    return 'skip';
  });
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end, piece } of cuts) {
    if (start < at) {
      // A comment in what is shown anyway.
      if (piece === undefined) at = Math.max(at, end);
      continue;
    }
    if (start > at) pieces.push({ kind: 'typed', text: text.slice(at, start) });
    if (piece !== undefined) pieces.push(piece);
    at = end;
  }
  if (at < text.length) pieces.push({ kind: 'typed', text: text.slice(at) });
  return pieces;
}

/**
 * The lines of a text as the file has broken them. Its own links stand where the file shows their words, none of which
 * is taken over: they may be a private note's name.
 */
export function linesOf(pieces: readonly Piece[], laidOut: string): Piece[][] {
  return brokenLines(alignedLines(pieces, laidOut) ?? pieces);
}

function brokenLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'typed') {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [at, text] of piece.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ kind: 'typed', text });
    }
  }
  return lines;
}

/** `undefined` where the file shows something else than what was typed. */
function alignedLines(pieces: readonly Piece[], laidOut: string): Piece[] | undefined {
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < laidOut.length; at += 1) {
    const sign = laidOut[at] ?? '';
    if (/\s/u.test(sign)) continue;
    bare += sign;
    places.push(at);
  }
  const placeAt = (index: number): number => places[index] ?? laidOut.length;
  const result: Piece[] = [];
  let index = 0;
  let place = 0;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'typed') {
      const wanted = piece.text.replaceAll(/\s+/gu, '');
      if (!bare.startsWith(wanted, index)) return undefined;
      index += wanted.length;
      const end = placeAt(index);
      result.push({ kind: 'typed', text: laidOut.slice(place, end) });
      place = end;
      continue;
    }
    const next = pieces[at + 1];
    const follows = next?.kind === 'typed' ? next.text.replaceAll(/\s+/gu, '') : '';
    const found = next === undefined ? bare.length : follows === '' ? index : bare.indexOf(follows, index);
    if (found < 0) return undefined;
    // What stands between is what the link shows; its line ends stay.
    const end = found === index ? place : placeAt(found - 1) + 1;
    const breaks = laidOut.slice(place, end).split('\n').length - 1;
    result.push(piece, ...(breaks > 0 ? [{ kind: 'typed' as const, text: '\n'.repeat(breaks) }] : []));
    [index, place] = [found, end];
  }
  return index === bare.length ? result : undefined;
}

/** @param shift the number of the text's first reference in the note */
export function svgOfLine(line: readonly Piece[], shift: number): string {
  return htmlOfPieces(line, shift, escapeHtml, (target) => [
    hole.writtenLink(target),
    hole.writtenLinkEnd(target),
  ]).join('');
}

export function htmlOfText(pieces: readonly Piece[], shift: number): string {
  const typed = (text: string): string => escapeHtml(text.trim()).replaceAll('\n', '<br>');
  return htmlOfPieces(pieces, shift, typed, (target) => [hole.link(target), hole.linkEnd(target)])
    .join(' ')
    .trim();
}

/** @param around what stands before and behind the words of a link into the vault */
function htmlOfPieces(
  pieces: readonly Piece[],
  shift: number,
  typed: (text: string) => string,
  around: (target: number) => readonly [before: string, behind: string],
): string[] {
  return pieces.map((piece) => {
    if (piece.kind === 'typed') return typed(piece.text);
    if (piece.kind === 'masked') return hole.defaultText(piece.reference + shift);
    const words = wordsOf(piece.shown, shift);
    if (typeof piece.target !== 'number')
      return `<a class="external" href="${escapeHtml(piece.target.href)}" rel="noopener">${words}</a>`;
    const [before, behind] = around(piece.target + shift);
    return before + words + behind;
  });
}

export function wordsOf(shown: Text, shift: number): string {
  return shown.map((run) => (typeof run === 'number' ? hole.defaultText(run + shift) : escapeHtml(run))).join('');
}
