/** What a note says of itself: its front matter, and what may have been meant as such. */
import type { Nodes, Root, Yaml } from 'mdast';
import { walk } from '../syntax/walk.ts';
import { suspectIn } from './front-matter-suspects.ts';
import type { Suspect } from './front-matter-suspects.ts';
import { readProperties } from './properties.ts';
import type { Properties } from './properties.ts';
import { readTomlProperties } from './toml-properties.ts';
import { isClosingLine, keysIn } from './statement-line.ts';
import { textOfNodes } from './text.ts';

/** The properties of the note, which is private where something at its top may have said so. */
export function frontMatterOf(tree: Root, text: string): Properties {
  const first = tree.children[0];
  const isRead = first?.type === 'yaml';
  const properties: Properties = isRead ? propertiesIn(first) : { values: {}, lines: {}, visibility: {}, problems: [] };
  const rest = isRead ? text.slice(first.position?.end.offset ?? 0) : text;
  const top = suspectIn(rest, !isRead);
  const suspect = top ?? (text.includes('::') ? suspectField(tree) : undefined);
  if (suspect === undefined) return properties;
  const line = suspect.line + (top !== undefined && isRead ? (first.position?.end.line ?? 1) : 1);
  const problem = { id: 'publish-unreadable', line, column: 1, values: { reason: suspect.reason } };
  const { visibility, problems } = properties;
  return {
    ...properties,
    visibility: { ...visibility, says: 'private', openKeys: [...(visibility.openKeys ?? []), ...suspect.keys] },
    problems: visibility.says === 'private' ? problems : [...problems, problem],
  };
}

function propertiesIn({ value, data }: Yaml): Properties {
  if (data?.format === 'toml') return readTomlProperties(value, 2);
  // JSON is YAML, whose reader tells of keys that stand twice.
  return data?.format === 'json' ? readProperties(`{\n${value}\n}`, 1) : readProperties(value, 2);
}

/** An inline field of Logseq or Dataview, which speaks of the whole note wherever it stands: `publish:: false`. */
function suspectField(tree: Root): Suspect | undefined {
  let found: Suspect | undefined;
  walk(tree, (node: Nodes) => {
    if (found !== undefined || node.type === 'comment') return 'skip';
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return undefined;
    const field = node.children[0]?.type === 'inlineField' ? node.children[0] : undefined;
    const shown =
      field === undefined
        ? lineTexts(node.children)
        : [`${lineTexts(field.labelChildren).join(' ')}:: ${lineTexts(field.children).join(' ')}`];
    const parts = shown.flatMap((line) => [line, ...bracketed(line)]);
    const closing = parts.find((line) => line.includes('::') && isClosingLine(line));
    if (closing !== undefined)
      found = {
        line: (node.position?.start.line ?? 1) - 1,
        reason: `a field says \`${closing.trim().slice(0, 60)}\``,
        keys: keysIn([closing]),
      };
    return 'skip';
  });
  return found;
}

/** What stands in brackets and may be a field. */
function bracketed(line: string): string[] {
  return (line.match(/[[(][^[\]()]*[\])]/gu) ?? []).filter((part) => part.indexOf('::', 2) > 0);
}

/** The text of each line, without that of code. */
function lineTexts(nodes: readonly Nodes[]): string[] {
  const lines: Nodes[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'inlineCode') lines.at(-1)?.push(node);
  }
  return lines.flatMap((line) =>
    textOfNodes(line)
      .filter((run) => typeof run === 'string')
      .join('')
      .split('\n'),
  );
}
