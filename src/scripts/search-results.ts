/** Results as elements: facts, notes and their headings, each one link. Texts are always set as text. */
import { strings } from 'virtual:coldframe/strings/search';
import type { SearchNote } from '../listing/search-entries.ts';
import type { NoteAnswer } from './search-answers.ts';
import type { ShownSection } from './search-page-text.ts';
import type { RankedFact } from './search-rank.ts';
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
export function factItem(
  { subject, label, value, href, note }: Omit<RankedFact, 'score'>,
  words: readonly string[],
): HTMLLIElement {
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
  { note, href, page, alias }: NoteAnswer,
  words: readonly string[],
  mostSections: number,
): HTMLLIElement {
  const link = hit(href, 'note-hit');
  const line = element('span', 'hit-line');
  line.append(marked('span', 'hit-title', note?.title ?? page?.title ?? href, words));
  if (alias !== undefined) line.append(' ', marked('span', 'hit-alias', alias, words));
  link.append(categoryDot(note), line);
  if (note?.type !== undefined) link.append(element('span', 'hit-kind', kindName(note.type)));
  const sections = page?.sections.slice(0, mostSections) ?? [];
  const text = page?.excerpt ?? note?.about ?? '';
  // A text that stands below its heading is not shown above it, too.
  if (text !== '' && !sections.some((section) => section.excerpt === text)) link.append(excerpt(text, words));
  const entry = item(link);
  if (sections.length > 0) {
    const list = element('ul', 'hit-sections');
    list.append(...sections.map((section) => sectionItem(section, words)));
    entry.append(list);
  }
  return entry;
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

function sectionItem({ url, title, excerpt: text }: ShownSection, words: readonly string[]): HTMLLIElement {
  const link = hit(url, 'section-hit');
  link.append(marked('span', 'hit-line', title, words));
  if (text !== '') link.append(excerpt(text, words));
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

/** Texts are long only where a sentence is. */
function excerpt(text: string, words: readonly string[]): HTMLElement {
  const shown = text.length <= excerptLength ? text : `${text.slice(0, excerptLength - 1).replace(/\s\S*$/u, '')}…`;
  return marked('span', 'hit-excerpt', shown, words);
}
