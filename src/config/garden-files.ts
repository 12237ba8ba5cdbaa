/**
 * Names of the garden's own file, in the uppermost folder of the vault. Nobody looks closely at how an extension is
 * written.
 */
export const gardenFileNames: readonly string[] = ['garden.yaml', 'garden.yml', '.coldframe.yaml', '.coldframe.yml'];
const names: ReadonlySet<string> = new Set(gardenFileNames);

export function isGardenFile(name: string): boolean {
  return names.has(name.normalize('NFC').toLowerCase());
}
