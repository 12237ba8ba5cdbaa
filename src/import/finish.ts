/** What all tools that write CommonMark need: HTML, links and paragraphs as Obsidian has them. */
import { edited, textOf } from './lines.ts';
import type { Edit, Line } from './lines.ts';
import { convertDetails } from './details.ts';
import { rewriteHtml } from './html.ts';
import { rewriteLinks } from './links.ts';
import { joinParagraphs, plainMarks, withoutGaps } from './paragraphs.ts';
import type { Draft } from './source.ts';
import type { Conversion } from './formats/format.ts';
import { placedIn } from './tree.ts';

/** @param lines of the draft, with the tool's own blocks turned already */
export function finish(draft: Draft, lines: readonly Line[], { targets, log }: Conversion): Draft {
  const joined = joinParagraphs(withoutHeadingIds(convertDetails(lines, log)));
  const linked = rewriteLinks(rewriteHtml({ ...draft, lines: joined }, targets, log), targets, log);
  return { ...linked, lines: withoutGaps(plainMarks(linked.lines)) };
}

/** `## Title {#id}`: links to it have been led to its words. */
function withoutHeadingIds(lines: readonly Line[]): Line[] {
  const text = textOf(lines);
  if (!/\{[ :]*[#.]/u.test(text)) return [...lines];
  const edits = placedIn(text).flatMap(({ node, start, end }): Edit[] => {
    if (node.type !== 'heading') return [];
    const [all] = /\{ ?:? ?[#.][^{}]*\}$/u.exec(text.slice(start, end)) ?? [];
    return all === undefined ? [] : [{ start: end - all.length, end, text: '' }];
  });
  return edited(lines, edits).map((line) =>
    /^#{1,6} /u.test(line.text) ? { ...line, text: line.text.trimEnd() } : line,
  );
}

/** Without properties that only the other tool reads. */
export function withoutProperties(draft: Draft, names: readonly string[], tool: string, { log }: Conversion): Draft {
  const properties = new Map(draft.matter.properties);
  for (const name of names) if (properties.delete(name)) log.did(`\`${name}\` left out, which only ${tool} reads`);
  return { ...draft, matter: { ...draft.matter, properties } };
}
