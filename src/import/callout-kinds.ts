/** What other tools call their boxes → the kinds that Obsidian draws. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['secondary', 'note'],
  ['alert', 'warning'],
  ['hint', 'tip'],
  ['notice', 'note'],
  ['details', 'note'],
  ['check', 'success'],
  ['fail', 'failure'],
  ['seealso', 'info'],
  ['pied-piper', 'note'],
  ['primary', 'note'],
]);

const known: ReadonlySet<string> = new Set(
  'note abstract summary tldr info todo tip hint important success check done question help faq warning caution attention failure fail missing danger error bug example quote cite'.split(
    ' ',
  ),
);

/** A kind that Obsidian does not know is drawn as a note there, and keeps its name. */
export function calloutKind(name: string): string {
  const lower = name.toLowerCase();
  return known.has(lower) ? lower : (kinds.get(lower) ?? lower);
}

export function isCalloutName(name: string): boolean {
  const lower = name.toLowerCase();
  return known.has(lower) || kinds.has(lower);
}
