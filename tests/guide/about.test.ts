/** The notes about the program, and README, list what the code has: each list is held against the code here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema, defaults } from '../../src/config/keys.ts';
import { attachmentPolicy } from '../../src/attachments/headers.ts';
import { kinds as attachmentKinds } from '../../src/attachments/kinds.ts';
import { boundKinds } from '../../src/vault/bound-problems.ts';
import { kinds, problem, severityOf } from '../../src/problems.ts';
import type { ProblemId } from '../../src/problems.ts';
import { root } from './guide.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const note = (name: string): string => read(`notes/About/${name}.md`);

/** The text below a heading of the second level, to the next one. */
function section(text: string, heading: string): string {
  const [, rest] = text.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`There is no heading “${heading}”.`);
  return rest.split(/^## /mu)[0] ?? '';
}

/** What stands as code at the start of each row of the tables in a text. */
function rowsOf(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` *\|/gmu)].map(([, cell = '']) => cell);
}

/** The text of every file of the program below these folders. */
function sources(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/u.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  return [...files, read('astro.config.mjs')].join('\n');
}

const keysOf = (schema: unknown): Record<string, unknown> =>
  (schema as { properties: Record<string, unknown> }).properties;

const once = (values: readonly string[]): string[] => [...new Set(values)].sort();

describe('“Configuration” names', () => {
  test('every key of the configuration, and no other', () => {
    const { publish, ...others } = keysOf(configSchema());
    const keys = [...Object.keys(others), ...Object.keys(keysOf(publish)).map((key) => `publish.${key}`)];
    expect(keys.length).toBeGreaterThan(10);
    expect(once(rowsOf(section(note('Configuration'), 'The file')))).toEqual(once(keys));
  });

  test('every variable of the garden, and no variable that nothing reads', () => {
    const told = rowsOf(section(note('Configuration'), 'The environment'));
    const own = sources('src', '.tools').match(/\bGARDEN_[A-Z]+\b/gu) ?? [];
    expect(once(told.filter((name) => name.startsWith('GARDEN_')))).toEqual(once(own));
    const all = sources('src', '.tools', 'tests');
    expect(told.filter((name) => !all.includes(name))).toEqual([]);
  });
});

test('“Start a garden” names every command, and no other', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const told = rowsOf(section(note('Start a garden'), 'Commands of a clone')).map((command) =>
    command.replace(/^npm (?:run )?/u, ''),
  );
  // npm itself runs what is called `prepack` or `postpack`.
  expect(once(told)).toEqual(once(Object.keys(scripts).filter((name) => !/^(?:pre|post)pack$/u.test(name))));
});

test('“Writing notes” names every property that means something', () => {
  const said = once(
    [...section(note('Writing notes'), 'Properties').matchAll(/`([a-z]+)`/gu)].map(([, name = '']) => name),
  );
  const reading = sources('src/vault', 'src/facts', 'src/listing', 'src/links') + read('src/compile/compile-note.ts');
  // `values['description']`, `lines['description']`; visibility and `compares` are looked for by name, in any case.
  const named = [...reading.matchAll(/(?:values|lines|properties)\['([a-z]+)'\]/gu)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  const dates = [...defaults.dates.created, ...defaults.dates.updated].filter((name) => !name.includes(' '));
  const all = once([...named, ...dates, 'publish', 'draft', 'tag', 'tags']);
  expect(all.filter((name) => !said.includes(name))).toEqual([]);
  const rows = rowsOf(section(note('Writing notes'), 'Properties'));
  expect(rows.filter((name) => !all.includes(name))).toEqual([]);
});

describe('“Problems”', () => {
  const told = note('Problems');
  const headings = [...told.matchAll(/^### (.+)$/gmu)].map(([, id = '']) => id);

  test('has a section for every problem, once, and no other', () => {
    expect([...headings].sort()).toEqual(Object.keys(kinds).sort());
  });

  test.each(Object.keys(kinds) as ProblemId[])('says of %s what the build says', (id) => {
    const values = new Proxy<Record<string, string>>(
      {},
      { get: (_target, name) => (name === 'suggestion' ? undefined : '…') },
    );
    const made = problem(id, values);
    const severity = { error: 'Error', warning: 'Warning', info: 'Remark' }[severityOf(made)];
    expect(told).toContain(`### ${id}\n\n*${severity}.* ${made.reason}\n\n${made.note}\n`);
  });
});

test('“Speed” has a row for each problem that tells of a bound', () => {
  const rows = [...note('Speed').matchAll(/^\|.*\[\[Problems#([\w-]+)\\\|\1\]\] \|$/gmu)].map(([, id = '']) => id);
  expect([...new Set(rows)]).toEqual(expect.arrayContaining(Object.keys(boundKinds)));
});

test('“Addresses and files” names every page and file that has an address of its own', () => {
  const pages = readdirSync(join(root, 'src/pages'), { withFileTypes: true }).filter(
    ({ name }) => !/^[[_]/u.test(name),
  );
  const addresses = pages.map((entry) =>
    entry.isDirectory() ? `/${entry.name}/` : `/${entry.name.replace(/\.ts$/u, '').replace(/\.astro$/u, '.html')}`,
  );
  const told = [...note('Addresses and files').matchAll(/^\|.*?\|/gmu)].flatMap(([cell]) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, address = '']) => address),
  );
  expect(
    addresses.map((address) => address.replace('index.html', '')).filter((address) => !told.includes(address)),
  ).toEqual([]);
});

describe('every path exists that is named in', () => {
  const places = [
    'README.md',
    '.github/CONTRIBUTING.md',
    ...readdirSync(join(root, 'notes/About')).map((name) => `notes/About/${name}`),
  ];

  test.each(places)('%s', (place) => {
    const paths = [...read(place).matchAll(/`((?:src|tests|bench|public|notes|\.tools)\/[\w./ [\]-]*)`/gu)].map(
      ([, path = '']) => path,
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('“How it is built” shows every stage of the program', () => {
  const tree = section(note('How it is built'), 'The folders');
  const stages = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`);
  expect(stages.length).toBeGreaterThan(10);
  expect(stages.filter((name) => !tree.includes(` ${name}`))).toEqual([]);
});

test('“Publishing the site” has an nginx that knows the types of attachments and their policy', () => {
  const told = note('Publishing the site');
  const types = /location ~ \\\.\(\?:([^)]+)\)\$/u.exec(told)?.[1]?.split('|') ?? [];
  expect(types).toEqual(
    attachmentKinds
      .flatMap(({ extensions }) => extensions)
      .filter((type) => type !== 'pdf')
      .sort(),
  );
  expect(told).toContain(`add_header Content-Security-Policy "${attachmentPolicy}";`);
});

test('README is short', () => expect(read('README.md').split('\n').length).toBeLessThanOrEqual(90));
