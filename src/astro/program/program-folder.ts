/** Where the program itself lies: as sources in a checkout, compiled in a package. */
import { join } from 'node:path';

/** The folder that holds `public` and, as `src` or `lib`, the program. */
export const programFolder = join(import.meta.dirname, '..', '..', '..');

/** The folder of `pages`, `components` and all else that Astro compiles. */
export const sourceFolder = join(import.meta.dirname, '..', '..');
