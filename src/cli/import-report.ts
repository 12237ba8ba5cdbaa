/** What an import says at its end, on the screen and in a file. */
import { relative } from 'node:path';
import type { Import } from '../import/import-vault.ts';
import type { Told } from '../import/log.ts';
import { counted } from './build-screen.ts';
import { shorten } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface Said {
  imported: Import;
  from: string;
  vault: string;
  isDry: boolean;
}

/** Places that the screen has room for. */
const most = 12;

export function importScreen(
  { imported, vault, isDry }: Said,
  { style, columns }: Terminal,
  reportName: string,
): string {
  const { log, notes, copies, format } = imported;
  const fit = (line: string): string => (columns === undefined ? line : shorten(line, columns - 1));
  const places = log.told.slice(0, most).map((told) => fit(`  ${lineOf(told)}`));
  const rest = log.told.length - most;
  return [
    '',
    `${style('green', isDry ? '·' : '✓')} ${style('bold', `${isDry ? 'Would write' : 'Wrote'} ${counted(notes, 'note')} and ${counted(copies.length, 'attachment')}`)} to ${vault}, read as ${format}.`,
    ...(isDry ? ['  Nothing was written (--dry-run).'] : []),
    ...log.done().map(([what, times]) => fit(`  ${times} × ${what}`)),
    ...(log.told.length === 0
      ? []
      : ['', style('yellow', `${counted(log.told.length, 'place')} to look at:`), ...places]),
    ...(rest > 0 ? [`  … and ${rest} more${isDry ? '' : `: all are listed in ${reportName} of the vault`}`] : []),
    ...(isDry ? [] : ['', `Next: npx coldframe dev ${relative(process.cwd(), vault) || '.'}`]),
    '',
  ].join('\n');
}

export function importReport({ imported, from, vault }: Said): string {
  const { log, notes, copies, format } = imported;
  return [
    `Imported from ${from} to ${vault}, read as ${format}: ${counted(notes, 'note')} and ${counted(copies.length, 'attachment')}.`,
    'This file is for you: it is no note, and is not published. Remove it when you have read it.',
    '',
    'What was turned into what:',
    ...log.done().map(([what, times]) => `  ${times} × ${what}`),
    '',
    log.told.length === 0 ? 'There is no place to look at.' : 'Places to look at, in the files that were imported:',
    ...log.told.map((told) => `  ${lineOf(told)}`),
    '',
  ].join('\n');
}

function lineOf({ file, line, sentence }: Told): string {
  const place = file === '' ? '.' : file;
  return `${line === undefined ? place : `${place}:${line}`}  ${sentence}`;
}
