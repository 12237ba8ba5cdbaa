/** The stages of src/, and who may do what only a few files do. */
import type { Source } from './source.ts';

/** The journey of a note. A file imports from its own stage or an earlier one. */
const stages: readonly (readonly string[])[] = [
  ['collections.ts'],
  // How alike two words are, why something failed, and YAML: every stage may have to say or read it.
  ['edit-distance.ts', 'message-of.ts', 'read-yaml.ts'],
  ['config/'],
  // What the interface says, in each language.
  ['strings/'],
  ['syntax/'],
  // What is kept between builds.
  ['cache/'],
  ['vault/', 'problems.ts'],
  // `.canvas` files as drawings: places, lines and order.
  ['canvas/'],
  // Drawings of Excalidraw: what their files say, and their lines.
  ['excalidraw/'],
  ['compile/'],
  ['attachments/'],
  ['links/'],
  ['facts/'],
  ['bases/'],
  // What notes ask the garden for, with the values of bases.
  ['queries/'],
  ['render/'],
  ['listing/'],
  ['garden-options.ts', 'garden.ts'],
  // The service worker: the build tells it what to keep, the pages' scripts talk to it.
  ['offline/'],
  // Code of `.mdx` notes, run in processes of its own.
  ['mdx/'],
  // The pictures of pages, drawn in plain Node.
  ['cards/'],
  ['astro/'],
  // Folders of other tools, as new vaults.
  ['import/'],
  // The command line: what people type, and what they read.
  ['cli/'],
  ['styles/', 'scripts/'],
  ['components/'],
  ['layouts/'],
  ['pages/'],
];
const lastOfCore = stages.findIndex((names) => names.includes('garden.ts'));

/** Who reads or writes the disk, and why. */
export const touchesDisk: Readonly<Record<string, string>> = {
  'vault/read-vault.ts': 'reads the vault',
  'cache/files-below.ts': 'lists the files of a folder of the program',
  'vault/property-types.ts': 'looks where the vault says which types its properties have',
  'vault/real-file.ts': 'opens files of the vault by their real path',
  'vault/repository.ts': 'reads where the git repository has its objects',
  'vault/history.ts': 'makes the temporary repository that git is asked in',
  'astro/read-config.ts': 'reads the garden’s own file',
  'cache/kept-file.ts': 'reads and writes files that are kept between builds',
  'cache/kept-tree.ts': 'holds a folder that is kept between builds against a list',
  'cache/sweep.ts': 'removes links from the cache folder',
  'cache/source-version.ts': 'reads the source that a cache depends on',
  'cards/draw-cards.ts': 'keeps cards between builds',
  'cards/draw-card.ts': 'reads the fonts that it draws with',
  'astro/theme-files.ts': 'reads the style sheet and the pictures that the garden’s theme names',
  'astro/theme-place.ts': 'looks whether a file that the garden’s theme names lies in the vault',
  'astro/social-images.ts': 'reads the colours and the mark that cards are drawn with',
  'astro/handover.ts': 'passes what a load of the vault made to the pages, which share no memory with it',
  'astro/program/bundle-program.ts': 'bundles the program into a folder of its own',
  'astro/program/kept-program.ts': 'keeps bundles of the program',
  'astro/program/open-program.ts': 'loads a bundle',
  'astro/program/program-key.ts': 'reads what a bundle is made of',
  'astro/offline-files.ts': 'lists for the service worker what the site holds',
  'astro/output/real-place.ts': 'finds out where folders really lie, before anything is touched',
  'astro/output/places.ts': 'looks whether the folders of a build are there',
  'astro/output/former-files.ts': 'looks whether files of the former site are as the last build left them',
  'astro/output/site-writer.ts': 'writes the site’s files, below the staging folder only, and finds them',
  'astro/output/tree.ts': 'looks at, compares and links files of the finished site',
  'astro/output/marker.ts': 'keeps the list of what builds have written in the output folder',
  'astro/output/beside.ts': 'puts a finished site in place by renaming its folder',
  'astro/output/inside.ts': 'puts a finished site in place file by file',
  'astro/output/place-site.ts': 'looks whose the output folder is',
  'astro/output/running.ts': 'notes which builds are running',
  'astro/output/prune-caches.ts': 'removes caches of gardens that nobody has built for a month',
  'astro/output/build-steps.ts': 'empties the staging folder, and removes what former versions kept',
  'import/read-source.ts': 'reads the folder that is imported',
  'import/write-vault.ts': 'writes the new vault, where there is none',
  'cli/import.ts': 'looks whether what is imported is there',
  'cli/settings.ts': 'looks for the vault that somebody means who names none',
  'cli/init.ts': 'writes a garden.yaml where there is none',
  'cli/preview.ts': 'looks whether a folder holds a site, and below which path',
  'cli/serve-site.ts': 'serves a built site',
  'cli/commands.ts': 'reads its own version',
  'cli/coldframe.mjs': 'looks whether it runs from sources or from a package',
  'cli/build.ts': 'makes the folder of what is kept',
  'astro/search-index.ts': 'reads back how many pages Pagefind has indexed',
  'astro/picture-files.ts': 'removes pictures that are no longer kept',
  'astro/published-attachment.ts': 'reads what hosts are to send with pages',
  'astro/folder-state.ts': 'looks which files of the vault have changed, in development',
  'astro/serve-beside-pages.ts': 'serves attachments and the last built index in development',
};

/** Who reads the configuration or passes it to others, and why. */
export const handsConfigOn: Readonly<Record<string, string>> = {
  'astro/read-config.ts': 'reads it',
  'cli/build.ts': 'reads it for a build',
  'cli/check.ts': 'reads it for a check',
  'cli/dev.ts': 'reads it for a development server',
  'pages/_site.ts': 'gives it to the pages',
};

/** Who starts processes, and why. */
export const startsProcesses: Readonly<Record<string, string>> = {
  'vault/history.ts': 'asks git for dates',
  'mdx/run-modules.ts': 'runs the code of each `.mdx` note apart from the build',
};

/** `-1` for a path outside of all stages. */
export function stageOf(path: string): number {
  return stages.findIndex((names) =>
    names.some((name) => path === name || (name.endsWith('/') && path.startsWith(name))),
  );
}

export function isCore({ path }: Source): boolean {
  const stage = stageOf(path);
  return stage > 0 && stage <= lastOfCore;
}
