/**
 * References of YAML (`*name`): each looks through the whole document for its anchor, so only some of them are
 * followed.
 */
import { isAlias, visit } from 'yaml';
import type { Document, ParsedNode } from 'yaml';

/** Far more than front matter needs; the library follows as many in one property. */
export const mostAliases = 99;

/** Whether no reference of the document is followed. */
export function hasTooManyAliases(document: Document.Parsed<ParsedNode>): boolean {
  let count = 0;
  visit(document, {
    Alias: () => {
      count += 1;
      return count > mostAliases ? visit.BREAK : undefined;
    },
  });
  return count > mostAliases;
}

export function holdsAlias(node: ParsedNode): boolean {
  let found = isAlias(node);
  visit(node, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
