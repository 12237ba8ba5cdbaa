/** The page of a base as Markdown: its views, one below the other (rule BASE-18a). */
import type { NoteEntry } from '../collections.ts';
import type { Note } from '../vault/note.ts';
import { baseAsMarkdown, escaped, viewAsMarkdown } from './base-as-markdown.ts';
import { frontMatter } from './note-as-markdown.ts';
import type { MarkdownCopy } from './note-as-markdown.ts';
import type { RenderContext } from './render-context.ts';

export function basePageAsMarkdown(
  note: Note,
  entry: Omit<NoteEntry, 'digest'>,
  context: RenderContext,
  url: URL,
): MarkdownCopy {
  const { bases } = context;
  const { file } = note;
  const text = file.text ?? '';
  const base = bases?.read(text).base;
  const body =
    bases === undefined || base === undefined
      ? baseAsMarkdown(text, undefined, file, note, context, url)
      : base.views
          .map((view) => {
            const result = bases.run(base, view, { text, source: file, self: file });
            return `## ${escaped(view.name)}\n\n${viewAsMarkdown(result, bases, context, url)}`;
          })
          .join('\n\n');
  return { markdown: `${frontMatter(entry, url)}\n# ${entry.title}\n\n${body}\n`, shownFiles: [] };
}
