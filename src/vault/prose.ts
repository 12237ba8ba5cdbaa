/** The prose of a block: its words, with what is shown among them but is no prose kept apart. */
import type { Nodes } from 'mdast';
import { endOf, firstSentence, lastSentence, startOf, textOfNodes } from './text.ts';
import type { Prose, Sentence, Text } from './types.ts';

/** Shown in a sentence, but not its own words: as are code, math and tags, which have no children. */
const apart: ReadonlySet<string> = new Set(['link', 'wikilink', 'linkReference']);

/** Nothing for a block without prose, and for one with raw HTML: what of that is shown is only known later. */
export function proseOf(nodes: readonly Nodes[]): Prose | undefined {
  const runs: (string | number | readonly [string])[] = [];
  if (!append(nodes, runs)) return undefined;
  let hasWords = false;
  for (const [at, run] of runs.entries()) {
    if (typeof run !== 'string') continue;
    runs[at] = run.normalize('NFC').replaceAll(/\s+/gu, ' ');
    hasWords ||= /\p{L}{3}/u.test(run);
  }
  return hasWords ? runs : undefined;
}

/** False where there is raw HTML. */
function append(nodes: readonly Nodes[], runs: (string | number | readonly [string])[]): boolean {
  for (const node of nodes) {
    if (node.type === 'text' && node.data?.typed !== undefined) {
      for (const run of node.data.typed) runs.push(typeof run === 'string' ? [run] : run);
    } else if (node.type === 'text' || node.type === 'break') {
      const words = node.type === 'text' ? node.value : ' ';
      const last = runs.at(-1);
      if (typeof last === 'string') runs[runs.length - 1] = last + words;
      else runs.push(words);
    } else if (node.type === 'html') {
      return false;
    } else if ('children' in node && !apart.has(node.type)) {
      if (node.type !== 'inlineFootnote' && !append(node.children, runs)) return false;
    } else {
      for (const run of textOfNodes([node])) runs.push(typeof run === 'string' ? [run] : run);
    }
  }
  return true;
}

/** The sentence around the characters `start` to `end` of the run `at`, which is prose. */
export function sentenceAround(prose: Prose, at: number, start: number, end: number): Sentence {
  const run = prose[at];
  const words = typeof run === 'string' ? run : '';
  const above = [...endOf(prose, at), words.slice(0, start)];
  const before = asText(endOf(above, above.length));
  const after = asText(startOf([words.slice(end), ...startOf(prose, at + 1)], 0));
  return { before: lastSentence(before), text: [words.slice(start, end)], after: firstSentence(after) };
}

function asText(prose: Prose): Text {
  const text: (string | number)[] = [];
  for (const run of prose) {
    const last = text.at(-1);
    const shown = typeof run === 'object' ? run[0] : run;
    if (typeof shown === 'string' && typeof last === 'string') text[text.length - 1] = last + shown;
    else text.push(shown);
  }
  return text.filter((run) => run !== '');
}
