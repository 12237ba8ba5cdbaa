/** Drawings of neighbourhoods, kept between builds. */
import { join } from 'node:path';
import { digestOf, readKept, writeKept } from '../cache/kept-file.ts';
import { compilerVersion } from '../compile/compile-notes.ts';
import type { Drawing } from '../listing/draw-neighbourhood.ts';

/** By a digest of what each shows. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** Empty where none are kept, or another version of the program has drawn them. */
export function readDrawings(cacheFolder: string): Drawings {
  const content = readKept(fileOf(cacheFolder), keyOf());
  return content === undefined ? new Map() : new Map(JSON.parse(content.toString()) as [string, Drawing][]);
}

/** Where they cannot be written, they are drawn anew the next time. */
export function writeDrawings(cacheFolder: string, drawings: Drawings): void {
  writeKept(fileOf(cacheFolder), keyOf(), JSON.stringify([...drawings]));
}

function fileOf(cacheFolder: string): string {
  return join(cacheFolder, 'drawings');
}

function keyOf(): string {
  return digestOf('drawings', compilerVersion());
}
