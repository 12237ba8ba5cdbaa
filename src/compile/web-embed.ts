/**
 * Videos and posts from other sites (rule MED-5, HTML-4): a link that works without scripts and asks no other host for
 * anything; a script may open a video's player in its place when the reader asks for it. Other frames become links.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { TextStrings } from '../strings/en/text.ts';
import { hasProtocol } from '../vault/public-address.ts';

export type WebEmbedKind = 'youtube' | 'vimeo' | 'tweet';

interface Provider {
  kind: WebEmbedKind;
  label: (strings: TextStrings) => string;
  address: RegExp;
  /** The page to link to and, for videos, the player's address, from the address's captured parts. */
  page: (id: string) => string;
  player?: (id: string) => string;
}

const providers: readonly Provider[] = [
  {
    kind: 'youtube',
    label: ({ videoOn }) => videoOn('YouTube'),
    address:
      /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/iu,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    kind: 'vimeo',
    label: ({ videoOn }) => videoOn('Vimeo'),
    address: /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/iu,
    page: (id) => `https://vimeo.com/${id}`,
    player: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  {
    kind: 'tweet',
    label: ({ postOn }) => postOn('X'),
    address: /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w+\/status\/\d+)/iu,
    page: (id) => `https://x.com/${id}`,
  },
];

/** `undefined` where the address is of none of the `kinds`. `label` is the link's text where the note gives one. */
export function webEmbed(
  url: string,
  label: string,
  kinds: readonly WebEmbedKind[],
  strings: TextStrings,
): Element | undefined {
  for (const provider of providers) {
    const id = kinds.includes(provider.kind) ? provider.address.exec(url)?.[1] : undefined;
    if (id === undefined) continue;
    const player = provider.player?.(id);
    return {
      type: 'element',
      tagName: 'a',
      properties: {
        className: ['web-embed', `is-${provider.kind}`],
        href: provider.page(id),
        rel: ['noopener'],
        ...(player === undefined ? {} : { dataPlayer: player }),
      },
      children: [{ type: 'text', value: label === '' ? provider.label(strings) : label }],
    };
  }
  return undefined;
}

/** Whether a piece of HTML holds a frame of a site whose player is shown. */
export function holdsPlayer(html: string, kinds: readonly WebEmbedKind[]): boolean {
  const [, src = ''] = /<iframe\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]{1,2000})/iu.exec(html) ?? [];
  return providers.some(({ kind, address }) => kinds.includes(kind) && address.test(src));
}

/** Whether an address is one that a known site's player has. */
export function isPlayer(address: unknown): boolean {
  return typeof address === 'string' && players.test(address);
}

const players = /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/[\w-]+|player\.vimeo\.com\/video\/\d+\?dnt=1)$/u;

/** Frames in raw HTML: a known video becomes its link, any other a plain link to what it would have shown. */
export function rehypeFrames(
  tree: Root | Element,
  kinds: readonly WebEmbedKind[],
  strings: TextStrings,
  isInLink = false,
): void {
  const children = tree.children as ElementContent[];
  tree.children = children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'iframe') return linkOfFrame(node, kinds, strings, isInLink);
    rehypeFrames(node, kinds, strings, isInLink || node.tagName === 'a');
    return [node];
  });
}

/** A link cannot stand in a link: there it is only its text. */
function linkOfFrame(
  { properties: { src, title } }: Element,
  kinds: readonly WebEmbedKind[],
  strings: TextStrings,
  isInLink: boolean,
): ElementContent[] {
  const url = typeof src === 'string' ? src.trim() : '';
  const label = typeof title === 'string' ? title : '';
  if (!hasProtocol(url, ['https', 'http']) || !/^(https?:)?\/\//iu.test(url)) return [];
  const link = webEmbed(url, label, kinds, strings) ?? {
    type: 'element',
    tagName: 'a',
    properties: { className: ['external'], href: url, rel: ['noopener'] },
    children: [{ type: 'text', value: label === '' ? url.replace(/^https?:\/\//iu, '') : label }],
  };
  return isInLink ? link.children : [link];
}
