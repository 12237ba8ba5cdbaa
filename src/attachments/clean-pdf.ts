/**
 * A PDF without what says who wrote it, when and with what, without earlier versions of itself, programs and attached
 * files: its objects are read, those that the pages need are written anew.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { UnreadableFile } from './bytes.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { messageOf } from '../message-of.ts';

/** Of any object: XMP, private data of programs, thumbnails, what runs when something happens, and what is attached. */
const dropped = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'CreationDate',
  'ModDate',
  'AA',
  'JavaScript',
  'JS',
  'XFA',
  'Renditions',
  'EmbeddedFiles',
  'EF',
  'AF',
  'Collection',
  'RichMediaContent',
  'RichMediaSettings',
  'Movie',
  'Sound',
  '3DD',
  '3DA',
];
/** Where an action may stand: of a link, page or outline, after another action, and of the opened document. */
const actionKeys = ['A', 'PA', 'Next', 'OpenAction'];
/** Addresses that a link may lead to; one without a scheme is relative. */
const linked = /^(?:https?:|mailto:|tel:|(?![a-z][a-z\d+.-]*:))/iu;
const turns: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
/** Actions that run, send or open something other than a place or a link: they are emptied wherever they lie. */
const runs: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'GoToR',
  'GoToE',
]);

/** @throws UnreadableFile where it cannot be read, or is encrypted */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await load(bytes);
  const { context } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const reached = reachable(context, [context.trailerInfo.Root]);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });
    if (document.getPageCount() === 0) throw new Error('it has no page');
    return document;
  } catch (error) {
    const reason = messageOf(error).split('\n')[0] ?? '';
    throw new UnreadableFile(
      /encrypted/iu.test(reason)
        ? 'the PDF document is encrypted, so that its metadata cannot be taken out'
        : `the PDF document cannot be read (${reason.slice(0, 120)})`,
    );
  }
}

/** Cleans every object that is reached, and returns their references. */
function reachable(context: PDFContext, roots: readonly (PDFObject | undefined)[]): Set<PDFRef> {
  const reached = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  const waiting = [...roots];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object instanceof PDFRawStream && isPhotograph(object)) context.assign(next, withoutExif(object));
      waiting.push(context.lookup(next));
    } else if (next !== undefined && !seen.has(next)) {
      seen.add(next);
      if (next instanceof PDFArray) waiting.push(...next.asArray());
      const dictionary = next instanceof PDFStream ? next.dict : next;
      if (!(dictionary instanceof PDFDict)) continue;
      cleanDictionary(context, dictionary);
      waiting.push(...dictionary.values());
    }
  }
  return reached;
}

function cleanDictionary(context: PDFContext, dictionary: PDFDict): void {
  for (const name of dropped) dictionary.delete(PDFName.of(name));
  if (dictionary.has(PDFName.of('Subtype')) && dictionary.has(PDFName.of('Rect'))) {
    dictionary.delete(PDFName.of('M'));
    // Who wrote a comment; the same key names a field of a form.
    if (nameOf(dictionary, 'Subtype') !== 'Widget') dictionary.delete(PDFName.of('T'));
  }
  if (runs.has(nameOf(dictionary, 'S') ?? '')) empty(dictionary);
  for (const key of actionKeys) {
    const value = dictionary.lookup(PDFName.of(key));
    const actions = value instanceof PDFArray ? value.asArray().map((each) => context.lookup(each)) : [value];
    for (const action of actions) if (action instanceof PDFDict && !isHarmless(action)) empty(action);
  }
}

function empty(dictionary: PDFDict): void {
  for (const key of dictionary.keys()) dictionary.delete(key);
}

/**
 * Of what stands where actions do: without a kind it is none, but the attributes of a paragraph, whose key is the same.
 */
function isHarmless(action: PDFDict): boolean {
  const kind = nameOf(action, 'S');
  if (kind === undefined) return !action.has(PDFName.of('S'));
  if (kind === 'Named') return turns.has(nameOf(action, 'N') ?? '');
  if (kind !== 'URI') return kind === 'GoTo';
  const address = action.lookup(PDFName.of('URI'));
  return (address instanceof PDFString || address instanceof PDFHexString) && linked.test(address.decodeText().trim());
}

function nameOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function isPhotograph(stream: PDFRawStream): boolean {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only instanceof PDFName && only.decodeText() === 'DCTDecode';
}

/** Readers of PDF ignore how a photograph lies, so none of its Exif data is needed. */
function withoutExif(stream: PDFRawStream): PDFRawStream {
  try {
    return PDFRawStream.of(stream.dict, cleanJpeg(stream.contents));
  } catch {
    return stream;
  }
}
