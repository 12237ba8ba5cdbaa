/** The catalogue of the linear bench. */
import { blocks, blocksHeldOut } from './blocks.ts';
import { code } from './code.ts';
import { crossing } from './crossing.ts';
import { facts } from './facts.ts';
import { frontMatter } from './front-matter.ts';
import { furtherNotes } from './further-notes.ts';
import { furtherVaults } from './further-vaults.ts';
import { html } from './html.ts';
import { inline, inlineHeldOut } from './inline.ts';
import type { Pattern } from './pattern.ts';
import { links, names } from './vaults.ts';
import { views } from './views.ts';

/** The second half is measured when what the first one shows is mended. */
const further = [...furtherNotes, ...furtherVaults];

const topics: Readonly<Record<string, readonly Pattern[]>> = {
  vault: names,
  links,
  facts,
  yaml: frontMatter,
  block: blocks,
  html,
  inline,
  code,
  crossing,
  views,
  heldout: [...inlineHeldOut, ...blocksHeldOut],
  further: further.filter((_, at) => at % 2 === 0),
  unseen: further.filter((_, at) => at % 2 === 1),
};

/** Each name begins with its topic, as in `vault: notes`. */
export const catalogue: readonly Pattern[] = Object.entries(topics).flatMap(([topic, patterns]) =>
  patterns.map((pattern) => ({ ...pattern, name: `${topic}: ${pattern.name}` })),
);
