/** What published notes hold of other programs and a site does not draw: one problem a kind, with the first places. */
import { problem } from '../problems.ts';
import type { ProblemId } from '../problems.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import { pagesOf } from '../links/pages.ts';
import type { Problem, VaultPath } from '../vault/types.ts';
import type { ForeignContent } from '../vault/plugin-content.ts';

const ids = {
  program: 'program-not-run',
  drawing: 'content-not-drawn',
  html: 'html-left-out',
} as const satisfies Record<ForeignContent['kind'], ProblemId>;

/** Places that a problem names. */
const mostPlaces = 3;

interface Found {
  kind: ForeignContent['kind'];
  count: number;
  places: { path: VaultPath; line: number }[];
}

export function reportForeign(index: VaultIndex): Problem[] {
  const found = new Map<string, Found>();
  for (const { published, path, record } of pagesOf(index)) {
    if (!published) continue;
    for (const { kind, what, line, count } of record.foreign ?? []) {
      const known = found.get(what) ?? { kind, count: 0, places: [] };
      known.count += count;
      known.places.push({ path, line });
      found.set(what, known);
    }
  }
  return [...found].map(([what, { kind, count, places }]) =>
    problem(
      ids[kind],
      {
        what,
        count: count.toLocaleString('en'),
        notes: places.length === 1 ? 'one note' : `${places.length.toLocaleString('en')} notes`,
        places: places
          .slice(0, mostPlaces)
          .map(({ path, line }) => `\`${path}:${line}\``)
          .join(', '),
      },
      places[0],
    ),
  );
}
