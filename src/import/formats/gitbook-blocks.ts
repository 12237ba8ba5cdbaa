/** `{% hint %}`, `{% tabs %}` and the other blocks of GitBook → callouts, lists, embeds and links. */
import { apart, attributesOf, calloutOf, indented, openFirst, renderBlocks } from '../blocks.ts';
import type { TagBlock, TagLine } from '../blocks.ts';
import { fencedLines, headingIn, linesAt, textOf, trimmed } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Log } from '../log.ts';

/** Those whose ends may be left out. */
const loneTags: ReadonlySet<string> = new Set(['include', 'embed', 'file']);

export function convertGitBookBlocks(lines: readonly Line[], file: string, log: Log): Line[] {
  return renderBlocks(onLines(lines), tagOf, (block) => {
    const made = rendered(block, log);
    if (made === undefined)
      log.tell(file, block.at, `\`{% ${block.name} %}\` is of GitBook alone, and is shown as it stands there.`);
    return indented(made ?? asItStands(block), block.indent);
  });
}

function tagOf(line: string): TagLine | undefined {
  const [, indent = '', said = ''] = /^(\s*)\{%-?([^%]*)%\}\s*$/u.exec(line) ?? [];
  const [, name = '', attributes = ''] = /^([a-z][\w-]*)(?:\s(.*))?$/u.exec(said.replace(/-$/u, '').trim()) ?? [];
  if (name === '') return undefined;
  const [, ended] = /^end-?([a-z][\w-]*)$/u.exec(name) ?? [];
  return { name: ended ?? name, attributes, isEnd: ended !== undefined, indent };
}

/** Tags that share a line with text get lines of their own. */
function onLines(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  return lines.flatMap((line, index) => {
    if (isCode[index] === true || !line.text.includes('{%') || tagOf(line.text) !== undefined) return [line];
    const parts = line.text.split(/(\{%[^%]*%\})/u);
    const isBlock = parts.some((part) => {
      const tag = tagOf(part);
      return tag !== undefined && (known.has(tag.name) || loneTags.has(tag.name));
    });
    // Within backticks it is spoken of.
    if (!isBlock || line.text.includes('`')) return [line];
    return parts.filter((part) => part.trim() !== '').map((part) => ({ text: part.trim(), at: line.at }));
  });
}

const known: ReadonlySet<string> = new Set(
  'hint tabs tab stepper step code content-ref embed file include columns column'.split(' '),
);

const kinds: ReadonlyMap<string, string> = new Map([
  ['info', 'info'],
  ['tip', 'tip'],
  ['success', 'success'],
  ['working', 'success'],
  ['warning', 'warning'],
  ['danger', 'danger'],
]);

function rendered({ name, attributes: written, inside, parts, at }: TagBlock, log: Log): readonly Line[] | undefined {
  const attributes = attributesOf(written);
  const said = trimmed(inside ?? []);
  switch (name) {
    case 'hint': {
      if (inside === undefined) return undefined;
      log.did('hints → callouts');
      const [first, ...rest] = said;
      const heading = headingIn(first?.text ?? '')
        ?.replaceAll('**', '')
        .trim();
      const kind = kinds.get(attributes.get('style') ?? 'info') ?? 'note';
      return apart(
        calloutOf(
          at,
          { kind, ...(heading === undefined ? {} : { title: heading }) },
          heading === undefined ? said : rest,
        ),
        at,
      );
    }
    case 'tab': {
      if (inside === undefined) return undefined;
      return apart(calloutOf(at, { kind: 'example', title: attributes.get('title') ?? 'Tab', fold: '-' }, said), at);
    }
    case 'tabs': {
      if (inside === undefined) return undefined;
      log.did('tabs → callouts that fold');
      return openFirst(inside);
    }
    case 'step':
      return inside === undefined
        ? undefined
        : [...linesAt(at, stepMark), ...said, ...linesAt(said.at(-1)?.at ?? at, stepMark)];
    case 'stepper':
      if (inside === undefined) return undefined;
      log.did('steps → numbered lists');
      return apart(
        parts.filter(({ block }) => block.name === 'step').flatMap(({ lines }, index) => stepOf(lines, index)),
        at,
      );
    case 'columns':
    case 'column':
      if (inside === undefined) return undefined;
      log.did('columns → one below the other');
      return inside;
    case 'code': {
      if (inside === undefined) return undefined;
      const title = attributes.get('title') ?? '';
      return title === '' ? said : [...linesAt(at, `**${title}**`, ''), ...said];
    }
    case 'content-ref':
      log.did('content references → links');
      return said.length > 0 ? said : linesAt(at, `[${attributes.get('url') ?? ''}](<${attributes.get('url') ?? ''}>)`);
    case 'embed':
    case 'file': {
      const url = attributes.get(name === 'embed' ? 'url' : 'src') ?? '';
      if (url === '') return undefined;
      log.did(name === 'embed' ? 'embeds of other sites' : 'files → links');
      const words = textOf(said).replaceAll(/\s+/gu, ' ').trim();
      const address = /[\s()]/u.test(url) ? `<${url}>` : url;
      const isShown =
        name === 'embed' &&
        /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com)\//u.test(url);
      if (isShown) return [...linesAt(at, `![${words}](${address})`)];
      return linesAt(at, `[${words === '' ? url.slice(url.lastIndexOf('/') + 1) || url : words}](${address})`);
    }
    case 'include': {
      const path = /^["']([^"']+)["']/u.exec(written.trim())?.[1];
      if (path === undefined) return undefined;
      log.did('includes → embeds');
      return linesAt(at, `![](<${path}>)`);
    }
    default:
      return undefined;
  }
}

/** Its tags as code, and what is between them. */
function asItStands({ name, attributes, inside, at }: TagBlock): Line[] {
  const head = linesAt(at, `\`{% ${`${name} ${attributes}`.trim()} %}\``, '');
  return inside === undefined
    ? head
    : [...head, ...trimmed(inside), ...linesAt(inside.at(-1)?.at ?? at, '', `\`{% end${name} %}\``)];
}

/** Marks a step until its stepper is read; no text has it. */
const stepMark = '\u0000step';

/** `1. **Heading**` and what belongs to it, indented. */
function stepOf(lines: readonly Line[], index: number): Line[] {
  const [first, ...rest] = trimmed(lines.filter(({ text }) => text !== stepMark));
  if (first === undefined) return [];
  const mark = `${index + 1}. `;
  const heading = headingIn(first.text);
  const head = {
    ...first,
    text: `${mark}${heading === undefined ? first.text : `**${heading.replaceAll('**', '')}**`}`,
  };
  return [head, ...indented(rest, ' '.repeat(mark.length))];
}
