/** A card that shows a page of another site: a link to it. Nothing is loaded from there (rule CAN-5e). */
import type { Strings } from '../strings/strings.ts';
import { element } from './element.ts';
import { asRead } from './external.ts';
import { htmlOf } from './html-of.ts';
import { webEmbed } from './web-embed.ts';
import type { WebEmbedKind } from './web-embed.ts';

export interface LinkCardOptions {
  kinds: readonly WebEmbedKind[];
  strings: Pick<Strings, 'canvas' | 'text'>;
}

export interface LinkCard {
  html: string;
  /** Its host. */
  name: string;
  isLink: boolean;
}

export function linkCard(typed: string, { kinds, strings }: LinkCardOptions): LinkCard {
  const url = asRead(typed);
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) {
    // Characters that may name a file of the author's disk or vault are not shown.
    const text = /^\s*(?:mailto|tel):/iu.test(url) ? typed : strings.canvas.foreignAddress;
    return {
      html: htmlOf([element('p', { className: ['canvas-address'] }, [{ type: 'text', value: text }])]),
      name: text,
      isLink: false,
    };
  }
  const { href, host, pathname, search } = new URL(url);
  const player = webEmbed(href, '', kinds, strings.text);
  if (player !== undefined) return { html: htmlOf([element('p', {}, [player])]), name: host, isLink: true };
  const path = decoded(`${pathname === '/' ? '' : pathname}${search}`);
  const link = element('a', { className: ['external', 'canvas-address'], href, rel: ['noopener', 'noreferrer'] }, [
    element('span', { className: ['canvas-host'] }, [{ type: 'text', value: host }]),
    ...(path === '' ? [] : [element('span', { className: ['canvas-path'] }, [{ type: 'text' as const, value: path }])]),
  ]);
  return { html: htmlOf([link]), name: host, isLink: true };
}

function decoded(path: string): string {
  try {
    // oxlint-disable-next-line no-control-regex
    return decodeURI(path).replaceAll(/[\u0000-\u001f\u007f]/gu, '');
  } catch {
    return path;
  }
}
