/**
 * A PDF without what says who wrote it, when and with what, without earlier versions of itself and without programs: its
 * objects are read, those that the pages need are written anew.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { UnreadableFile } from './bytes.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { messageOf } from '../message-of.ts';

/** Of any object: XMP, private data of programs, thumbnails, and what runs when something happens. */
const dropped = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AA', 'JavaScript', 'JS', 'CreationDate', 'ModDate'];
/** Actions that run, send or open something other than a place or a link. */
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
  const { context, catalog } = document;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  if (opensAction(context, catalog)) catalog.delete(PDFName.of('OpenAction'));
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

function opensAction(context: PDFContext, catalog: PDFDict): boolean {
  const action = context.lookup(catalog.get(PDFName.of('OpenAction')));
  return action instanceof PDFDict && nameOf(action, 'S') !== 'GoTo';
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
      cleanDictionary(dictionary);
      waiting.push(...dictionary.values());
    }
  }
  return reached;
}

function cleanDictionary(dictionary: PDFDict): void {
  for (const name of dropped) dictionary.delete(PDFName.of(name));
  if (dictionary.has(PDFName.of('Subtype')) && dictionary.has(PDFName.of('Rect'))) {
    dictionary.delete(PDFName.of('M'));
    // Who wrote a comment; the same key names a field of a form.
    if (nameOf(dictionary, 'Subtype') !== 'Widget') dictionary.delete(PDFName.of('T'));
  }
  if (runs.has(nameOf(dictionary, 'S') ?? '')) for (const key of dictionary.keys()) dictionary.delete(key);
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
