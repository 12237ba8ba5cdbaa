/** The components that `.mdx` notes use without importing them. */
import Callout from './Callout.astro';
import Columns from './Columns.astro';

export const noteComponents = { Callout, Columns };
