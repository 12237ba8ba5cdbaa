/** The new vault is written beside its place and then put there: whoever stops it half-way finds nothing half-done. */
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Log } from './log.ts';
import type { Copy } from './source.ts';

/** What may be in a folder that is still nobody's vault. */
const harmless: ReadonlySet<string> = new Set(['.git', '.obsidian', '.DS_Store', '.gitignore', '.gitattributes']);

/** What stands in the way of a new vault; none: it may be put there. */
export function obstaclesIn(vault: string): string[] {
  return existsSync(vault) ? readdirSync(vault).filter((name) => !harmless.has(name)) : [];
}

export interface Written {
  texts: ReadonlyMap<string, string>;
  copies: readonly Copy[];
}

/**
 * @param from folder of the source
 * @throws what the system says; then nothing is left of it
 */
export function writeVault(
  vault: string,
  from: string,
  { texts, copies }: Written,
  log: Log,
  report: () => string,
): void {
  mkdirSync(dirname(vault), { recursive: true });
  const staging = mkdtempSync(join(dirname(vault), `.${basename(vault)}-import-`));
  try {
    for (const { from: file, to } of copies) {
      mkdirSync(dirname(join(staging, to)), { recursive: true });
      try {
        copyFileSync(join(from, file), join(staging, to), constants.COPYFILE_EXCL);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        log.tell(file, undefined, `It cannot be read (${code}), and was left out.`);
      }
    }
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text, { flag: 'wx' });
    }
    writeFileSync(join(staging, reportName), report(), { flag: 'wx' });
    mkdirSync(vault, { recursive: true });
    const refused = obstaclesIn(vault);
    if (refused.length > 0) throw new Error(`${join(vault, refused[0] ?? '')} appeared meanwhile`);
    for (const name of readdirSync(staging)) renameSync(join(staging, name), join(vault, name));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Read by people only: it is no note, and is not published. */
export const reportName = 'import-report.txt';
