/** Attachments on disk → what is published of them. Reads only as much as the decision needs. */
import { reasonOf, withRealFile } from '../vault/real-file.ts';
import {
  attachmentKind,
  contentKind,
  defaultAttachmentRule,
  isRewritten,
  publishContent,
} from './publish-attachment.ts';
import type { AttachmentRule, Refusal } from './publish-attachment.ts';
import { headLength } from './kinds.ts';

/** A file on disk; whoever has read its size and time says so, and it is not read again while both are the same. */
export interface AttachmentFile {
  /** An absolute path without links. */
  source: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch. */
  modified: number;
}

/** Bytes to write; or the file is to be copied as it is; or it is not published. */
export type PublishedAttachment = { bytes: Uint8Array } | { asItIs: true } | { refusal: Refusal };

/** Bytes: what Git LFS writes in place of a file is shorter. */
const longestPointer = 1024;
const pointerStart = new TextEncoder().encode('version https://git-lfs.github.com/spec/');

/** Larger files, in bytes, are not rewritten: they are read into memory for that. */
const largest = 512 * 1024 * 1024;

/** @throws the system's error where the file cannot be read */
export async function readAttachment(
  { source, size }: Pick<AttachmentFile, 'source' | 'size'>,
  rule: AttachmentRule,
): Promise<PublishedAttachment> {
  // Nothing in it, nothing to refuse.
  if (size === 0) return { asItIs: true };
  const named = attachmentKind(source, rule);
  if ('refusal' in named) return named;
  if (size < longestPointer && isPointer(headOf(source)))
    return refused('Git LFS has left a pointer in its place: fetch the files by `git lfs pull` before the build');
  if (!('kind' in named)) return named;
  const { kind } = named;
  const actual = contentKind(kind, headOf(source));
  if (actual === undefined) return refused(`it is not ${kind.name}`);
  if (!isRewritten(actual, rule)) return { asItIs: true };
  if (size > largest) return refused('it is too large for its metadata to be taken out');
  return publishContent(
    kind,
    withRealFile(source, ({ read }) => read()),
    rule,
  );
}

/** What was found of a file, by where it is, how large and how old. */
export type ExaminedAttachments = Map<string, Refusal | undefined>;

/**
 * The refusals among the files, by their place on disk. `examined` is read and added to. Without a rule, names alone
 * decide.
 */
export async function refusedAttachments(
  files: readonly AttachmentFile[],
  rule: AttachmentRule | undefined,
  examined: ExaminedAttachments = new Map(),
): Promise<ReadonlyMap<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  for (const file of files) {
    const key = [file.source, file.size, file.modified].join('\n');
    const known = examined.has(key)
      ? examined.get(key)
      : rule === undefined
        ? refusalByName(file)
        : await refusalOf(file, rule);
    examined.set(key, known);
    if (known !== undefined) refused.set(file.source, known);
  }
  return refused;
}

function refusalByName({ source, size }: AttachmentFile): Refusal | undefined {
  const named = size === 0 ? undefined : attachmentKind(source, defaultAttachmentRule);
  return named !== undefined && 'refusal' in named ? named.refusal : undefined;
}

async function refusalOf(file: AttachmentFile, rule: AttachmentRule): Promise<Refusal | undefined> {
  try {
    const published = await readAttachment(file, rule);
    return 'refusal' in published ? published.refusal : undefined;
  } catch (error) {
    return { because: 'content', reason: `it cannot be read: ${reasonOf(error)}` };
  }
}

function headOf(source: string): Uint8Array {
  return withRealFile(source, ({ pieces }) => {
    const [first = new Uint8Array()] = pieces();
    return new Uint8Array(first.subarray(0, headLength));
  });
}

function isPointer(head: Uint8Array): boolean {
  return pointerStart.every((byte, at) => head[at] === byte);
}

function refused(reason: string): { refusal: Refusal } {
  return { refusal: { because: 'content', reason } };
}
