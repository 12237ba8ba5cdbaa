/**
 * What a base can read of the garden, as a digest (rule BASE-16c): two loads in which it is the same give the same
 * view. Whatever the text of the base does not name is no part of it.
 */
import { hash } from 'node:crypto';
import type { Resolutions } from '../links/resolve-references.ts';
import { pagesOf } from '../links/pages.ts';
import type { Dates } from '../vault/history.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { VaultPath } from '../vault/types.ts';
import { inputsOfResolution } from './resolution-inputs.ts';

export interface BaseStateInput {
  index: VaultIndex;
  resolutions: Resolutions;
  history: ReadonlyMap<string, Dates>;
  /** What may be a row. */
  rows: readonly { path: VaultPath }[];
}

/** @returns the digest for the text of a base */
export function createBaseState({ index, resolutions, history, rows }: BaseStateInput): (text: string) => string {
  const pages = pagesOf(index).filter(({ published }) => published);
  const files = [...index.files.values()];
  const digests = new Map<string, string>();
  const digestOf = (name: string, read: () => unknown): string => {
    const known = digests.get(name) ?? hash('sha256', JSON.stringify(read()) ?? '');
    digests.set(name, known);
    return known;
  };
  let properties: ReadonlyMap<string, unknown[]> | undefined;
  const parts: readonly (readonly [name: string, isRead: RegExp, read: () => unknown])[] = [
    // Which files there are, and what links to them say. Private ones too: their names are not told.
    [
      'names',
      /^/u,
      () => [
        pagesOf(index).map(({ path, published, slug, title, record }) => [
          path,
          published,
          slug,
          title,
          record.aliases,
        ]),
        files.map(({ path }) => [path, index.attachmentSlugs.get(path)]),
        rows.map(({ path }) => path),
      ],
    ],
    ['tags', /tag/iu, () => pages.map(({ record }) => record.tags)],
    [
      'links',
      /link|embed/iu,
      () =>
        pages.map(({ path, record }) =>
          record.references.map(({ kind, property, isText, syntax, linkpath }, at) => {
            const resolution = resolutions.get(path)?.[at];
            const to = resolution === undefined ? undefined : inputsOfResolution(resolution);
            return [kind, property, isText, syntax, linkpath, to];
          }),
        ),
    ],
    ['size', /size/iu, () => files.map(({ size }) => size)],
    ['times', /[cm]time/iu, () => files.map(({ path, modified }) => history.get(path) ?? modified)],
  ];
  return (text) => {
    properties ??= propertiesIn(pages, resolutions);
    const folded = text.toLowerCase().replaceAll(/\s+/gu, ' ');
    // A name that is computed, or written in other signs, may be any.
    const isAny = /\.properties|\\|[\p{L}\p{N})\]] ?\[/u.test(folded);
    const named = [...properties].filter(([name]) => isAny || folded.includes(name));
    return [
      ...parts
        .filter(([, isRead]) => text.includes('\\') || isRead.test(text))
        .map(([name, , read]) => digestOf(name, read)),
      ...named.map(([name, values]) => digestOf(`property ${name}`, () => values)),
    ].join(' ');
  };
}

/** Of each property, by its name in small letters, what the notes have there and where its links lead. */
function propertiesIn(pages: readonly Note[], resolutions: Resolutions): ReadonlyMap<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const { path, record } of pages) {
    for (const [written, value] of record.properties ?? []) {
      const name = written.toLowerCase();
      const links = record.references.flatMap(({ property, shown, linkpath }, at) => {
        const resolution = resolutions.get(path)?.[at];
        return property?.toLowerCase() !== name || resolution === undefined
          ? []
          : [[at, shown, linkpath, inputsOfResolution(resolution)]];
      });
      const values = found.get(name) ?? [];
      values.push([path, written, value, links]);
      found.set(name, values);
    }
  }
  return found;
}
