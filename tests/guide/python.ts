/** Errors in Python, by a parser that needs no Python: CI has none. */
import { parser } from '@lezer/python';

/** Lines where the grammar was left; empty: the code parses. Names are not resolved and types are not checked. */
export function pythonErrors(code: string): string[] {
  const errors: string[] = [];
  parser.parse(`${code}\n`).iterate({
    enter({ type, from }) {
      if (type.isError) errors.push(`line ${code.slice(0, from).split('\n').length} is no Python`);
    },
  });
  return errors;
}

/** Names of functions that a module defines at its top level, decorated or not. */
export function functionsOf(code: string): string[] {
  const names: string[] = [];
  parser.parse(code).iterate({
    enter({ name, node }) {
      if (name !== 'FunctionDefinition') return name === 'Script' || name === 'DecoratedStatement';
      const called = node.getChild('VariableName');
      if (called !== null) names.push(code.slice(called.from, called.to));
      return false;
    },
  });
  return names;
}
