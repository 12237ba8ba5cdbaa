/**
 * Nothing outside of the output is written or deleted: addresses, lists and folders that were made to lead out of it.
 */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import fc from 'fast-check';
import { isAddress } from '../../../src/astro/output/address.ts';
import { isOwnName, markerName } from '../../../src/astro/output/marker.ts';
import { staysInside } from '../../../src/astro/output/page-paths.ts';
import { placeSite, recoverSite } from '../../../src/astro/output/place-site.ts';
import { Refusal } from '../../../src/astro/output/refusal.ts';
import { siteWriter } from '../../../src/astro/output/site-writer.ts';
import { attack } from '../attack.ts';
import type { Attack } from '../attack.ts';

const pieces = [
  '..',
  '.',
  '',
  '/',
  '//',
  '\\',
  '%2e%2e',
  '%2f',
  '%',
  '?',
  '#',
  'file:',
  'file:///',
  'C:',
  'x:y',
  'http://host',
  '\0',
  '\n',
  ' ',
  '~',
  'a',
  'b',
  'index.html',
  'é',
  'é',
  '\ud800',
  markerName,
  '.coldframe-next',
  '.prerender',
  'pagefind',
  '*',
  '"',
  'CON',
];
const address = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .chain((parts) => fc.constantFrom('', '/').map((between) => parts.join(between)));

/** What stands somewhere: text of a file, target of a link, nothing for a folder. */
function lookAt(folder: string, prefix = ''): [address: string, content: string][] {
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) return [[`${path}/`, ''] as [string, string], ...lookAt(folder, path)];
      return [
        [
          path,
          stats.isSymbolicLink() ? `→ ${readlinkSync(join(folder, path))}` : readFileSync(join(folder, path), 'utf8'),
        ],
      ];
    });
}

/** Runs with a folder that holds an output and a neighbour; throws where the neighbour has changed. */
async function beside(work: (out: string, vault: string) => void | Promise<void>): Promise<void> {
  const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'coldframe-attack-')));
  const [out, vault] = [join(workshop, 'www', 'site'), join(workshop, 'vault')];
  try {
    for (const folder of [out, vault, join(vault, 'deep')]) mkdirSync(folder, { recursive: true });
    for (const name of ['Note.md', 'index.html', 'deep/index.html', 'a', 'b'])
      writeFileSync(join(vault, name), 'of others');
    const before = JSON.stringify(lookAt(vault));
    await work(out, vault);
    if (JSON.stringify(lookAt(vault)) !== before)
      throw new Error(`The neighbour has changed: ${JSON.stringify(lookAt(vault))}`);
    const strangers = readdirSync(workshop).filter((name) => name !== 'www' && name !== 'vault' && name !== 'staging');
    if (strangers.length > 0) throw new Error(`Beside the output: ${strangers.join()}`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const name = fc.constantFrom('a', 'b', 'index.html', 'deep', 'c.txt');
const file = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

/** The same tree cannot have a file and a folder of one name: the first one named wins. */
function consistent(files: readonly string[]): string[] {
  const kept: string[] = [];
  for (const one of files)
    if (!kept.some((other) => other === one || other.startsWith(`${one}/`) || one.startsWith(`${other}/`)))
      kept.push(one);
  return kept;
}

const site = fc.uniqueArray(file, { minLength: 1, maxLength: 6 }).map(consistent);

export const attacks: readonly Attack[] = [
  attack({
    name: 'what is written beside the pages lands below the site’s folder or nowhere',
    inputs: address,
    runs: 150,
    holds: (text) =>
      beside((out, vault) => {
        symlinkSync(vault, join(out, 'a'));
        const writer = siteWriter(out);
        const isFine = isAddress(text) && !isOwnName(text) && text.split('/')[0] !== 'a';
        let hasWritten = true;
        try {
          writer.write(text, 'ours');
        } catch (error) {
          // What the disk refuses is refused.
          if ((error as NodeJS.ErrnoException).code !== undefined) return;
          hasWritten = false;
        }
        if (hasWritten !== isFine) throw new Error(`${JSON.stringify(text)} was ${hasWritten ? '' : 'not '}written.`);
      }),
  }),
  attack({
    name: 'a page’s path that is let through names a file below the site’s folder',
    inputs: address,
    runs: 400,
    holds: (path) => {
      const folder = `${sep}srv${sep}site`;
      if (!staysInside(path, folder)) return;
      // As Astro makes the file, and its copy for the next build.
      const root = new URL('file:///srv/site/');
      const page = new URL(`.${`/${encodeURI(path)}/`.replaceAll(/\/+/gu, '/')}index.html`, root);
      const copy = new URL(page.href.slice(root.href.length), new URL('file:///srv/copy/'));
      if (!page.href.startsWith(root.href)) throw new Error(`${path}: the page is at ${page.href}`);
      if (!copy.href.startsWith('file:///srv/copy/')) throw new Error(`${path}: the copy is at ${copy.href}`);
    },
  }),
  attack({
    name: 'whatever its list says, a build deletes nothing outside of the output and nothing through links',
    inputs: fc.record({
      list: fc.array(
        fc.oneof(
          address,
          address.map((text) => `../../vault/${text}`),
          file,
        ),
        { maxLength: 8 },
      ),
      former: site,
      next: site,
      force: fc.boolean(),
    }),
    runs: 60,
    holds: ({ list, former, next, force }) =>
      beside(async (out, vault) => {
        for (const one of former) put(out, one, 'former');
        for (const link of ['a', 'deep'])
          if (!former.some((one) => one === link || one.startsWith(`${link}/`))) symlinkSync(vault, join(out, link));
        writeFileSync(join(out, markerName), JSON.stringify({ version: 1, files: list }));
        const staging = join(out, '..', '..', 'staging');
        for (const one of next) put(staging, one, 'next');
        await recoverSite(out);
        await placeSite(staging, { out, isDefaultOut: false }, force).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }),
  }),
  attack({
    name: 'files of others in the output survive every build, and the site is whole',
    inputs: fc.record({ foreign: site, builds: fc.array(site, { minLength: 2, maxLength: 4 }) }),
    runs: 40,
    holds: ({ foreign, builds }) =>
      beside(async (out) => {
        const staging = join(out, '..', '..', 'staging');
        rmSync(out, { recursive: true });
        let placed: readonly string[] | undefined;
        for (const [index, files] of builds.entries()) {
          rmSync(staging, { recursive: true, force: true });
          for (const one of files) put(staging, one, `build ${one.length > 3 ? index : 'same'}`);
          const before = placed === undefined ? '' : JSON.stringify(lookAt(out));
          try {
            await placeSite(staging, { out, isDefaultOut: false }, false);
            placed = files;
            for (const one of files)
              if (readFileSync(join(out, one), 'utf8') !== `build ${one.length > 3 ? index : 'same'}`)
                throw new Error(`${one} is not of the build.`);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            if (JSON.stringify(lookAt(out)) !== before)
              throw new Error('A refused build has changed the output.', { cause: error });
          }
          // Where nothing of ours is, they put something of theirs.
          if (index > 0) continue;
          for (const one of foreign)
            if (consistent([...files, one]).length > files.length) put(out, `${one}`, 'theirs');
        }
        const first = builds[0] ?? [];
        for (const one of foreign) {
          if (consistent([...first, one]).length > first.length && readFileSync(join(out, one), 'utf8') !== 'theirs')
            throw new Error(`${one} of others is gone.`);
        }
      }),
  }),
];
