/** Which file may know, read or start what, each with sources that break the rule and sources that do not. */
import { posix } from 'node:path';
import ts from 'typescript';
import { importing, inCore, used } from './offences.ts';
import type { Rule } from './rule.ts';
import { importsOf, membersOf, nodesOf, type Source } from './source.ts';
import { handsConfigOn, isCore, stageOf, startsProcesses, touchesDisk } from './stages.ts';

export const boundaries: readonly Rule[] = [
  {
    name: 'every file has a stage',
    offences: ({ path }) =>
      stageOf(path) < 0 ? ['belongs to no stage: see `stages` in tests/architecture/stages.ts'] : [],
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
    name: 'YAML is read in one place, which takes no time by the square of what is wrong in it',
    offences: (file) =>
      file.path === 'read-yaml.ts'
        ? []
        : importing(
            file,
            ({ from, names }) => from === 'yaml' && names.some((name) => /^(?:parse|Composer|Parser|\*)/u.test(name)),
          ),
    refused: [
      ['vault/a.ts', `import { LineCounter, parseDocument } from 'yaml';`],
      ['astro/a.ts', `import { parse } from 'yaml';`],
    ],
    passed: [
      ['read-yaml.ts', `import { parseDocument } from 'yaml';`],
      ['bases/a.ts', `import { isMap, visit } from 'yaml';`],
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
    name: 'configuration is handed on, and imported by who hands it on',
    offences: (file) =>
      file.path in handsConfigOn
        ? []
        : importing(
            file,
            ({ from, isType }) => !isType && /(^virtual:coldframe\/config$|\/(read-config)\.ts$)/.test(from),
          ),
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
      ['scripts/a.ts', `import { strings } from 'virtual:coldframe/strings/search';`],
    ],
  },
];

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
