import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSource, mendText } from '../../src/import/mend-encoding.ts';

const garbled = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

test.each(['don’t', 'schön', '“quoted” – and…', '東京', '🚀 up', 'São'])('%s is mended', (text) => {
  expect(mendText(garbled(text)).text).toBe(text);
});

test.each(['São Paulo', 'ÂNGELA', '«IRMû', 'â la carte', 'naïve café', '東京 🚀', 'CAFɻ'])('%s was right', (text) => {
  expect(mendText(text)).toEqual({ text, mended: 0 });
});

test('what is no UTF-8 was written on Windows, and bytes are no text', () => {
  expect(decodeSource(Uint8Array.of(0xe9, 0x74, 0xe9))?.text).toBe('été');
  expect(decodeSource(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff))).toBeUndefined();
});

test('text without such characters stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', 'ß', '’', '東', '🚀') }), (text) => {
      expect(mendText(text).text).toBe(text);
    }),
  );
});
