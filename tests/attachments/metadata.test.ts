/** Published copies have no metadata, lie as the original does, and have its colours and its pixels. */
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { crc32, deflateSync } from 'node:zlib';
import { kindOf } from '../../src/attachments/kinds.ts';
import { publishContent } from '../../src/attachments/publish-attachment.ts';

const secret = 'Zqsecret';
const pixels = Buffer.from(Array.from({ length: 24 * 16 * 3 }, (_, at) => (at * 37) % 256));
const exif = {
  IFD0: { Make: secret, Artist: secret, ImageDescription: secret },
  IFD2: { BodySerialNumber: secret },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 0/1' },
};
const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description about="${secret}"/></rdf:RDF></x:xmpmeta>`;

async function published(extension: string, bytes: Uint8Array, keepMetadata = false): Promise<Buffer> {
  const kind = kindOf(extension);
  if (kind === undefined) throw new Error(`${extension} is not published.`);
  const result = await publishContent(kind, bytes, { allowTypes: [], keepMetadata });
  if ('refusal' in result) throw new Error(result.refusal.reason);
  return Buffer.from(result.bytes);
}

function picture(): Sharp {
  return sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .withExif(exif)
    .withXmp(xmp)
    .withIccProfile('p3');
}

const made: Readonly<Record<string, () => Promise<Buffer>>> = {
  jpg: () => picture().jpeg().toBuffer(),
  png: () => picture().png().toBuffer(),
  webp: () => picture().webp({ lossless: true }).toBuffer(),
  avif: () => picture().avif({ lossless: true }).toBuffer(),
};

describe.each(Object.keys(made))('a picture of the type %s', (extension) => {
  let source: Buffer;
  let copy: Buffer;
  beforeAll(async () => {
    source = await (made[extension] ?? made['png'] ?? (() => Promise.reject(new Error('none'))))();
    copy = await published(extension, source);
  });

  test('has none', async () => {
    const [before, after] = [await sharp(source).metadata(), await sharp(copy).metadata()];
    expect(before.exif?.includes(secret)).toBe(true);
    expect(before.xmp?.includes(secret)).toBe(true);
    expect(after.exif?.includes(secret) ?? false).toBe(false);
    expect(after.xmp).toBeUndefined();
    expect(copy.includes(secret)).toBe(false);
  });

  test('lies as it did, with its colours', async () => {
    const [before, after] = [await sharp(source).metadata(), await sharp(copy).metadata()];
    expect([after.orientation, after.icc?.length, after.width, after.height]).toEqual([
      before.orientation,
      before.icc?.length,
      before.width,
      before.height,
    ]);
    expect(after.icc).toBeDefined();
  });

  test('has its pixels', async () => {
    expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(source).raw().toBuffer());
  });

  test('is the same when it is cleaned again', async () => expect(await published(extension, copy)).toEqual(copy));

  test('keeps it where the configuration says so', async () =>
    expect(await published(extension, source, true)).toEqual(source));

  test('without its end is refused, or has none', async () => {
    for (const length of [16, 60, 200, Math.floor(source.length / 2), source.length - 3]) {
      const cut = await published(extension, source.subarray(0, length)).catch(() => Buffer.alloc(0));
      expect(cut.includes(secret)).toBe(false);
    }
  });
});

describe('a JPEG has nothing of', () => {
  const segment = (code: number, text: string): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, code, (text.length + 2) >> 8, (text.length + 2) & 255]),
      Buffer.from(text, 'latin1'),
    ]);
  test.each([
    ['a comment', segment(0xfe, secret)],
    ['IPTC', segment(0xed, `Photoshop 3.0\0${secret}`)],
    ['content credentials', segment(0xeb, `JP\0\u0001${secret}`)],
    ['a second picture’s list', segment(0xe2, `MPF\0${secret}`)],
    ['a flash picture', segment(0xe2, `FPXR\0${secret}`)],
    ['a camera’s notes', segment(0xe5, secret)],
    ['a preview', segment(0xe0, `JFXX\0\u0010${secret}`)],
    ['a preview in its head', segment(0xe0, `JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001${secret}`)],
    ['a long XMP', segment(0xe1, `http://ns.adobe.com/xmp/extension/\0${secret}`)],
    ['what looks like Adobe’s colours', segment(0xee, `Adobe${secret}`)],
  ])('%s', async (_, extra) => {
    const plain = await sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
      .jpeg()
      .toBuffer();
    const source = Buffer.concat([plain.subarray(0, 2), extra, plain.subarray(2)]);
    const copy = await published('jpg', source);
    expect(copy.includes(secret)).toBe(false);
    expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
  });

  test('a film behind it, nor does a progressive one lose a scan', async () => {
    const plain = await sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
      .jpeg({ progressive: true })
      .toBuffer();
    expect(await published('jpg', Buffer.concat([plain, Buffer.from(`\0\0\0\u0018ftypmp42${secret}`)]))).toEqual(plain);
  });
});

describe('a PNG has nothing of', () => {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  test.each([
    ['text', chunk('tEXt', Buffer.from(`Author\0${secret}`))],
    ['packed text', chunk('zTXt', Buffer.concat([Buffer.from(`${secret}\0\0`), deflateSync(secret)]))],
    ['text in any language', chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secret}`))],
    ['the time', chunk('tIME', Buffer.from([7, 0xea, 1, 2, 3, 4, 5]))],
    ['a chunk of a program', chunk('caBX', Buffer.from(secret))],
  ])('%s', async (_, extra) => {
    const plain = await sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
      .png()
      .toBuffer();
    const end = plain.length - 12;
    expect(await published('png', Buffer.concat([plain.subarray(0, 33), extra, plain.subarray(33)]))).toEqual(plain);
    expect(
      await published('png', Buffer.concat([plain.subarray(0, end), extra, plain.subarray(end), Buffer.from(secret)])),
    ).toEqual(plain);
  });
});

test('a GIF has no comment and no data of programs', async () => {
  const plain = await sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } })
    .gif()
    .toBuffer();
  const start = 13 + 3 * 2 ** (((plain[10] ?? 0) & 7) + 1);
  const block = (label: number, ...parts: string[]): Buffer =>
    Buffer.concat([
      Buffer.from([0x21, label]),
      ...parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])),
      Buffer.from([0]),
    ]);
  const source = Buffer.concat([
    plain.subarray(0, start),
    block(0xfe, secret),
    block(0xff, 'XMP DataXMP', secret),
    plain.subarray(start),
    Buffer.from(secret),
  ]);
  const copy = await published('gif', source);
  expect(copy.includes(secret)).toBe(false);
  expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
});

describe('a film or sound in MP4', () => {
  const box = (type: string, ...parts: Buffer[]): Buffer => {
    const content = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  const text = Buffer.from(secret);
  const handler = (type: string): Buffer =>
    box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0${type}\0\0\0\0\0\0\0\0\0\0\0\0${secret}\0`));
  const track = (type: string): Buffer =>
    box(
      'trak',
      box('tkhd', Buffer.alloc(84)),
      box('mdia', handler(type), box('minf', box('stbl', Buffer.from('samples')))),
    );
  const source = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box(
      'moov',
      box('mvhd', Buffer.from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]), Buffer.alloc(88)),
      track('vide'),
      track('meta'),
      box('udta', box('\u00A9xyz', text)),
      box('meta', Buffer.alloc(4), text),
    ),
    box('uuid', text),
    box('mdat', Buffer.from('frames')),
    box('free', text),
  ]);

  test('has no places, names and times, and nothing in it is moved', async () => {
    const copy = await published('mp4', source);
    expect(copy.includes(secret)).toBe(false);
    expect(copy.length).toBe(source.length);
    expect(copy.indexOf('frames')).toBe(source.indexOf('frames'));
    expect(copy.indexOf('samples')).toBe(source.indexOf('samples'));
    expect(copy.includes(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]))).toBe(false);
  });

  test('has no samples of tracks that are taken out', async () => {
    const tables = (offset: number): Buffer => {
      const numbers = (...all: number[]): Buffer => Buffer.from(new Uint32Array(all).buffer).swap32();
      return box(
        'stbl',
        box('stsc', numbers(0, 1, 1, 1, 1)),
        box('stsz', numbers(0, 6, 1)),
        box('stco', numbers(0, 1, offset)),
      );
    };
    const trackOf = (type: string, offset: number): Buffer =>
      box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', handler(type), box('minf', tables(offset))));
    const film = (offset: number): Buffer =>
      Buffer.concat([
        box('ftyp', Buffer.from('isom\0\0\0\0')),
        box('moov', box('mvhd', Buffer.alloc(96)), trackOf('vide', offset), trackOf('meta', offset + 6)),
        box('mdat', Buffer.from('frames52.37Nsounds')),
      ]);
    const first = film(0).indexOf('frames');
    const copy = await published('mp4', film(first));
    expect(copy.subarray(first)).toEqual(Buffer.from(`frames${'\0'.repeat(12)}`));
  });

  test('is refused where a box does not end where it says', async () => {
    await expect(published('mp4', source.subarray(0, source.length - 3))).rejects.toThrow('does not end');
  });
});

describe('a PDF', () => {
  let source: Uint8Array;
  beforeAll(async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([200, 100]);
    const { context, catalog } = document;
    document.setAuthor(secret);
    document.setTitle(secret);
    catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
    catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of(`app.alert("${secret}")`) }));
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Adobe: { Private: PDFHexString.fromText(secret) } }));
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        {
          Type: 'Annot',
          Subtype: 'Text',
          Rect: [0, 0, 9, 9],
          T: PDFString.of(secret),
          Contents: PDFString.of('a comment'),
        },
      ]),
    );
    page.drawImage(await document.embedJpg(await picture().jpeg().toBuffer()));
    source = await document.save();
  });

  test.each(['as it is', 'with an earlier version in it'])('has no names, programs, XMP and Exif: %s', async (how) => {
    let bytes = source;
    if (how !== 'as it is') {
      const document = await PDFDocument.load(source, { forIncrementalUpdate: true });
      document.addPage([10, 10]);
      bytes = await document.save();
    }
    const copy = await published('pdf', bytes);
    const again = await PDFDocument.load(copy, { updateMetadata: false });
    expect([again.getAuthor(), again.getTitle(), again.getProducer(), again.getCreationDate()]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const objects = again.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    expect(objects).not.toMatch(/Zqsecret|JavaScript|xmpmeta|PieceInfo|5a0071/iu);
    expect(objects).toContain('a comment');
    expect(copy.includes(secret)).toBe(false);
    expect(again.getPageCount()).toBe(how === 'as it is' ? 1 : 2);
  });

  test.each([
    ['no PDF', Buffer.from('%PDF-1.4\nnothing')],
    [
      'one without pages',
      Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>'),
    ],
  ])('is refused where it is %s', async (_, bytes) => {
    await expect(published('pdf', bytes)).rejects.toThrow('cannot be read');
  });
});

test('an MP3 has no tags', async () => {
  const sound = Buffer.from([0xff, 0xfb, 0x90, 0, 1, 2, 3, 4]);
  const head = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, secret.length, ...Buffer.from(secret)]);
  const tail = Buffer.concat([Buffer.from(`TAG${secret}`), Buffer.alloc(125 - secret.length)]);
  expect(await published('mp3', Buffer.concat([head, sound, tail]))).toEqual(sound);
});

test('a picture in a drawing has none either', async () => {
  const data = (await picture().jpeg().toBuffer()).toString('base64');
  const copy = await published(
    'svg',
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,${data}"/></svg>`),
  );
  const inside = /data:image\/jpeg;base64,([^"]+)/u.exec(copy.toString())?.[1] ?? '';
  expect(Buffer.from(inside, 'base64').includes(secret)).toBe(false);
  expect(await sharp(Buffer.from(inside, 'base64')).metadata()).toMatchObject({ width: 24, orientation: 6 });
});
