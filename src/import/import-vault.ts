/** A source → the files of a new vault, and what is to be told of it. Nothing is written here. */
import { stringify } from 'yaml';
import { messageOf } from '../message-of.ts';
import { formatFor } from './formats/formats.ts';
import type { FormatName } from './formats/format.ts';
import { writeMatter } from './front-matter.ts';
import { textOf } from './lines.ts';
import { openLog } from './log.ts';
import type { Log } from './log.ts';
import type { Copy, Draft, Source } from './source.ts';
import { targetsOf } from './targets.ts';

export interface Import {
  format: FormatName;
  /** Notes and garden.yaml, by path in the vault. */
  texts: ReadonlyMap<string, string>;
  copies: readonly Copy[];
  notes: number;
  log: Log;
}

export function importVault(source: Source, named: FormatName | undefined, log: Log = openLog()): Import {
  const format = formatFor(source, named);
  const planned = format.plan(source, log);
  const { drafts, made } = format.takeOut?.(planned.drafts, log) ?? { drafts: planned.drafts, made: [] };
  const all = [...drafts, ...made];
  const targets = targetsOf(all, planned.copies, format.addressesOf);
  const texts = new Map<string, string>();
  for (const draft of all) {
    const converted = attempt(draft, () => format.convert(draft, { source, targets, log }), log);
    texts.set(converted.path, `${writeMatter(converted.matter)}${textOf(converted.lines)}`);
  }
  if (planned.settings.size > 0) texts.set('garden.yaml', gardenFile(planned.settings));
  return { format: format.name, texts, copies: planned.copies, notes: all.length, log };
}

/** One note never stops an import: what cannot be turned comes as it is. */
function attempt(draft: Draft, convert: () => Draft, log: Log): Draft {
  try {
    return convert();
  } catch (error) {
    log.tell(draft.from, undefined, `It could not be turned (${messageOf(error)}), and stays as it is.`);
    return draft;
  }
}

function gardenFile(settings: ReadonlyMap<string, unknown>): string {
  const written = [...settings].map(([key, value]) => stringify(new Map([[key, value]]), { lineWidth: 0 }));
  return `# What the import has found out about your garden. Every key may be left out.\n${written.join('')}`;
}
