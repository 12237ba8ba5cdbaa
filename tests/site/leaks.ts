/** Looks for a word in everything that a build wrote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from './pages.ts';

/**
 * Files below `dist` whose name or content holds the word, whatever its case, each with the text around the first
 * place. Packed files (the search index) are read unpacked, percent-encoding is decoded.
 */
export function filesWith(word: string, dist: string): string[] {
  return filesOf(dist).flatMap((file) => {
    const text = `${file}\n${contentOf(join(dist, file))}`;
    const place = [text, decoded(text)].map((one) => around(word, one)).find((found) => found !== undefined);
    return place === undefined ? [] : [`${file}: ${place}`];
  });
}

function contentOf(file: string): string {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function around(word: string, text: string): string | undefined {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? undefined : JSON.stringify(text.slice(Math.max(at - 40, 0), at + word.length + 40));
}
