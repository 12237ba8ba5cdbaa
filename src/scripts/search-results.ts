/** Results as elements: facts, notes and their headings, each one link. Texts are always set as text. */
import { strings } from 'virtual:coldframe/strings/search';
import type { SearchNote } from '../listing/search-entries.ts';
import type { FoundFact } from './search-facts.ts';
import type { FoundPage } from './search-pagefind.ts';
import { piecesOf } from './search-words.ts';

export interface Group {
  title: string;
  /** What the reader sees by itself needs no heading. */
  isPlain?: boolean;
  items: readonly HTMLLIElement[];
}

/** A value up to this length is a figure, which stands out; a longer one is a sentence. */
const figureLength = 40;

/** Characters of a result's text at most; the style sheet cuts it to whole lines. */
const excerptLength = 320;

export function groupElement({ title, isPlain = false, items }: Group, id: string): HTMLElement {
  const section = element('section', 'hit-group');
  section.setAttribute('aria-labelledby', id);
  const heading = element('h2', isPlain ? 'visually-hidden' : 'hit-heading', title);
  heading.id = id;
  const list = element('ul', 'hit-list');
  list.append(...items);
  section.append(heading, list);
  return section;
}

/** “Green tea — Brewing time: 2 minutes”, leading to the fact in its note. */
export function factItem({ subject, label, value, href, note }: FoundFact, words: readonly string[]): HTMLLIElement {
  const link = hit(href, 'fact-hit');
  const text = element('span', 'hit-line');
  text.append(
    marked('span', 'hit-subject', subject, words),
    ' — ',
    marked('span', 'hit-label', label, words),
    strings.colon,
    marked(value.length <= figureLength ? 'b' : 'span', 'hit-value', value, words),
  );
  link.append(categoryDot(note), text);
  return item(link);
}

/** A note, with the headings of it that match below. */
export function noteItem(
  note: SearchNote | undefined,
  page: FoundPage | undefined,
  alias: string | undefined,
  words: readonly string[],
  mostSections: number,
): HTMLLIElement {
  const link = hit(note?.href ?? page?.url ?? '', 'note-hit');
  const line = element('span', 'hit-line');
  line.append(marked('span', 'hit-title', note?.title ?? page?.meta.title ?? page?.url ?? '', words));
  if (alias !== undefined) line.append(' ', marked('span', 'hit-alias', alias, words));
  link.append(categoryDot(note), line);
  if (note?.type !== undefined) link.append(element('span', 'hit-kind', kindName(note.type)));
  const sections = bestSections(page?.sub_results ?? [], words, mostSections);
  // A text that stands below its heading is not shown above it, too.
  if (page !== undefined && !sections.some((section) => section.excerpt === page.excerpt))
    link.append(excerpt(page.excerpt, page.meta.title ?? ''));
  const entry = item(link);
  if (sections.length > 0) {
    const list = element('ul', 'hit-sections');
    list.append(...sections.map(({ url, title, excerpt: html }) => sectionItem(url, title, html, words)));
    entry.append(list);
  }
  return entry;
}

/** Another query to search for. */
export function queryItem(query: string, href: string): HTMLLIElement {
  const link = hit(href, 'query-hit');
  link.dataset['searchFor'] = query;
  const line = element('span', 'hit-line');
  const [before, after] = strings.searchFor;
  line.append(before, element('b', '', query), after);
  link.append(line);
  return item(link);
}

/** The way to all results. */
export function moreItem(text: string, href: string): HTMLLIElement {
  const link = hit(href, 'more-hit');
  link.append(element('span', 'hit-line', text));
  return item(link);
}

/** `troubleshooting` → `Troubleshooting` */
export function kindName(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function sectionItem(url: string, title: string, html: string, words: readonly string[]): HTMLLIElement {
  const link = hit(url, 'section-hit');
  link.append(marked('span', 'hit-line', title, words), excerpt(html, title));
  return item(link);
}

function hit(href: string, className: string): HTMLAnchorElement {
  const link = element('a', `hit ${className}`);
  link.href = href;
  return link;
}

function item(link: HTMLAnchorElement): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** The category's colour; its name is said by the filter and the note itself. */
function categoryDot(note: SearchNote | undefined): HTMLElement {
  const dot = element('span', note?.category === undefined ? 'hit-dot' : `hit-dot category-${note.category.slug}`);
  dot.setAttribute('aria-hidden', 'true');
  return dot;
}

function marked(tag: 'span' | 'b', className: string, text: string, words: readonly string[]): HTMLElement {
  const box = element(tag, className);
  box.append(...piecesOf(text, words).map((piece) => (piece.isMatch ? element('mark', '', piece.text) : piece.text)));
  return box;
}

/** Headings that have a searched word, or under which most of them stand; in the order of the page. */
function bestSections(
  sections: FoundPage['sub_results'],
  words: readonly string[],
  most: number,
): FoundPage['sub_results'] {
  const weighed = sections
    .filter(({ url }) => url.includes('#'))
    .map((section, at) => ({
      section,
      at,
      weight: section.locations.length + 4 * piecesOf(section.title, words).filter(({ isMatch }) => isMatch).length,
    }));
  return weighed
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
    .map(({ section }) => section);
}

/**
 * Pagefind's excerpt is HTML: its marks are kept, anything else is taken as text. Where it begins with the title that already
 * stands above it, that is left out.
 */
function excerpt(html: string, title: string): HTMLElement {
  const box = element('span', 'hit-excerpt');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let repeated = (body.textContent ?? '').startsWith(`${title}. `) ? title.length + 2 : 0;
  let length = 0;
  for (const node of body.childNodes) {
    const text = (node.textContent ?? '').slice(repeated);
    repeated = Math.max(0, repeated - (node.textContent ?? '').length);
    length += text.length;
    if (length > excerptLength) break;
    if (text === '') continue;
    if (node.nodeName === 'MARK') {
      // The word without the full stop after it.
      const word = text.replace(/(?<!\p{P})\p{P}+$/u, '');
      box.append(element('mark', '', word), text.slice(word.length));
    } else {
      box.append(text);
    }
  }
  return box;
}
