/**
 * A canvas compiled once: its drawing, and what its cards show. Numbers of references are those of the canvas's record.
 */
import type { DrawnEdge } from '../canvas/draw-edges.ts';
import type { OutlineItem } from '../canvas/outline.ts';
import type { Box, Colour } from '../canvas/scene.ts';
import type { NoteRecord, Text } from '../vault/types.ts';

export type CardContent =
  | {
      kind: 'text';
      blocks: readonly { html: string }[];
      /** HTML by identifier. */
      footnotes: readonly (readonly [id: string, html: string])[];
      /**
       * For the Markdown copy: the card as a note of its own, whose first reference is `firstReference` of the canvas.
       */
      source: { text: string; record: NoteRecord; firstReference: number };
    }
  | { kind: 'file'; reference: number }
  /** An address that is no link is text. */
  | { kind: 'link'; html: string; url: string; isLink: boolean }
  | { kind: 'group'; label?: Text; background?: { reference: number; style: 'cover' | 'ratio' | 'repeat' } };

export interface CanvasCard {
  box: Box;
  colour?: Colour;
  /** What its edges call it. */
  name: Text;
  content: CardContent;
}

export interface CanvasLine extends DrawnEdge {
  /** Indexes into the cards. */
  from: number;
  to: number;
  arrows: { from: boolean; to: boolean };
  colour?: Colour;
  label?: Text;
}

export interface CanvasTemplate {
  /** In the order of the file. */
  cards: readonly CanvasCard[];
  lines: readonly CanvasLine[];
  /** Around all of it. */
  bounds: Box;
  outline: readonly OutlineItem[];
  /** Why there is nothing: the file is no canvas. */
  invalid?: { line: number; reason: string };
}
