/** Who links here, with the sentence around the link. */
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Reference, VaultPath } from '../vault/types.ts';
import { pagesOf } from './pages.ts';
import { publishedTarget } from './resolve-references.ts';
import type { Resolutions } from './resolve-references.ts';
import { plainText } from './texts.ts';

export interface Backlink {
  source: Note;
  /** The sentence as plain text: the words before the link, its own, those after; empty for links in properties. */
  before: string;
  text: string;
  after: string;
}

export interface LinkGraph {
  /** Published notes that a note links to or embeds, each once, in the order of the text. */
  outgoing: ReadonlyMap<VaultPath, readonly Note[]>;
  /** One backlink for each note that links here, by title; its first link with a sentence is shown. */
  backlinks: ReadonlyMap<VaultPath, readonly Backlink[]>;
}

/**
 * @param bases those that have a page, by path: links to them count, and they have none of their own (rule BASE-18b)
 */
export function linkGraph(
  index: VaultIndex,
  resolutions: Resolutions,
  bases: ReadonlyMap<VaultPath, Note> = new Map(),
): LinkGraph {
  const outgoing = new Map<VaultPath, readonly Note[]>();
  const backlinks = new Map<VaultPath, Backlink[]>();
  for (const source of pagesOf(index)) {
    const targets = new Map<Note, Backlink>();
    for (const [at, resolution] of (resolutions.get(source.path) ?? []).entries()) {
      const target = resolution.status === 'document' ? bases.get(resolution.file.path) : publishedTarget(resolution);
      if (target === undefined || target === source || isNoLink(source.record.references[at])) continue;
      const known = targets.get(target);
      if (known === undefined || (known.before === '' && known.after === ''))
        targets.set(target, backlinkOf(source, at, resolutions));
    }
    if (source.published) outgoing.set(source.path, [...targets.keys()]);
    for (const [target, backlink] of targets) {
      const list = backlinks.get(target.path);
      if (list === undefined) backlinks.set(target.path, [backlink]);
      else list.push(backlink);
    }
  }
  for (const list of backlinks.values())
    list.sort((a, b) => (a.source.title.toLowerCase() < b.source.title.toLowerCase() ? -1 : 1));
  return { outgoing, backlinks };
}

/** What is in no graph. */
function isNoLink(reference: Reference | undefined): boolean {
  return reference?.syntax === 'diagram' || reference?.syntax === 'typed';
}

function backlinkOf(source: Note, at: number, resolutions: Resolutions): Backlink {
  const reference = source.record.references[at];
  const sentence = reference?.sentence;
  if (reference === undefined || sentence === undefined) return { source, before: '', text: '', after: '' };
  const text = plainText(sentence.text, source, resolutions);
  const embedded = reference.kind === 'embed' ? '' : (resolutions.get(source.path)?.[at]?.text ?? '');
  return {
    source,
    before: plainText(sentence.before, source, resolutions),
    text: text === '' ? embedded : text,
    after: plainText(sentence.after, source, resolutions),
  };
}
