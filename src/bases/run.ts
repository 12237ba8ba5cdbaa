/** What is known while expressions are evaluated, and how much work they may be. */
import type { Zone } from './clock.ts';
import type { BaseFile, DateValue, LinkValue, ListValue, Value } from './values.ts';
import type { Icons } from './icons.ts';
import type { Compare } from './order.ts';
import { longestText, textOf } from './texts-of-values.ts';
import { error } from './values.ts';

export interface Environment {
  now: DateValue;
  zone: Zone;
  /** BCP 47 */
  language: string;
  compare: Compare;
  /** Of the items that `sort()` sorts. */
  compareItems: Compare;
  /** What a link of this text reaches from the file that holds the base; the text may have a subpath. */
  linkTo: (linktext: string) => LinkValue;
  /** Names of the icons that can be drawn. */
  icons: Icons;
}

/** One evaluation of a view. */
export interface Run {
  environment: Environment;
  /** The moment of the build has been asked for. */
  usesClock: boolean;
  /** Steps that the cell at hand, and the whole view, may still take. */
  cell: number;
  view: number;
  /** What `random()` is drawn from: it changes with each draw. */
  seed: number;
  /** Expressions that are being evaluated, in one another. */
  depth: number;
  formulaDepth: number;
  /** Compiled regular expressions, or why they cannot be, by flags and pattern. */
  regexps: Map<string, Value>;
  /** How deep lists go that hold others. */
  depths: WeakMap<ListValue, number>;
}

/** Steps of one expression for one row. */
export const mostSteps = 100_000;
/** Steps of a view: some 500 for each of 100,000 cells. */
const mostStepsOfView = 50_000_000;

export function startRun(environment: Environment): Run {
  return {
    environment,
    usesClock: false,
    cell: mostSteps,
    view: mostStepsOfView,
    seed: 0,
    depth: 0,
    formulaDepth: 0,
    regexps: new Map(),
    depths: new WeakMap(),
  };
}

/** Thrown through the evaluator, and caught where a cell begins. */
export class TooMuchWork extends Error {}

export function startCell(run: Run, seed: string): void {
  run.cell = mostSteps;
  run.seed = hashOf(seed);
}

/** @throws {TooMuchWork} */
export function spend(run: Run, steps = 1): void {
  run.cell -= steps;
  run.view -= steps;
  if (run.cell < 0 || run.view < 0) throw new TooMuchWork();
}

/** ≥ 0, < 1; the same for the same cell. */
export function draw(run: Run): number {
  run.seed = (run.seed + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(run.seed ^ (run.seed >>> 15), 1 | run.seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

/** A text that was made, unless it is longer than a cell may be. */
export function bounded(text: string): Value {
  return text.length > longestText ? error(`A text has at most ${longestText} characters`) : text;
}

export function plain(value: Value, run: Run): string {
  return textOf(value, run.environment.language);
}

/** A file as an expression names it: itself, a link that reaches it. */
export function fileOf(value: Value): BaseFile | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  return value.type === 'file' ? value.file : value.type === 'link' ? value.target : undefined;
}
