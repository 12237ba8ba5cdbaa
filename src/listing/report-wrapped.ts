/** Notes whose lines an editor has broken: that their line ends were read as spaces is told once. */
import { pagesOf } from '../links/pages.ts';
import { problem } from '../problems.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Problem, VaultPath } from '../vault/types.ts';

/** Notes that are named. */
const mostNamed = 3;

export function reportWrapped(index: VaultIndex, wrapped: ReadonlySet<VaultPath>): Problem[] {
  const paths = pagesOf(index).flatMap(({ path, published }) => (published && wrapped.has(path) ? [path] : []));
  const [path] = paths;
  if (path === undefined) return [];
  const notes = paths.length === 1 ? 'one note' : `${paths.length.toLocaleString('en')} notes`;
  const named = paths
    .slice(0, mostNamed)
    .map((one) => `\`${one}\``)
    .join(', ');
  return [problem('line-ends-joined', { notes, places: named }, { path })];
}
