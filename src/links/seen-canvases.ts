/**
 * A canvas says nothing about its own publication: it is public where something public shows it or links to it (rule
 * CAN-13b). Of all others nothing is left, here and in what follows.
 */
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Note } from '../vault/note.ts';
import { privateTextOf } from '../vault/private-text.ts';
import { publishedTarget } from './resolve-references.ts';
import type { Resolution, Resolutions } from './resolve-references.ts';

export function withSeenCanvases(
  index: VaultIndex,
  resolutions: Resolutions,
): { index: VaultIndex; resolutions: Resolutions } {
  if (index.canvases.size === 0) return { index, resolutions };
  const seen = new Set<Note>();
  const waiting = [...index.notes.values()].filter(({ published }) => published);
  for (let note = waiting.pop(); note !== undefined; note = waiting.pop()) {
    for (const [at, resolution] of (resolutions.get(note.path) ?? []).entries()) {
      const reference = note.record.references[at];
      // What only a property names, or looks like a link and is none, shows nothing.
      if (reference === undefined || reference.property !== undefined || reference.syntax === 'typed') continue;
      const target = publishedTarget(resolution);
      if (target === undefined || seen.has(target) || index.canvases.get(target.path) !== target) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  const isLeft = (canvas: Note | undefined): boolean => canvas === undefined || seen.has(canvas);
  const hidden = (resolution: Resolution): Resolution => {
    const target = publishedTarget(resolution);
    return target === undefined || target.file.kind !== 'canvas' || seen.has(target)
      ? resolution
      : {
          status: 'unpublished',
          file: target.file,
          text: privateTextOf(target.file, index.privateWords),
          path: privateTextOf(target.file, index.privateWords),
          shownSubpath: '',
          isMasked: true,
        };
  };
  return {
    index: { ...index, canvases: new Map([...index.canvases].filter(([, canvas]) => isLeft(canvas))) },
    resolutions: new Map(
      [...resolutions]
        .filter(([path]) => isLeft(index.canvases.get(path)))
        .map(([path, list]) => [path, list.map(hidden)]),
    ),
  };
}
