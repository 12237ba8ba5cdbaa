/** What a garden is made from, and how. */
import type { ExaminedAttachments } from './attachments/read-attachment.ts';
import type { AttachmentRule } from './attachments/publish-attachment.ts';
import type { CompileOptions } from './compile/compiled-note.ts';
import type { PropertiesShown } from './config/garden-config.ts';
import type { GardenMemory } from './listing/garden-memory.ts';
import type { RunModules } from './render/mdx-module.ts';
import type { History } from './vault/history.ts';
import type { DateProperties } from './vault/index-vault.ts';
import type { FormerTool } from './vault/former-addresses.ts';
import type { OwnOrder } from './vault/own-order.ts';
import type { TitleSource } from './vault/titles.ts';
import type { Mount } from './vault/read-vault.ts';
import type { PublishRule } from './vault/publish.ts';

export interface GardenOptions extends Omit<CompileOptions, 'base'> {
  /** The vault's folder. */
  vault: string;
  /** Folders outside of it that are read as if they stood in it. */
  alsoRead?: readonly Mount[];
  /** The site's address, base path included, with a slash at its end. */
  url: URL;
  rule: PublishRule;
  /** Which files are published, and how; absent: their names alone decide, and no file is read. */
  attachments?: AttachmentRule;
  /** Properties that notes' pages show; absent: none. */
  properties?: PropertiesShown;
  /** Whether large pictures come in several widths; whoever says so writes them. */
  pictures?: boolean;
  /** What an earlier run found of attachments; this one adds to it. */
  examined?: ExaminedAttachments;
  /** The home note, as a link would name it; absent: the one of a usual name. */
  home?: string;
  /** BCP 47 language tag: lists are sorted as this language sorts, and what the program says is said in it. */
  language: string;
  /** Words that do not count at the beginning of a title where lists are ordered; absent: all count. */
  sortWithout?: readonly string[];
  /** What notes are called by; absent: their files' names. */
  titles?: readonly TitleSource[];
  /** Tools that had pages of these notes before; absent: none. */
  formerTools?: readonly FormerTool[];
  /** The order of notes and folders; absent: that of their titles. */
  order?: OwnOrder;
  /** Properties that hold dates; absent: `created`, `updated` and the like. */
  dates?: DateProperties;
  /** What the owner calls categories, by what notes say. */
  categoryTitles?: readonly (readonly [name: string, title: string])[];
  /** The day of the build, `YYYY-MM-DD`: what the age of a fact is counted to. */
  today: string;
  /** Age in days from which a fact is stale. */
  staleAfterDays: number;
  /** Keys of facts that mean the same, by one of them; absent: each means another thing. */
  sameFacts?: readonly (readonly [key: string, others: readonly string[]])[];
  /** Up to how many notes each has a card; absent: none has. */
  socialImages?: number;
  /** The file that keeps compiled notes between builds; absent: nothing is kept. */
  cacheFile?: string;
  /** What an earlier run of the same options has made, but for the day. This one adds to it. */
  memory?: GardenMemory;
  /** Threads that compile a large vault; 0: none. Absent: as many as the machine has cores. */
  cores?: number;
  /** Runs the code of `.mdx` notes; absent: none is run, and such notes are shown without what it would make. */
  runModules?: RunModules;
  /** Reads when notes were made and tended; absent: git is asked each time. */
  readHistory?: (vault: string) => History;
  /** Called as each stage begins, and with how many notes are compiled: the core has no clock, but whoever asks may. */
  onStage?: (stage: GardenStage) => void;
  onCount?: (done: number, total: number) => void;
}

export type GardenStage = 'read' | 'compile' | 'index' | 'resolve' | 'fill' | 'run';
