/** A drawing compiled once: its elements as SVG with holes. Numbers of references are those of the note's record. */
import type { Box } from '../canvas/scene.ts';
import type { NoteRecord } from '../vault/types.ts';

export interface DrawnElement {
  id: string;
  /** SVG with holes; of a picture what stands around it. */
  svg: string;
  box: Box;
  /** Innermost first. */
  groups: readonly string[];
  /** The id of the frame that it is cut by. */
  frame?: string;
  picture?: DrawnPicture;
  /** The frame itself, and what it is called. */
  isFrame?: true;
  name?: string;
  /** The name as it is shown, with holes. */
  label?: string;
}

export interface DrawnPicture {
  /** `data`: an address that holds the picture itself. */
  source: { reference: number } | { data: string };
  width: number;
  height: number;
  /** Attributes of the group that it stands in. */
  place: string;
  /** The part that is shown, in the picture's own pixels. */
  crop?: Box & { naturalWidth: number; naturalHeight: number };
}

export interface DrawingTemplate {
  /** From the back to the front. */
  elements: readonly DrawnElement[];
  bounds: Box;
  background?: string;
  texts: readonly DrawingText[];
  /** Something in it leads somewhere. */
  hasLinks: boolean;
  /** Why there is nothing. */
  invalid?: true;
}

/** A text of the drawing, for those who do not see it. */
export interface DrawingText {
  /** With holes. */
  html: string;
  /** For the Markdown copy: the text as a note of its own, whose first reference is `firstReference` of the note. */
  source: { text: string; record: NoteRecord; firstReference: number };
}

/** Whether a picture in SVG lies in a drawing itself. */
export function holdsSvgData(templates: Iterable<{ drawing?: DrawingTemplate }>): boolean {
  for (const { drawing } of templates)
    for (const { picture } of drawing?.elements ?? [])
      if (picture !== undefined && 'data' in picture.source && picture.source.data.startsWith('data:image/svg'))
        return true;
  return false;
}
