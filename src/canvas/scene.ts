/** What a `.canvas` file says, made sound: every number is finite, every edge has two ends, every colour is one. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where something stands in the file, as offsets into its text. */
export interface Span {
  start: number;
  end: number;
}

/** `'1'` to `'6'`, or `#` and hexadecimal digits. */
export type Colour = string;

interface AnyNode {
  /** Where it stands in the drawing. */
  box: Box;
  /** The file says no place that can be read: it stands below all others. */
  isUnplaced?: true;
  colour?: Colour;
  /** Of the node's main text in the file, else of the node. */
  span: Span;
}

export interface TextNode extends AnyNode {
  kind: 'text';
  text: string;
}

export interface FileNode extends AnyNode {
  kind: 'file';
  /** From the vault's root. */
  file: string;
  /** With its leading `#`. */
  subpath?: string;
}

export interface LinkNode extends AnyNode {
  kind: 'link';
  url: string;
}

export interface GroupNode extends AnyNode {
  kind: 'group';
  label?: string;
  background?: { file: string; style: 'cover' | 'ratio' | 'repeat'; span: Span };
}

export type CanvasNode = TextNode | FileNode | LinkNode | GroupNode;
export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface CanvasEdge {
  /** Indexes into the scene's nodes. */
  from: number;
  to: number;
  fromSide?: Side;
  toSide?: Side;
  /** Which ends have an arrow. */
  arrows: { from: boolean; to: boolean };
  colour?: Colour;
  label?: string;
  /** Of the label; of the whole edge where it has none. */
  span: Span;
}

export interface CanvasProblem {
  id: 'canvas-invalid' | 'canvas-node' | 'canvas-edge' | 'canvas-colour';
  /** Offset into the file's text. */
  at: number;
  reason: string;
}

export interface Scene {
  /** In the order of the file: the first lies lowest. */
  nodes: readonly CanvasNode[];
  edges: readonly CanvasEdge[];
  problems: readonly CanvasProblem[];
  /**
   * What the file says of itself beside its nodes and edges, and in its `metadata.frontmatter`, as JSON. Absent:
   * nothing.
   */
  properties?: string;
  /** The file is no canvas: why. */
  invalid?: CanvasProblem;
}
