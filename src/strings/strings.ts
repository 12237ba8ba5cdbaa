/** Every word that the interface says, in the garden's language. */
import type { CanvasStrings } from './en/canvas.ts';
import type { ChangeStrings } from './en/changes.ts';
import type { BaseStrings } from './en/bases.ts';
import type { DrawingStrings } from './en/drawings.ts';
import type { QueryStrings } from './en/queries.ts';
import type { CompareStrings } from './en/compare.ts';
import type { DateStrings } from './en/dates.ts';
import type { MenuStrings } from './en/menu.ts';
import type { FactStrings } from './en/facts.ts';
import type { FileStrings } from './en/files.ts';
import type { FrameStrings } from './en/frame.ts';
import type { GraphStrings } from './en/graph.ts';
import type { KeyStrings } from './en/keys.ts';
import type { LimitStrings } from './en/limits.ts';
import type { ListStrings } from './en/lists.ts';
import type { NoteStrings } from './en/note.ts';
import type { OfflineStrings } from './en/offline.ts';
import type { PanelStrings } from './en/panels.ts';
import type { ReadingStrings } from './en/reading.ts';
import type { SearchStrings } from './en/search.ts';
import type { SumStrings } from './en/sums.ts';
import type { TextStrings } from './en/text.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as fr from './fr.ts';
import { formatOf } from './format.ts';
import type { Format } from './format.ts';
import * as ja from './ja.ts';
import * as zhHans from './zh-Hans.ts';

/** One part for each place that speaks, so that a script is sent no more words than it says. */
export interface Strings {
  frame: FrameStrings;
  lists: ListStrings;
  note: NoteStrings;
  facts: FactStrings;
  compare: CompareStrings;
  limits: LimitStrings;
  changes: ChangeStrings;
  dates: DateStrings;
  graph: GraphStrings;
  search: SearchStrings;
  panels: PanelStrings;
  reading: ReadingStrings;
  offline: OfflineStrings;
  text: TextStrings;
  files: FileStrings;
  canvas: CanvasStrings;
  bases: BaseStrings;
  sums: SumStrings;
  queries: QueryStrings;
  drawings: DrawingStrings;
  keys: KeyStrings;
  menu: MenuStrings;
}

/** All words of a language, made with how the garden writes numbers and lists. */
export type Table = { readonly [Area in keyof Strings]: (format: Format) => Strings[Area] };

/** By the language and, where it has several, the script that it is written in. */
export const tables = { en, de, fr, es, ja, 'zh-Hans': zhHans } as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

/** The table for a language: `de-AT` has that of German. English for those that have none. */
export function tableOf(language: string): TableName {
  const { language: spoken, script } = new Intl.Locale(language).maximize();
  const wanted: readonly string[] = [`${spoken}-${script ?? ''}`, spoken];
  return names.find((name) => wanted.includes(name)) ?? 'en';
}

const names = Object.keys(tables) as TableName[];

/** @param language BCP 47 */
export function stringsOf(language: string): Strings {
  const spoken = tableOf(language);
  const table: Table = tables[spoken];
  const format = formatOf(language, spoken);
  return {
    frame: table.frame(format),
    lists: table.lists(format),
    note: table.note(format),
    facts: table.facts(format),
    compare: table.compare(format),
    limits: table.limits(format),
    changes: table.changes(format),
    dates: table.dates(format),
    graph: table.graph(format),
    search: table.search(format),
    panels: table.panels(format),
    reading: table.reading(format),
    offline: table.offline(format),
    text: table.text(format),
    files: table.files(format),
    canvas: table.canvas(format),
    bases: table.bases(format),
    sums: table.sums(format),
    queries: table.queries(format),
    drawings: table.drawings(format),
    keys: table.keys(format),
    menu: table.menu(format),
  };
}
