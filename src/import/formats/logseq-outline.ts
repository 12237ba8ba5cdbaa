/**
 * The blocks of a page of Logseq → its properties, and its text: headings are headings again, the rest stays a list.
 */
import { fencedLines } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Log } from '../log.ts';

export interface Outline {
  lines: readonly Line[];
  properties: ReadonlyMap<string, unknown>;
}

const property = /^\s*(?:- )?([\w/.-]+)::(?:\s(.*))?$/u;
/** Properties of blocks that only Logseq draws. */
const ofBlocks =
  /^\s*(?:collapsed|logseq\.order-list-type|background-color|heading|created-at|updated-at|icon|exclude-from-graph-view)::/u;

export function readOutline(lines: readonly Line[], file: string, log: Log): Outline {
  const properties = new Map<string, unknown>();
  let start = 0;
  for (; start < lines.length; start += 1) {
    const [, name, value = ''] = property.exec(lines[start]?.text ?? '') ?? [];
    if (name === undefined || name === 'id') break;
    const [key, read] = propertyOf(name, value);
    if (key !== undefined) properties.set(key, read);
    log.did('page properties → properties');
  }
  const rest = lines.slice(start);
  const isCode = fencedLines(rest);
  const kept: Line[] = [];
  let isLog = false;
  // Blocks below a heading that stands alone lose its level.
  let levels: { depth: number }[] = [];
  for (const [index, line] of rest.entries()) {
    if (isCode[index] !== true) {
      const text = line.text.trim();
      if (text === ':LOGBOOK:') isLog = true;
      if (isLog) {
        if (text === ':END:') isLog = false;
        continue;
      }
      const [, kind, day] = /^(SCHEDULED|DEADLINE): <(\d{4}-\d\d-\d\d)[^>]*>$/u.exec(text) ?? [];
      const at = kept.findLastIndex((each) => !/^\s*id:: /u.test(each.text));
      const task = kept[at];
      if (day !== undefined && task !== undefined) {
        // As the plugin for tasks reads it: in the line of the task.
        kept[at] = { ...task, text: `${task.text} ${kind === 'DEADLINE' ? '📅' : '⏳'} ${day}` };
        log.did('days of tasks');
        continue;
      }
      if (ofBlocks.test(line.text)) {
        log.did('properties of blocks left out, which only Logseq draws');
        continue;
      }
    }
    const depth = /^\t*/u.exec(line.text)?.[0].length ?? 0;
    const isBlock = isCode[index] !== true || line.text.trimStart().startsWith('- ');
    if (isBlock && /^\t*-(?:\s|$)/u.test(line.text)) levels = levels.filter((level) => level.depth < depth);
    const [, words] = /^\t*- (#{1,6} \S.*)$/u.exec(line.text) ?? [];
    if (words !== undefined && isCode[index] !== true && levels.length === depth) {
      levels.push({ depth });
      kept.push({ text: '', at: line.at }, { ...line, text: words }, { text: '', at: line.at });
      continue;
    }
    kept.push({ ...line, text: line.text.replace(new RegExp(`^\\t{0,${levels.length}}`, 'u'), '') });
  }
  if (isLog) log.tell(file, undefined, 'A `:LOGBOOK:` has no `:END:`; what stands behind it was left out.');
  return { lines: withoutEmptyBlocks(kept), properties };
}

/** `undefined`: nobody but Logseq reads it. */
function propertyOf(name: string, value: string): readonly [key: string | undefined, value: unknown] {
  const said = value.trim();
  const list = said
    .split(',')
    .map((each) =>
      each
        .trim()
        .replaceAll(/^#|^\[\[|\]\]$/gu, '')
        .replaceAll(/^\[\[|\]\]$/gu, ''),
    )
    .filter((each) => each !== '');
  switch (name.toLowerCase()) {
    case 'public':
      return ['publish', said === 'true'];
    case 'alias':
    case 'aliases':
      return ['aliases', list];
    case 'tags':
      return ['tags', list.map((tag) => tag.replaceAll(/\s+/gu, '-'))];
    case 'title':
      return ['title', said];
    case 'icon':
    case 'filters':
    case 'exclude-from-graph-view':
      return [undefined, undefined];
    default:
      return [
        name,
        said === 'true' ? true : said === 'false' ? false : /^-?\d+(?:\.\d+)?$/u.test(said) ? Number(said) : said,
      ];
  }
}

function withoutEmptyBlocks(lines: readonly Line[]): Line[] {
  const kept = [...lines];
  while (/^-?$/u.test(kept.at(-1)?.text.trim() ?? 'x')) kept.pop();
  return kept;
}
