/** Names from outside: of notes, footnotes, properties. */
import fc from 'fast-check';
import { readProperties } from '../../../src/vault/properties.ts';
import { attack, type Attack } from '../attack.ts';

const ownToObjects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'] as const;

export const attacks: readonly Attack[] = [
  attack({
    name: 'a property may have any name',
    inputs: fc.oneof(fc.constantFrom(...ownToObjects), fc.stringMatching(/^[a-z_]{1,12}$/u)),
    runs: 50,
    holds: (name) => {
      const { values } = readProperties(`${name}: word`, 2);
      if (Object.entries(values).length !== 1 || values[name] === undefined) throw new Error(`The property ${name} is lost.`);
    },
  }),
];
