/** A page and a place in it → what a card shows: a few lines that make sense by themselves. */
import { strings } from 'virtual:coldframe/strings/reading';

export interface Preview {
  title: string;
  content: DocumentFragment;
}

/** Characters of text after which no further block is taken. */
const enough = 420;
const mostFacts = 4;
const isHeading = 'h1, h2, h3, h4, h5, h6';

/** `address` is the page's own, with the place as its hash. Nothing where the page holds no note, or not that place. */
export function previewOf(page: Document, address: URL): Preview | undefined {
  const article = page.querySelector('article.note');
  const body = article?.querySelector('.note-body');
  const name = article?.querySelector('h1');
  if (!article || !body || !name) return undefined;
  const target = address.hash.length > 1 ? placeIn(page, address.hash) : name;
  if (!target) return undefined;
  const isWhole = target === name;
  const blocks = isWhole ? openingOf(article, body) : partAt(target);
  // Of one fact the source is told, of many it would be most of what is read.
  const extra = isWhole || target.matches(isHeading) ? ', .field-sources' : '';
  const shown = blocks
    .map((block) => clean(document.importNode(block, true), address, extra))
    .filter((block) => (block.textContent ?? '').trim() !== '' || block.querySelector('img, svg'));
  if (shown.length === 0) return undefined;
  const title = textOf(name);
  const section = !isWhole && target.matches(isHeading) ? textOf(target) : '';
  const category = article.getAttribute('data-category');
  const heading = element(
    'p',
    `preview-title${category ? ` category-mark category-${category}` : ''}`,
    section || title,
  );
  const text = element('div', 'preview-text note-body');
  text.append(...shown);
  const content = document.createDocumentFragment();
  if (section !== '') content.append(element('p', 'preview-note', title));
  content.append(heading, text);
  return { title: section === '' ? title : strings.sectionOf(section, title), content };
}

/** What an address's hash names; a block id of a heading stands on an empty element inside it. */
function placeIn(page: Document, hash: string): Element | undefined {
  const target = page.getElementById(decoded(hash.slice(1)));
  return target?.closest(isHeading) ?? target ?? undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The lead and the first facts, or else the first blocks of the text. */
function openingOf(article: Element, body: Element): Element[] {
  const lead = article.querySelector(':scope > .lead');
  const facts = article.querySelector('.glance dl');
  const first = lead ? [lead] : [];
  return facts
    ? [...first, shortened(facts)]
    : [...first, ...following(textOrProperties(body), lengthOf(first), () => false)];
}

/** A note that is nothing but properties is shown by them. */
function textOrProperties(body: Element): Element | null {
  const first = body.firstElementChild;
  return first?.matches('.note-properties') ? (first.nextElementSibling ?? first) : first;
}

function shortened(list: Element): Element {
  const copy = list.cloneNode(true) as Element;
  for (const item of [...copy.children].slice(mostFacts)) item.remove();
  for (const small of copy.querySelectorAll('small, .fact-mark')) small.remove();
  copy.className = 'preview-facts';
  return copy;
}

/** The beginning of a heading's section, or the block itself, with what it cannot stand without. */
function partAt(target: Element): Element[] {
  if (target.matches(isHeading)) {
    const block = target.closest('.heading') ?? target;
    return following(block.nextElementSibling, 0, (next) => (headingIn(next)?.tagName ?? 'none') <= target.tagName);
  }
  if (target.matches('li')) return [inside(target.parentElement, target)];
  if (target.matches('tr')) {
    const table = target.closest('table');
    const copy = inside(table, target);
    const head = table?.tHead;
    if (head && !head.contains(target)) copy.prepend(head.cloneNode(true));
    return [copy];
  }
  return [target];
}

function inside(parent: Element | null, child: Element): Element {
  const copy = (parent ?? document.createElement('div')).cloneNode(false) as Element;
  copy.append(child.cloneNode(true));
  return copy;
}

/** Blocks from `first` on until there is text enough. */
function following(first: Element | null, length: number, isEnd: (block: Element) => boolean): Element[] {
  const blocks: Element[] = [];
  for (let block = first, sum = length; block && sum < enough && !isEnd(block); block = block.nextElementSibling) {
    blocks.push(block);
    sum += lengthOf([block]);
  }
  return blocks.slice(0, blocks.findLastIndex((block) => !headingIn(block)) + 1);
}

/** A heading stands with the sign of its address in a box. */
function headingIn(block: Element): Element | undefined {
  const heading = block.matches('.heading') ? block.firstElementChild : block;
  return heading?.matches(isHeading) ? heading : undefined;
}

function lengthOf(blocks: readonly Element[]): number {
  return blocks.reduce((sum, block) => sum + (block.textContent ?? '').length, 0);
}

const dropped =
  'script, style, link, template, iframe, object, embed, video, audio, button, .anchor, .compare-tools, .compare-sources, .source-refs, .footnote-back, .visually-hidden';
const ownAttributes = [
  'id',
  'name',
  'for',
  'tabindex',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
] as const;

/** Takes out what belongs to its own page: ids, scripts, controls, headings of its outline, places in the tab order. */
function clean(root: Element, address: URL, extra: string): Element {
  for (const each of root.querySelectorAll(dropped + extra)) each.remove();
  for (const heading of root.querySelectorAll(isHeading))
    heading.replaceWith(element('p', 'preview-heading', textOf(heading)));
  for (const each of [root, ...root.querySelectorAll('*')])
    for (const name of ownAttributes) each.removeAttribute(name);
  for (const image of root.querySelectorAll('img')) image.loading = 'lazy';
  for (const input of root.querySelectorAll('input')) input.disabled = true;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.href = new URL(link.getAttribute('href') ?? '', address).href;
    link.tabIndex = -1;
  }
  return root.matches(isHeading) ? element('p', 'preview-heading', textOf(root)) : root;
}

/** A heading's words without the sign of its address. */
function textOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('.anchor, .visually-hidden')) sign.remove();
  return (copy.textContent ?? '').trim();
}

function element(name: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className: className.trim(), textContent: text });
}
