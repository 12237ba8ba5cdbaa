/** Values of bases as HTML: of cells, keys of groups, cards (rule BASE-11). */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { visit } from 'unist-util-visit';
import type { Bases } from '../bases/bases.ts';
import { humanText, isoText, millisecondsOf } from '../bases/dates.ts';
import { linkLabel, textOf } from '../bases/texts-of-values.ts';
import type { BaseFile, LinkValue, Value } from '../bases/values.ts';
import { isEmpty, isList } from '../bases/values.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import { externalImage, externalLink } from '../compile/external.ts';
import { htmlOf } from '../compile/html-of.ts';
import { rehypeSanitizeHtml } from '../compile/rehype-sanitize-html.ts';
import { tagHref } from '../vault/slug.ts';
import type { Page, Scope } from './page-scope.ts';
import { attachmentHref, closeLink, openLink } from './render-link.ts';
import { renderMedia } from './render-media.ts';

export interface ValuePlace {
  bases: Bases;
  scope: Scope;
  page: Page;
}

const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/iu;

/** No text of a vault may look like a hole of a template. */
export function safe(text: string): string {
  return escapeHtml(text.replaceAll('\0', '\uFFFD'));
}

/** @param isTags items are names of tags */
export function valueHtml(value: Value, place: ValuePlace, isTags = false): string {
  const { bases, page } = place;
  const words = page.context.strings.bases;
  if (value === null || isEmpty(value)) return '';
  if (isList(value))
    return value
      .map((item) => valueHtml(item, place, isTags))
      .filter((html) => html !== '')
      .join(', ');
  if (typeof value === 'boolean')
    return `<input type="checkbox" disabled${value ? ' checked' : ''} aria-label="${safe(value ? words.yes : words.no)}">`;
  if (typeof value === 'number') return numberHtml(value);
  if (typeof value === 'string') return isTags ? tagHtml(value, page) : textHtml(value);
  switch (value.type) {
    case 'date':
      return `<time datetime="${isoText(value)}">${safe(dateWords(value.wall, value.hasTime, bases.language))}</time>`;
    case 'duration':
      // What is shown is rounded: rows are sorted by what is meant.
      return `<data value="${millisecondsOf(value)}">${safe(humanText(value, bases.language))}</data>`;
    case 'link':
      return linkHtml(value, place);
    case 'file':
      return fileLink(value.file, value.file.name, place);
    case 'image':
      return imageHtml(value.file, value.url, place);
    case 'html':
      return sanitised(value.source);
    case 'icon':
      return iconHtml(value.name, bases);
    case 'error':
      return `<span class="base-error">${safe(value.message)}</span>`;
    default:
      return safe(textOf(value, bases.language));
  }
}

/** A link to a row's file. */
export function fileLink(file: BaseFile, label: string, place: ValuePlace): string {
  return wrapInLink(file, safe(label), place);
}

/** What is HTML already, as a link to a row's file. */
export function wrapInLink(file: BaseFile, inside: string, { bases, scope, page }: ValuePlace): string {
  const resolution = bases.files.resolutionOf(file);
  if (resolution === undefined) return inside;
  return `${openLink(resolution, scope, page)}${inside}${closeLink(resolution, page.context.strings.text)}`;
}

function linkHtml(link: LinkValue, { bases, scope, page }: ValuePlace): string {
  const { display } = link;
  const label = typeof display === 'object' ? iconHtml(display.name, bases) : safe(linkLabel(link));
  if (link.url !== undefined) return external(link.url, linkLabel(link));
  const { resolution } = link;
  if (resolution === undefined) return label;
  return `${openLink(resolution, scope, page)}${label}${closeLink(resolution, page.context.strings.text)}`;
}

function external(url: string, label: string): string {
  if (!/^(?:https?|mailto):/iu.test(url)) return safe(label);
  return htmlOf([externalLink(url, undefined, [{ type: 'text', value: label.replaceAll('\0', '\uFFFD') }])]);
}

/** Text is text: no Markdown, no HTML. An address is a link, alone or with a name before it. */
function textHtml(text: string): string {
  const typed = text.trim();
  if (/^https?:\/\/\S+$/iu.test(typed)) return external(typed, typed);
  const [, name = '', url] = /^\[([^[\]]*)\]\((https?:[^()\s]*)\)$/iu.exec(typed) ?? [];
  if (url !== undefined) return external(url, name === '' ? url : name);
  return safe(text).replaceAll('\n', '<br>');
}

function tagHtml(tag: string, { context }: Page): string {
  const name = tag.replace(/^#/u, '');
  return `<a class="tag" href="${safe(tagHref(name, context.base))}">#${safe(name)}</a>`;
}

function numberHtml(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return String(Number(value.toPrecision(12)));
}

function dateWords(wall: number, hasTime: boolean, language: string): string {
  const time = hasTime ? ({ hour: 'numeric', minute: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...time,
    timeZone: 'UTC',
  }).format(wall);
}

function imageHtml(file: BaseFile | undefined, url: string | undefined, { bases, page }: ValuePlace): string {
  if (url !== undefined) {
    if (!/^https?:/iu.test(url)) return '';
    return bases.remotePictures ? htmlOf([externalImage(url, '')]) : external(url, url);
  }
  const resolution = file === undefined ? undefined : bases.files.resolutionOf(file);
  if (resolution?.status !== 'resolved' || resolution.kind !== 'attachment' || !picture.test(resolution.file.path))
    return '';
  const size = page.context.pictures?.get(resolution.file.source);
  const href = attachmentHref(resolution, page, size !== undefined);
  return renderMedia(size === undefined ? '' : cellPicture, '', href, resolution.file.path, true, size);
}

/** How wide a picture is in a cell or on a card, of those that come in several widths. */
const cellPicture = '320';

function iconHtml(name: string, { environment }: Bases): string {
  const parts = (environment.icons.partsOf(name) ?? []).map(([element, attributes]) => {
    const given = attributes.map(([key, value]) => ` ${safe(key)}="${safe(value)}"`);
    return `<${element}${given.join('')}/>`;
  });
  if (parts.length === 0) return safe(name);
  return `<svg class="base-icon" viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" role="img" aria-label="${safe(name)}">${parts.join('')}</svg>`;
}

/** What `image` names (rule BASE-10b): a picture, or a colour; nothing where it is neither. */
export function coverHtml(value: Value, row: BaseFile, place: ValuePlace): string {
  const { bases, scope } = place;
  if (isList(value)) return coverHtml(value[0] ?? null, row, place);
  if (typeof value === 'string') {
    const typed = value.trim();
    if (/^#(?:[\da-f]{3}|[\da-f]{6})$/iu.test(typed))
      return `<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1" fill="${typed}"/></svg>`;
    if (/^https?:\/\//iu.test(typed)) return imageHtml(undefined, typed, place);
    if (typed === '') return '';
    const source = { ...scope.note.file, path: row.path };
    const link = typed.startsWith('.')
      ? bases.files.linkTo(typed, source)
      : bases.files.linkTo(`/${typed.replace(/^\/+/u, '')}`, source);
    return imageHtml(link.target, undefined, place);
  }
  if (typeof value !== 'object' || value === null) return '';
  if (value.type === 'link') return imageHtml(value.target, value.url, place);
  if (value.type === 'file' || value.type === 'image')
    return imageHtml(value.file, value.type === 'image' ? value.url : undefined, place);
  return '';
}

/** HTML that a formula makes: what a note's may hold, without ids, and with addresses out of the vault only. */
function sanitised(source: string): string {
  const parsed = fromHtmlIsomorphic(source.replaceAll('\0', '\uFFFD'), { fragment: true }) as Root;
  const clean = rehypeSanitizeHtml(parsed);
  visit(clean, 'element', ({ properties }: Element) => {
    for (const name of ['id', 'dataHole', 'srcSet', 'poster', 'name', 'tabIndex']) delete properties[name];
    for (const name of ['href', 'src', 'cite'])
      if (!/^https?:/iu.test(String(properties[name] ?? ''))) delete properties[name];
  });
  return htmlOf(clean.children as ElementContent[]);
}
