/** `coldframe import`: another tool's folder → a new vault. What is imported is only read. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { realPlaceOf, relationOf } from '../astro/output/real-place.ts';
import { Refusal } from '../astro/output/refusal.ts';
import { importVault } from '../import/import-vault.ts';
import type { FormatName } from '../import/formats/format.ts';
import { openLog } from '../import/log.ts';
import { readSource } from '../import/read-source.ts';
import { obstaclesIn, reportName, writeVault } from '../import/write-vault.ts';
import { counted } from './build-screen.ts';
import { importReport, importScreen } from './import-report.ts';
import type { Terminal } from './terminal.ts';

export interface ImportSettings {
  /** As typed. */
  from: string;
  vault: string;
  as?: FormatName;
  isDry: boolean;
  /** Where the person stands. */
  standing: string;
}

/** @throws {Refusal} where a folder cannot be read, or must not be written to */
export function importInto(
  { from: typed, vault: named, as, isDry, standing }: ImportSettings,
  terminal: Terminal,
): void {
  const [from, vault] = [resolve(standing, typed), resolve(standing, named)];
  const stats = statSync(from, { throwIfNoEntry: false });
  if (stats === undefined || !(stats.isDirectory() || stats.isFile()))
    throw new Refusal(`There is no folder or file \`${from}\`. Name what you want to import.`);
  refusePlace(from, vault, stats.isFile());
  const log = openLog();
  const source = readSource(from, log);
  const imported = importVault(source, as, log);
  if (imported.notes === 0)
    throw new Refusal(
      `There is no note in \`${from}\` (${counted(source.files.length, 'file')} were looked at). Nothing was written.`,
    );
  const said = { imported, from, vault, isDry };
  if (!isDry) writeVault(vault, stats.isFile() ? dirname(from) : from, imported, log, () => importReport(said));
  terminal.print(importScreen(said, terminal, reportName));
}

/** Nothing that is there is written over, and what is imported is never written to. */
function refusePlace(from: string, vault: string, isFile: boolean): void {
  const stats = statSync(vault, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory())
    throw new Refusal(`\`${vault}\` is a file. Name a folder for the new vault.`);
  const relation = relationOf(realPlaceOf(vault), realPlaceOf(from));
  if (relation === 'same')
    throw new Refusal(
      `\`${vault}\` is what you want to import, and that is never changed. Name another folder for the new vault.`,
    );
  if (relation === 'inside')
    throw new Refusal(
      `\`${vault}\` lies in \`${from}\`, which is never changed. Name a folder beside it for the new vault.`,
    );
  if (relation === 'around' && !(isFile && obstaclesIn(vault).length === 0))
    throw new Refusal(
      `\`${vault}\` holds what you want to import. Name an empty folder, or one that is not there yet, for the new vault.`,
    );
  const [obstacle, ...more] = obstaclesIn(vault);
  if (obstacle === undefined) return;
  throw new Refusal(
    `\`${vault}\` is not empty: \`${obstacle}\`${more.length === 0 ? '' : ` and ${counted(more.length, 'file')} more`} would be mixed with what is imported. Name an empty folder, or one that is not there yet.`,
  );
}
