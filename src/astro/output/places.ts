/** The folders of one build, compared before anything is touched: what is written never meets what is read or kept. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, relative, sep } from 'node:path';
import type { GardenConfig } from '../../config/garden-config.ts';
import { cacheFolder, cacheRoot, mountsOf, outFolder, siteAddress, vaultFolder } from '../garden-options.ts';
import type { Environment } from '../garden-options.ts';
import { besides, turnsOf } from './beside.ts';
import { mountPointsBelow, realPlaceOf, relationOf } from './real-place.ts';
import type { RealPlace } from './real-place.ts';
import { Refusal } from './refusal.ts';
import { problem } from '../../problems.ts';

export interface Places {
  /** Absolute, as the person named it. */
  vault: string;
  /** Absolute, without links. */
  out: string;
  /** Whether the output is where it is when nobody says anything. */
  isDefaultOut: boolean;
  /** Where the site is made before it is put in place. */
  staging: string;
  /** What is kept between builds of this vault, output and address. */
  cache: string;
  /** What is kept for all of them. */
  cacheRoot: string;
  address: URL;
}

/** Folders of the program that no build may write to, whether they are there or not. */
const ownFolders = ['src', 'lib', 'notes', 'public', 'tests', 'bench', 'node_modules'];

/**
 * @param program folder of the program: the one with `src/` in it
 * @throws {Refusal} where a setting is unusable, or a folder to write to could meet one that is read
 */
export function gardenPlaces(config: GardenConfig, environment: Environment, program: string): Places {
  const address = siteAddress(config, environment);
  const [vault, named, cache] = [vaultFolder(environment), outFolder(environment), cacheFolder(config, environment)];
  const [vaultPlace, out, cachePlace, home] = [
    placeOf('The vault', vault),
    placeOf('The output folder', named),
    placeOf('The cache', cache),
    placeOf('The program', program),
  ];

  const read = [{ is: 'the vault', place: vaultPlace }];
  for (const { folder } of mountsOf(config, vault))
    read.push({ is: `\`${folder}\`, which \`alsoRead\` names`, place: placeOf('alsoRead', folder) });
  for (const { is, place } of read) {
    const name = named === out.path ? named : `${named}, which is really ${out.path},`;
    const how = { same: 'is', inside: 'lies in', around: 'holds', apart: undefined }[relationOf(out, place)];
    if (how !== undefined)
      throw new Refusal(
        `The output folder ${name} ${how} ${is}, ${place.path}, which is only ever read. Name a folder beside it: \`--output\`, or GARDEN_OUT.`,
      );
    for (const own of [cachePlace, ...placesOfProgram(program, cacheRoot(environment)), ...placesBeside(out.path)]) {
      if (relationOf(own, place) !== 'apart')
        throw new Refusal(
          `${place.path} is read as notes, but the program keeps its own files in ${own.path}. Choose another vault or output folder, or move the program out of the vault.`,
        );
    }
  }
  const around = relationOf(vaultPlace, home);
  if (around === 'same' || around === 'around')
    throw new Refusal(
      `The vault ${vault} holds the program itself, ${home.path}, with all its packages. Name the folder of the notes itself, or move the program out of it.`,
    );

  refuseOutput(out, named, home, cachePlace);
  refuseInCache(out, named, placeOf('The cache', cacheRoot(environment)));
  return {
    vault,
    out: out.path,
    isDefaultOut: relationOf(out, placeOf('The program', join(program, 'dist'))) === 'same',
    staging: join(cache, 'site'),
    cache,
    cacheRoot: cacheRoot(environment),
    address,
  };
}

/** What belongs to the program itself, and to all of its vaults. */
function placesOfProgram(program: string, kept: string): RealPlace[] {
  const folders = ['.astro', '.git', 'node_modules'].map((folder) => join(program, folder));
  return [...folders, join(kept, 'node'), join(kept, 'program')].map((folder) => placeOf('The program', folder));
}

/** Where the next site is completed, the former one goes, and builds take their turns. */
function placesBeside(out: string): RealPlace[] {
  const { next, former } = besides(out);
  return [next, former, turnsOf(out)].map((folder) => placeOf('The output folder', folder));
}

/** Refuses a vault that is not there or no folder, before a build would make an empty site of it. */
export function refuseMissingVault(vault: string): void {
  const stats = statSync(vault, { throwIfNoEntry: false });
  const { reason, note: advice } = problem('vault-missing', { root: vault });
  if (stats === undefined) throw new Refusal(`${reason} ${advice}`);
  if (!stats.isDirectory()) throw new Refusal(`The vault \`${vault}\` is a file. ${advice}`);
  try {
    readdirSync(vault);
  } catch (error) {
    throw new Refusal(
      `The vault ${vault} cannot be read: ${(error as Error).message}. Allow it to be read, or name another folder.`,
    );
  }
}

function refuseOutput(out: RealPlace, named: string, program: RealPlace, cache: RealPlace): void {
  const refuse = (why: string): never => {
    throw new Refusal(
      `The output folder ${named} ${why}. Name a new folder (\`--output\`, or GARDEN_OUT), or one that holds nothing but a built site.`,
    );
  };
  if (out.path === parse(out.path).root) refuse('is the root of the file system');
  for (const folder of [homedir(), process.env['HOME']]) {
    const relation =
      folder === undefined || folder === '' ? 'apart' : relationOf(out, placeOf('Your home folder', folder));
    if (relation === 'same' || relation === 'around')
      refuse(relation === 'same' ? 'is your home folder' : 'holds your home folder');
  }
  const [mounted] = mountPointsBelow(out.path);
  if (mounted !== undefined) refuse(`holds ${mounted}, where something else is mounted`);

  const relation = relationOf(out, program);
  if (relation === 'same' || relation === 'around')
    refuse(`${relation === 'same' ? 'is' : 'holds'} the folder of the program, ${program.path}`);
  if (relation === 'inside') refuseInside(out, program, refuse);
  const kept = relationOf(out, cache);
  if (kept !== 'apart') refuse(`is where the program keeps its own files, ${cache.path}`);
}

/** Inside of the program's folder: `dist`, other folders that are nobody's, and what stands below `.cache`. */
function refuseInside(out: RealPlace, program: RealPlace, refuse: (why: string) => never): void {
  for (const folder of [...ownFolders, ...hiddenFolders(program.path)]) {
    const relation = relationOf(out, placeOf('The program', join(program.path, folder)));
    if (relation === 'same' || relation === 'inside')
      refuse(`is part of the program: \`${folder}\` is not meant for output`);
  }
  const [first = '', second = ''] = relative(program.path, out.path).split(sep);
  const isHidden = first.startsWith('.');
  if (ownFolders.includes(first.toLowerCase()) || (isHidden && (first !== '.cache' || second === '')))
    refuse(`is part of the program: \`${first}\` is not meant for output`);
}

/** The cache holds, for each vault, output and address, a folder that is called like a number. */
function refuseInCache(out: RealPlace, named: string, kept: RealPlace): void {
  const [first = ''] = relationOf(out, kept) === 'inside' ? relative(kept.path, out.path).split(sep) : [];
  if (/^(?:[0-9a-f]{16}(?:\.(?:running|dev))?|node|program)$/u.test(first))
    throw new Refusal(`The output folder ${named} is where the program keeps its own files. Name another folder.`);
}

/** Folders of the program whose names begin with a dot: `.git`, `.tools` and the like. */
function hiddenFolders(program: string): string[] {
  return existsSync(program) ? readdirSync(program).filter((name) => name.startsWith('.') && name !== '.cache') : [];
}

function placeOf(name: string, path: string): RealPlace {
  try {
    return realPlaceOf(path);
  } catch (error) {
    throw new Refusal(
      `${name} is ${path}, and that cannot be followed on the disk: ${(error as Error).message}. Name another folder.`,
    );
  }
}
