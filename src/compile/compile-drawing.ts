/**
 * A drawing of Excalidraw → its elements as SVG with holes, and what of it the note's record has: links, block ids,
 * problems. Nothing that stands in the file as the shown form of a link is taken over, so that no private name is.
 */
import { figure } from '../canvas/draw-edges.ts';
import { createPlaces } from '../canvas/json-places.ts';
import { boundsOfAll, boxOfElement } from '../excalidraw/bounds.ts';
import { decompress } from '../excalidraw/decompress.ts';
import { drawElement, placeOf } from '../excalidraw/draw-element.ts';
import type { Drawing, DrawingElement, FrameElement, PictureElement, TextElement } from '../excalidraw/drawing.ts';
import { baselineOf, fontOf } from '../excalidraw/fonts.ts';
import { readDrawing } from '../excalidraw/read-drawing.ts';
import { createGenerator } from '../excalidraw/rough.ts';
import type { DrawingNote } from '../excalidraw/split-note.ts';
import type { Parser } from '../syntax/parser.ts';
import { wordCount } from '../vault/text.ts';
import type { RecordProblem, Reference, SourceRange, Text } from '../vault/types.ts';
import { shiftReference, shiftText } from './canvas-numbers.ts';
import { htmlOfText, linesOf, readText, svgOfLine } from './drawing-text.ts';
import type { Piece, ReadText } from './drawing-text.ts';
import type { DrawingTemplate, DrawingText, DrawnElement, DrawnPicture } from './drawing-template.ts';
import { escapeHtml } from './escape-html.ts';
import { hasProtocol } from '../vault/public-address.ts';
import { hole } from './template.ts';

/** Characters of SVG: a drawing with more would keep readers waiting. */
const mostCharacters = 6_000_000;
/** Characters of JSON that a compressed drawing may become. */
const mostJson = 64_000_000;

export interface DrawingSource {
  /** The whole file. */
  text: string;
  /** Of a note its parts; absent: the file is the drawing itself. */
  note?: DrawingNote;
  /** The number that its first reference gets. */
  firstReference: number;
  parser: Parser;
}

export interface CompiledDrawing {
  template: DrawingTemplate;
  references: readonly Reference[];
  tags: readonly string[];
  /** Ids of its texts, in lower case. */
  blocks: readonly string[];
  problems: readonly RecordProblem[];
  words: number;
  /** What its texts begin with. */
  excerpt: Text;
}

export function compileDrawing({ text, note, firstReference, parser }: DrawingSource): CompiledDrawing {
  const placeAt = createPlaces(text);
  const start = note === undefined ? 0 : (note.data?.start ?? note.end);
  const drawing = drawingIn(text, note);
  if ('invalid' in drawing)
    return {
      template: {
        elements: [],
        bounds: { x: 0, y: 0, width: 1, height: 1 },
        texts: [],
        hasLinks: false,
        invalid: true,
      },
      references: [],
      tags: [],
      blocks: [],
      problems: [{ id: 'drawing-invalid', ...placeAt(start), values: { reason: drawing.invalid } }],
      words: 0,
      excerpt: [],
    };

  const references: Reference[] = [];
  const tags = new Set<string>();
  const texts: DrawingText[] = [];
  const words: Text[] = [];
  const problems = drawing.problems.map((reason) => ({ id: 'drawing-bounded', ...placeAt(start), values: { reason } }));
  const targets = new Map<string, LinkTarget | undefined>();
  let hasLinks = false;
  /** Reads a text as a note of its own, whose references become the drawing's. */
  const taken = (typed: string, at: number): ReadText & { shift: number } => {
    const read = readText(typed, parser);
    const shift = firstReference + references.length;
    const range: SourceRange = { ...placeAt(at), start: at, end: at + typed.length };
    for (const reference of read.record.references) references.push(shiftReference(reference, shift, range));
    for (const tag of read.record.tags) tags.add(tag);
    hasLinks ||= read.pieces.some(({ kind }) => kind === 'link');
    return { ...read, shift };
  };
  const generator = createGenerator();
  const labels = labelsOf(drawing.elements);
  const elements: DrawnElement[] = [];
  let characters = 0;
  for (const element of drawing.elements) {
    if (characters > mostCharacters) {
      const reason = `a page shows ${mostCharacters.toLocaleString('en')} characters of one drawing at most`;
      problems.push({ id: 'drawing-bounded', ...placeAt(start), values: { reason } });
      break;
    }
    const box = boxOfElement(element);
    const drawn: DrawnElement = {
      id: element.id,
      box,
      groups: element.groups,
      ...(element.frame === undefined ? {} : { frame: element.frame }),
      ...(element.type === 'frame' ? { isFrame: true, ...frameName(element) } : {}),
      svg: '',
      ...pictureOf(element),
    };
    const svg = linked(
      element,
      element.type === 'text' ? textSvg(element) : `<g ${placeOf(element)} ${round}>${cutOut(element)}</g>`,
    );
    characters += svg.length;
    elements.push({ ...drawn, svg: drawn.picture === undefined ? svg : linked(element, pictureSign) });
  }
  return {
    template: {
      elements,
      bounds: boundsOfAll(elements.map(({ box }) => box)),
      ...(drawing.background === undefined ? {} : { background: drawing.background }),
      texts,
      hasLinks,
    },
    references,
    tags: [...tags],
    blocks: drawing.elements.flatMap(({ type, id }) => (type === 'text' ? [id.toLowerCase()] : [])),
    problems,
    words: words.flat().reduce((sum: number, run) => sum + (typeof run === 'string' ? wordCount(run) : 0), 0),
    excerpt: words.slice(0, 12).flatMap((one, at) => (at === 0 ? one : [' · ', ...one])),
  };

  /** The lines of an arrow stand aside for the text on it. */
  function cutOut(element: DrawingElement): string {
    const inner = drawElement(element, generator);
    const label = element.type === 'arrow' ? labels.get(element.label ?? '') : undefined;
    if (label === undefined || inner === '') return inner;
    const [gap, far] = [boxOfElement(label), 1e5];
    const id = `${hole.idPrefix()}cut-${elements.length}`;
    const around = `x="${-far}" y="${-far}" width="${2 * far}" height="${2 * far}"`;
    return `<mask id="${id}" maskUnits="userSpaceOnUse" ${around}><rect ${around} fill="#fff"/><rect x="${figure(gap.x - element.x - 4)}" y="${figure(gap.y - element.y)}" width="${figure(gap.width + 8)}" height="${figure(gap.height)}" fill="#000"/></mask><g mask="url(#${id})">${inner}</g>`;
  }

  function textSvg(element: TextElement): string {
    const own = note?.texts.get(element.id);
    const typed = own?.typed ?? element.typed;
    const { pieces, record, shift } = taken(typed, own?.start ?? start);
    if (typed.trim() !== '') {
      texts.push({
        html: htmlOfText(pieces, shift),
        source: { text: typed, record, firstReference: shift },
      });
      words.push(shiftText(plainOf(pieces), shift));
    }
    const font = fontOf(element.font);
    const { fontSize, lineHeight, align } = element;
    const anchor = align === 'left' ? '' : ` text-anchor="${align === 'center' ? 'middle' : 'end'}"`;
    const x = align === 'left' ? 0 : align === 'center' ? element.width / 2 : element.width;
    const first = baselineOf(font, fontSize, lineHeight);
    const lines = linesOf(pieces, element.text).map((line, at) => {
      const y = figure(first + at * lineHeight * fontSize);
      return line.length === 0
        ? ''
        : `<text x="${figure(x)}" y="${y}" xml:space="preserve">${svgOfLine(line, shift)}</text>`;
    });
    return `<g ${placeOf(element)} id="${hole.blockAnchor(element.id.toLowerCase())}" class="drawing-${font.face}" font-size="${figure(fontSize)}" fill="${element.stroke}"${anchor}>${lines.join('')}</g>`;
  }

  /**
   * The whole element leads where its author said; a text with links of its own does not, as none stands in another.
   */
  function linked({ id, link: own }: DrawingElement, svg: string): string {
    const link = own ?? note?.links.get(id);
    if (link === undefined || svg.includes('</a>') || svg.includes(hole.writtenLink(0).slice(0, 2))) return svg;
    const target = targets.has(link) ? targets.get(link) : targetOf(link);
    targets.set(link, target);
    if (target === undefined) return svg;
    return typeof target === 'number'
      ? `${hole.drawnLink(target)}${svg}${hole.drawnLinkEnd(target)}`
      : `<a class="external" href="${escapeHtml(target.href)}" rel="noopener">${svg}</a>`;
  }

  function targetOf(link: string): LinkTarget | undefined {
    const isAddress = hasProtocol(link, ['http', 'https']);
    const { pieces, shift } = taken(isAddress ? `<${link}>` : link, start);
    const target = pieces.find((piece) => piece.kind === 'link')?.target;
    return typeof target === 'number' ? target + shift : target;
  }

  function frameName({ name }: FrameElement): Pick<DrawnElement, 'name' | 'label'> {
    if (name === undefined) return {};
    const { pieces, shift } = taken(name, start);
    return { name, label: svgOfLine(pieces, shift) };
  }

  function pictureOf(element: DrawingElement): { picture?: DrawnPicture } {
    if (element.type !== 'image') return {};
    const source = sourceOf(element);
    if (source === undefined) return {};
    const { width, height, crop, scale } = element;
    const [x, y] = scale;
    const flip =
      x > 0 && y > 0 ? '' : ` translate(${x < 0 ? figure(width) : 0} ${y < 0 ? figure(height) : 0}) scale(${x} ${y})`;
    const place = placeOf(element);
    return {
      picture: {
        source,
        width: Math.abs(width),
        height: Math.abs(height),
        place: flip === '' ? place : place.replace(/"(?= |$)/u, `${flip}"`),
        ...(crop === undefined ? {} : { crop }),
      },
    };
  }

  function sourceOf({ file }: PictureElement): DrawnPicture['source'] | undefined {
    const typed = note?.files.get(file);
    if (typed !== undefined) {
      const link = /^!?\[\[[^\n]*\]\]/u.exec(typed)?.[0];
      const read = link === undefined ? undefined : taken(link.startsWith('!') ? link : `!${link}`, start);
      const target = read?.pieces.find((piece) => piece.kind === 'link')?.target;
      return read === undefined || typeof target !== 'number' ? undefined : { reference: target + read.shift };
    }
    const data = drawing && 'files' in drawing ? drawing.files.get(file) : undefined;
    return data === undefined ? undefined : { data };
  }
}

/** The number of a reference, or an address. */
type LinkTarget = number | { href: string };

/** Stands where a picture will. */
export const pictureSign = '<picture/>';
const round = 'stroke-linecap="round"';

function drawingIn(text: string, note: DrawingNote | undefined): Drawing | { invalid: string } {
  if (note === undefined) return readDrawing(text);
  if (note.data === undefined) return { invalid: 'it has no section `## Drawing` with the drawing' };
  if (!note.data.isCompressed) return readDrawing(note.data.text);
  const json = decompress(note.data.text.replaceAll(/\s+/gu, ''), mostJson);
  return json === undefined ? { invalid: 'its compressed drawing is broken, or too large' } : readDrawing(json);
}

function labelsOf(elements: readonly DrawingElement[]): ReadonlyMap<string, TextElement> {
  return new Map(elements.flatMap((element) => (element.type === 'text' ? [[element.id, element]] : [])));
}

function plainOf(pieces: readonly Piece[]): Text {
  return pieces.flatMap((piece): Text =>
    piece.kind === 'typed'
      ? [piece.text.replaceAll(/\s+/gu, ' ')]
      : piece.kind === 'masked'
        ? [piece.reference]
        : piece.shown,
  );
}
