/** Wikilinks that a tool made long, or of names that only it knows, → as they are typed in Obsidian. */
import type { Embed, Wikilink } from '../syntax/nodes.ts';
import { lineAt, linkOf, linkTo, subpathFor } from './links.ts';
import { edited, textOf } from './lines.ts';
import type { Edit } from './lines.ts';
import type { Log } from './log.ts';
import { nameOf } from './names.ts';
import type { Draft } from './source.ts';
import type { Target, Targets } from './targets.ts';
import { placedIn } from './tree.ts';

/** @param find what a name means; the usual look-up by name, unless given */
export function rewriteWikilinks(
  draft: Draft,
  targets: Targets,
  log: Log,
  find: (linkpath: string) => Target | undefined = targets.byName,
): Draft {
  const text = textOf(draft.lines);
  if (!text.includes('[[')) return draft;
  const edits: Edit[] = [];
  for (const { node, start, end, isInTable } of placedIn(text)) {
    if (node.type !== 'wikilink' && node.type !== 'embed') continue;
    const written = text.slice(start, end);
    const made = rewritten(node, isInTable, (why) => log.tell(draft.from, lineAt(draft, text, start), why));
    if (made === written) continue;
    edits.push({ start, end, text: made });
    log.did(node.type === 'embed' ? 'embeds shortened' : 'links shortened');
  }
  return { ...draft, lines: edited(draft.lines, edits) };

  function rewritten(node: Wikilink | Embed, isInTable: boolean, tell: (why: string) => void): string {
    const isEmbed = node.type === 'embed';
    const linkpath = node.linkpath.replace(/\\$/u, '').trim();
    const anchor = node.subpath?.replace(/^#/u, '').replace(/\\$/u, '');
    const shown = node.displayText;
    const found = linkpath === '' ? { path: draft.path, draft } : find(linkpath);
    const isAnchorShown = shown !== undefined && anchor !== undefined && shown === `#${anchor}`;
    const said = isAnchorShown || shown === linkpath ? undefined : shown;
    if (found === undefined) {
      tell(`No file of the source is named \`${linkpath}\`; the link stays.`);
      const short = said === nameOf(linkpath) ? undefined : said;
      return linkOf(short === undefined && said !== undefined ? nameOf(linkpath) : linkpath, {
        isEmbed,
        isInTable,
        shown: short,
        subpath: anchor,
      });
    }
    const subpath = found.draft === undefined ? anchor : subpathFor(found, anchor, targets, tell);
    const words =
      isAnchorShown && subpath !== undefined && subpath.toLowerCase() !== anchor.toLowerCase() ? anchor : said;
    const isName =
      words !== undefined && words.toLowerCase() === nameOf(found.path).toLowerCase() && words === nameOf(found.path);
    return linkTo(found, targets, draft, {
      isEmbed,
      isInTable,
      ...(words === undefined || isName ? {} : { shown: words }),
      ...(subpath === undefined ? {} : { subpath }),
    });
  }
}
