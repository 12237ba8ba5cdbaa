/** The rules of src/: what the house is built by. */
import { boundaries } from './boundaries.ts';
import { frontMatterRule } from './front-matter.ts';
import { interfaceWordsRule } from './interface-words.ts';
import { keyedByTextRule } from './keyed-by-text.ts';
import { linearPatternsRule } from './linear-patterns.ts';
import { logicalCssRule } from './logical-css.ts';
import { manners } from './manners.ts';
import type { Rule } from './rule.ts';
import { slugBrandRule } from './slug-brand.ts';

export const rules: readonly Rule[] = [
  slugBrandRule,
  ...boundaries,
  frontMatterRule,
  keyedByTextRule,
  interfaceWordsRule,
  linearPatternsRule,
  logicalCssRule,
  ...manners,
];
