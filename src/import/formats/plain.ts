/** Markdown and text files of no tool in particular; each is read as what its text shows it to be. */
import {
  draftOf,
  firstHeading,
  isAttachment,
  isOfTools,
  notePattern,
  textProperty,
  withNameAsTitle,
} from '../drafts.ts';
import { rewriteHtml } from '../html.ts';
import { textOf } from '../lines.ts';
import { rewriteLinks } from '../links.ts';
import type { Log } from '../log.ts';
import { cleanName, cleanPath, folderOf, nameOf, uniquePaths } from '../names.ts';
import { plainMarks, withoutGaps } from '../paragraphs.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import { digitalGarden } from './digital-garden.ts';
import { foam } from './foam.ts';
import type { Format } from './format.ts';
import { gitbook } from './gitbook.ts';
import { hugo } from './hugo.ts';
import { isPublishPage, readPublishPage } from './publish-page.ts';

const byText: readonly Format[] = [digitalGarden, gitbook, foam, hugo];
const textPattern = /\.(?:txt|text)$/iu;

export const plain: Format = {
  name: 'plain',
  recognise: () => true,
  plan,
  takeOut: (drafts, log) => digitalGarden.takeOut?.(drafts, log) ?? { drafts, made: [] },
  addressesOf: (draft) => digitalGarden.addressesOf?.(draft) ?? [],
  convert: (draft, conversion) => {
    const own = formatOf(draft);
    if (own !== undefined) return own.convert(draft, conversion);
    const { targets, log } = conversion;
    const linked = rewriteLinks(rewriteHtml(draft, targets, log), targets, log);
    return { ...linked, lines: withoutGaps(plainMarks(linked.lines)) };
  },
};

function formatOf(draft: Draft): Format | undefined {
  // What was taken out of a note is of its kind.
  if (draft.matter.properties.has('dg-publish')) return digitalGarden;
  const text = textOf(draft.lines);
  return byText.find(({ recogniseText }) => recogniseText?.(text) === true);
}

function plan(source: Source, log: Log): Plan {
  const unique = uniquePaths();
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  for (const { path: from } of source.files) {
    if (isOfTools(from)) continue;
    if (notePattern.test(from) || textPattern.test(from)) {
      const read = draftOf(source, from, from, log);
      if (read !== undefined) drafts.push(placed(read, unique, log));
    } else if (isAttachment(from)) copies.push({ from, to: unique(cleanPath(from)) });
    else log.did('files left out that no note can show');
  }
  const isOfGarden = drafts.some(({ matter }) => matter.properties.has('dg-publish'));
  return {
    drafts,
    copies,
    settings: new Map<string, unknown>(
      isOfGarden
        ? [
            ['titles', ['property', 'name']],
            ['addresses', 'digital-garden'],
          ]
        : [],
    ),
  };
}

function placed(read: Draft, unique: (path: string) => string, log: Log): Draft {
  const said = read.matter.properties.get('dg-path');
  if (typeof said === 'string') return { ...read, path: unique(`${cleanPath(said.replace(/\.md$/iu, ''))}.md`) };
  const isPage = textPattern.test(read.from) && isPublishPage(textOf(read.lines));
  const page = isPage ? readPublishPage(read.lines) : undefined;
  if (page !== undefined) {
    log.did('text of a page of Obsidian Publish → headings, lists, links');
    log.tell(
      read.from,
      1,
      'It is the copied text of a page: lists have lost their depth, and all items stand at one level.',
    );
  }
  const draft = page === undefined ? read : { ...read, lines: page.lines };
  const title = page?.title ?? textProperty(draft, 'title') ?? firstHeading(draft)?.words;
  const name = isMadeName(nameOf(read.from)) && title !== undefined ? title : nameOf(read.from);
  const folder = folderOf(cleanPath(read.from));
  const path = unique(`${folder === '' ? '' : `${folder}/`}${cleanName(name)}.md`);
  return withNameAsTitle({ ...draft, path }, title);
}

/** `000_62ea1ae07081a87f`: no person called it so. */
function isMadeName(name: string): boolean {
  return /^(?:\d+[_-])?[0-9a-f]{12,}$/iu.test(name);
}
