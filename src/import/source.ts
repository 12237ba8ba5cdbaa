/** What an import is made of: files as they were found, notes on their way, and what becomes of all of them. */
import type { Line } from './lines.ts';

/** A folder in another tool's format, as it was found. */
export interface SourceFile {
  /** Seen from the folder, with `/` between names. */
  path: string;
  size: number;
}

export interface Source {
  /** Its name, or that of the one file. */
  name: string;
  /** Whether one file was named, not a folder. */
  isFile: boolean;
  /** Sorted by path, in code unit order. */
  files: readonly SourceFile[];
  /** `undefined` where there is no such file, or it is no text. */
  textOf: (path: string) => string | undefined;
  has: (path: string) => boolean;
}

/** A note on its way. */
export interface Draft {
  /** In the source. */
  from: string;
  /** In the vault, with `.md`. */
  path: string;
  matter: Matter;
  lines: readonly Line[];
  /** Old anchors of its headings, by the words that a link has behind `#`, beside those that all tools make. */
  anchors?: ReadonlyMap<string, string>;
}

export interface Matter {
  properties: Map<string, unknown>;
  /** As it stood in the source, fences included, where it may stay so if nothing is changed. */
  written?: string;
  /** The properties as they were read, to see whether something was changed. */
  read?: string;
  /** It cannot be read, and stays as it is. */
  isBroken?: true;
}

/** A file that comes into the vault as it is. */
export interface Copy {
  from: string;
  to: string;
  /** Where its site has it, without outer slashes, where that is not its path in the source. */
  address?: string;
}

/** What becomes of a source. */
export interface Plan {
  drafts: readonly Draft[];
  copies: readonly Copy[];
  /** Keys of garden.yaml. */
  settings: ReadonlyMap<string, unknown>;
}
