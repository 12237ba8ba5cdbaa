/** What compiling takes and gives. */
import type { PluginName } from '../config/plugins.ts';
import type { NoteRecord } from '../vault/types.ts';
import type { NoteTemplate } from './template.ts';
import type { WebEmbedKind } from './web-embed.ts';

export interface CompileOptions {
  /** BCP 47: in whose words the program speaks within a note. */
  language: string;
  /** The site's base path, with slashes on both ends. */
  base: string;
  /** Single newlines are line breaks (rule BR-1); `guess`: but in notes whose lines an editor has broken. */
  breaks: boolean | 'guess';
  /** Other sites whose videos and posts notes may show. */
  webEmbeds: readonly WebEmbedKind[];
  /** Whether pages load pictures, sounds and films of other hosts, or show links to them; absent: they do. */
  remotePictures?: boolean;
  /** Plugins of Obsidian whose content is drawn; absent: all that are known. */
  plugins?: readonly PluginName[];
}

export interface CompiledNote {
  record: NoteRecord;
  template: NoteTemplate;
}

export interface NoteSource {
  text: string;
  /** The note is an `.mdx` file. */
  mdx: boolean;
  /** An editor has broken its lines: single newlines are spaces. */
  isWrapped?: true;
  /** The text is that of a `.canvas` file. */
  canvas?: true;
  /** The text is that of an `.excalidraw` file. */
  drawing?: true;
}

export interface Compiler {
  (source: NoteSource): Promise<CompiledNote>;
  /** Lets go of the grammars; the compiler is of no use afterwards. */
  dispose: () => void;
}
