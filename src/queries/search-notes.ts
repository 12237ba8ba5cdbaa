/** `query` blocks: Obsidian's search, over published notes alone. */
import type { BaseFile } from '../bases/values.ts';
import { plainText } from '../links/texts.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import { pageAt } from '../links/pages.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { Pages } from './pages.ts';
import { withParents } from './pages.ts';

interface Term {
  field: string;
  words: string;
  isNot: boolean;
}

/** Words, `"phrases"`, `tag:#x`, `path:x`, `file:x`, `-` before any of them, and `OR` between them. */
export function searchNotes(
  text: string,
  { pages, index, resolutions }: { pages: Pages; index: VaultIndex; resolutions: Resolutions },
): readonly BaseFile[] {
  const choices = text
    .split(/\sOR\s/u)
    .map(termsIn)
    .filter((terms) => terms.length > 0);
  const texts = new Map<BaseFile, string>();
  return pages.rows.filter((file) => choices.some((terms) => terms.every((term) => fits(term, file))));

  function fits({ field, words, isNot }: Term, file: BaseFile): boolean {
    return found(field, words, file) !== isNot;
  }

  function found(field: string, words: string, file: BaseFile): boolean {
    switch (field) {
      case 'tag':
        return file.tags.some((tag) => withParents(tag.toLowerCase()).includes(words.replace(/^#/u, '')));
      case 'path':
        return file.path.toLowerCase().includes(words);
      case 'file':
        return file.name.toLowerCase().includes(words);
      default:
        return textOf(file).includes(words);
    }
  }

  function textOf(file: BaseFile): string {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const note = pageAt(index, file.path);
    const parts =
      note === undefined
        ? []
        : [
            ...note.record.headings.map((heading) => plainText(heading.text, note, resolutions)),
            ...note.record.prose.map((prose) =>
              plainText(
                prose.map((run) => (typeof run === 'object' ? run[0] : run)),
                note,
                resolutions,
              ),
            ),
          ];
    const made = [file.name, ...parts].join('\n').toLowerCase();
    texts.set(file, made);
    return made;
  }
}

function termsIn(text: string): Term[] {
  return [
    ...text
      .toLowerCase()
      .matchAll(/(?<=^|[\s(])(-?)(?:(tag|path|file|content|line|section):\s?)?(?:"([^"]{1,200})"|([^\s"()]{1,200}))/gu),
  ].flatMap(([, not = '', field = '', phrase, word = '']) => {
    const words = phrase ?? word;
    return words === '' ? [] : [{ field, words, isNot: not === '-' }];
  });
}
