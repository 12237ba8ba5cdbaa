/** What raw HTML in a note may hold: an allow-list, applied to the whole tree of a note that has any. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { interfaceClasses, interfaceIds } from '../vault/interface-names.ts';
import { hidesByAttribute } from '../vault/hiding-style.ts';
import { strippedElements } from '../vault/stripped-elements.ts';
import { internalTarget } from '../vault/internal-target.ts';
import { holdsLink } from '../vault/linked-text.ts';
import { isPublicAddress, linkProtocols } from '../vault/public-address.ts';
import { holdsTyped } from '../vault/typed-links.ts';
import { asRead, mediaProtocols } from './external.ts';
import { holeSign } from './template.ts';
import { isPlayer } from './web-embed.ts';

const media = ['audio', 'video', 'source', 'track', 'picture', 'figure', 'figcaption'];
const prose = [
  'mark',
  'small',
  'u',
  'abbr',
  'cite',
  'time',
  'wbr',
  'center',
  'caption',
  'colgroup',
  'col',
  'address',
  'hgroup',
  'article',
  'aside',
  'header',
  'footer',
  'nav',
  'main',
  'bdi',
  'bdo',
  'data',
  'font',
];

const schema: Schema = {
  ...defaultSchema,
  allowComments: true,
  allowDoctypes: false,
  clobber: [],
  strip: [...strippedElements, 'embed', 'base', 'meta', 'link'],
  tagNames: [...(defaultSchema.tagNames ?? []), ...media, ...prose].filter(
    (name) => !['main', 'font', 'center'].includes(name),
  ),
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      'id',
      'className',
      'lang',
      'dir',
      'title',
      'align',
      'valign',
      'width',
      'height',
      'colSpan',
      'rowSpan',
      'scope',
      'open',
      'role',
      'tabIndex',
      'dataHole',
      'dataTask',
      'dataCallout',
      'dataCalloutMetadata',
      'dataPlayer',
      'aria*',
      'ariaLabel',
      'ariaHidden',
      'ariaDescribedBy',
      'start',
      'reversed',
      'abbr',
      'dateTime',
    ],
    blockquote: [],
    del: [],
    ins: [],
    q: [],
    li: [...(defaultSchema.attributes?.['li'] ?? []), 'value'],
    data: ['value'],
    a: ['href', 'rel', 'target', 'download'],
    img: ['src', 'alt', 'loading'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'playsInline'],
    source: ['src', 'type', 'media'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
  },
  protocols: {
    href: [...linkProtocols],
    src: [...mediaProtocols],
    poster: [...mediaProtocols],
    cite: [...mediaProtocols],
  },
  required: { input: { type: 'checkbox', disabled: true } },
};

/**
 * The tree without what is not allowed, as a browser would build it. Where an element is taken away from around its
 * children, they may stand in a place that HTML has not for them (a heading in a heading), so the tree is built anew.
 */
export function rehypeSanitizeHtml(tree: Root): Root {
  const clean: Nodes = sanitize(withoutHidden(tree), schema);
  visit(clean, 'element', ({ properties }) => {
    dropInterfaceNames(properties);
    // What comes first with the Tab key is the page's affair.
    if (Number(properties['tabIndex']) > 0) delete properties['tabIndex'];
    // A script opens what it names: no note may name anything but a player that we would.
    if (!isPlayer(properties['dataPlayer'])) delete properties['dataPlayer'];
    if (
      typeof properties['href'] === 'string' &&
      internalTarget(properties['href']) === undefined &&
      !isPublicAddress(properties['href'])
    )
      delete properties['href'];
    for (const [name, value] of Object.entries(properties)) {
      // Attributes are no Markdown: a link in one would show what it leads to, whoever may read that.
      if (
        name !== 'href' &&
        name !== 'src' &&
        (namesFile.test(name) || holdsLink(String(value)) || holdsTyped(String(value)))
      )
        delete properties[name];
    }
  });
  const root: Root = clean.type === 'root' ? clean : { type: 'root', children: [] };
  const built = holdsUnknown(tree) ? (raw(root) as Root) : root;
  return { ...built, children: (built.children as ElementContent[]).flatMap(withoutCommentsInTables) };
}

/** The list of protocols knows each by one spelling. */
function withPlainAddresses(node: Element): Element {
  const properties = { ...node.properties };
  for (const name of ['href', 'src', 'poster'] as const) {
    const url = properties[name];
    if (typeof url === 'string' && !url.includes(holeSign)) properties[name] = asRead(url);
  }
  return { ...node, properties };
}

/** No script of the page is to find its parts in a note. */
function dropInterfaceNames(properties: Element['properties']): void {
  const { id, className } = properties;
  if (typeof id === 'string' && interfaceIds.has(id)) delete properties['id'];
  if (!Array.isArray(className)) return;
  const kept = className.filter((name) => !interfaceClasses.has(String(name)));
  if (kept.length > 0) properties['className'] = kept;
  else delete properties['className'];
}

/** What a browser would hide by the element's own attributes, which are not kept: it is not to show because of that. */
function withoutHidden<T extends Root | Element>(node: T): T {
  const children = (node.children as ElementContent[]).filter((child) => child.type !== 'element' || !isHidden(child));
  return {
    ...node,
    children: children.map((child) => (child.type === 'element' ? withoutHidden(withPlainAddresses(child)) : child)),
  };
}

function isHidden({ properties }: Element): boolean {
  return Object.entries(properties).some(
    ([name, value]) =>
      value !== undefined && value !== null && value !== false && hidesByAttribute(name, String(value)),
  );
}

/** As other programs write beside a link which file of the vault it means. */
const namesFile = /^data(?:Href|Src|Path|File|Link|Note|Target|Source)/u;

const allowed = new Set(schema.tagNames);
const stripped = new Set(schema.strip);

function holdsUnknown(node: Root | Element): boolean {
  return node.children.some((child) => {
    if (child.type !== 'element' || stripped.has(child.tagName)) return false;
    return !allowed.has(child.tagName) || holdsUnknown(child);
  });
}

/** Elements whose children a browser puts before the table, unless they are its parts. */
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);

/**
 * Comments mark holes, which will be elements that cannot stand there; so they move from between a table's parts to
 * before it.
 */
function withoutCommentsInTables(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutCommentsInTables);
  if (!tableParts.has(node.tagName)) return [{ ...node, children }];
  return [
    ...children.filter(({ type }) => type === 'comment'),
    { ...node, children: children.filter(({ type }) => type !== 'comment') },
  ];
}
