/** ```` ```sum ```` blocks → amounts, from the figures of facts: a fact that changes changes every sum that uses it. */
import type { Resolutions } from '../links/resolve-references.ts';
import { problem } from '../problems.ts';
import type { Values } from '../problems.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { SumExpression, SumOperator } from '../vault/sum-steps.ts';
import type { Problem, SumBlock, SumLine, Text, VaultPath } from '../vault/types.ts';
import type { Fact, Facts } from './fact.ts';
import { add, countedIn, divide, isPlain, measureOf, multiply, unitName } from './measure.ts';
import type { Measure } from './measure.ts';
import { findQuantities } from './quantity.ts';

/** What a line shows for a fact: the fact, and the figure of it that was taken. */
export interface FactFigure {
  fact: Fact;
  text: string;
}

export interface SummedLine {
  label: Text;
  isSummand: boolean;
  /** The calculation; a fact that is unknown is an empty text. */
  shown: readonly (string | FactFigure)[];
  /** Nothing is calculated: the line is one figure. */
  isGiven: boolean;
  /** Absent: it cannot be calculated. */
  measure?: Measure;
}

export interface Sum {
  lines: readonly SummedLine[];
  /** Of the lines that are added up; absent where there are none, or one of them cannot be. */
  total?: Measure;
}

export interface Sums {
  /** One for each block of the note. */
  byNote: ReadonlyMap<VaultPath, readonly Sum[]>;
  problems: readonly Problem[];
}

export function sumsOf(index: VaultIndex, resolutions: Resolutions, facts: Facts): Sums {
  const byNote = new Map<VaultPath, readonly Sum[]>();
  const problems: Problem[] = [];
  const byAnchor = new Map<VaultPath, ReadonlyMap<string, Fact>>();
  const factAt = (note: Note, reference: number): Fact | undefined => {
    const target = resolutions.get(note.path)?.[reference];
    if (target?.status !== 'resolved' || target.kind !== 'note' || target.place === undefined) return undefined;
    if (!('block' in target.place)) return undefined;
    const known =
      byAnchor.get(target.note.path) ?? new Map((facts.get(target.note.path) ?? []).map((fact) => [fact.anchor, fact]));
    byAnchor.set(target.note.path, known);
    return known.get(`^${target.place.block}`);
  };
  for (const note of index.notes.values()) {
    if (!note.published || note.record.sumBlocks === undefined) continue;
    byNote.set(
      note.path,
      note.record.sumBlocks.map((block) =>
        summed(
          block,
          (reference) => factAt(note, reference),
          (id, values, line) => void problems.push(problem(id, values, { path: note.path, line })),
        ),
      ),
    );
  }
  return { byNote, problems };
}

type FactAt = (reference: number) => Fact | undefined;
type Report = (id: 'sum-line' | 'sum-units', values: Values, line: number) => void;

function summed(block: SumBlock, factAt: FactAt, report: Report): Sum {
  const known = new Map<string, Measure>();
  let total: Measure | undefined;
  let isWhole = true;
  const lines = block.lines.map((line): SummedLine => {
    const result = line.expression === undefined ? undefined : evaluate(line.expression, line, known, factAt, report);
    const measure = result?.measure;
    if (measure !== undefined && !known.has(line.name)) known.set(line.name, measure);
    if (line.isSummand) {
      const sum = total === undefined || measure === undefined ? measure : add(total, measure);
      if (measure !== undefined && sum === undefined && total !== undefined)
        report('sum-units', { unit: unitName(measure), wanted: unitName(total) }, line.line);
      isWhole &&= sum !== undefined;
      total = sum ?? total;
    }
    return {
      label: line.label,
      isSummand: line.isSummand,
      shown: result?.shown ?? [],
      isGiven:
        line.expression?.steps.length === 1 &&
        line.expression.shown.every((part) => typeof part !== 'string' && part.kind === 'term'),
      ...(measure === undefined ? {} : { measure }),
    };
  });
  return { lines, ...(isWhole && total !== undefined ? { total } : {}) };
}

/** Combinations of figures that are tried where facts of a line have several. */
const mostTried = 256;

/** Characters of a fact's value in which figures are looked for. */
const mostRead = 1000;

interface Choice {
  text: string;
  measure: Measure;
}

/** Of several figures in a fact the first counts with which the line comes to one unit. */
function evaluate(
  { steps, shown }: SumExpression,
  { line, isSummand }: SumLine,
  known: ReadonlyMap<string, Measure>,
  factAt: FactAt,
  report: Report,
): { measure?: Measure; shown: SummedLine['shown'] } {
  const choices: Choice[][] = [];
  const facts = new Map<number, Fact>();
  for (const step of steps) {
    if (typeof step === 'string') continue;
    const fact = step.kind === 'fact' ? factAt(step.reference) : undefined;
    if (step.kind === 'fact' && fact !== undefined) facts.set(step.reference, fact);
    const found =
      step.kind === 'term'
        ? termChoices(step.text, known)
        : findQuantities(fact?.value.slice(0, mostRead) ?? '').flatMap((quantity): Choice[] => {
            const measure = measureOf(quantity);
            return measure === undefined ? [] : [{ text: quantity.text, measure }];
          });
    if (found.length === 0)
      report(
        'sum-line',
        {
          reason:
            step.kind === 'term'
              ? `“${step.text}” is neither a figure nor the name of a line above`
              : fact === undefined
                ? 'a link leads to no fact'
                : `the fact “${fact.label}” has no figure`,
        },
        line,
      );
    choices.push(found);
  }
  const first = choices.map((list) => list[0]);
  const taken = combinations(choices).find((tried) => isMeant(calculate(steps, tried), isSummand)) ?? first;
  const measures = taken.flatMap((choice) => choice ?? []);
  const measure = measures.length < choices.length ? undefined : calculate(steps, measures);
  if (measures.length === choices.length && measure === undefined)
    report('sum-line', { reason: 'what it adds is not of one unit' }, line);
  else if (measure !== undefined && isSummand && !isPlain(measure))
    report('sum-line', { reason: `it comes to ${unitName(measure)}, not to one unit` }, line);
  const isShown = measure !== undefined && (!isSummand || isPlain(measure));
  // Operands stand in one order, as they are written and as they are calculated.
  let operand = 0;
  return {
    ...(isShown ? { measure } : {}),
    shown: shown.map((part) => {
      if (typeof part === 'string') return part;
      const choice = taken[operand];
      operand += 1;
      if (part.kind === 'term') return part.text;
      const fact = facts.get(part.reference);
      return fact === undefined ? '' : { fact, text: choice?.text ?? fact.value };
    }),
  };
}

function isMeant(measure: Measure | undefined, isSummand: boolean): boolean {
  return measure !== undefined && isPlain(measure) && (!isSummand || measure.unit.size === 1);
}

/** A name of a line above, or a figure alone, such as `3 million calls` or `120 ms per call`. */
function termChoices(text: string, known: ReadonlyMap<string, Measure>): Choice[] {
  const named = known.get(text.toLowerCase());
  if (named !== undefined) return [{ text, measure: named }];
  const [quantity, ...more] = findQuantities(text);
  if (quantity === undefined || more.length > 0 || quantity.start !== 0) return [];
  const measure = measureOf(quantity);
  const each = /^(?:\/|\s+(?:per|a|an)\s+)(?<noun>\p{L}[\p{L} -]*)$/u.exec(text.slice(quantity.end))?.groups?.['noun'];
  if (measure === undefined || (each === undefined && quantity.end !== text.length)) return [];
  return [{ text, measure: each === undefined ? measure : divide(measure, countedIn(each)) }];
}

function combinations(choices: readonly (readonly Choice[])[]): Choice[][] {
  return choices.reduce<Choice[][]>(
    (tried, list) => tried.flatMap((before) => list.map((choice) => [...before, choice])).slice(0, mostTried),
    [[]],
  );
}

function calculate(steps: SumExpression['steps'], choices: readonly Choice[]): Measure | undefined {
  const stack: Measure[] = [];
  let operand = 0;
  for (const step of steps) {
    if (typeof step === 'object') {
      const choice = choices[operand];
      operand += 1;
      if (choice === undefined) return undefined;
      stack.push(choice.measure);
      continue;
    }
    const [right, left] = [stack.pop(), stack.pop()];
    const result = left === undefined || right === undefined ? undefined : operate(step, left, right);
    if (result === undefined) return undefined;
    stack.push(result);
  }
  return stack.length === 1 ? stack[0] : undefined;
}

function operate(operator: SumOperator, left: Measure, right: Measure): Measure | undefined {
  switch (operator) {
    case '×':
      return multiply(left, right);
    case '÷':
      return divide(left, right);
    case '+':
      return add(left, right);
    case '−':
      return add(left, right, -1);
  }
}
