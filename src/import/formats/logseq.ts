/** Logseq: pages and journals that are outlines of blocks, with properties, references and tasks in them. */
import { draftOf, isAttachment, isOfTools, notePattern } from '../drafts.ts';
import { rewriteLinks } from '../links.ts';
import { fencedLines, textOf } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Log } from '../log.ts';
import { cleanName, cleanPath, nameOf, uniquePaths } from '../names.ts';
import { withoutGaps, withoutTrailingSpaces } from '../paragraphs.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import { rewriteWikilinks } from '../wikilinks.ts';
import type { Format } from './format.ts';
import { convertLogseqLine } from './logseq-inline.ts';
import { readOutline } from './logseq-outline.ts';

export const logseq: Format = {
  name: 'logseq',
  recognise: ({ has, files }) =>
    has('logseq/config.edn') ||
    (files.some(({ path }) => path.startsWith('pages/')) && files.some(({ path }) => path.startsWith('journals/'))),
  plan,
  takeOut: (drafts, log) => ({ drafts: withReferences(drafts, log), made: [] }),
  convert: (draft, { targets, log }) => {
    const isCode = fencedLines(draft.lines);
    const lines = draft.lines.map((line, index) =>
      isCode[index] === true
        ? line
        : { ...line, text: convertLogseqLine(line.text, (why) => log.tell(draft.from, line.at, why), log) },
    );
    const linked = rewriteLinks(rewriteWikilinks({ ...draft, lines }, targets, log), targets, log);
    return { ...linked, lines: withoutGaps(withoutTrailingSpaces(linked.lines)) };
  },
};

function plan(source: Source, log: Log): Plan {
  const config = (source.textOf('logseq/config.edn') ?? '').replaceAll(/;.*/gu, '');
  const isAllPublic = /:publishing\/all-pages-public\?\s+true/u.test(config);
  const unique = uniquePaths();
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  let published = 0;
  for (const { path: from } of source.files) {
    if (isOfTools(from) || /^(?:logseq|whiteboards)\//u.test(from)) {
      log.did('files of Logseq left out');
      continue;
    }
    if (notePattern.test(from)) {
      const read = draftOf(source, from, from, log);
      if (read === undefined) continue;
      const { lines, properties } = readOutline(read.lines, read.from, log);
      const all = new Map([...read.matter.properties, ...properties]);
      if (all.get('publish') === true) published += 1;
      const title = all.get('title');
      all.delete('title');
      const path = unique(`${placeOf(from, typeof title === 'string' ? title : undefined)}.md`);
      drafts.push({ ...read, path, lines, matter: { ...read.matter, properties: all } });
    } else if (isAttachment(from)) copies.push({ from, to: unique(cleanPath(from.replace(/^assets\//u, 'Assets/'))) });
    else log.did('files of Logseq left out');
  }
  if (!isAllPublic && published === 0 && drafts.length > 0)
    log.tell(
      'logseq/config.edn',
      undefined,
      'No page says `public:: true`, so Logseq publishes none, and nor does garden.yaml. Say `publish.default: public` there to publish all of them.',
    );
  return {
    drafts,
    copies,
    settings: new Map<string, unknown>([
      ['titles', ['property', 'name']],
      ...(isAllPublic ? [] : [['publish', new Map([['default', 'private']])] as const]),
    ]),
  };
}

/** `a___b`, `a%2Fb` and `a.b` of a page are a page in another; journals are called by their day. */
function placeOf(from: string, title: string | undefined): string {
  const name = nameOf(from);
  const day = /^(\d{4})[_-](\d\d)[_-](\d\d)$/u.exec(name);
  if (from.startsWith('journals/') && day !== null) return `Journals/${day.slice(1).join('-')}`;
  const path = title ?? decoded(name.replaceAll('___', '/'));
  return path.split('/').map(cleanName).join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `id:: uuid` of a block that is referred to → ` ^id` behind it; references and embeds of blocks → links. */
function withReferences(drafts: readonly Draft[], log: Log): Draft[] {
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
  const reference = new RegExp(`\\(\\((${uuid})\\)\\)`, 'giu');
  const used = new Set(
    drafts.flatMap(({ lines }) => [...textOf(lines).matchAll(reference)].map(([, id = '']) => id.toLowerCase())),
  );
  const places = new Map<string, string>();
  const marked = drafts.map((draft) => {
    const lines: Line[] = [];
    const isCode = fencedLines(draft.lines);
    let block: Line | undefined;
    for (const [index, line] of draft.lines.entries()) {
      const id =
        isCode[index] === true
          ? undefined
          : new RegExp(`^\\s*id:: (${uuid})\\s*$`, 'iu').exec(line.text)?.[1]?.toLowerCase();
      if (id === undefined) {
        const copy = { ...line };
        if (isCode[index] !== true && /^\s*(?:- |#)/u.test(line.text)) block = copy;
        else if (block === undefined) block = copy;
        lines.push(copy);
        continue;
      }
      if (!used.has(id) || block === undefined) continue;
      const short = id.slice(0, 8);
      block.text = `${block.text} ^${short}`;
      places.set(id, `${draft.path.replace(/\.md$/u, '')}#^${short}`);
    }
    return { ...draft, lines };
  });
  return marked.map((draft) => ({
    ...draft,
    lines: draft.lines.map((line) => ({
      ...line,
      text: line.text
        .replaceAll(new RegExp(`\\{\\{embed \\(\\((${uuid})\\)\\)\\}\\}`, 'giu'), (all, id: string) =>
          link(draft, line, id, '!', all),
        )
        .replaceAll(
          new RegExp(`\\[([^\\][]*)\\]\\(\\(\\((${uuid})\\)\\)\\)`, 'giu'),
          (all, words: string, id: string) => link(draft, line, id, '', all, words),
        )
        .replaceAll(reference, (all, id: string) => link(draft, line, id, '', all)),
    })),
  }));

  function link(draft: Draft, line: Line, id: string, mark: string, all: string, words = ''): string {
    const place = places.get(id.toLowerCase());
    if (place === undefined) {
      log.tell(draft.from, line.at, `No block of the graph has the id \`${id}\`; the reference stays as it is.`);
      return all;
    }
    log.did(mark === '' ? 'block references → links' : 'block embeds → embeds');
    return `${mark}[[${place}${words === '' ? '' : `|${words}`}]]`;
  }
}
