/**
 * A published PDF does nothing by itself: no action runs, sends or opens, wherever it stands; no file is attached to
 * it.
 */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { cleanPdf } from '../../src/attachments/clean-pdf.ts';

type Literal = NonNullable<Parameters<PDFContext['stream']>[1]>;
const word = PDFString.of('zqaction');

const active: Readonly<Record<string, Literal>> = {
  JavaScript: { S: 'JavaScript', JS: word },
  Launch: { S: 'Launch', F: word },
  SubmitForm: { S: 'SubmitForm', F: { FS: 'URL', F: word } },
  ImportData: { S: 'ImportData', F: word },
  GoToR: { S: 'GoToR', F: word },
  GoToE: { S: 'GoToE', F: word },
  Rendition: { S: 'Rendition', OP: 0, JS: word },
  RichMediaExecute: { S: 'RichMediaExecute', CMD: { C: word } },
  Movie: { S: 'Movie', T: word },
  Sound: { S: 'Sound', Volume: 1, Name: word },
  Trans: { S: 'Trans', Name: word },
  'a kind of its own': { S: 'Zq', Name: word },
  'no kind': { S: word, JS: word },
  'an order of the program': { S: 'Named', N: 'Print', Name: word },
  'an address of the disk': { S: 'URI', URI: PDFString.of('file:///zqaction') },
  'an address that runs': { S: 'URI', URI: PDFString.of(' JavaScript:zqaction()') },
};

/** Puts an action where its name says. */
const places: Readonly<Record<string, (pdf: PDFDocument, action: PDFObject) => void>> = {
  'the opened document': ({ catalog }, action) => catalog.set(PDFName.of('OpenAction'), action),
  'an event of the document': ({ catalog, context }, action) =>
    catalog.set(PDFName.of('AA'), context.obj({ WC: action })),
  'an event of a page': (pdf, action) => pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: action })),
  'a link': (pdf, action) => annotate(pdf, { Subtype: 'Link', A: action }),
  'a link’s next action': (pdf, action) =>
    annotate(pdf, { Subtype: 'Link', A: { S: 'GoTo', D: [0], Next: [{ S: 'GoTo', D: [0] }, action] } }),
  'the field of a form': (pdf, action) => {
    annotate(pdf, { Subtype: 'Widget', FT: 'Btn', T: PDFString.of('field'), A: action, AA: { D: action } });
    pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: pdf.getPage(0).node.Annots()?.asArray() ?? [] }));
  },
  'the outline': ({ catalog, context }, action) =>
    catalog.set(PDFName.of('Outlines'), context.obj({ First: { Title: PDFString.of('shown'), A: action } })),
  'the names of the document': ({ catalog, context }, action) =>
    catalog.set(PDFName.of('Names'), context.obj({ JavaScript: { Names: [PDFString.of('a'), action] } })),
};

function annotate(pdf: PDFDocument, annotation: Literal): void {
  const whole = pdf.context.register(pdf.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...annotation }));
  pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([whole]));
}

async function made(write: (pdf: PDFDocument) => void): Promise<string> {
  const pdf = await PDFDocument.create();
  pdf.addPage([100, 100]);
  write(pdf);
  const source = await pdf.save();
  expect(await objectsOf(source)).toMatch(/zq/iu);
  return objectsOf(await cleanPdf(source));
}

async function objectsOf(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join('\n');
}

describe.each(Object.entries(places))('of %s', (_place, put) => {
  test.each(Object.entries(active))('%s is gone', async (_kind, action) => {
    for (const isIndirect of [false, true]) {
      const objects = await made((pdf) => {
        const object = pdf.context.obj(action);
        put(pdf, isIndirect ? pdf.context.register(object) : object);
      });
      expect(objects).not.toMatch(/zqaction|JavaScript|Launch|SubmitForm/iu);
    }
  });
});

test.each<[string, Literal]>([
  ['to another place', { S: 'GoTo', D: [0, 'Fit'] }],
  ['to a page of the web', { S: 'URI', URI: PDFString.of('https://example.org/zq') }],
  ['to a file beside it', { S: 'URI', URI: PDFString.of('zq.html') }],
  ['to the next page', { S: 'Named', N: 'NextPage' }],
])('a link %s stays', async (_name, action) => {
  const kept = PDFDocument.create().then((pdf) => pdf.context.obj(action).toString());
  const objects = await made((pdf) => {
    annotate(pdf, { Subtype: 'Link', A: action, Contents: PDFString.of('zq') });
    pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ K: { S: 'P', A: { O: 'Layout', Width: 12321 } } }));
  });
  expect(objects).toContain(await kept);
  expect(objects).toContain('12321');
});

test('attached files, films and scenes are gone', async () => {
  const objects = await made((pdf) => {
    const { context, catalog } = pdf;
    const file = context.register(context.stream('zqfile', { Type: 'EmbeddedFile' }));
    const named = context.register(context.obj({ Type: 'Filespec', F: PDFString.of('a.txt'), EF: { F: file } }));
    catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: [PDFString.of('zqname'), named] } }));
    catalog.set(PDFName.of('AF'), context.obj([named]));
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: [PDFString.of('zqform'), file] }));
    annotate(pdf, {
      Subtype: 'FileAttachment',
      FS: named,
      Movie: { F: word },
      Sound: file,
      '3DD': file,
      RichMediaContent: { Assets: file },
    });
  });
  expect(objects).not.toMatch(/zq|EmbeddedFile|RichMedia/iu);
});
