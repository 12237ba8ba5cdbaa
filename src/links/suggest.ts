/** The likely name for one that does not exist: indexed by letter triples, so that no lookup scans the vault. */
import { editDistance } from '../edit-distance.ts';

export interface Suggester {
  /** The nearest known name, if one is near enough to be worth asking. */
  suggest(name: string): string | undefined;
}

/** Characters of a name: for longer ones nothing is suggested, as every comparison takes time by the square of them. */
const longest = 200;
/** Names that are looked at for one suggestion: those that share the rarest triples come first. */
const mostSeen = 600;
/** Names that are compared letter by letter. */
const mostCompared = 40;

export function createSuggester(names: Iterable<string>): Suggester {
  // In order, so that of names that share as many triples the lower number comes first.
  const known = [...new Set(names)].filter((name) => name.length <= longest).sort((a, b) => (a < b ? -1 : 1));
  const byTriple = new Map<string, number[]>();
  const suggested = new Map<string, string | undefined>();
  for (const [at, name] of known.entries()) {
    for (const triple of triplesOf(name)) {
      const list = byTriple.get(triple);
      if (list === undefined) byTriple.set(triple, [at]);
      else list.push(at);
    }
  }
  return {
    suggest(name) {
      if (name.length > longest) return undefined;
      if (!suggested.has(name)) suggested.set(name, nearest(name));
      return suggested.get(name);
    },
  };

  function nearest(name: string): string | undefined {
    const shared = new Map<number, number>();
    // A triple that thousands of names share tells none of them apart.
    const holders = [...triplesOf(name)]
      .map((triple) => byTriple.get(triple) ?? [])
      .sort((a, b) => a.length - b.length);
    let seen = 0;
    for (const each of holders) {
      seen += each.length;
      if (seen > mostSeen) break;
      for (const at of each) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const wanted = name.toLowerCase();
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(name.length * 0.4)) + 1;
    for (const at of mostShared(shared)) {
      const candidate = known[at] ?? '';
      const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
      if (distance >= bestDistance) continue;
      best = candidate;
      bestDistance = distance;
    }
    return best;
  }
}

/** The few that share most, the first ones of those that share as many. */
function mostShared(shared: ReadonlyMap<number, number>): number[] {
  const byCount: number[][] = [];
  for (const [at, count] of shared) (byCount[count] ??= []).push(at);
  const most: number[] = [];
  for (let count = byCount.length - 1; count > 0 && most.length < mostCompared; count -= 1)
    most.push(...(byCount[count] ?? []).sort((a, b) => a - b));
  return most.slice(0, mostCompared);
}

function triplesOf(name: string): Set<string> {
  const padded = `  ${name.toLowerCase().normalize('NFC')} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) triples.add(padded.slice(at, at + 3));
  return triples;
}
