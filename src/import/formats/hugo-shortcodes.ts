/** `{{< figure … >}}`, `{{% note %}}` and the other shortcodes that Hugo and its themes have → Markdown. */
import { apart, attributesOf, calloutOf } from '../blocks.ts';
import type { TagBlock, TagLine } from '../blocks.ts';
import { calloutKind, isCalloutName } from '../callout-kinds.ts';
import { linesAt, trimmed } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Log } from '../log.ts';

/** Themes' boxes that have their kind behind their name: `{{< notice warning "Title" >}}`. */
const boxes: ReadonlySet<string> = new Set([
  'notice',
  'alert',
  'hint',
  'admonition',
  'callout',
  'expand',
  'details',
  'spoiler',
  'collapse',
]);

export function shortcodeTag(line: string): TagLine | undefined {
  const [, indent = '', inner = ''] = /^(\s*)\{\{[<%]([^{}]*)[>%]\}\}$/u.exec(line.trimEnd()) ?? [];
  const said = inner.trim();
  const [, slash = '', name = ''] = /^(\/)?([a-z][\w/-]*)/iu.exec(said) ?? [];
  const rest = said.slice(slash.length + name.length);
  if (name === '') return undefined;
  return { name, attributes: rest.replace(/\/$/u, '').trim(), isEnd: slash !== '', indent };
}

export function renderShortcode(
  { name, attributes, inside, at, indent }: TagBlock,
  tell: (at: number, why: string) => void,
  log: Log,
): readonly Line[] | undefined {
  const said = attributesOf(attributes);
  const [first = '', second = ''] = wordsOf(attributes);
  const indentedBy = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, text: line.text === '' ? '' : `${indent}${line.text}` }));
  if (inside === undefined) {
    const made = alone(name, said, first, log);
    // What stands in a line of its own and is known in lines is turned there.
    if (made === undefined) return undefined;
    return indentedBy(linesAt(at, ...made));
  }
  if (name === 'highlight') {
    log.did('`highlight` → code blocks');
    return indentedBy([...linesAt(at, `\`\`\`${first}`), ...inside, ...linesAt(inside.at(-1)?.at ?? at, '```')]);
  }
  if (name === 'mermaid') return [...linesAt(at, '```mermaid'), ...inside, ...linesAt(at, '```')];
  if (boxes.has(name) || isCalloutName(name)) {
    log.did('boxes → callouts');
    const kind = said.get('type') ?? said.get('color') ?? (boxes.has(name) && isCalloutName(first) ? first : undefined);
    const title =
      said.get('title') ?? said.get('summary') ?? (isCalloutName(first) && boxes.has(name) ? second : first);
    const isFolded = /^(?:expand|details|spoiler|collapse)$/u.test(name);
    const words = title.includes('=') || title === kind ? '' : title;
    return apart(
      indentedBy(
        calloutOf(
          at,
          { kind: calloutKind(kind ?? (boxes.has(name) ? 'note' : name)), title: words, fold: isFolded ? '-' : '' },
          inside,
        ),
      ),
      at,
    );
  }
  if (name === 'tab') {
    log.did('tabs → callouts that fold');
    return apart(
      calloutOf(
        at,
        { kind: 'example', title: said.get('title') ?? said.get('name') ?? first, fold: '-' },
        trimmed(inside),
      ),
      at,
    );
  }
  if (/^(?:tabs|tabpane|columns|column|steps|center|rawhtml|unsafe)$/u.test(name)) return inside;
  tell(at, `\`{{< ${name} >}}\` is of a theme, and is shown as it stands there.`);
  return [
    ...linesAt(at, `\`{{< ${`${name} ${attributes}`.trim()} >}}\``, ''),
    ...inside,
    ...linesAt(inside.at(-1)?.at ?? at, '', `\`{{< /${name} >}}\``),
  ];
}

function alone(name: string, said: ReadonlyMap<string, string>, first: string, log: Log): string[] | undefined {
  switch (name) {
    case 'figure':
    case 'img':
    case 'image': {
      const src = said.get('src') ?? first;
      if (src === '') return undefined;
      log.did('figures → embeds');
      const width = /^\d+/u.exec(said.get('width') ?? '')?.[0];
      const alt = [said.get('alt') ?? '', width ?? ''].filter((each) => each !== '').join('|');
      const caption = said.get('caption') ?? said.get('title') ?? '';
      return [
        `![${alt}](<${src}>)`,
        ...(caption === '' ? [] : ['\\', caption.includes('*') ? caption : `*${caption}*`]),
      ]
        .join('\n')
        .replace('\n\\\n', '\\\n')
        .split('\n');
    }
    case 'youtube':
      return [`![](https://www.youtube.com/watch?v=${said.get('id') ?? first})`];
    case 'vimeo':
      return [`![](https://vimeo.com/${said.get('id') ?? first})`];
    case 'tweet':
    case 'twitter':
    case 'x':
      return [`![](https://twitter.com/${said.get('user') ?? 'x'}/status/${said.get('id') ?? first})`];
    case 'toc':
    case 'table-of-contents':
      return [];
    default:
      return undefined;
  }
}

/** References to pages → their paths; others become code, and are told. */
export function shortcodesInLine(
  line: string,
  pathOf: (path: string) => string,
  tell: (why: string) => void,
  log: Log,
): string {
  if (!line.includes('{{')) return line;
  return line
    .replaceAll(/\{\{[<%] ?(?:rel)?ref\s([^{}]*)[>%]\}\}/gu, (_all, said: string) => {
      log.did('`ref` → links');
      const [path = ''] = wordsOf(said.replace(/^path=/u, ''));
      return `<${pathOf(path)}>`;
    })
    .replaceAll(/\(<([^<>]*)>\)/gu, '(<$1>)')
    .replaceAll(
      /(`?)(\{\{[<%]\s*\/?[a-z][^{}]*[>%]\}\})(`?)/giu,
      (all, before: string, code: string, after: string) => {
        if (before !== '' && after !== '') return all;
        tell(`\`${code.slice(0, 60)}\` is of a theme, and is shown as it stands there.`);
        return `\`${code}\``;
      },
    );
}

/** Without quotes. */
function wordsOf(written: string): string[] {
  return [...written.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/gu)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
