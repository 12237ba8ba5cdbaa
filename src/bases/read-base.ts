/** YAML → what a base says. A mistake costs what it stands in: all that can be read is. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { BaseDefinition, BaseProblem, BaseProblemId, Filter, Place, Reader, Written } from './base-definition.ts';
import { readYaml } from '../read-yaml.ts';
import { ExpressionError, parseExpression } from './expression.ts';
import { withoutCircles } from './formula-circles.ts';
import { idKey, propertyIdOf } from './property-id.ts';
import { readView } from './read-view.ts';
import type { Values } from '../problems.ts';
import type { ErrorValue } from './values.ts';
import { error } from './values.ts';
import type { Expression } from './expression.ts';

export interface ReadBase {
  /** Absent: the text is no base, and `problems` say why. */
  base?: BaseDefinition;
  problems: readonly BaseProblem[];
}

/** Characters of a base. */
const longest = 500_000;
/** Filters in one another. */
const deepest = 50;

export function readBase(text: string): ReadBase {
  const problems: BaseProblem[] = [];
  const invalid = (reason: string, place: Place): ReadBase => ({
    problems: [{ id: 'base-invalid', place, values: { reason } }],
  });
  if (text.length > longest) return invalid(`it is longer than ${longest} characters`, { line: 1, column: 1 });
  const { document, error: mistake, placeOf: placeAt } = readYaml(text);
  if (mistake !== undefined)
    return invalid(mistake.reason, { line: mistake.line, column: placeAt(mistake.offset).column });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return invalid('it is empty', { line: 1, column: 1 });
  if (!isMap(contents)) return invalid('it is no list of keys and values', placeOf(contents));
  const root = contents;

  const reader: Reader = { placeOf, report, filter: (node) => readFilter(node, 0) };
  const formulas = new Map<string, Expression | ErrorValue>();
  const formulaPlaces = new Map<string, Place>();
  for (const [name, node] of pairsOf(root, 'formulas')) {
    const written = expressionOf(node, 'base-formula');
    if (written === undefined) continue;
    formulas.set(name, written.expression);
    formulaPlaces.set(name, written.place);
  }
  const displayNames = new Map<string, string>();
  for (const [id, node] of pairsOf(root, 'properties')) {
    const shown = isMap(node) ? node.get('displayName') : undefined;
    if (typeof shown === 'string' || typeof shown === 'number')
      displayNames.set(idKey(propertyIdOf(id)), String(shown));
  }
  const summaries = new Map<string, Written>();
  for (const [name, node] of pairsOf(root, 'summaries')) {
    const written = expressionOf(node, 'base-summary');
    if (written !== undefined) summaries.set(name, written);
  }
  const views = root.get('views', true);
  const list: unknown[] = isSeq(views) ? views.items : [];
  if (views !== undefined && !isSeq(views) && !isNothing(views))
    report('base-option', views, { key: 'views', reason: 'it is no list' });
  const filters = readFilter(root.get('filters', true), 0);
  const drawn = list.flatMap((node) => {
    if (isMap(node)) return [readView(node, reader)];
    report('base-option', node, { key: 'views', reason: 'a view is no list of keys and values' });
    return [];
  });
  const { formulas: sound, circles } = withoutCircles(formulas);
  for (const name of circles)
    problems.push({
      id: 'base-formula',
      place: formulaPlaces.get(name) ?? { line: 1, column: 1 },
      values: { expression: `formula.${name}`, reason: messageIn(sound.get(name)) },
    });
  return {
    base: {
      ...(filters === undefined ? {} : { filters }),
      formulas: sound,
      formulaPlaces,
      displayNames,
      summaries,
      views: drawn.length > 0 ? drawn : [tableOfAll],
    },
    problems,
  };

  function placeOf(node: unknown): Place {
    const start = (node as Node | undefined)?.range?.[0] ?? 0;
    const { line, column } = placeAt(start);
    return { line: Math.max(1, line), column: Math.max(1, column) };
  }

  function report(id: BaseProblemId, node: unknown, values: Values): void {
    problems.push({ id, place: placeOf(node), values });
  }

  function pairsOf(map: YAMLMap, key: string): [string, unknown][] {
    const node = map.get(key, true);
    if (isMap(node))
      return node.items.flatMap(({ key: name, value }): [string, unknown][] =>
        isScalar(name) ? [[String(name.value), value]] : [],
      );
    if (node !== undefined && !isNothing(node)) report('base-option', node, { key, reason: 'it has no keys' });
    return [];
  }

  function readFilter(node: unknown, depth: number): Filter | undefined {
    if (node === undefined || node === null || isNothing(node)) return undefined;
    if (depth > deepest) return failed(node, `Filters stand in one another more than ${deepest} deep`, 'base-filter');
    if (isSeq(node)) return { and: node.items.flatMap((item) => readFilter(item, depth + 1) ?? []) };
    if (!isMap(node)) return expressionOf(node, 'base-filter');
    const parts = node.items.map(({ key, value }): Filter => {
      const name = isScalar(key) ? String(key.value) : '';
      if (name !== 'and' && name !== 'or' && name !== 'not')
        return failed(
          key,
          `A filter is a text, or has the key \`and\`, \`or\` or \`not\`, not \`${name}\``,
          'base-filter',
        );
      const items: unknown[] = isSeq(value) ? value.items : [value];
      const filters = items.flatMap((item) => readFilter(item, depth + 1) ?? []);
      return name === 'and' ? { and: filters } : name === 'or' ? { or: filters } : { not: filters };
    });
    const [only, ...more] = parts;
    if (more.length > 0)
      report('base-option', node, {
        key: 'filters',
        reason: 'it has several keys, which are read as if joined by `and`',
      });
    return more.length === 0 ? only : { and: parts };
  }

  function failed(node: unknown, message: string, id: BaseProblemId): Written {
    const place = placeOf(node);
    problems.push({ id, place, values: { expression: sourceOf(node), reason: message } });
    return { source: sourceOf(node), expression: error(message), place };
  }

  /** A number or a boolean is an expression, too. */
  function expressionOf(node: unknown, id: 'base-filter' | 'base-formula' | 'base-summary'): Written | undefined {
    if (node === null || isNothing(node)) return undefined;
    if (!isScalar(node)) return failed(node, 'This is no expression, but a list or a map', id);
    const source = String(node.value);
    if (source.trim() === '') return undefined;
    const place = placeOf(node);
    try {
      return { source, expression: parseExpression(source), place };
    } catch (thrown) {
      if (!(thrown instanceof ExpressionError)) throw thrown;
      const at = inText(node, source, thrown.column, place);
      const reason = `${thrown.message} (column ${thrown.column})`;
      problems.push({ id, place: at, values: { expression: source, reason } });
      return { source, expression: error(reason), place };
    }
  }

  /**
   * Where a column of an expression is in the text: in quotes or over several lines, only where it begins is known for
   * certain.
   */
  function inText(node: unknown, source: string, column: number, place: Place): Place {
    const [start = 0, end = 0] = (node as Node).range ?? [];
    const written = text.slice(start, end);
    const inside = written.indexOf(source);
    if (inside < 0) return place;
    return placeAt(start + inside + column - 1);
  }
}

const tableOfAll = {
  place: { line: 1, column: 1 },
  type: 'table',
  name: 'Table',
  order: [],
  places: new Map(),
  sort: [],
  summaries: new Map(),
  options: new Map(),
} as const;

export function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function sourceOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : String(node).slice(0, 100);
}

function messageIn(formula: Expression | ErrorValue | undefined): string {
  return formula !== undefined && 'type' in formula ? formula.message : '';
}
