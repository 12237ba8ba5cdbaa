/** Reproducible randomness: a generator is made from its seed, and nothing else decides what it returns. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  below: (end: number) => number;
  /** `mean` on average, as a whole number: 2.3 is 2 or 3. */
  about: (mean: number) => number;
  /** Normally distributed around 0 with a standard deviation of 1. */
  normal: () => number;
  /** A whole number below `end`, of which small ones are likelier, as words of a language are (Zipf's law). */
  zipf: (end: number) => number;
  pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** A generator of the SFC32 family (Chris Doty-Humphrey, PractRand), seeded with two numbers. */
export function createRandom(seed: number, stream: number): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show how alike two seeds are.
  for (let round = 0; round < 12; round += 1) next();

  return {
    next,
    below: (end) => Math.floor(next() * end),
    about: (mean) => Math.floor(mean + next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    zipf: (end) => Math.min(end - 1, Math.floor(Math.exp(next() * Math.log(end + 1))) - 1),
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}
