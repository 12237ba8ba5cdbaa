/** What one run of the pipeline has made and the next may use again, where one program runs it over and over. */
import type { CompiledNote } from '../compile/compiled-note.ts';
import type { MarkdownCopy } from '../render/note-as-markdown.ts';
import type { KeptOf } from '../render/kept-filling.ts';
import type { RenderedNote } from '../render/render-note.ts';
import type { KeptDrawings } from './kept-drawings.ts';

export interface GardenMemory {
  /** By the hash of their text; of the last run alone. */
  compiled?: Map<string, CompiledNote>;
  rendered?: KeptOf<RenderedNote>;
  copies?: KeptOf<MarkdownCopy>;
  drawings?: KeptDrawings;
}
