/** The end of a build on one screen: what was made, and of each kind of problem how many and the first few. */
import type { BuildOutcome } from '../astro/build-listener.ts';
import type { HandedProblem } from '../astro/handover.ts';
import { shorten } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** How many of a kind are shown. */
const shown = 3;

export interface Built extends BuildOutcome {
  /** Where the site is. */
  out: string;
  seconds: number;
  /** Where all problems are listed. */
  list: string;
  /** The command that tells them. */
  check: string;
}

export function buildScreen(built: Built, terminal: Pick<Terminal, 'style' | 'columns'>): string[] {
  const { notes, counts, pages, placed, out, seconds, problems } = built;
  const { style } = terminal;
  const number = (count: number): string => count.toLocaleString('en');
  const made = pages.rendered + pages.reused;
  return [
    '',
    `${style('green', '✓')} ${style('bold', `${counted(notes, 'note')}, ${counted(made, 'page')}`)} in ${seconds.toFixed(1)} s ` +
      style(
        'dim',
        `(${number(counts.compiled)} notes read anew, ${number(counts.reused)} as before; ${number(pages.rendered)} pages rendered, ${number(pages.reused)} as before)`,
      ),
    `  ${out} ${style('dim', `(${number(placed.put.length)} files new or changed, ${number(placed.kept.length)} as they were, ${number(placed.remove.length + placed.clear.length)} removed)`)}`,
    ...problemTable(problems, terminal),
    ...(problems.length === 0 ? [] : ['', `All of them: ${built.check}`, style('dim', `  or in ${built.list}`)]),
    '',
  ];
}

const order = { error: 0, warning: 1, info: 2 } as const;
const words = { error: 'error', warning: 'warning', info: 'remark' } as const;
const colours = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** Errors first, then what there is most of. Remarks are counted only. */
export function problemTable(
  problems: readonly HandedProblem[],
  { style, columns }: Pick<Terminal, 'style' | 'columns'>,
): string[] {
  if (problems.length === 0) return ['  No problems.'];
  const fit = (text: string): string => (columns === undefined ? text : shorten(text, columns));
  const kinds = [...Map.groupBy(problems, ({ id, severity }) => `${severity} ${id}`).values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.length - a.length,
  );
  const told = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [style(colours[severity], counted(count, words[severity]))];
  });
  const width = Math.max(...kinds.map((kind) => kind.length.toLocaleString('en').length));
  const rows = kinds.flatMap((kind) => {
    const [first] = kind;
    if (first === undefined) return [];
    const { severity, id } = first;
    const head = `  ${kind.length.toLocaleString('en').padStart(width)}  ${style(colours[severity], words[severity].padEnd(7))}  ${id}`;
    if (severity === 'info') return [head];
    const indent = ' '.repeat(width + 4);
    return [
      head,
      ...kind
        .slice(0, shown)
        .map(({ place, text }) => style('dim', fit(`${indent}${place === undefined ? '' : `${place}  `}${text}`))),
    ];
  });
  return ['', `  ${told.join(', ')}`, '', ...rows];
}

function rankOf([first]: readonly HandedProblem[]): number {
  return first === undefined ? 0 : order[first.severity];
}

/** `1 note`, `12,000 notes` */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
