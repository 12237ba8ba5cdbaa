/** The components that `.mdx` notes use without importing them. */
import Callout from './Callout.astro';
import Columns from './Columns.astro';
import type { gardenComponents } from '../../markdown/mdx-names.ts';

export const noteComponents = { Callout, Columns } satisfies Record<(typeof gardenComponents)[number], unknown>;
