/** Formulas that need each other in a circle have no value, whichever of them is asked for first. */
import type { Expression } from './expression.ts';
import type { Formulas } from './scope.ts';
import type { ErrorValue } from './values.ts';
import { error } from './values.ts';

/** The same formulas, those of circles as errors. */
export function withoutCircles(formulas: Formulas): { formulas: Formulas; circles: readonly string[] } {
  const byFolded = new Map([...formulas.keys()].map((name) => [name.toLowerCase(), name]));
  const needs = new Map<string, readonly string[]>();
  for (const [name, formula] of formulas) {
    const named = 'type' in formula ? [] : formulasIn(formula);
    needs.set(
      name,
      named.flatMap((each) => (formulas.has(each) ? each : (byFolded.get(each.toLowerCase()) ?? []))),
    );
  }
  const result = new Map<string, Expression | ErrorValue>(formulas);
  const circles: string[] = [];
  for (const circle of circlesIn(needs)) {
    for (const name of circle) {
      circles.push(name);
      result.set(name, error(`Formulas go in a circle: ${[...circle, circle[0]].join(' → ')}`));
    }
  }
  return { formulas: result, circles };
}

/** Groups of names of which each needs all others: Tarjan's algorithm, without recursion. */
function circlesIn(needs: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  for (const start of needs.keys()) {
    if (order.has(start)) continue;
    const path: { name: string; next: number }[] = [];
    const enter = (name: string): void => {
      order.set(name, order.size);
      low.set(name, order.size - 1);
      open.push(name);
      isOpen.add(name);
      path.push({ name, next: 0 });
    };
    enter(start);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { name } = at;
      const needed = needs.get(name)?.[at.next];
      at.next += 1;
      if (needed === undefined) {
        path.pop();
        const above = path.at(-1)?.name;
        if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(name) ?? 0));
        if (low.get(name) !== order.get(name)) continue;
        const group = open.splice(open.lastIndexOf(name));
        for (const each of group) isOpen.delete(each);
        if (group.length > 1 || needs.get(name)?.includes(name) === true) circles.push(group);
      } else if (!order.has(needed)) enter(needed);
      else if (isOpen.has(needed)) low.set(name, Math.min(low.get(name) ?? 0, order.get(needed) ?? 0));
    }
  }
  return circles;
}

/** `formula.x` and `formula["x"]`. */
export function formulasIn(expression: Expression): string[] {
  const found: string[] = [];
  const visit = (node: Expression): void => {
    const isOfFormula = (object: Expression): boolean => object.kind === 'name' && object.name === 'formula';
    switch (node.kind) {
      case 'member':
        if (isOfFormula(node.object)) found.push(node.name);
        else visit(node.object);
        return;
      case 'index':
        if (isOfFormula(node.object) && node.index.kind === 'literal' && typeof node.index.value === 'string')
          found.push(node.index.value);
        else {
          visit(node.object);
          visit(node.index);
        }
        return;
      case 'list':
        return node.items.forEach(visit);
      case 'call':
        visit(node.callee);
        return node.values.forEach(visit);
      case 'unary':
        return visit(node.operand);
      case 'binary':
        visit(node.left);
        return visit(node.right);
      case 'literal':
      case 'regexp':
      case 'name':
    }
  };
  visit(expression);
  return found;
}
