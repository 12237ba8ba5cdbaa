/**
 * The kinds of files that are published as attachments: by extension, with how their content begins. No other file is.
 */

/** What is done with a file before it is published: its metadata is taken out by the cleaner of its container. */
export type Container = 'svg' | 'jpeg' | 'png' | 'gif' | 'riff' | 'iso' | 'mp3' | 'pdf' | 'flac' | 'ogg' | 'matroska';

export interface FileKind {
  /** Lower case, without a dot. */
  extensions: readonly string[];
  /** For people: `a JPEG picture`. */
  name: string;
  container?: Container;
  /**
   * What stays in such a file although it is not seen, for a sentence: `names of authors`; absent: nothing that is
   * known of.
   */
  keeps?: string;
  /** Pixels: browsers show such a picture whatever its extension is. */
  isPicture?: true;
  /** Whether these first bytes, up to `headLength` of them, may begin such a file. */
  begins: (head: Uint8Array) => boolean;
}

/** How many bytes of a file decide what it is. */
export const headLength = 1024;

const office = 'names of authors and companies, comments, former versions, and metadata of its pictures';
const archive = 'names and days, and the metadata of each file in it';

export const kinds: readonly FileKind[] = [
  {
    extensions: ['jpg', 'jpeg', 'jfif'],
    name: 'a JPEG picture',
    container: 'jpeg',
    isPicture: true,
    begins: starts([0xff, 0xd8, 0xff]),
  },
  {
    extensions: ['png', 'apng'],
    name: 'a PNG picture',
    container: 'png',
    isPicture: true,
    begins: starts([0x89, 'PNG\r\n', 0x1a, '\n']),
  },
  {
    extensions: ['gif'],
    name: 'a GIF picture',
    container: 'gif',
    isPicture: true,
    begins: starts(['GIF87a'], ['GIF89a']),
  },
  {
    extensions: ['webp'],
    name: 'a WebP picture',
    container: 'riff',
    isPicture: true,
    begins: (head) => starts(['RIFF'])(head) && starts(['WEBP'])(head.subarray(8)),
  },
  {
    extensions: ['wav'],
    name: 'a WAV sound',
    container: 'riff',
    begins: (head) => starts(['RIFF'])(head) && starts(['WAVE'])(head.subarray(8)),
  },
  {
    extensions: ['avif', 'heic', 'heif'],
    name: 'an AVIF or HEIC picture',
    container: 'iso',
    isPicture: true,
    begins: (head) => starts(['ftyp'])(head.subarray(4)),
  },
  {
    extensions: ['mp4', 'm4v', 'mov', 'm4a', '3gp'],
    name: 'an MP4 or QuickTime file',
    container: 'iso',
    keeps: "what a camera wrote among the film's own samples, such as places",
    begins: isIso,
  },
  { extensions: ['svg'], name: 'an SVG drawing', container: 'svg', begins: () => true },
  {
    extensions: ['pdf'],
    name: 'a PDF document',
    container: 'pdf',
    begins: (head) => asciiOf(head).includes('%PDF-') && !isMarkup(head),
  },
  { extensions: ['bmp'], name: 'a bitmap', begins: starts(['BM']) },
  { extensions: ['ico'], name: 'an icon', keeps: 'what was written into its pictures', begins: starts([0, 0, 1, 0]) },
  {
    extensions: ['mp3'],
    name: 'an MP3 sound',
    container: 'mp3',
    begins: (head) => starts(['ID3'])(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
  },
  {
    extensions: ['aac'],
    name: 'an AAC sound',
    container: 'mp3',
    begins: (head) => starts(['ID3'], ['ADIF'])(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0),
  },
  { extensions: ['ogg', 'oga', 'ogv', 'opus'], name: 'an Ogg file', container: 'ogg', begins: starts(['OggS']) },
  { extensions: ['flac'], name: 'a FLAC sound', container: 'flac', begins: starts(['fLaC']) },
  {
    extensions: ['webm', 'mkv'],
    name: 'a WebM or Matroska film',
    container: 'matroska',
    begins: starts([0x1a, 0x45, 0xdf, 0xa3]),
  },
  { extensions: ['woff'], name: 'a font', keeps: 'names of makers and owners', begins: starts(['wOFF']) },
  { extensions: ['woff2'], name: 'a font', keeps: 'names of makers and owners', begins: starts(['wOF2']) },
  {
    extensions: ['ttf', 'otf'],
    name: 'a font',
    keeps: 'names of makers and owners',
    begins: starts([0, 1, 0, 0], ['OTTO'], ['true'], ['ttcf']),
  },
  {
    extensions: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
    name: 'an Office or OpenDocument file',
    keeps: office,
    begins: starts(['PK', 3, 4], ['PK', 5, 6]),
  },
  {
    extensions: ['zip', 'epub'],
    name: 'a ZIP archive',
    keeps: archive,
    begins: starts(['PK', 3, 4], ['PK', 5, 6]),
  },
  { extensions: ['gz', 'tgz'], name: 'a gzip archive', keeps: archive, begins: starts([0x1f, 0x8b]) },
  { extensions: ['7z'], name: 'a 7-Zip archive', keeps: archive, begins: starts(['7z', 0xbc, 0xaf, 0x27, 0x1c]) },
  {
    extensions: ['tar'],
    name: 'a tar archive',
    keeps: archive,
    begins: (head) => starts(['ustar'])(head.subarray(257)),
  },
  {
    extensions: ['doc', 'xls', 'ppt'],
    name: 'an older Office document',
    keeps: office,
    begins: starts([0xd0, 0xcf, 0x11, 0xe0]),
  },
  { extensions: ['rtf'], name: 'a text in RTF', keeps: office, begins: starts(['{\\rtf']) },
  {
    extensions: [
      'txt',
      'text',
      'log',
      'csv',
      'tsv',
      'json',
      'geojson',
      'ipynb',
      'yaml',
      'yml',
      'toml',
      'ini',
      'bib',
      'tex',
      'srt',
      'vtt',
      'ics',
      'vcf',
      'diff',
      'patch',
      'excalidraw',
      'sql',
    ],
    name: 'a text',
    begins: isText,
  },
];

const byExtension: ReadonlyMap<string, FileKind> = new Map(
  kinds.flatMap((kind) => kind.extensions.map((extension) => [extension, kind])),
);

/** The kind of picture that the bytes begin, whatever the file is called. */
export function pictureKindOf(head: Uint8Array): FileKind | undefined {
  return kinds.find(({ isPicture, begins }) => isPicture === true && begins(head));
}

export function kindOf(extension: string): FileKind | undefined {
  return byExtension.get(extension);
}

/** In lower case, as it is written: one with a space or a dot more is another. `undefined` where there is none. */
export function extensionOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
  return extension === '' ? undefined : extension;
}

/** Patterns of bytes, as numbers and ASCII text; any of them may begin the head. */
function starts(...patterns: readonly (readonly (number | string)[])[]): (head: Uint8Array) => boolean {
  const wanted = patterns.map((parts) =>
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((character) => character.charCodeAt(0)),
    ),
  );
  return (head) => wanted.some((bytes) => bytes.every((byte, at) => head[at] === byte));
}

/** A box with a known name comes first; old QuickTime files begin with others than `ftyp`. */
function isIso(head: Uint8Array): boolean {
  return starts(['ftyp'], ['moov'], ['mdat'], ['wide'], ['free'], ['skip'], ['pnot'])(head.subarray(4));
}

function isText(head: Uint8Array): boolean {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return (isWide || !head.includes(0)) && !isMarkup(head);
}

/** Text that a browser which guesses would take for a page, in any of the encodings that have ASCII in them. */
function isMarkup(head: Uint8Array): boolean {
  return /^[^\w{[("'#;%-]*?(?:<[!?/%a-z]|\+ADw-)/iu.test(asciiOf(head).replaceAll('\0', ''));
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
