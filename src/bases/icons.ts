/** The icons that `icon()` may name: Lucide's, which Obsidian has as well. Their list is read when one is asked for. */
import { createRequire } from 'node:module';

/** The elements of an icon, on a plane of 24 by 24. */
export type IconParts = readonly (readonly [element: string, attributes: readonly (readonly [string, string])[]])[];

export interface Icons {
  has: (name: string) => boolean;
  partsOf: (name: string) => IconParts | undefined;
}

export function createIcons(): Icons {
  let icons: ReadonlyMap<string, IconParts> | undefined;
  const partsOf = (name: string): IconParts | undefined => {
    icons ??= new Map(
      entriesOf(createRequire(import.meta.url)('lucide-static/icon-nodes.json')).map(([known, parts]) => [
        known,
        readParts(parts),
      ]),
    );
    return icons.get(name.replace(/^lucide-/u, ''));
  };
  return { has: (name) => partsOf(name) !== undefined, partsOf };
}

function readParts(parts: unknown): IconParts {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part: unknown): IconParts => {
    const [element, attributes]: unknown[] = Array.isArray(part) ? part : [];
    if (typeof element !== 'string') return [];
    return [[element, entriesOf(attributes).map(([name, value]) => [name, String(value)] as const)]];
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
