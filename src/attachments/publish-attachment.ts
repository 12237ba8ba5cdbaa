/** The one decision about an attachment's content: the bytes that are published, or why none are. */
import { UnreadableFile } from './bytes.ts';
import { cleanFlac } from './clean-flac.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanIso } from './clean-iso.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanMatroska } from './clean-matroska.ts';
import { cleanMp3 } from './clean-mp3.ts';
import { cleanOgg } from './clean-ogg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanRiff } from './clean-riff.ts';
import { extensionOf, headLength, kindOf, pictureKindOf } from './kinds.ts';
import type { Container, FileKind } from './kinds.ts';
import type { CleanDataAddress } from './svg-style.ts';

export interface AttachmentRule {
  /**
   * Extensions, without a dot and in lower case, that are published beside those of `kinds.ts`: as they are, unread.
   */
  allowTypes: readonly string[];
  /** Files keep what cameras and programs wrote into them. */
  keepMetadata: boolean;
}

export const defaultAttachmentRule: AttachmentRule = { allowTypes: [], keepMetadata: false };

/** Why a file that a note names is not published. */
export interface Refusal {
  because: 'type' | 'content';
  /** The end of a sentence: `files of the type .html are not`. */
  reason: string;
}

export type AttachmentKind = { kind: FileKind } | { asItIs: true } | { refusal: Refusal };

/** By the name alone. */
export function attachmentKind(path: string, { allowTypes }: AttachmentRule): AttachmentKind {
  const extension = extensionOf(path);
  if (extension === undefined)
    return { refusal: { because: 'type', reason: 'files without a type in their name are not published' } };
  if (allowTypes.some((type) => type.toLowerCase().replace(/^\./u, '') === extension)) return { asItIs: true };
  const kind = kindOf(extension);
  return kind === undefined
    ? { refusal: { because: 'type', reason: `files of the type .${extension} are not published` } }
    : { kind };
}

/** What the first bytes really begin: pictures of one kind are often called like those of another. */
export function contentKind(kind: FileKind, head: Uint8Array): FileKind | undefined {
  if (kind.begins(head)) return kind;
  return kind.isPicture === true ? pictureKindOf(head) : undefined;
}

/** Whether the whole file has to be read, and not only its beginning. */
export function isRewritten({ container }: FileKind, { keepMetadata }: AttachmentRule): boolean {
  return container === 'svg' || (container !== undefined && !keepMetadata);
}

export async function publishContent(
  kind: FileKind,
  bytes: Uint8Array,
  rule: AttachmentRule,
): Promise<{ bytes: Uint8Array } | { refusal: Refusal }> {
  const actual = contentKind(kind, bytes.subarray(0, headLength));
  if (actual === undefined) return { refusal: { because: 'content', reason: `it is not ${kind.name}` } };
  if (!isRewritten(actual, rule) || actual.container === undefined) return { bytes };
  try {
    return { bytes: await clean(actual.container, bytes, rule) };
  } catch (error) {
    // Whatever a cleaner stumbles over, the file is not known to be clean.
    const reason = error instanceof UnreadableFile ? error.message : 'it cannot be read';
    return { refusal: { because: 'content', reason } };
  }
}

async function clean(container: Container, bytes: Uint8Array, rule: AttachmentRule): Promise<Uint8Array> {
  // Hundreds of modules each, which a vault without such files has no use for.
  if (container === 'pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  if (container !== 'svg') return cleanAtOnce[container](bytes);
  const { sanitizeSvg } = await import('./sanitize-svg.ts');
  const result = sanitizeSvg(bytes, dataCleaner(rule));
  if ('refused' in result) throw new UnreadableFile(result.refused);
  return new TextEncoder().encode(result.svg);
}

const cleanAtOnce: Readonly<Record<Exclude<Container, 'pdf' | 'svg'>, (bytes: Uint8Array) => Uint8Array>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  riff: cleanRiff,
  iso: cleanIso,
  mp3: cleanMp3,
  flac: cleanFlac,
  ogg: cleanOgg,
  matroska: cleanMatroska,
};

const mediaTypes: Readonly<Partial<Record<Container, string>>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  riff: 'image/webp',
  iso: 'image/avif',
};

/**
 * What cleans the pictures that lie in drawings as `data:` addresses. One that cannot be cleaned is nothing.
 * @param hasSvg there are such among them: what cleans those is loaded only then
 */
export async function pictureCleaner(rule: AttachmentRule, hasSvg: boolean): Promise<CleanDataAddress> {
  const clean = dataCleaner(rule);
  if (!hasSvg) return clean;
  const { sanitizeSvg } = await import('./sanitize-svg.ts');
  return (address) => {
    const data = /^data:image\/svg\+xml(?:;charset=[\w-]+)?;base64,([a-z\d+/=\s]+)$/iu.exec(address)?.[1];
    if (data === undefined) return clean(address);
    try {
      const result = sanitizeSvg(new Uint8Array(Buffer.from(data, 'base64')), clean);
      return 'refused' in result
        ? undefined
        : `data:image/svg+xml;base64,${Buffer.from(result.svg).toString('base64')}`;
    } catch {
      return undefined;
    }
  };
}

/** Pictures that lie in a drawing are published as they would be beside it. */
function dataCleaner({ keepMetadata }: AttachmentRule): CleanDataAddress {
  return (address) => {
    const data = /^data:image\/(?:png|apng|jpe?g|gif|webp|avif)(?:;charset=[\w-]+)?;base64,([a-z\d+/=\s]+)$/iu.exec(
      address,
    )?.[1];
    if (data === undefined) return undefined;
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    const container = pictureKindOf(bytes)?.container;
    const type = container === undefined ? undefined : mediaTypes[container];
    if (container === undefined || container === 'pdf' || container === 'svg' || type === undefined) return undefined;
    try {
      return `data:${type};base64,${Buffer.from(keepMetadata ? bytes : cleanAtOnce[container](bytes)).toString('base64')}`;
    } catch {
      return undefined;
    }
  };
}
