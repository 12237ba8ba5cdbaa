import type { HostName } from './hosts.ts';
import type { CommentsConfig, VisitsConfig } from './outside-keys.ts';
import type { PluginName } from './plugins.ts';

/**
 * What a garden's owner may decide. `config/keys.ts` says what each key means; all but the title have a default of
 * their own.
 */
export interface GardenConfig {
  title: string;
  description?: string;
  /** Address of the site, base path included; absent: nobody said one. */
  url?: string;
  /** Where it is published. */
  host?: HostName;
  /** BCP 47 language tag. */
  language: string;
  /** The home page's note, as a link would name it. */
  home?: string;
  /** What notes are called by: the first that gives a title. */
  titles: readonly TitleSource[];
  /** The order of notes and folders. */
  order: OrderConfig;
  dates: DatesConfig;
  /** Tools that had pages of these notes before: their addresses lead to them still. */
  addresses: readonly FormerTool[];
  publish: PublishConfig;
  /** Extensions in lower case, without a dot. */
  allowTypes: readonly string[];
  keepMetadata: boolean;
  /** Pictures come in several widths. */
  pictures: boolean;
  /** `folder` is relative to the vault. */
  alsoRead: readonly { folder: string; as: string }[];
  /** Absent: it is guessed of each note. */
  strictLineBreaks?: boolean;
  remotePictures: boolean;
  webEmbeds: readonly WebEmbed[];
  /** Properties that notes' pages show. */
  properties: PropertiesShown;
  /** Plugins of Obsidian whose content is drawn. */
  plugins: readonly PluginName[];
  staleAfterDays: number;
  /** Link paths or names of notes. */
  offline: readonly string[] | false;
  /** Words by the key of a fact (the slug of its label). */
  searchSynonyms: readonly Synonyms[];
  /** Keys of facts that mean the same, by one of them: a comparison sets them side by side. */
  sameFacts: readonly Synonyms[];
  /** Words that say the same in a search, by what they mean; `*` in a phrase is any one word. */
  sameWords: readonly Synonyms[];
  /** Searches that are offered while a field of search is empty. */
  searchExamples: readonly string[];
  /** Questions that readers ask most, offered below the examples. */
  mostAsked: readonly string[];
  /** Words that do not count at the beginning of a title where lists are ordered. */
  sortWithout: readonly string[];
  socialImages: number;
  theme: ThemeConfig;
  /** By the name that notes say, or its address. */
  categories: readonly (readonly [name: string, category: CategoryConfig])[];
  /** Absent: what the garden has. */
  navigation?: readonly { label: string; to: string }[];
  comments?: CommentsConfig;
  visits?: VisitsConfig;
  footer?: string;
  author?: string;
  licence?: string;
  credit: boolean;
  repository: RepositoryConfig;
  problems: ProblemRules;
}

/** Colours are names of the palette or colours of CSS, legible in their scheme; files are paths in the vault. */
export interface ThemeConfig {
  accent?: string;
  accentDark?: string;
  css?: string;
  logo?: string;
  favicon?: string;
}

export interface CategoryConfig {
  title?: string;
  colour?: string;
}

/** Addresses with `{path}` and `{title}` in the places of a note's. */
export interface RepositoryConfig {
  edit?: string;
  report?: string;
}

export interface ProblemRules {
  /** By the id of a kind; the kinds are known by a later stage. */
  severities: readonly (readonly [id: string, severity: 'off' | 'info' | 'warning' | 'error'])[];
  /** Folders, and notes, of which no problem is told. */
  ignore: readonly string[];
}

/** Names, in the order in which they are shown; none: no page shows any. */
export type PropertiesShown = readonly string[] | 'all';

export type TitleSource = 'property' | 'heading' | 'name';

export type FormerTool = 'quartz' | 'publish' | 'digital-garden' | 'hugo';

/** `by` are properties that hold a number; `notes` are paths of notes and folders that come first. */
export interface OrderConfig {
  by: readonly string[];
  notes: readonly string[];
}

/** Names of properties: of each, the first that a note has. */
export interface DatesConfig {
  created: readonly string[];
  updated: readonly string[];
}

export interface PublishConfig {
  default: 'public' | 'private';
  ignore: readonly string[];
  /** None: the whole vault. */
  only: readonly string[];
  privateKeys: readonly string[];
  /** Properties that bases know nothing of. */
  hideProperties: readonly string[];
  /** What the file says about publishing is not known for certain: nothing is published. */
  isUnclear?: true;
}

export type WebEmbed = 'youtube' | 'vimeo' | 'tweet';
export type Synonyms = readonly [key: string, words: readonly string[]];
