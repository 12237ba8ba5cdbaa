/** What raw HTML in a note may hold: an allow-list, applied to the whole tree of a note that has any. */
import type { Nodes, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { linkProtocols, mediaProtocols } from './external.ts';

const media = ['audio', 'video', 'source', 'track', 'picture', 'figure', 'figcaption'];
const prose = ['mark', 'small', 'u', 'abbr', 'cite', 'time', 'wbr', 'center', 'caption', 'colgroup', 'col', 'address', 'hgroup', 'article', 'aside', 'header', 'footer', 'nav', 'main', 'bdi', 'bdo', 'data', 'font'];

const schema: Schema = {
  ...defaultSchema,
  allowComments: true,
  allowDoctypes: false,
  clobber: [],
  strip: ['script', 'style', 'template', 'noscript', 'object', 'embed', 'iframe', 'form', 'textarea', 'select', 'button', 'svg', 'math', 'title', 'base', 'meta', 'link'],
  tagNames: [...(defaultSchema.tagNames ?? []), ...media, ...prose].filter((name) => !['main', 'font', 'center'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'className', 'lang', 'dir', 'title', 'align', 'valign', 'width', 'height', 'colSpan', 'rowSpan', 'scope', 'open', 'role', 'tabIndex', 'data*', 'aria*', 'ariaLabel', 'ariaHidden', 'ariaDescribedBy', 'start', 'reversed', 'value', 'abbr', 'dateTime'],
    blockquote: [],
    del: [],
    ins: [],
    q: [],
    a: ['href', 'rel', 'target', 'download'],
    img: ['src', 'alt', 'loading'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'playsInline'],
    source: ['src', 'type', 'media'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
  },
  protocols: { href: [...linkProtocols], src: [...mediaProtocols], poster: [...mediaProtocols], cite: [...mediaProtocols] },
  required: { input: { type: 'checkbox', disabled: true } },
};

export function rehypeSanitizeHtml(tree: Root): Root {
  const clean: Nodes = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
