/** Pictures that are published and that something is wrong with: told where a note shows them. */
import type { Resolutions } from '../links/resolve-references.ts';
import { pagesOf } from '../links/pages.ts';
import { problem } from '../problems.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Problem } from '../vault/types.ts';

/** @param faults by the place of the file on disk */
export function reportPictures(
  index: VaultIndex,
  resolutions: Resolutions,
  faults: ReadonlyMap<string, string>,
): Problem[] {
  if (faults.size === 0) return [];
  return pagesOf(index).flatMap(({ published, path, record }) =>
    !published
      ? []
      : record.references.flatMap(({ kind, range }, at) => {
          const resolution = resolutions.get(path)?.[at];
          if (kind !== 'embed' || resolution?.status !== 'resolved' || resolution.kind !== 'attachment') return [];
          const reason = faults.get(resolution.file.source);
          const { line, column } = range;
          return reason === undefined
            ? []
            : [problem('picture-odd', { target: resolution.file.path, reason }, { path, line, column })];
        }),
  );
}
