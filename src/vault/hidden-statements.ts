/** Words about publishing inside readable YAML that are no property of the note, and may have been meant as one. */
import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, Node, ParsedNode } from 'yaml';
import { linesOf } from './folded-text.ts';
import { isVisibilityKey, isVisibilityKeyAnywhere, statementOf } from './publish.ts';
import { isDayKey } from './publish-days.ts';
import { isClosingLine, mayCloseNote } from './statement-line.ts';
import { hasTooManyAliases } from './yaml-aliases.ts';

/**
 * The first one in `yaml`, from which the document was read, as text: a key of a map in a value, in a list or behind an
 * alias (`meta: {publish: false}`, `<<: *a`), a key that is a list, or a line of a text without quotes that reads like
 * a property (`title: x` and below it ` publish=false`). What stands in quotes or in a block of text is text.
 */
export function hiddenStatement(document: Document.Parsed<ParsedNode>, yaml: string): string | undefined {
  let found: string | undefined;
  const isBounded = hasTooManyAliases(document);
  visit(document, {
    Pair: (_position, pair, path) => {
      if (isBounded && isAlias(pair.key)) {
        found = `*${pair.key.source}`;
        return visit.BREAK;
      }
      const key: unknown = isAlias(pair.key) ? pair.key.resolve(document) : pair.key;
      if (isMap(key) || isSeq(key)) {
        if (namesVisibility(key.toJSON())) found = 'a key that is a list';
      } else if (isScalar(key)) {
        const name = String(key.value);
        const isNested = path.length > 2;
        // A key with a sign in it: `publish=false:`, `"publish: false": `.
        if (!isVisibilityKey(name) && !isDayKey(name) && mayCloseNote(name)) found = name;
        else if (
          isNested &&
          isVisibilityKeyAnywhere(name) &&
          ((isBounded && isAlias(pair.value)) || statementOf(name, valueOf(pair.value, document)) !== 'public')
        )
          found = name;
      }
      return found === undefined ? undefined : visit.BREAK;
    },
    Scalar: (position, node) => {
      if (position === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string') return undefined;
      found = linesOf(yaml.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0)).find((line) => isClosingLine(line));
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function valueOf(node: unknown, document: Document.Parsed): unknown {
  const value: unknown = isAlias(node) ? node.resolve(document) : node;
  return isScalar(value) ? value.value : (value as Node | null);
}

/** Whether any text in a key that is no text speaks of publishing. */
function namesVisibility(value: unknown): boolean {
  if (typeof value === 'string') return isVisibilityKey(value) || mayCloseNote(value);
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([name, inner]) => namesVisibility(name) || namesVisibility(inner))
  );
}
