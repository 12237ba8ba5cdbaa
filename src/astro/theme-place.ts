/** Where a file lies that the garden's theme names. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The real path of a file that the theme names. @throws where there is none, or a link leads out of the vault */
export function themeFile(vault: string, target: string): string {
  const root = realpathSync.native(vault);
  const named = join(root, target);
  if (!existsSync(named)) throw new Error('it is not there');
  const source = realpathSync.native(named);
  if (!source.startsWith(root + sep)) throw new Error('it leads out of the vault');
  if (!statSync(source).isFile()) throw new Error('it is no file');
  return source;
}
