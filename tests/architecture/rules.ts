/** The boundaries of src/, one rule each, with a source that breaks it and one that does not. */
import { posix } from 'node:path';
import ts from 'typescript';
import { frontMatterRule } from './front-matter.ts';
import { keyedByTextRule } from './keyed-by-text.ts';
import type { Rule } from './rule.ts';
import { slugBrandRule } from './slug-brand.ts';
import { globalsOf, importsOf, membersOf, nodesOf, type Source } from './source.ts';

/** The journey of a note. A file imports from its own stage or an earlier one. */
const stages: readonly (readonly string[])[] = [
  ['collections.ts'],
  // How alike two words are, in every stage that suggests one.
  ['edit-distance.ts'],
  ['config/'],
  ['syntax/'],
  // What is kept between builds.
  ['cache/'],
  ['vault/', 'problems.ts'],
  ['compile/'],
  ['attachments/'],
  ['links/'],
  ['facts/'],
  ['bases/'],
  ['render/'],
  ['listing/'],
  ['garden.ts'],
  // The service worker: the build tells it what to keep, the pages' scripts talk to it.
  ['offline/'],
  // Code of `.mdx` notes, run in processes of its own.
  ['mdx/'],
  // The pictures of pages, drawn in plain Node.
  ['cards/'],
  ['astro/'],
  ['content.config.ts'],
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
  'vault/own-addresses.ts': 'reads which pages and files the site has of its own',
  'vault/real-file.ts': 'opens files of the vault by their real path',
  'vault/repository.ts': 'reads where the git repository has its objects',
  'vault/history.ts': 'makes the temporary repository that git is asked in',
  'astro/read-config.ts': 'reads the garden’s own file',
  'cache/kept-file.ts': 'reads and writes files that are kept between builds',
  'cache/kept-tree.ts': 'holds what Astro keeps between builds against a list',
  'cache/sweep.ts': 'removes links from the cache folder',
  'cache/source-version.ts': 'reads the source that a cache depends on',
  'cards/draw-cards.ts': 'keeps cards between builds',
  'cards/draw-card.ts': 'reads the fonts that it draws with',
  'astro/social-images.ts': 'reads the colours and the mark that cards are drawn with',
  'astro/handover.ts': 'passes what the loader made to the hooks of the build, which share no memory with it',
  'astro/kept-pages.ts': 'removes what Astro kept and nobody vouches for',
  'astro/offline-files.ts': 'bundles the service worker with a list of what the site holds',
  'astro/output/real-place.ts': 'finds out where folders really lie, before anything is touched',
  'astro/output/places.ts': 'looks whether the folders of a build are there',
  'astro/output/site-writer.ts': 'writes the site’s files, below the staging folder only',
  'astro/output/tree.ts': 'looks at, compares and links files of the finished site',
  'astro/output/marker.ts': 'keeps the list of what builds have written in the output folder',
  'astro/output/beside.ts': 'puts a finished site in place by renaming its folder',
  'astro/output/inside.ts': 'puts a finished site in place file by file',
  'astro/output/place-site.ts': 'looks whose the output folder is',
  'astro/output/running.ts': 'notes which builds are running',
  'astro/output/build-steps.ts': 'empties the staging folder, and notes what a killed build has left',
  'cli/settings.ts': 'looks for the vault that somebody means who names none',
  'cli/init.ts': 'writes a garden.yaml where there is none',
  'cli/preview.ts': 'looks whether a folder holds a site, and below which path',
  'cli/serve-site.ts': 'serves a built site',
  'cli/commands.ts': 'reads its own version',
  'cli/build.ts': 'makes the folder of what is kept',
  'astro/search-index.ts': 'reads back how many pages Pagefind has indexed',
  'astro/published-attachment.ts': 'reads what hosts are to send with pages',
  'astro/folder-state.ts': 'looks which files of the vault have changed, in development',
  'astro/serve-beside-pages.ts': 'serves attachments and the last built index in development',
};

/** Who reads the configuration or passes it to others, and why. */
const handsConfigOn: Readonly<Record<string, string>> = {
  'astro/read-config.ts': 'reads it',
  'cli/build.ts': 'reads it for a build',
  'cli/check.ts': 'reads it for a check',
  'cli/dev.ts': 'reads it for a development server',
  'content.config.ts': 'gives it to the loader, which Astro runs in a module graph of its own',
  'pages/_site.ts': 'gives it to the pages',
};

/** Who starts processes, and why. */
const startsProcesses: Readonly<Record<string, string>> = {
  'vault/history.ts': 'asks git for dates',
  'mdx/run-modules.ts': 'runs the code of each `.mdx` note apart from the build',
};

const bannedWords = new Set(
  'util utils helper helpers lib libs common core shared manager service data info misc handle handler process processor'.split(
    ' ',
  ),
);

export const rules: readonly Rule[] = [
  slugBrandRule,
  {
    name: 'every file has a stage',
    offences: ({ path }) =>
      stageOf(path) < 0 ? ['belongs to no stage: see `stages` in tests/architecture/rules.ts'] : [],
    refused: [
      ['extras/a.ts', ''],
      ['stray.ts', ''],
    ],
    passed: [
      ['links/a.ts', ''],
      ['garden.ts', ''],
    ],
  },
  {
    name: 'imports go to the same stage or an earlier one',
    offences: (file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.join(posix.dirname(file.path), from))
        .filter((to) => stageOf(to) > stageOf(file.path))
        .map((to) => `imports ${to}, a later stage`),
    refused: [
      ['syntax/a.ts', `import type { Note } from '../vault/types.ts';`],
      ['links/a.ts', `export { b } from '../render/b.ts';`],
      ['vault/a.ts', `const b = await import('../garden.ts');`],
      ['vault/a.ts', `let b: import('../links/b.ts').B;`],
      ['components/A.astro', `---\nimport B from '../layouts/B.astro';\n---\n<B />`],
      ['garden.ts', `import { a } from './astro/a.ts';`],
    ],
    passed: [
      ['links/a.ts', `import { b } from './b.ts'; import { c } from '../syntax/c.ts';`],
      ['pages/a.astro', `---\nimport B from '../layouts/B.astro';\n---\n<B /><script src="../scripts/a.ts"></script>`],
    ],
  },
  {
    name: 'the core imports nothing of Astro and runs in plain Node',
    offences: (file) => [
      ...inCore(file, ({ from }) => /^(@?astro(js)?\b|virtual:|.*\.(astro|css)$)/.test(from)),
      // The shapes of the collections are made with Astro's zod: the core fills them and needs their types alone.
      ...inCore(file, ({ from, isType }) => from.endsWith('/collections.ts') && !isType),
      ...(isCore(file) ? membersOf(file).filter((member) => /^import\.meta\.(env|glob|hot)\b/.test(member)) : []),
    ],
    refused: [
      ['vault/a.ts', `import { z } from 'astro/zod';`],
      ['compile/a.ts', `import type { A } from 'astro:content';`],
      ['links/a.ts', `import config from 'virtual:garden';`],
      ['garden.ts', `const base = import.meta.env.BASE_URL;`],
      ['compile/a.ts', `import '@astrojs/mdx';`],
      ['garden.ts', `import { note } from './collections.ts';`],
    ],
    passed: [
      ['astro/a.ts', `import { z } from 'astro/zod';`],
      ['compile/a.ts', `import { unified } from 'unified'; const url = import.meta.url;`],
      ['garden.ts', `import type { NoteEntry } from './collections.ts';`],
    ],
  },
  {
    name: 'lists have one order',
    offences: (file) =>
      file.path === 'listing/title-order.ts'
        ? []
        : membersOf(file)
            .filter((member) => /\.localeCompare$|^Intl\.Collator$/.test(member))
            .map((member) => `uses ${member}: lists are sorted by listing/title-order.ts`),
    refused: [
      ['listing/a.ts', `notes.sort((a, b) => a.title.localeCompare(b.title));`],
      ['components/A.astro', `---\nconst { compare } = new Intl.Collator('en');\n---`],
    ],
    passed: [
      ['listing/title-order.ts', `new Intl.Collator('en');`],
      ['listing/a.ts', `import { titleOrder } from './title-order.ts'; notes.sort(titleOrder('en'));`],
    ],
  },
  {
    name: 'the core knows no browser',
    offences: (file) =>
      isCore(file)
        ? used(
            file,
            'document window HTMLElement Element localStorage sessionStorage navigator location DOMParser fetch',
          )
        : [],
    refused: [
      ['compile/a.ts', `document.title = 'x';`],
      ['links/a.ts', `function show(at: HTMLElement) {}`],
      ['vault/a.ts', `const text = { fetch };`],
    ],
    passed: [
      ['compile/a.ts', `import type { Element } from 'hast'; const e: Element = make(); note.document.window = 1;`],
      ['vault/a.ts', `function read(document: string) { return document; }`],
      ['scripts/a.ts', `document.title = 'x';`],
    ],
  },
  {
    name: 'the disk is touched by the files that say why',
    offences: (file) => (file.path in touchesDisk ? [] : importing(file, ({ from }) => /^(node:)?fs(\/|$)/.test(from))),
    refused: [
      ['links/a.ts', `import { readFileSync } from 'node:fs';`],
      ['vault/parse-note.ts', `const fs = await import('fs/promises');`],
      ['pages/a.astro', `---\nimport fs from 'node:fs';\n---`],
    ],
    passed: [['vault/read-vault.ts', `import { readFileSync } from 'node:fs';`]],
  },
  {
    name: 'processes are started by the files that say why',
    offences: (file) =>
      file.path in startsProcesses ? [] : importing(file, ({ from }) => /^(node:)?(child_process|cluster)$/.test(from)),
    refused: [['astro/a.ts', `import { spawn } from 'node:child_process';`]],
    passed: [
      ['vault/history.ts', `import { spawnSync } from 'node:child_process';`],
      ['garden.ts', `import { Worker } from 'node:worker_threads';`],
    ],
  },
  {
    name: 'clock and randomness are arguments of the core',
    offences: (file) =>
      isCore(file)
        ? [
            ...clocks(file),
            ...inCore(file, ({ names }) => names.some((name) => /^random|^getRandom|^performance$/.test(name))),
          ]
        : [],
    refused: [
      ['facts/a.ts', `const today = new Date();`],
      ['vault/a.ts', `const now = Date.now();`],
      ['links/a.ts', `const pick = list[Math.floor(Math.random() * 3)];`],
      ['vault/a.ts', `import { randomUUID } from 'node:crypto';`],
      ['vault/a.ts', `const since = performance.now();`],
      ['vault/a.ts', `const id = crypto.randomUUID();`],
    ],
    passed: [
      ['facts/a.ts', `const day = new Date(note.updated); const at = Date.parse(text);`],
      ['vault/a.ts', `import { createHash } from 'node:crypto';`],
      ['astro/a.ts', `const now = Date.now();`],
    ],
  },
  {
    name: 'layouts and components take props',
    offences: (file) =>
      /^(layouts|components)\//.test(file.path)
        ? [
            ...importing(
              file,
              ({ from, names }) => from === 'astro:content' && names.some((name) => /^get|^render/.test(name)),
            ),
            ...used(file, 'getCollection getEntry getEntries fetch'),
            ...membersOf(file).filter((member) => /^(import\.meta|Astro)\.glob/.test(member)),
          ]
        : [],
    refused: [
      ['components/A.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
      ['layouts/A.astro', `---\nconst a = await fetch('/notes.json');\n---`],
      ['components/a.ts', `const pages = import.meta.glob('../notes/*.md');`],
      ['components/A.astro', `<ul>{(await fetch('/a')).length}</ul>`],
    ],
    passed: [
      ['pages/a.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
      [
        'components/A.astro',
        `---\nconst { notes } = Astro.props;\nconst base = import.meta.env.BASE_URL;\n---\n<p>fetch</p>`,
      ],
    ],
  },
  {
    name: 'configuration is handed on, and imported by who hands it on',
    offences: (file) =>
      file.path in handsConfigOn
        ? []
        : importing(file, ({ from, isType }) => !isType && /(^virtual:coldframe\/|\/(read-config)\.ts$)/.test(from)),
    refused: [
      ['vault/a.ts', `import { readConfig } from '../astro/read-config.ts';`],
      ['garden.ts', `import { readConfig } from './astro/read-config.ts';`],
      ['layouts/Page.astro', `---\nimport { config } from 'virtual:coldframe/config';\n---`],
      ['components/A.astro', `---\nimport { readConfig } from '../astro/read-config.ts';\n---`],
      ['components/a.ts', `const { readConfig } = await import('../astro/read-config.ts');`],
      ['pages/a.astro', `---\nimport { config } from 'virtual:coldframe/config';\n---`],
      ['astro/a.ts', `export { readConfig } from './read-config.ts';`],
    ],
    passed: [
      ['layouts/a.ts', `import type { GardenConfig } from '../config/garden-config.ts';`],
      ['pages/a.astro', `---\nimport { site } from './_site.ts';\n---`],
      ['content.config.ts', `import { readConfig } from './astro/read-config.ts';`],
    ],
  },
  {
    name: 'logic that components need stands in listing/',
    offences: ({ path, trees }) =>
      /^components\/.*\.ts$/.test(path)
        ? trees
            .flatMap(({ statements }) => [...statements])
            .filter(
              (statement) =>
                !ts.isImportDeclaration(statement) &&
                !ts.isInterfaceDeclaration(statement) &&
                !ts.isTypeAliasDeclaration(statement),
            )
            .map((statement) => statement.getText().slice(0, 60))
        : [],
    refused: [
      ['components/a.ts', `export function a() {}`],
      ['components/a.ts', `const a = 1;`],
    ],
    passed: [
      ['components/a.ts', `import type { B } from '../listing/b.ts'; export interface A { b: B } type C = A;`],
      ['listing/a.ts', `export function a() {}`],
    ],
  },
  {
    name: 'no mutable state in modules',
    offences: (file) => [
      ...used(file, 'globalThis global'),
      ...file.trees.flatMap((tree) => tree.statements.flatMap(mutable)),
    ],
    refused: [
      ['vault/a.ts', `let count = 0;`],
      ['links/a.ts', `const seen = new Map<string, number>();`],
      ['scripts/a.ts', `export const found = [];`],
      ['compile/a.ts', `const cache: Record<string, string> = {};`],
      ['garden.ts', `globalThis.index = 1;`],
    ],
    passed: [
      [
        'vault/a.ts',
        `const kinds: ReadonlySet<string> = new Set(['a']); function f() { let count = 0; const seen = new Map(); }`,
      ],
      ['vault/a.ts', `const none: readonly string[] = [];`],
      ['pages/a.astro', `---\nlet shown = 0;\n---`],
    ],
  },
  frontMatterRule,
  keyedByTextRule,
  {
    name: 'no any, no non-null assertion',
    offences: (file) =>
      nodesOf(file)
        .filter(
          (node) =>
            node.kind === ts.SyntaxKind.AnyKeyword ||
            ts.isNonNullExpression(node) ||
            (ts.isVariableDeclaration(node) && node.exclamationToken !== undefined),
        )
        .map((node) => node.parent.getText().slice(0, 60)),
    refused: [
      ['vault/a.ts', `function f(a: any) {}`],
      ['vault/a.ts', `const a = list[0]!;`],
      ['components/A.astro', `<p>{(note as any).b}</p>`],
      ['vault/a.ts', `let a!: string;`],
    ],
    passed: [['vault/a.ts', `const any = a !== b; // any word!`]],
  },
  {
    name: 'markup has no inline style and no inline handler',
    offences: ({ markup }) =>
      [...markup.matchAll(/\s(style|set:style|define:vars|on[a-z]+)\s*=\s*["'{`]/gi)].map(
        ([, attribute = '']) => `${attribute}=`,
      ),
    refused: [
      ['components/A.astro', `<p style="color: red">a</p>`],
      ['components/A.astro', `<p style={colour}>a</p>`],
      ['components/A.astro', `<button onclick="go()">a</button>`],
      ['layouts/A.astro', `<style define:vars={{ a }}></style>`],
    ],
    passed: [
      [
        'components/A.astro',
        `---\nconst style = 'x';\n---\n<p class="style" data-on="x">style or on</p><style>a { b: c }</style>`,
      ],
    ],
  },
  {
    name: 'files are shorter than 300 lines',
    offences: ({ text }) => (text.split('\n').length > 300 ? [`${text.split('\n').length - 1} lines`] : []),
    refused: [['vault/a.ts', 'a;\n'.repeat(300)]],
    passed: [['vault/a.ts', 'a;\n'.repeat(299)]],
  },
  {
    name: 'names say what a file is for',
    offences: ({ path }) =>
      path
        .split(/(?=[A-Z])|[^A-Za-z0-9]+/)
        .map((word) => word.toLowerCase())
        .filter((word) => bannedWords.has(word)),
    refused: [
      ['vault/utils.ts', ''],
      ['links/link-helper.ts', ''],
      ['components/NoteManager.astro', ''],
      ['scripts/handle-click.ts', ''],
    ],
    passed: [
      ['vault/metadata.ts', ''],
      ['links/resolve-link.ts', ''],
    ],
  },
];

/** `-1` for a path outside of all stages. */
function stageOf(path: string): number {
  return stages.findIndex((names) =>
    names.some((name) => path === name || (name.endsWith('/') && path.startsWith(name))),
  );
}

function isCore({ path }: Source): boolean {
  const stage = stageOf(path);
  return stage > 0 && stage <= lastOfCore;
}

function importing(file: Source, isRefused: (one: ReturnType<typeof importsOf>[number]) => boolean): string[] {
  return importsOf(file)
    .filter(isRefused)
    .map(({ from, names }) => `imports ${[...names, from].join(' ')}`);
}

function inCore(file: Source, isRefused: (one: ReturnType<typeof importsOf>[number]) => boolean): string[] {
  return isCore(file) ? importing(file, isRefused) : [];
}

function used(file: Source, names: string): string[] {
  const refused = new Set(names.split(' '));
  return globalsOf(file)
    .filter((name) => refused.has(name))
    .map((name) => `uses ${name}`);
}

function clocks(file: Source): string[] {
  const bare = nodesOf(file).filter(
    (node) =>
      ts.isIdentifier(node) &&
      node.text === 'Date' &&
      (ts.isNewExpression(node.parent) ? !node.parent.arguments?.length : ts.isCallExpression(node.parent)),
  );
  const members = membersOf(file).filter((member) =>
    /^(Date\.now|Math\.random|performance\.|process\.hrtime|crypto\.(random|getRandom))/.test(member),
  );
  return [...bare.map((node) => node.parent.getText()), ...members];
}

/** Top-level `let`, and constants that begin empty and can only be there to be filled. */
function mutable(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement) || statement.getSourceFile().fileName.endsWith('.astro')) return [];
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return statement.declarationList.declarations
    .filter(
      ({ initializer, type }) =>
        !isConst || (isEmpty(initializer) && !/^(readonly|Readonly)/.test(type?.getText() ?? '')),
    )
    .map((declaration) => declaration.getText().slice(0, 60));
}

function isEmpty(initializer: ts.Expression | undefined): boolean {
  if (!initializer) return false;
  if (ts.isNewExpression(initializer))
    return /^(Weak)?(Map|Set)$/.test(initializer.expression.getText()) && !initializer.arguments?.length;
  if (ts.isArrayLiteralExpression(initializer)) return initializer.elements.length === 0;
  return ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0;
}
