/** What notes are rendered with: the whole garden's links, headings and templates. */
import type { PictureSize } from '../attachments/picture-widths.ts';
import type { CleanDataAddress } from '../attachments/svg-style.ts';
import type { Bases } from '../bases/bases.ts';
import type { NoteTemplate } from '../compile/template.ts';
import type { Comparisons } from '../facts/comparison.ts';
import type { Fact } from '../facts/fact.ts';
import type { Sums } from '../facts/sum.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import type { ShownHeading } from '../links/texts.ts';
import type { Queries } from '../queries/queries.ts';
import type { VaultPath } from '../vault/types.ts';
import type { Strings } from '../strings/strings.ts';
import type { TemplateParts } from './slice-template.ts';

/** What a note's page shows of its properties. */
export interface PropertyTable {
  html: string;
  /** Files of the vault that it shows or links to. */
  shownFiles: readonly VaultPath[];
  wholeFiles: readonly VaultPath[];
}

export interface RenderContext {
  /** What the program says. */
  strings: Strings;
  resolutions: Resolutions;
  headings: ReadonlyMap<VaultPath, readonly ShownHeading[]>;
  templates: ReadonlyMap<VaultPath, NoteTemplate>;
  parts: TemplateParts;
  /** A picture in a `data:` address as it may be published; absent: none is. */
  cleanPicture?: CleanDataAddress;
  /** How large the pictures are that come in several widths, by their files' places on disk; absent: none do. */
  pictures?: ReadonlyMap<string, PictureSize>;
  /** The site's base path, with slashes on both ends. */
  base: string;
  /** The tables of comparisons; absent: there are none. */
  comparisons?: Comparisons;
  /** The tables of sums by note; absent: there are none. */
  sums?: Sums['byNote'];
  /** Tables of the vault's files; absent: none are drawn. */
  bases?: Bases;
  /** What is shown of notes' properties; absent: nothing is. */
  properties?: ReadonlyMap<VaultPath, PropertyTable>;
  /** What notes ask the garden for; absent: nothing is asked. */
  queries?: Queries;
  /** Facts that a sentence of the garden contradicts. */
  disputed?: ReadonlySet<Fact>;
}
