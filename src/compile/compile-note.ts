/** A note's text → its record and template: the one time that a text is parsed. Pure; runs in worker threads. */
import type { ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Code, Root } from 'mdast';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { rightToLeft } from '../strings/direction.ts';
import { stringsOf } from '../strings/strings.ts';
import { pluginNames } from '../config/plugins.ts';
import { splitDrawingNote } from '../excalidraw/split-note.ts';
import { createParser } from '../syntax/parser.ts';
import { listedItems, numberQueries } from '../vault/query-blocks.ts';
import { parseNote } from '../vault/parse-note.ts';
import { typedLinks, typedText } from '../vault/typed-links.ts';
import type { RecordProblem, Reference } from '../vault/types.ts';
import { readMdxNames } from './mdx-names.ts';
import { mdxHandlers } from './mdx-to-hast.ts';
import { externalImage, imageSize } from './external.ts';
import { element } from './element.ts';
import { cardLink } from './card-link.ts';
import { failedNote, headOf } from './failed-note.ts';
import { foreignContent } from './foreign-content.ts';
import { hideStripped } from './hide-stripped.ts';
import { createTrusted, noteToHast } from './note-to-hast.ts';
import { cutWarning, drawnNote, withDrawing } from './with-drawing.ts';
import { holdsRawHtml, languagesOf, lowerHeadings, rangeOf } from './tree-contents.ts';
import { rehypeDirection } from './rehype-direction.ts';
import { rehypeForeignMedia } from './rehype-foreign-media.ts';
import { rehypeSanitizeHtml } from './rehype-sanitize-html.ts';
import { rehypeTemplate } from './rehype-template.ts';
import { rehypeVaultHtml } from './rehype-vault-html.ts';
import { createCodeRenderer } from './render-code.ts';
import { mostEdges, mostNodes } from './diagram-bounds.ts';
import { diagramSource } from './diagram-source.ts';
import { createDiagramRenderer } from './render-diagram.ts';
import { compileCanvas } from './compile-canvas.ts';
import { compileDrawing } from './compile-drawing.ts';
import { compileExamples } from './compile-examples.ts';
import type { ExampleCompilers } from './compile-examples.ts';
import type { CompiledNote, CompileOptions, Compiler, NoteSource } from './compiled-note.ts';
import { isCardLink, isProgramBlock } from './plugin-languages.ts';
import { programBlock } from './program-block.ts';
import { renderMath } from './render-math.ts';
import type { MdxParts } from './template.ts';
import { holdsPlayer, rehypeFrames, webEmbed } from './web-embed.ts';
import { messageOf } from '../message-of.ts';
import { boardOf, isBoard, readCards } from './board.ts';

export function createCompiler(options: CompileOptions): Compiler {
  const { base, webEmbeds, remotePictures = true, language } = options;
  const strings = stringsOf(language);
  const breaks = options.breaks !== false;
  const plugins = options.plugins === undefined ? {} : { plugins: options.plugins };
  const syntax = { breaks, ...plugins };
  const drawn = new Set(options.plugins ?? pluginNames);
  const parser = createParser(syntax);
  const mdxParser = createParser({ ...syntax, mdx: true });
  const wrappedParser = breaks ? createParser({ ...plugins, breaks: false }) : parser;
  const codeRenderer = createCodeRenderer();

  const compile: Compiler = Object.assign(
    async (source: NoteSource) =>
      source.canvas === true
        ? compileCanvas(source.text, compileCard, { kinds: webEmbeds, strings, parser })
        : source.drawing === true
          ? drawnNote(source.text, parser)
          : compileNote(source),
    { dispose },
  );
  const exampleCompilers = new Map<boolean, Compiler>(base === '/' ? [[!breaks, compile]] : []);
  const examplesBy: ExampleCompilers = {
    compile: (strict) => {
      const known = exampleCompilers.get(strict) ?? createCompiler({ ...options, base: '/', breaks: !strict });
      exampleCompilers.set(strict, known);
      return known;
    },
    code: (node) => codeRenderer.render(node.value, node.lang ?? undefined, undefined),
    strings: strings.text.example,
  };
  return compile;

  function dispose(): void {
    codeRenderer.dispose();
    for (const other of exampleCompilers.values()) if (other !== compile) other.dispose();
  }

  /** A card of a canvas: its headings stand below the page's own. */
  async function compileCard(text: string): Promise<CompiledNote> {
    return compileNote({ text, mdx: false }, true);
  }

  async function compileNote({ text: whole, mdx, isWrapped }: NoteSource, isCard = false): Promise<CompiledNote> {
    const drawingNote = mdx || isCard || !drawn.has('excalidraw') ? undefined : splitDrawingNote(whole);
    const text = drawingNote === undefined ? whole : whole.slice(0, drawingNote.end);
    const tree = mdx ? parseMdx(text) : (isWrapped === true ? wrappedParser : parser).parse(text);
    if ('invalid' in tree) return unreadableNote(text, tree.invalid);
    const cut = drawingNote === undefined ? [] : [...cutWarning(tree, text), { start: text.length, end: whole.length }];
    hideStripped(tree, strings, (hast) => sanitised(hast, text));
    const queries = numberQueries(tree, drawn);
    const record = parseNote(tree, text, parser);
    const asked = { ...listedItems(tree, text), ...(queries.length === 0 ? {} : { queries }) };
    const foreign = mdx ? [] : foreignContent(tree, text, (html) => holdsPlayer(html, webEmbeds));
    const names = readMdxNames(tree);
    const mdxParts: MdxParts = { modules: names.modules, moduleLines: names.moduleLines, pieces: [], pieceLines: [] };
    await codeRenderer.prepare(languagesOf(tree));
    const examples = record.hasLiveExamples === true ? await compileExamples(tree, examplesBy) : undefined;

    const extra: Reference[] = [];
    const problems = [...record.problems, ...names.problems];
    const addReference = (reference: Reference): number => record.references.length + extra.push(reference) - 1;
    const hidden = [...record.hidden, ...cut];
    const diagrams = createDiagramRenderer(strings.text);
    const code = (node: Code): ElementContent[] => {
      const example = examples?.shown.get(node);
      if (example !== undefined) return example;
      if (node.lang?.toLowerCase() === 'mermaid') {
        const range = rangeOf(node);
        // Its copy as Markdown has the source, drawn or not.
        for (const { start, end, target } of typedLinks(text.slice(range.start, range.end)))
          addReference({
            kind: 'link',
            syntax: 'typed',
            ...target,
            range: { ...range, start: range.start + start, end: range.start + end },
          });
        const drawn = diagrams.render(node.value, (linkpath) =>
          addReference({ kind: 'link', syntax: 'diagram', linkpath, range }),
        );
        if (typeof drawn !== 'string') return drawn;
        problems.push({
          id: drawn === 'unknown' ? 'diagram-unsupported' : 'diagram-too-large',
          line: range.line,
          column: range.column,
          values: drawn === 'unknown' ? {} : { edges: String(mostEdges), nodes: String(mostNodes) },
        });
        // Which of its words are names of notes is known to who draws it only.
        if (diagrams.holdsNames(node.value)) {
          hidden.push({ start: range.start, end: range.end });
          return [
            element('p', { className: ['missing-embed'] }, [{ type: 'text', value: strings.text.diagramHidden }]),
          ];
        }
      }
      const range = rangeOf(node);
      if (node.lang?.toLowerCase() === 'mermaid') {
        const runs = typedText(node.value, ({ target }) =>
          addReference({ kind: 'link', syntax: 'typed', ...target, range: { ...range, end: range.start } }),
        );
        if (runs !== undefined) return [diagramSource(runs)];
      }
      const { line } = range;
      const card = isCardLink(node.lang) && drawn.has('cardlink') ? cardLink(node.value) : undefined;
      if (card !== undefined) return card;
      const shown = codeRenderer.render(node.value, node.lang ?? undefined, node.meta ?? undefined, (plainFrom) => {
        problems.push({ id: 'code-bounded', line: line + plainFrom, column: 1, values: {} });
      });
      return isProgramBlock(node.lang) ? programBlock(node.lang ?? '', shown, strings.text) : shown;
    };

    const hasLanes = !isCard && drawn.has('kanban') && isBoard(text);
    if (hasLanes) readCards(tree);
    const trusted = createTrusted();
    let hast = noteToHast(tree, base, trusted, mdxHandlers(mdxParts, names.isKnown, problems), {
      code,
      strings,
      math: renderMath,
      image: (url, alt) => webEmbed(url, imageSize(alt).text, webEmbeds, strings.text) ?? externalImage(url, alt),
      onHtmlBound: (line) => problems.push({ id: 'nesting-bounded', line, column: 1, values: {} }),
    });
    if (holdsRawHtml(hast)) {
      hast = sanitised(hast, text);
      rehypeVaultHtml(hast, addReference);
    }
    rehypeForeignMedia(hast, remotePictures, (problem) => problems.push(problem));
    rehypeDirection(hast, text, rightToLeft(language) !== undefined);
    if (isCard) lowerHeadings(hast);
    const drawing =
      drawingNote === undefined
        ? undefined
        : compileDrawing({
            text: whole,
            note: drawingNote,
            firstReference: record.references.length + extra.length,
            parser,
          });
    extra.push(...(drawing?.references ?? []));
    problems.push(...(drawing?.problems ?? []));
    const isModule = mdxParts.modules.length > 0 || mdxParts.pieces.length > 0;
    const filled = rehypeTemplate(hast, trusted, strings.text);
    const template = {
      ...filled,
      ...(hasLanes ? { board: boardOf(filled.blocks, record) } : {}),
      references: extra,
      ...(isModule ? { mdx: mdxParts } : {}),
      ...(drawing === undefined ? {} : { drawing: drawing.template }),
      ...(examples === undefined ? {} : { examples: examples.templates }),
    };
    const references = [...record.references, ...extra];
    return {
      record: {
        ...(drawing === undefined ? record : withDrawing(record, drawing)),
        ...asked,
        hidden,
        problems,
        references,
        ...(foreign.length === 0 ? {} : { foreign }),
      },
      template,
    };
  }

  function sanitised(hast: HastRoot, text: string): HastRoot {
    const whole = raw(hast, { file: new VFile(text) }) as HastRoot;
    rehypeFrames(whole, webEmbeds, strings.text);
    return rehypeSanitizeHtml(whole);
  }

  /**
   * Of an `.mdx` note with a mistake in its JSX nobody knows what is text, what code and what a comment: nothing below
   * its front matter is shown.
   */
  function unreadableNote(text: string, invalid: RecordProblem): CompiledNote {
    const head = headOf(text);
    const record = parseNote(parser.parse(head ?? ''), head ?? '', parser);
    // Whatever its text may say of publishing counts, as in a note that is read.
    const isPrivate = head === undefined || parseNote(parser.parse(text), text, parser).visibility.says === 'private';
    const visibility = isPrivate ? ({ says: 'private' } as const) : record.visibility;
    return failedNote({ ...record, visibility, problems: [...record.problems, invalid] }, text, strings.text);
  }

  function parseMdx(text: string): Root | { invalid: RecordProblem } {
    try {
      return mdxParser.parse(text);
    } catch (error) {
      const place = error instanceof VFileMessage ? error : undefined;
      const reason = place?.reason ?? messageOf(error);
      // Some messages name their place in words only: `Expected a closing tag for <Columns> (3:1-3:10)`.
      const [, line = 1, column = 1] = /\((\d+):(\d+)-/u.exec(reason) ?? [];
      return {
        invalid: {
          id: 'mdx-invalid',
          line: place?.line ?? Number(line),
          column: place?.column ?? Number(column),
          values: { reason },
        },
      };
    }
  }
}
