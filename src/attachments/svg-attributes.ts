/** One attribute of an element of an SVG: as it is published, or nothing. */
import {
  animated as mayBeAnimated,
  animations,
  plainAttributes,
  svgAttributes,
  xlinkNamespace,
  xmlNamespace,
} from './svg-names.ts';
import { cleanDeclarations, isHarmlessValue } from './svg-style.ts';
import type { CleanDataAddress } from './svg-style.ts';

export interface AttributePlace {
  /** Local name of the element. */
  element: string;
  isHtml: boolean;
  cleanData: CleanDataAddress;
  /** `data-…` attributes that the drawing's style sheets ask for: without them it would look otherwise. */
  styled: ReadonlySet<string>;
  /** What the element's `attributeName` says. */
  animated: string | undefined;
}

interface Attribute {
  prefix: string;
  local: string;
  uri: string;
  value: string;
}

const htmlAttributes: ReadonlySet<string> = new Set(
  'align bgcolor border cellpadding cellspacing class color colspan dir face height hidden id lang role rowspan size start style valign width'.split(
    ' ',
  ),
);

export function cleanAttribute(
  { prefix, local, uri, value }: Attribute,
  place: AttributePlace,
): { name: string; value: string } | undefined {
  const as = (clean: string | undefined): { name: string; value: string } | undefined =>
    clean === undefined
      ? undefined
      : { name: prefix === '' ? local : `${uri === xlinkNamespace ? 'xlink' : 'xml'}:${local}`, value: clean };
  if (uri === xmlNamespace) return local === 'space' || local === 'lang' ? as(value) : undefined;
  if (uri === xlinkNamespace) return local === 'href' && !place.isHtml ? as(cleanHref(value, place)) : undefined;
  if (prefix !== '') return undefined;
  if (
    /^aria-[\w.-]+$/u.test(local) ||
    place.styled.has(local) ||
    (place.isHtml && htmlAttributes.has(local) && local !== 'style')
  )
    return as(value);
  if (local === 'style') return as(cleanDeclarations(value, place.cleanData));
  if (place.isHtml || !svgAttributes.has(local)) return undefined;
  if (local === 'href') return as(cleanHref(value, place));
  if (animations.has(place.element) && place.element !== 'animateMotion' && !mayBeAnimated.has(place.animated ?? '')) {
    // What may not be animated gets no values, whatever they are.
    if (['from', 'to', 'by', 'values'].includes(local)) return undefined;
  }
  if (local === 'attributeName')
    return as(animations.has(place.element) && mayBeAnimated.has(value) ? value : undefined);
  if (local === 'target') return as(/^_(?:blank|self|top|parent)$/u.test(value) ? value : undefined);
  if (local === 'rel') return as(/^(?:noopener|noreferrer|nofollow|external|\s)+$/u.test(value) ? value : undefined);
  if (local === 'type' && place.element === 'style')
    return as(value.trim().toLowerCase() === 'text/css' ? 'text/css' : undefined);
  if (plainAttributes.has(local)) return as(value);
  return as(
    isPlain(value) || value.split(';').every((part) => part.trim() === '' || isHarmlessValue(part)) ? value : undefined,
  );
}

/** Without brackets and escapes there is no function and no address. */
function isPlain(value: string): boolean {
  return !/[(\\@]/u.test(value);
}

function cleanHref(value: string, { element, cleanData }: AttributePlace): string | undefined {
  const address = value.trim();
  if (address.startsWith('#')) return address;
  if (element === 'a') return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]*$/iu.test(address) ? address : undefined;
  return element === 'image' || element === 'feImage' ? cleanData(address) : undefined;
}
