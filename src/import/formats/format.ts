/** What each format says of itself, and how its files become notes of a vault. */
import type { Log } from '../log.ts';
import type { Draft, Plan, Source } from '../source.ts';
import type { Targets } from '../targets.ts';

export const formatNames = [
  'obsidian-digital-garden',
  'gitbook',
  'docusaurus',
  'mkdocs',
  'logseq',
  'foam',
  'dendron',
  'quartz',
  'hugo',
  'plain',
] as const;
export type FormatName = (typeof formatNames)[number];

export interface Conversion {
  source: Source;
  targets: Targets;
  log: Log;
}

export interface Format {
  name: FormatName;
  /** By what lies in the folder. */
  recognise: (source: Source) => boolean;
  /** By a text alone; absent: no text tells. */
  recogniseText?: (text: string) => boolean;
  /** Which file becomes which note, which files come along, and what garden.yaml says. */
  plan: (source: Source, log: Log) => Plan;
  /** The text of one note. */
  convert: (draft: Draft, conversion: Conversion) => Draft;
  /** Notes that the source has only as parts of others; done before all are converted. */
  takeOut?: (drafts: readonly Draft[], log: Log) => { drafts: readonly Draft[]; made: readonly Draft[] };
  /** The addresses that a note had, without outer slashes. */
  addressesOf?: (draft: Draft) => readonly string[];
}
