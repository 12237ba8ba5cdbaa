/**
 * What lz-string's `compressToBase64` has made, with a bound: a few bytes of it can say any number of characters, which
 * the library would make all.
 */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map(Array.from(letters, (letter, value) => [letter, value]));

/** `undefined`: it is broken, or has more characters than `most`. */
export function decompress(text: string, most: number): string | undefined {
  const bits = createBits(text);
  const dictionary = ['', '', ''];
  const parts: string[] = [];
  let length = 0;
  let last = '';
  /** Codes up to here have the width that is read now. */
  let width = 2;
  let left = 1;
  const grow = (): void => {
    left -= 1;
    if (left > 0) return;
    left = 2 ** width;
    width += 1;
  };
  for (;;) {
    const code = bits.read(width);
    if (code === undefined) return undefined;
    if (code === 2) return parts.join('');
    let entry: string | undefined;
    if (code < 2) {
      const unit = bits.read(code === 0 ? 8 : 16);
      if (unit === undefined) return undefined;
      entry = String.fromCharCode(unit);
      dictionary.push(entry);
      grow();
    } else entry = dictionary[code] ?? (code === dictionary.length && last !== '' ? last + last.charAt(0) : undefined);
    if (entry === undefined) return undefined;
    length += entry.length;
    if (length > most) return undefined;
    parts.push(entry);
    if (last !== '') {
      dictionary.push(last + entry.charAt(0));
      grow();
    }
    last = entry;
  }
}

/** Six bits a letter, the highest first; a number's lowest bit comes first. */
function createBits(text: string): { read: (count: number) => number | undefined } {
  let at = 0;
  let mask = 0;
  let value = 0;
  const next = (): number | undefined => {
    if (mask === 0) {
      const found = valueOf.get(text[at] ?? '');
      if (found === undefined) return undefined;
      at += 1;
      value = found;
      mask = 32;
    }
    const bit = (value & mask) === 0 ? 0 : 1;
    mask >>= 1;
    return bit;
  };
  return {
    read(count) {
      let number = 0;
      for (let power = 0; power < count; power += 1) {
        const bit = next();
        if (bit === undefined) return undefined;
        number += bit * 2 ** power;
      }
      return number;
    },
  };
}
