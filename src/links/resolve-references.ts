/** Every reference of every published note → its resolution, once. HTML, backlinks, feeds and reports all read this. */
import type { Refusal } from '../attachments/publish-attachment.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { holdsPrivateText } from '../vault/private-text.ts';
import type { Reference, VaultFile, VaultPath } from '../vault/types.ts';
import { defaultTexts } from './default-texts.ts';
import { holdsPrivate, privateNames } from './private-names.ts';
import type { PrivateNames } from './private-names.ts';
import { pageAt, pagesOf } from './pages.ts';
import type { Resolution, Resolutions, ResolvedNote, Target } from './resolution.ts';
import { createElsewhereResolver } from './resolve-elsewhere.ts';
import type { ElsewhereResolver } from './resolve-elsewhere.ts';
import { resolveLinkpath } from './resolve-link.ts';
import { createSubpathResolver } from './resolve-subpath.ts';
import type { SubpathResolver } from './resolve-subpath.ts';

export type { Resolution, Resolutions, ResolvedNote } from './resolution.ts';

export function resolveReferences(index: VaultIndex): Resolutions {
  const names = privateNames(index);
  const subpaths = createSubpathResolver();
  const elsewhere = createElsewhereResolver(index);
  const targets = new Map<VaultPath, readonly Target[]>();
  for (const note of pagesOf(index)) {
    if (note.published)
      targets.set(
        note.path,
        note.record.references.map((reference) => resolve(reference, note, index, names, subpaths, elsewhere)),
      );
  }
  const { textOf, pathOf, subpathOf } = defaultTexts(targets, names, subpaths, index.privateWords);
  return new Map(
    [...targets].map(([path, list]) => {
      const references = pageAt(index, path)?.record.references ?? [];
      return [
        path,
        list.flatMap((target, at): Resolution[] => {
          const reference = references[at];
          return reference === undefined
            ? []
            : [
                {
                  ...target,
                  ...masked(textOf(reference, target), index),
                  path: pathOf(reference, target),
                  shownSubpath: subpathOf(reference, target),
                },
              ];
        }),
      ];
    }),
  );
}

const drawingPart = /^#\^((?:group|area|frame|clippedframe)=[^#]+)$/u;

function masked(text: string, { privateWords }: VaultIndex): Pick<Resolution, 'text' | 'isMasked'> {
  return { text, isMasked: holdsPrivateText(text, privateWords) };
}

/** Resolves links that no note's text holds, such as those that formulas make, as if they stood in `source`. */
export function createLinkResolver(index: VaultIndex): (linktext: string, source: VaultFile) => Resolution {
  const names = privateNames(index);
  const subpaths = createSubpathResolver();
  const elsewhere = createElsewhereResolver(index);
  const { textOf, pathOf, subpathOf } = defaultTexts(new Map(), names, subpaths, index.privateWords);
  return (linktext, file) => {
    const at = linktext.indexOf('#');
    const reference: Reference = {
      kind: 'link',
      syntax: 'wikilink',
      linkpath: at < 0 ? linktext : linktext.slice(0, at),
      ...(at < 0 ? {} : { subpath: linktext.slice(at) }),
      range: { line: 1, column: 1, start: 0, end: 0 },
    };
    const target = resolve(reference, { file }, index, names, subpaths, elsewhere);
    return {
      ...target,
      ...masked(textOf(reference, target), index),
      path: pathOf(reference, target),
      shownSubpath: subpathOf(reference, target),
    };
  };
}

/**
 * The same without the files that cannot be published, so that nothing leads to them. Refusals are by the file's place
 * on disk.
 */
export function withoutRefused(
  index: VaultIndex,
  resolutions: Resolutions,
  refusals: ReadonlyMap<string, Refusal>,
): { index: VaultIndex; resolutions: Resolutions } {
  if (refusals.size === 0) return { index, resolutions };
  const refused = (resolution: Resolution): Resolution => {
    const { text, path, shownSubpath, isMasked } = resolution;
    const refusal =
      resolution.status === 'resolved' && resolution.kind === 'attachment'
        ? refusals.get(resolution.file.source)
        : undefined;
    return resolution.status === 'resolved' && resolution.kind === 'attachment' && refusal !== undefined
      ? { status: 'refused', file: resolution.file, refusal, text, path, shownSubpath, isMasked }
      : resolution;
  };
  const isPublished = (path: VaultPath): boolean => !refusals.has(index.files.get(path)?.source ?? '');
  return {
    index: { ...index, attachmentSlugs: new Map([...index.attachmentSlugs].filter(([path]) => isPublished(path))) },
    resolutions: new Map([...resolutions].map(([path, list]) => [path, list.map(refused)])),
  };
}

/** The note that a reference reaches, if readers may see it. */
export function publishedTarget(resolution: Target | undefined): Note | undefined {
  if (resolution?.status === 'missing-subpath') return resolution.note;
  return resolution?.status === 'resolved' && resolution.kind === 'note' ? resolution.note : undefined;
}

function resolve(
  reference: Reference,
  source: Pick<Note, 'file'>,
  index: VaultIndex,
  names: PrivateNames,
  subpaths: SubpathResolver,
  elsewhere: ElsewhereResolver,
): Target {
  const match = resolveLinkpath(reference.linkpath, source.file, index) ?? elsewhere.resolve(reference, source.file);
  if (match === undefined) return { status: 'unresolved' };
  if ('folder' in match) return { status: 'folder', ...match };
  const { file, alsoMatches, byAlias, byLastParts } = match;
  const note = pageAt(index, file.path);
  if (note === undefined) {
    const slug = index.attachmentSlugs.get(file.path);
    if (slug === undefined) return { status: 'unpublished', file };
    if (file.kind !== 'attachment')
      return {
        status: 'document',
        file,
        slug,
        ...(reference.subpath === undefined ? {} : { subpath: reference.subpath }),
      };
    const fragment =
      reference.subpath === undefined || reference.subpath.split('#').some((part) => holdsPrivate(part, names))
        ? {}
        : { fragment: reference.subpath };
    return { status: 'resolved', kind: 'attachment', file, slug, alsoMatches, ...fragment };
  }
  if (!note.published) return { status: 'unpublished', file };
  const resolved: ResolvedNote = {
    status: 'resolved',
    kind: 'note',
    note,
    alsoMatches,
    ...(byAlias === undefined ? {} : { byAlias }),
    ...(byLastParts === undefined ? {} : { byLastParts }),
  };
  // Elements of a drawing are places for those who embed it; a page has no such places.
  const part = note.record.drawing === true ? drawingPart.exec(reference.subpath ?? '')?.[1] : undefined;
  if (part !== undefined) return reference.kind === 'embed' ? { ...resolved, place: { block: part } } : resolved;
  const isCanvas = file.kind === 'canvas';
  if (reference.subpath === undefined || (isCanvas && reference.kind === 'embed')) return resolved;
  // What a card says is no place of the canvas (rule CAN-3a).
  if (isCanvas) return { status: 'missing-subpath', note, subpath: reference.subpath };
  const place = subpaths.resolve(reference.subpath, note.record);
  return place === undefined ? { status: 'missing-subpath', note, subpath: reference.subpath } : { ...resolved, place };
}
