/** Files that would run at the site's address, steer its host, or tell where and by whom they were made. */
import fc from 'fast-check';
import {
  attachmentKind,
  defaultAttachmentRule as rule,
  publishContent,
} from '../../../src/attachments/publish-attachment.ts';
import { addressKey, addressOf } from '../../../src/vault/address.ts';
import { createAddressRegistry } from '../../../src/vault/address-registry.ts';
import { indexVault } from '../../../src/vault/index-vault.ts';
import { readOwnAddresses } from '../../../src/vault/own-addresses.ts';
import type { VaultFile, VaultPath } from '../../../src/vault/types.ts';
import { attack, type Attack } from '../attack.ts';

const active =
  'html htm xhtml xht shtml shtm xml xsl xslt mht mhtml svgz js mjs cjs ts jsx wasm swf jar class hta php php5 phtml phar asp aspx ashx jsp cgi pl py rb sh bash htaccess htpasswd url webloc lnk desktop appcache webmanifest rss atom rdf mathml mml vbs vbe ps1 bat cmd exe msi scr com dll dmg app apk xpi crx css less map md2 eml ics2 xspf smil vml wsdl xul htc ht3 kml gpx dae rdfs owl xsd'.split(
    ' ',
  );
const passive =
  'png jpg jpeg gif webp avif heic bmp ico pdf mp3 wav mp4 mov webm ogg flac zip docx woff2 txt csv json yaml vtt tar gz svg'.split(
    ' ',
  );
const pages = [
  '<!DOCTYPE html><script>alert(1)</script>',
  '<html><body onload=alert(1)>',
  '  \n\t<script>alert(1)</script>',
  '\uFEFF<script>alert(1)</script>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<!-- --><script>alert(1)</script>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<?php system("id"); ?>',
  '<%= 1 %><script>alert(1)</script>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '#!/bin/sh\nalert',
  'GIF89a/*<svg/onload=alert(1)>*/',
  'RIFF0000WEBP<script>alert(1)</script>',
  '%PDF-1.4\n<script>alert(1)</script>',
  '\u00FF\u00D8\u00FF<script>alert(1)</script>',
];
const stem = fc.constantFrom(
  'a',
  'a.png',
  'x.html',
  'a b',
  'index',
  '.hidden',
  'a\u0000',
  'a%00',
  'ä',
  'a;',
  'a?',
  'a#',
  'con',
  '-',
);
const casing = (text: string, how: number): string =>
  how === 0
    ? text
    : how === 1
      ? text.toUpperCase()
      : [...text].map((letter, at) => (at % 2 === 0 ? letter : letter.toUpperCase())).join('');
const name = fc
  .record({
    stem,
    extension: fc.constantFrom(...active, ...passive),
    after: fc.constantFrom('', '', '', '.', ' ', '. ', '\u00A0', '\t', '%00.png', '\u200B', '::$DATA', '~', '.bak'),
    how: fc.nat({ max: 2 }),
  })
  .map(({ stem: before, extension, after, how }) => `${before}.${casing(extension, how)}${after}`);

function fileOf(path: string): VaultFile {
  return { path: path as VaultPath, kind: 'attachment', source: `/vault/${path}`, size: 1, modified: 0 };
}

/** What hosts have been seen to obey at the top of a site. */
const obeyed =
  /^(?:[_.].*|cname|(?:functions|api|netlify|cgi-bin|edge-functions|well-known)\/.*|(?:netlify|wrangler|fly)\.toml|(?:vercel|now|firebase|package|static|composer|manifest|app|auth)\.json|web\.config|(?:robots|ads|app-ads|security|humans|llms)\.txt|sitemap(?:-0|[-_]index)?\.(?:xml|txt)|(?:sw|service-worker|serviceworker|worker)\.(?:m|c)?js|(?:404|200|index)\.html?|favicon\.ico|google[\da-f]+\.html|crossdomain\.xml|browserconfig\.xml|bingsiteauth\.xml)$/iu;
const obeyedNames =
  '_redirects _headers _worker.js _routes.json _worker.js/index.js functions/a.js Functions/A.txt functions/[[path]].txt CNAME cname netlify.toml NETLIFY.TOML wrangler.toml vercel.json now.json web.config package.json composer.json firebase.json static.json robots.txt Robots.TXT ads.txt app-ads.txt security.txt humans.txt llms.txt sitemap.xml sitemap-0.xml sitemap_index.xml sitemap.txt sw.js SW.JS service-worker.js serviceworker.js worker.js 404.html 200.html index.html Index.HTM favicon.ico google12345.html crossdomain.xml browserconfig.xml BingSiteAuth.xml api/a.json API/hello.txt netlify/functions/a.txt cgi-bin/a.txt edge-functions/a.txt __redirects _/a.txt _app/a.txt manifest.json well-known/security.txt'.split(
    ' ',
  );

/** What some host obeys in any folder. */
const anywhere = /^(?:web\.config|staticwebapp\.config\.json|\.?user\.ini|\.?ht(?:access|passwd)|404\.html?)$/iu;
const obeyedEverywhere =
  'web.config Web.Config staticwebapp.config.json StaticWebApp.config.json user.ini htaccess htpasswd 404.html'.split(
    ' ',
  );
const own = readOwnAddresses();

/** A name as somebody writes it who wants it read as that of a host, and not by us. */
function spelt(path: string, how: number): string {
  if (how < 3) return casing(path, how);
  if (how === 3) return path.replaceAll('s', 'ſ').replaceAll('k', '\u212A');
  if (how === 4) return path.replaceAll(/[a-z]/giu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
  return how === 5 ? [...path].join('\u034F') : path.replace(/(?=\.|$)/u, '\uFE0F');
}

/** A JPEG and a PNG of one pixel. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const secret = 'Zqsecret';

async function published(path: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const named = attachmentKind(path, rule);
  if (!('kind' in named)) return undefined;
  const result = await publishContent(named.kind, bytes, rule);
  return 'bytes' in result ? result.bytes : undefined;
}

export const attacks: readonly Attack[] = [
  attack({
    name: 'a file that a browser or a host would run is not published',
    inputs: fc.record({ name, page: fc.constantFrom(...pages), isWide: fc.boolean() }),
    runs: 600,
    holds: async ({ name: path, page, isWide }) => {
      const bytes = await published(
        path,
        Buffer.from(
          isWide ? `\uFEFF${page}` : page,
          isWide ? 'utf16le' : page.startsWith('\u00FF') ? 'latin1' : 'utf8',
        ),
      );
      if (bytes === undefined) return;
      const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
      if (!passive.includes(extension)) throw new Error(`${JSON.stringify(path)} is published.`);
      const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
      // Of a text only the beginning counts: browsers do not look for a page farther on.
      const isText = 'txt csv json yaml vtt'.includes(extension);
      if (
        isText ? /^[\s\u00EF\u00BB\u00BF\u00FF\u00FE]*(?:<|\+ADw)/iu.test(text) : /<script|onload|<\?php/iu.test(text)
      )
        throw new Error(`${JSON.stringify(path)} holds ${JSON.stringify(page)}.`);
    },
  }),
  attack({
    name: 'an attachment never has a name that hosts obey',
    inputs: fc.record({
      names: fc.uniqueArray(fc.constantFrom(...obeyedNames, ...obeyedEverywhere), { minLength: 1, maxLength: 6 }),
      prefix: fc.constantFrom('', '', '_', '__', '-', '~', ' ', '$', '\u200B', '\u034F'),
      folder: fc.constantFrom('', '', 'a/', 'a/b c/', '_/', '__/_/', '\u3164/', 'functions/', 'Api/x/'),
      spelling: fc.nat({ max: 6 }),
    }),
    runs: 400,
    holds: ({ names, prefix, folder, spelling }) => {
      const files = names.map((path) => fileOf(`${folder}${prefix}${spelt(path, spelling)}`));
      const { attachmentSlugs } = indexVault({
        files,
        records: new Map(),
        rule: { publish: 'public', ignore: [] },
        history: new Map(),
        home: 'Home',
      });
      for (const [path, slug] of attachmentSlugs) {
        const read = slug
          .normalize('NFKC')
          .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
          .toUpperCase();
        const last = read.slice(read.lastIndexOf('/') + 1);
        if (obeyed.test(read) || anywhere.test(last)) throw new Error(`${JSON.stringify(path)} is at ${slug}.`);
      }
      if (new Set(attachmentSlugs.values()).size !== new Set(files.map(({ path }) => path)).size)
        throw new Error('Two have one address.');
    },
  }),
  attack({
    name: 'a page is never where hosts look for a file of theirs',
    inputs: fc.record({
      name: fc.constantFrom('_redirects', '_headers', '_worker.js', '_routes.json', 'robots.txt', '404.html'),
      spelling: fc.nat({ max: 6 }),
      after: fc.constantFrom('', '', '/', '/index.js', '/x'),
      kind: fc.constantFrom('note' as const, 'document' as const),
    }),
    runs: 100,
    holds: ({ name: asked, spelling, after, kind }) => {
      const registry = createAddressRegistry(own);
      const { slug } = registry.placePage(addressOf(`${spelt(asked, spelling)}${after}`), { kind, name: 'x' });
      const [first = ''] = slug.normalize('NFC').split('/');
      if (addressKey(first) === addressKey(asked)) throw new Error(`A page is at ${slug}.`);
    },
  }),
  attack({
    name: 'a published picture says nothing but how it lies and what its colours are',
    inputs: fc.record({
      isPng: fc.boolean(),
      parts: fc.array(
        fc.record({
          code: fc.nat({ max: 255 }),
          type: fc.stringMatching(/^[A-Za-z]{4}$/u),
          before: fc.constantFrom(
            '',
            'Exif\0\0',
            'http://ns.adobe.com/xap/1.0/\0',
            'MPF\0',
            'Photoshop 3.0\0',
            'ICC_PROFIL\0',
            'JFXX\0',
          ),
          length: fc.nat({ max: 60 }),
        }),
        { maxLength: 5 },
      ),
      trailing: fc.boolean(),
      cut: fc.nat({ max: 40 }),
    }),
    runs: 300,
    holds: async ({ isPng, parts, trailing, cut }) => {
      // Of codes that begin a picture or have no length, and of chunks that are part of one, the text would be the
      // picture.
      const extra = parts.flatMap(({ code, type, before, length }) => {
        const text = Buffer.from(`${before}${secret}${'x'.repeat(length)}`, 'latin1');
        if (isPng)
          return /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|sBIT|sRGB|cICP|mDCV|cLLI|mDCv|cLLi|bKGD|hIST|pHYs|acTL|fcTL|fdAT)$/u.test(
            type,
          )
            ? []
            : [Buffer.from([0, 0, 0, text.length]), Buffer.from(type), text, Buffer.alloc(4)];
        return code < 0xe0 || code === 0xff ? [] : [Buffer.from([0xff, code, 0, text.length + 2]), text];
      });
      const [picture, at] = isPng ? [png, 33] : [jpeg, 2];
      const source = Buffer.concat([
        picture.subarray(0, at),
        ...extra,
        picture.subarray(at),
        ...(trailing ? [Buffer.from(secret)] : []),
      ]);
      const bytes = await published(isPng ? 'a.png' : 'a.jpg', source.subarray(0, source.length - cut));
      if (bytes !== undefined && Buffer.from(bytes).includes(secret)) throw new Error('The words are still in it.');
      if (cut === 0 && bytes === undefined) throw new Error('The picture is not published.');
    },
  }),
  attack({
    name: 'a published sound or film says nothing but itself',
    inputs: fc.record({
      type: fc.constantFrom('flac', 'ogg', 'opus', 'webm', 'mkv'),
      sizes: fc.array(fc.nat({ max: 70_000 }), { minLength: 1, maxLength: 3 }),
      isUnbounded: fc.boolean(),
      tail: fc.boolean(),
    }),
    runs: 100,
    holds: async ({ type, sizes, isUnbounded, tail }) => {
      const words = sizes.map((size) => Buffer.from(`${secret}=${'x'.repeat(size)}`));
      const film = type === 'webm' || type === 'mkv';
      const made = film ? matroska(words, isUnbounded) : type === 'flac' ? flac(words) : ogg(words, type === 'opus');
      const source = tail && type === 'flac' ? Buffer.concat([made, Buffer.from(`TAG${secret}`.padEnd(128))]) : made;
      const bytes = await published(`a.${type}`, source);
      if (bytes === undefined) throw new Error('It is not published.');
      const text = Buffer.from(bytes);
      if (text.includes(secret)) throw new Error('The words are still in it.');
      if (!text.includes('THESOUND')) throw new Error('The sound is gone.');
      if (film && bytes.length !== source.length) throw new Error('Places in the file have moved.');
    },
  }),
];

function flac(words: readonly Buffer[]): Buffer {
  const block = (kind: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([kind, body.length >> 16, (body.length >> 8) & 255, body.length & 255]), body]);
  const kinds = [4, 6, 0x82];
  return Buffer.concat([
    Buffer.from('fLaC'),
    block(0, Buffer.alloc(34)),
    ...words.map((word, at) => block(at === words.length - 1 ? 0x82 : (kinds[at] ?? 1), word)),
    Buffer.from('THESOUND'),
  ]);
}

function ogg(words: readonly Buffer[], isOpus: boolean): Buffer {
  const packets = [
    Buffer.from(isOpus ? 'OpusHead' : '\u0001vorbis'),
    Buffer.concat([Buffer.from(isOpus ? 'OpusTags' : '\u0003vorbis'), ...words, Buffer.alloc(9)]),
    Buffer.from('THESOUND'),
  ];
  return Buffer.concat(
    packets.flatMap((packet, number) => {
      const pages: Buffer[] = [];
      for (let at = 0; at <= packet.length; at += 255 * 255) {
        const part = packet.subarray(at, at + 255 * 255);
        const full = Math.floor(part.length / 255);
        const lacing = [...Array.from({ length: full }, () => 255), ...(full < 255 ? [part.length % 255] : [])];
        const head = Buffer.alloc(27);
        head.write('OggS');
        head[5] = number === 0 ? 2 : at > 0 ? 1 : 0;
        head.writeUInt32LE(7, 14);
        head[26] = lacing.length;
        pages.push(head, Buffer.from(lacing), part);
      }
      return pages;
    }),
  );
}

function matroska(words: readonly Buffer[], isUnbounded: boolean): Buffer {
  const element = (id: string, body: Buffer, isOpen = false): Buffer => {
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(isOpen ? 0x01ffffffffffffffn : 0x0100000000000000n + BigInt(body.length));
    return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
  };
  const word = Buffer.concat(words);
  const info = Buffer.concat(['7ba9', '4461', '4d80', '5741', '7384', 'ec'].map((id) => element(id, word)));
  const track = element('ae', Buffer.concat([element('d7', Buffer.from([1])), element('536e', word)]));
  return Buffer.concat([
    element('1a45dfa3', Buffer.from([0x42, 0x86, 0x81, 1])),
    element(
      '18538067',
      Buffer.concat([
        element('ec', word),
        element('1549a966', info),
        element('1654ae6b', track),
        element('1f43b675', element('a3', Buffer.from('THESOUND')), isUnbounded),
        element('1254c367', word),
        element('1941a469', word),
      ]),
      isUnbounded,
    ),
  ]);
}
