/** A canvas as Markdown: its outline (rule CAN-4c). */
import type { OutlineItem } from '../canvas/outline.ts';
import type { NoteEntry } from '../collections.ts';
import type { CanvasCard, CanvasTemplate } from '../compile/canvas-template.ts';
import { plainText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { signOf } from './canvas-outline.ts';
import { escapeBrackets, frontMatter, referenceAsMarkdown, textAsMarkdown } from './note-as-markdown.ts';
import type { MarkdownCopy } from './note-as-markdown.ts';
import type { RenderContext } from './render-context.ts';
import type { VaultPath } from '../vault/types.ts';

export function canvasAsMarkdown(
  note: Note,
  canvas: CanvasTemplate,
  entry: Omit<NoteEntry, 'digest'>,
  context: RenderContext,
  url: URL,
): MarkdownCopy {
  const shownFiles = new Set<VaultPath>();
  const { canvas: strings } = context.strings;
  const resolutions = context.resolutions.get(note.path) ?? [];
  const nameOf = ({ name, content }: CanvasCard): string => {
    const text = plainText(name, note, context.resolutions).trim();
    return escapeBrackets(text === '' ? (content.kind === 'group' ? strings.group : strings.card) : text);
  };
  const contentOf = (card: CanvasCard): string => {
    const { content } = card;
    if (content.kind === 'group') return `**${nameOf(card)}**`;
    if (content.kind === 'link') return content.isLink ? `<${content.url}>` : nameOf(card);
    if (content.kind === 'file') {
      const [reference, resolution] = [note.record.references[content.reference], resolutions[content.reference]];
      if (reference === undefined || resolution === undefined) return nameOf(card);
      if (resolution.status === 'resolved' && resolution.kind === 'attachment') shownFiles.add(resolution.file.path);
      return referenceAsMarkdown(note, reference, resolution, context, url);
    }
    const { text, record, firstReference } = content.source;
    const own = resolutions.slice(firstReference, firstReference + record.references.length);
    const copy = textAsMarkdown(
      { note: { ...note, record }, text },
      { ...context, resolutions: new Map([[note.path, own]]) },
      url,
    );
    for (const file of copy.shownFiles) shownFiles.add(file);
    return copy.body === '' ? nameOf(card) : copy.body;
  };
  const edges: string[][] = canvas.cards.map(() => []);
  for (const { from, to, arrows, label } of canvas.lines) {
    const typed = plainText(label ?? [], note, context.resolutions).trim();
    const words = typed === '' ? '' : ` (${escapeBrackets(typed.replaceAll(/\s+/gu, ' '))})`;
    const add = (own: number, other: number, sign: string): void => {
      const card = canvas.cards[other];
      if (card !== undefined) edges[own]?.push(`${sign} ${nameOf(card)}${words}`);
    };
    add(from, to, signOf(arrows.from, arrows.to));
    if (from !== to) add(to, from, signOf(arrows.to, arrows.from));
  }
  const lines = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ node, items: inside }) => {
      const card = canvas.cards[node];
      if (card === undefined) return [];
      return [
        ...listItem(contentOf(card), indent),
        ...(edges[node] ?? []).map((edge) => `${indent}    - ${edge}`),
        ...lines(inside, `${indent}    `),
      ];
    });
  const body =
    canvas.invalid === undefined ? lines(canvas.outline, '').join('\n') : strings.unreadable(canvas.invalid.line);
  return {
    markdown: `${frontMatter(entry, url)}\n# ${entry.title}\n\n${body === '' ? strings.empty : body}\n`,
    shownFiles: [...shownFiles],
  };
}

function listItem(content: string, indent: string): string[] {
  return content
    .split('\n')
    .map((line, at) => (line.trim() === '' ? '' : `${indent}${at === 0 ? '- ' : '    '}${line}`));
}
