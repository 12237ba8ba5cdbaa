/**
 * Notes in any encoding, with anything in them: what says that it is private stays so, and no text breaks a later
 * reader.
 */
import fc from 'fast-check';
import { decodeText } from '../../../src/vault/decode-text.ts';
import { cleanText } from '../../../src/vault/clean-text.ts';
import { readProperties } from '../../../src/vault/properties.ts';
import type { VaultPath } from '../../../src/vault/types.ts';
import { attack, type Attack } from '../attack.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const path = 'Note.md' as VaultPath;

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = Buffer.alloc([...text].length * 4);
  for (const [at, character] of [...text].entries())
    bytes[encoding === 'utf-32le' ? 'writeUInt32LE' : 'writeUInt32BE'](character.codePointAt(0) ?? 0, at * 4);
  return bytes;
}

const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be');
const words = fc.string({ unit: 'grapheme', maxLength: 60 });

export const attacks: readonly Attack[] = [
  attack({
    name: 'a note that says it is private says so in every encoding, with a mark and without, whole or cut off',
    inputs: fc.record({
      body: words,
      encoding: encodings,
      isMarked: fc.boolean(),
      cut: fc.nat({ max: 3 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    }),
    runs: 300,
    holds: ({ body, encoding, isMarked, cut, lineEnd }) => {
      const text = `${isMarked ? '\uFEFF' : ''}---\npublish: false\n---\n${body} and more`.replaceAll('\n', lineEnd);
      const bytes = encode(text, encoding);
      const decoded = decodeText(bytes.subarray(0, bytes.length - cut), path);
      const front = /^---\n([^]*?)\n---/u.exec(decoded.text)?.[1];
      const isPrivate =
        decoded.unreadable === true || (front !== undefined && readProperties(front, 2).visibility.says === 'private');
      if (!isPrivate) throw new Error(`It is read as ${JSON.stringify(decoded.text)}.`);
      if (isMarked && cut === 0 && decoded.unreadable === true) throw new Error('It has a mark and is not read.');
    },
  }),
  attack({
    name: 'any bytes are a text that every reader can read, or an unreadable note that is told',
    inputs: fc.oneof(
      fc.array(fc.nat({ max: 255 }), { maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => [...Buffer.from(text)]),
    ),
    runs: 500,
    holds: (bytes) => {
      const { text, unreadable, problems } = decodeText(Uint8Array.from(bytes), path);
      if (unreadable === true && (text !== '' || problems.length === 0))
        throw new Error('An unreadable note has text, or is not told.');
      if (cleanText(text).first !== undefined || text.includes('\r') || !text.isWellFormed())
        throw new Error(`Not clean: ${JSON.stringify(text)}`);
      if (/[^\P{Cc}\t\n]/u.test(text)) throw new Error('It holds control characters.');
    },
  }),
  attack({
    name: 'no escape in a property makes a text that a later reader cannot read',
    inputs: fc.array(
      fc.tuple(
        fc.constantFrom(
          '\\0',
          '\\u0000',
          '\\ud800',
          '\\udc00',
          '\\x1b',
          '\\u007f',
          '\\uFFFE',
          '\\N',
          '\\a',
          'b',
          '\\U0001FFFF',
          '\\"',
        ),
        fc.constantFrom('k: "V"', '"V": 1', 'k: [["V"]]', 'k: {"V": "V"}', 'k: &a "V"\nl: *a'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    runs: 200,
    holds: (parts) => {
      const yaml = parts
        .map(([escape, form], at) => form.replaceAll('V', `${at}${escape}${escape}`).replace(/^k/u, `k${at}`))
        .join('\n');
      const { values } = readProperties(yaml, 2);
      const texts = (value: unknown): string[] =>
        typeof value === 'string'
          ? [value]
          : typeof value === 'object' && value !== null
            ? Object.entries(value).flatMap(([name, inner]) => [name, ...texts(inner)])
            : [];
      for (const text of texts(values))
        if (cleanText(text).first !== undefined) throw new Error(`${yaml} makes ${JSON.stringify(text)}`);
    },
  }),
];
