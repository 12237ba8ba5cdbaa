/** What a drawing of Excalidraw says, made sound: every number is finite, every colour is one. */
import type { Box } from '../canvas/scene.ts';

export type Point = readonly [x: number, y: number];

export type FillStyle = 'hachure' | 'cross-hatch' | 'solid' | 'zigzag';

interface AnyElement extends Box {
  id: string;
  /** Radians. */
  angle: number;
  stroke: string;
  /** Absent: nothing is filled. */
  fill?: string;
  fillStyle: FillStyle;
  strokeWidth: number;
  strokeStyle: 'solid' | 'dashed' | 'dotted';
  roughness: number;
  /** 0 to 1. */
  opacity: number;
  /** Never 0, with which roughjs would take chance. */
  seed: number;
  /** Of a box the radius of its corners; of a line: it is curved. */
  roundness?: { type: number; value?: number };
  /** Innermost first. */
  groups: readonly string[];
  frame?: string;
  /** As its author typed it: `[[Note]]` or an address. */
  link?: string;
}

export interface BoxElement extends AnyElement {
  type: 'rectangle' | 'diamond' | 'ellipse' | 'embeddable';
}

export interface LineElement extends AnyElement {
  type: 'line' | 'arrow';
  points: readonly Point[];
  heads: { start?: string; end?: string };
  isElbowed: boolean;
  /** The text that stands on it. */
  label?: string;
}

export interface FreehandElement extends AnyElement {
  type: 'freedraw';
  points: readonly Point[];
  /** Absent: simulated from the speed of the line. */
  pressures?: readonly number[];
}

export interface TextElement extends AnyElement {
  type: 'text';
  /** With its line ends. */
  text: string;
  /** As it was typed, with its links. */
  typed: string;
  fontSize: number;
  /** The number of a font. */
  font: number;
  lineHeight: number;
  align: 'left' | 'center' | 'right';
}

export interface PictureElement extends AnyElement {
  type: 'image';
  file: string;
  /** Mirrored. */
  scale: Point;
  /** The part of the picture that is shown, in its own pixels. */
  crop?: Box & { naturalWidth: number; naturalHeight: number };
}

export interface FrameElement extends AnyElement {
  type: 'frame';
  name?: string;
}

export type DrawingElement = BoxElement | LineElement | FreehandElement | TextElement | PictureElement | FrameElement;

export interface Drawing {
  /** From the back to the front. */
  elements: readonly DrawingElement[];
  /** Absent: white, or none. */
  background?: string;
  /** Pictures that stand in the file itself, as `data:` addresses, by their ids. */
  files: ReadonlyMap<string, string>;
  /** What is left out, and why. */
  problems: readonly string[];
}
