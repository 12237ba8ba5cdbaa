/** Addresses outside the vault: links by an allow-list of protocols, images with Obsidian's sizes. */
import type { Element, ElementContent } from 'hast';
import { holdsLink } from '../vault/linked-text.ts';
import { holdsTyped } from '../vault/typed-links.ts';
import { hasProtocol, isPublicAddress } from '../vault/public-address.ts';

export const mediaProtocols = ['http', 'https'] as const;

/** An address as a browser reads it: no space around it, no line ends in it, its protocol in lower case. */
export function asRead(url: string): string {
  const plain = url.replaceAll(/[\t\n\r]/gu, '');
  // oxlint-disable-next-line no-control-regex
  const trimmed = plain.replaceAll(/^[\u0000-\u0020]+|(?<![\u0000-\u0020])[\u0000-\u0020]+$/gu, '');
  return trimmed.replace(/^[a-z][a-z\d+.-]*:/iu, (protocol) => protocol.toLowerCase());
}

export function externalLink(url: string, title: string | undefined, children: ElementContent[]): Element {
  if (!isPublicAddress(url) || holdsName.test(url))
    return { type: 'element', tagName: 'span', properties: {}, children };
  const properties = {
    className: ['external'],
    href: encodeSpaces(url),
    rel: ['noopener'],
    // A title is no Markdown: a link in it would show what it leads to, whoever may read that.
    ...(title === undefined || holdsLink(title) || holdsTyped(title) ? {} : { title }),
  };
  return { type: 'element', tagName: 'a', properties, children };
}

/** A link of Obsidian's within an address is none of the web, and may name what nobody may read. */
const holdsName = /(?:\[|%5b){2}/iu;

export function externalImage(url: string, alt: string): Element {
  const { text, width, height } = imageSize(alt);
  const alternative = { type: 'text' as const, value: text };
  if (!hasProtocol(url, mediaProtocols) || holdsName.test(url))
    return { type: 'element', tagName: 'span', properties: {}, children: [alternative] };
  const properties = {
    src: encodeSpaces(url),
    alt: text,
    loading: 'lazy',
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

/**
 * The last part of an image's text may be its size in pixels (rules IMG-2, IMG-3, ML-9); the rest is its alternative.
 */
export function imageSize(text: string): { text: string; width?: number; height?: number } {
  const pipe = text.lastIndexOf('|');
  const size = /^\s*(\d+)\s*(?:x\s*(\d+)\s*)?$/u.exec(pipe < 0 ? text : text.slice(pipe + 1));
  if (size === null) return { text };
  const [, width = '', height] = size;
  return {
    text: pipe < 0 ? '' : text.slice(0, pipe).trim(),
    width: Number(width),
    ...(height === undefined ? {} : { height: Number(height) }),
  };
}

function encodeSpaces(url: string): string {
  return url.trim().replaceAll(' ', '%20');
}
