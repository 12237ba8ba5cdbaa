/**
 * `node .tools/lockfile.mjs`, after every change of packages: names in package-lock.json the binaries for platforms
 * other than this one that npm left out. npm drops an optional package that a registry did not serve while the
 * lockfile was made, and `npm ci` then refuses that lockfile on every machine. The registry is asked for the checksum
 * and the licence of each completed entry.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/**
 * @param {Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }>} packages `packages` of a
 * lockfile
 * @returns {[path: string, entry: { version: string, optional: true }][]} entries that it lacks
 */
export function missingPlatforms(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, parent, name))
      .map(([name, version]) => {
        // An exact version is what such packages are asked for by; the range would have to be resolved by npm.
        if (!/^\d+\.\d+\.\d+$/.test(version))
          throw new Error(`${parent} asks for ${name} ${version}: complete package-lock.json by hand.`);
        return /** @type {const} */ ([`node_modules/${name}`, entryOf(name, version, dev)]);
      }),
  );
}

/**
 * Paths of packages that nothing holds to their content, and of binaries whose licence is not said.
 * What comes inside another package is held to that one's content.
 * @param {Record<string, { integrity?: string, license?: string, cpu?: string[], link?: boolean, inBundle?: boolean }>}
 * packages `packages` of a lockfile
 */
export function incomplete(packages) {
  return Object.entries(packages)
    .filter(
      ([path, { integrity, license, cpu, link, inBundle }]) =>
        path !== '' &&
        link !== true &&
        inBundle !== true &&
        (integrity === undefined || (cpu !== undefined && license === undefined)),
    )
    .map(([path]) => path);
}

/** What the registry says of a package, as npm writes it into lockfiles. */
function registryEntry(path, version) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const asked = spawnSync('npm', ['view', `${name}@${version}`, 'dist.integrity', 'license', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { 'dist.integrity': integrity, license } = asked.status === 0 ? JSON.parse(asked.stdout) : {};
  if (integrity === undefined)
    throw new Error(
      `The registry names no checksum of ${name} ${version}: run this again where it is in reach. ${asked.stderr}`,
    );
  return { integrity, ...(license === undefined ? {} : { license }) };
}

/** Node's lookup: beside the parent, then in each folder above it. */
function isFound(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
    if (at === '') return false;
  }
}

/** `@scope/binding-linux-arm64-musl` → what npm writes of it, in npm's order. */
function entryOf(name, version, dev) {
  const words = name.split(/[/-]/);
  const systems = {
    windows: 'win32',
    win32: 'win32',
    darwin: 'darwin',
    linux: 'linux',
    freebsd: 'freebsd',
    android: 'android',
    openharmony: 'openharmony',
  };
  const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'loong64'];
  const libraries = { gnu: 'glibc', musl: 'musl' };
  const cpu = words.filter((word) => processors.includes(word));
  const os = words.flatMap((word) => systems[word] ?? []);
  const libc = words.flatMap((word) => libraries[word] ?? []);
  if (cpu.length === 0) throw new Error(`${name} names no processor: complete package-lock.json by hand.`);
  return {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: /** @type {const} */ (true),
    ...(os.length > 0 ? { os } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingPlatforms(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const completed = incomplete(lock.packages);
  for (const at of completed) {
    // npm writes the checksum before what it is for.
    const { version, ...rest } = lock.packages[at];
    lock.packages[at] = { version, ...registryEntry(at, version), ...rest };
  }
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} entries added, ${completed.length} completed`);
}
