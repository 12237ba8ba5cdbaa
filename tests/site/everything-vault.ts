/**
 * One vault of everything that tests try a build with: written hostile notes, names, files and links on the disk, and
 * generated ones.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { allAttacks } from '../hostile/attack.ts';
import { failingCode, oddNotes } from '../vaults/failing-notes.ts';
import { hostileNotes } from '../vaults/hostile-notes.ts';
import { privatePlaces } from '../vaults/private-places.ts';
import { root } from './checkout.ts';
import { hostileFiles } from './hostile-addresses.ts';

const seed = 29;
/** Inputs of each attack that become notes, names and files. */
const samples = 3;
const extensions =
  'png jpg gif webp avif svg pdf mp4 mp3 wav ogg webm flac woff2 docx zip txt json html js exe canvas base'.split(' ');

/** Every mistake of the garden's file that leaves the rest of it and what is published as they are. */
export const gardenFile = `title: [a]
navigaton: []
home: Nowhere
navigation: [{ label: A, to: /nowhere/ }, { label: B }, { label: C, to: //b.example }]
webEmbeds: [youtub, vimeo]
staleAfterDays: soon
socialImages: 0
language: "12"
problems: { link-unresolved: error, nonsense: off, alias-collision: on }
author: a
author: b
`;

export async function writeEverything(vault: string): Promise<void> {
  for (const name of ['hostile', 'private', 'tiny'])
    cpSync(join(root, 'tests', 'vaults', name), join(vault, name), { recursive: true });
  write(vault, 'addresses', hostileFiles());
  write(vault, 'failing', oddNotes);
  write(vault, 'failing', Object.fromEntries([...failingCode].map(([name, { text }]) => [name, text])));
  write(vault, 'runs', hostileNotes);
  write(vault, 'places', privatePlaces);
  write(vault, 'files', files());
  write(vault, 'generated', await generated());
  write(vault, '', { 'garden.yaml': gardenFile });
  oddDisk(join(vault, 'disk'));
}

function write(vault: string, folder: string, contents: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(contents)) {
    const file = join(vault, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, content);
  }
}

/** A file of each type that is not what its name says, one that is empty, and a note that shows them all. */
function files(): Record<string, string | Uint8Array> {
  const said = extensions.flatMap((type): [string, string | Uint8Array][] => [
    [`wrong.${type}`, '<!DOCTYPE html><script>zqrun()</script>'],
    [`empty.${type}`, ''],
    [`bytes.${type}`, Uint8Array.from({ length: 400 }, (_, at) => (at * 73 + 11) % 256)],
  ]);
  const shown = said.map(([name]) => `![[files/${name}]] [[files/${name}|link]]`);
  return { ...Object.fromEntries(said), 'Shows.md': shown.join('\n\n') };
}

/** What attacks are made of, as texts of notes, as properties, and as bytes of files and notes. */
async function generated(): Promise<Record<string, string | Uint8Array>> {
  const made: Record<string, string | Uint8Array> = {};
  for (const [number, { inputs }] of (await allAttacks()).entries()) {
    const parts = fc.sample(inputs, { seed, numRuns: samples }).flatMap(partsOf);
    for (const [at, part] of parts.slice(0, samples * 2).entries()) {
      const name = `${number}/${number}-${at}`;
      if (typeof part !== 'string') {
        made[`${name}.md`] = part;
        made[`${name}.png`] = part;
        continue;
      }
      made[`${name}.md`] = part;
      const said = JSON.stringify(part);
      made[`${name} said.md`] =
        `---\ndescription: ${said}\naliases: [${said}]\ntags: [${said}]\ncategory: ${said}\n---\n[[${part}]] ![[${number}-${at}.svg]]\n\n- **Size**:: ${part}\n`;
      if (part.includes('<')) made[`${name}.svg`] = part;
    }
  }
  return made;
}

/** Every text in an input, and every list of bytes. */
function partsOf(input: unknown): (string | Uint8Array)[] {
  if (typeof input === 'string') return [input];
  if (typeof input !== 'object' || input === null) return [];
  const parts = Object.values(input) as unknown[];
  const isBytes = parts.length > 3 && parts.every((part) => typeof part === 'number' && part >= 0 && part < 256);
  return isBytes ? [Uint8Array.from(parts as number[])] : parts.flatMap(partsOf);
}

/** What a disk can hold beside files of good names. */
function oddDisk(folder: string): void {
  mkdirSync(join(folder, '.hidden'), { recursive: true });
  writeFileSync(join(folder, '.hidden', 'Hidden.md'), 'zqhidden\n');
  mkdirSync(join(folder, 'Folder.md'));
  mkdirSync(join(folder, 'folder.png'));
  for (const [name, target] of [
    ['Out.md', '/etc/passwd'],
    ['Hidden.md', '.hidden/Hidden.md'],
    ['Nowhere.md', 'nothing'],
    ['Itself.md', 'Itself.md'],
    ['around', '..'],
    ['environment.txt', '/proc/self/environ'],
  ] as const)
    symlinkSync(target, join(folder, name));
  execFileSync('mkfifo', [join(folder, 'Pipe.md'), join(folder, 'pipe.png')]);
  // A name that is no UTF-8.
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('.md')]), 'x\n');
  writeFileSync(
    join(folder, 'Links.md'),
    '![[pipe.png]] [[environment.txt]] [[Out]] [[Hidden]] [[Pipe]] ![[folder.png]] [[Folder]]\n',
  );
}
