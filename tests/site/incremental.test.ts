/**
 * A vault as it is edited over time: after each group of edits, the build that reuses the last one gives byte for byte
 * what a build from nothing gives, and renders only what depends on the edits.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOrThrow, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import { differences } from './trees.ts';
import { makeVault, picture } from './vault-files.ts';
import type { TestVault } from './vault-files.ts';

const filler = 'Nothing in this note depends on any other note.\n';

const files: Readonly<Record<string, string>> = {
  'Home.md': 'Start at [[Garden/Soil]] or [[Water]].\n',
  'Garden/Soil.md':
    '---\ntags: [ground]\n---\nSoil holds [[Water]].\n\n## Layers\n\nTopsoil lies above subsoil.\n\n## Life\n\nWorms live here. ^worms\n',
  'Garden/Beds.md': 'Beds are made of soil.\n\n![[Soil#Layers]]\n\n![[plan.svg|200]]\n',
  'Garden/Year.md': 'All of the beds:\n\n![[Beds]]\n',
  'Garden/Worms.md': 'Of worms:\n\n![[Soil#^worms]]\n',
  'Water.md': '---\naliases: [Rain]\ntags: [sky/wet]\n---\nWater comes from above. See [[Compost]].\n',
  'Weather.md': 'The [[Rain|rain]] falls, [[Soil]] drinks, and [[Frost]] bites.\n',
  'Tools.md': 'A [[Spade]] digs.\n',
  'Spade.md': 'A spade is for digging [[Garden/Beds|beds]].\n',
  'Alone.md': filler,
  'Other/Shed.md': filler,
  'Other/Fence.md': filler,
  'Machine.mdx': 'Two beds and two are {2 + 2} beds.\n\n![[Tools]]\n',
  'plan.svg': picture(40),
  'Drawn.md': 'Of the plan: [[Plan.canvas]]\n',
  'Plan.canvas': board('A fence.'),
  'Other/Gate.md': filler,
};

function board(text: string): string {
  return JSON.stringify({
    nodes: [
      { id: 'a', type: 'file', file: 'Other/Gate.md', x: 0, y: 0, width: 300, height: 200 },
      { id: 'b', type: 'text', text, x: 400, y: 0, width: 300, height: 200 },
    ],
    edges: [{ fromNode: 'b', toNode: 'a', label: 'has' }],
  });
}

interface Edit {
  name: string;
  edit: (vault: TestVault) => void;
  /** Pages that must be rendered again, beside those that list the whole garden. */
  rendered: readonly string[];
}

/** A build costs seconds, so edits that touch different pages are made together, in four builds. */
const edits: readonly Edit[] = [
  {
    name: 'an embedded section, a note that nothing embeds, an MDX note and a note that it embeds are edited',
    edit: (vault) => {
      vault.write('Garden/Soil.md', (files['Garden/Soil.md'] ?? '').replace('Topsoil', 'Humus'));
      vault.write('Alone.md', `${filler}\nAnd it says so twice.\n`);
      vault.write('Machine.mdx', 'Three beds and two are {3 + 2} beds.\n\n![[Tools]]\n');
      vault.write('Tools.md', 'A [[Spade]] digs, a rake does not.\n');
    },
    // The spade shows what Tools says of it.
    rendered: ['/alone/', '/garden/beds/', '/garden/soil/', '/garden/year/', '/machine/', '/spade/', '/tools/'],
  },
  {
    name: 'a note that others link to is renamed, and a new note makes a link of what led nowhere',
    edit: (vault) => {
      vault.rename('Spade.md', 'Digging fork.md');
      vault.write('Frost.md', 'Frost is frozen [[Water]].\n');
    },
    // Tools links to the spade, Machine embeds Tools, Beds lists it among its backlinks; Alone and Drawn stand beside
    // the fork or the frost now.
    rendered: [
      '/alone/',
      '/digging-fork/',
      '/drawn/',
      '/frost/',
      '/garden/beds/',
      '/machine/',
      '/tools/',
      '/water/',
      '/weather/',
    ],
  },
  {
    name: 'an alias and a tag change, and a picture is drawn anew',
    edit: (vault) => {
      vault.write('Water.md', (files['Water.md'] ?? '').replace('Rain', 'Drizzle'));
      vault.write(
        'Garden/Soil.md',
        (files['Garden/Soil.md'] ?? '').replace('Topsoil', 'Humus').replace('[ground]', '[earth]'),
      );
      vault.write('plan.svg', picture(200));
    },
    // The redirect of the new alias, the notes, the one that linked by the old alias, and those whose drawing joined
    // them.
    rendered: ['/drizzle/', '/frost/', '/garden/soil/', '/tags/earth/', '/water/', '/weather/'],
  },
  {
    name: 'an embedded note becomes private, another is deleted, and a third gets a permalink',
    edit: (vault) => {
      vault.write('Garden/Beds.md', `---\npublish: false\n---\n${files['Garden/Beds.md']}`);
      vault.remove('Frost.md');
      vault.write('Garden/Worms.md', `---\npermalink: /life/worms/\n---\n${files['Garden/Worms.md']}`);
    },
    // The worms’ old address is a redirect now; what came after Drawn is gone.
    rendered: [
      '/digging-fork/',
      '/drawn/',
      '/garden/',
      '/garden/soil/',
      '/garden/worms/',
      '/garden/year/',
      '/life/worms/',
      '/machine/',
      '/water/',
      '/weather/',
    ],
  },
];

/** These list the garden: Astro has no key for a page that stands for itself, so they are always rendered. */
const lists = [
  '/',
  '/404.html',
  '/categories/',
  '/compare/',
  '/graph/',
  '/limits/',
  '/notes/',
  '/offline/',
  '/recent/',
  '/search/',
  '/tags/',
];

describe('edits in turn', () => {
  const workshop = makeWorkshop();
  const incremental = { vault: join(workshop, 'vault'), out: join(workshop, 'incremental') };
  const cold = { vault: incremental.vault, out: join(workshop, 'cold') };
  let vault: TestVault;

  beforeAll(async () => {
    vault = makeVault(incremental.vault, files);
    await buildOrThrow(incremental);
  });

  afterAll(() => {
    forget(incremental);
    forget(cold);
    removeWorkshop(workshop);
  });

  test.for(edits)('$name', async ({ edit, rendered }) => {
    edit(vault);
    const next = await buildOrThrow(incremental);
    forget(cold);
    expect(await buildOrThrow(cold)).toMatch(/rendered \d+ pages, reused 0/u);
    expect(differences(incremental.out, cold.out)).toEqual([]);

    const log = pagesInLog(next);
    expect(log.rendered.filter((path) => !lists.includes(path)).toSorted()).toEqual(rendered.toSorted());
    expect(next).toContain(`rendered ${log.rendered.length} pages, reused ${log.reused.length}`);
    expect(log.reused.length).toBeGreaterThan(5);
  });
});

/** What Astro says that it did with each page. */
function pagesInLog(output: string): { rendered: string[]; reused: string[] } {
  const pages = [...output.matchAll(/├─ (\/.*?\.html) \((\S+?)\)/gu)].map(([, file = '', how = '']) => ({
    path: file.replace(/index\.html$/u, ''),
    how,
  }));
  return {
    rendered: pages.filter(({ how }) => how.startsWith('+')).map(({ path }) => path),
    reused: pages.filter(({ how }) => !how.startsWith('+')).map(({ path }) => path),
  };
}
