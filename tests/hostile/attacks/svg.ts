/**
 * Drawings that would run something or ask another host: whatever way it is hidden, another parser finds nothing of it.
 */
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { sanitizeSvg } from '../../../src/attachments/sanitize-svg.ts';
import { attack, type Attack } from '../attack.ts';

const host = '//zqhost.example/x';
const wild = [
  'https:',
  'http:',
  '',
  'HTTPS:',
  'ftp:',
  'java\tscript:',
  'javascript:',
  '&#106;avascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
  'blob:',
  'file:',
];
const address = fc.constantFrom(...wild).map((protocol) => `${protocol}${host}`);

const elements =
  'script foreignObject iframe object embed handler listener set animate animateMotion animateTransform discard image feImage use a style link meta base audio video source track canvas form input textarea button template font-face-uri font-face-src cursor mpath textPath pattern linearGradient filter title desc g svg text switch metadata x:script h:img h:iframe s:script solidcolor hatch mesh view'.split(
    ' ',
  );
const names =
  'href xlink:href src srcset poster action formaction data background ping cite code codebase manifest xml:base style fill filter mask clip-path cursor marker-end from to values by attributeName onload onclick onbegin onerror onfocusin onmouseover begin class requiredExtensions x:href xmlns xmlns:x content http-equiv srcdoc autofocus tabindex'.split(
    ' ',
  );
const css = (url: string): string[] => [
  `url(${url})`,
  `url("${url}")`,
  `u\\72l(${url})`,
  `url(\\68ttps:${host})`,
  `image-set("${url}" 1x)`,
  `-webkit-image-set(url(${url}) 1x)`,
  `image("${url}")`,
  `cross-fade(url(${url}), red)`,
  `src("${url}")`,
  `element(#a)`,
  `url(#a) url(${url})`,
  `expression(alert(1))`,
  `var(--x, url(${url}))`,
  `attr(x url, url(${url}))`,
  `paint(${url})`,
  `red; background: url(${url})`,
  `red/**/;/**/background:/**/url(/**/${url})`,
  `"</style><script>alert(1)</script>"`,
];
const sheet = (value: string, url: string): string[] => [
  `a { fill: ${value} }`,
  `@import "${url}";`,
  `@import url(${url}) screen;`,
  `@im\\70ort "${url}";`,
  `/* */@import/* */'${url}'`,
  `@font-face { font-family: a; src: ${value} }`,
  `@namespace "${url}";`,
  `@media screen { a { cursor: ${value}, auto } }`,
  `@supports (fill: ${value}) { a { fill: red } }`,
  `@property --x { syntax: "<url>"; inherits: false; initial-value: ${value} }`,
  `@layer { @import "${url}"; }`,
  `:root { --x: ${value} } a { mask: var(--x) }`,
  `a { & b { content: ${value} } }`,
  `a { -moz-binding: ${value}; behavior: ${value} }`,
  `<!-- @import "${url}"; -->`,
  `a{}@charset "x";@import "${url}"`,
];
const value = address.chain((url) =>
  fc.constantFrom(url, `#a`, 'href', 'xlink:href', 'onclick', `0;${url}`, ...css(url)),
);
const attribute = fc.tuple(fc.constantFrom(...names), value);
const written = (text: string, how: number): string =>
  how === 0
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    : [...text].map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join('');

interface Drawn {
  element: string;
  attributes: readonly (readonly [string, string])[];
  text: string;
  children: readonly Drawn[];
}

const drawnWith = (children: fc.Arbitrary<readonly Drawn[]>): fc.Arbitrary<Drawn> =>
  fc.record({
    element: fc.constantFrom(...elements),
    attributes: fc.uniqueArray(attribute, { maxLength: 3, selector: ([name]) => name }),
    text: fc.oneof(
      fc.constant(''),
      address.chain((url) => value.chain((one) => fc.constantFrom(...sheet(one, url)))),
    ),
    children,
  });
const inner = drawnWith(fc.constant([]));
const drawn = drawnWith(fc.array(drawnWith(fc.array(inner, { maxLength: 2 })), { maxLength: 3 }));

const whole = fc.record({
  root: drawn,
  isEscaped: fc.nat({ max: 1 }),
  isData: fc.boolean(),
  before: fc.constantFrom(
    '',
    '<?xml version="1.0"?>',
    `<?xml-stylesheet href="https:${host}"?>`,
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)"><!ENTITY x "https:${host}">]>`,
    `<!DOCTYPE svg SYSTEM "https:${host}">`,
  ),
  encoding: fc.constantFrom('utf8', 'utf16le'),
});

function source({ element, attributes, text, children }: Drawn, isEscaped: number, isData: boolean): string {
  const list = attributes.map(([name, one]) => ` ${name}="${written(one, isEscaped)}"`).join('');
  const content = isData ? `<![CDATA[${text}]]>` : written(text, isEscaped);
  return `<${element}${list}>${content}${children.map((child) => source(child, isEscaped, isData)).join('')}</${element}>`;
}

const allowed = new Set(
  'svg g a style image feImage use animate animateMotion animateTransform set mpath textPath pattern linearGradient filter title desc text switch view foreignObject'.split(
    ' ',
  ),
);

/** What another parser reads in the result. */
function offences(svg: string): string[] {
  const found: string[] = [];
  if (/<[!?]/u.test(svg)) found.push('a declaration, comment or instruction');
  const parser = new XMLParser({
    ignoreAttributes: false,
    preserveOrder: true,
    attributeNamePrefix: '',
    trimValues: false,
    processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  });
  const visit = (nodes: unknown, above: string): void => {
    if (!Array.isArray(nodes)) return;
    for (const node of nodes as Record<string, unknown>[]) {
      for (const [key, inside] of Object.entries(node)) {
        if (key === ':@') {
          for (const [name, one] of Object.entries(inside as Record<string, unknown>)) {
            const text = String(one).replaceAll(/[\s\p{Cc}]/gu, '');
            const isLink = /^(?:xlink:)?href$/u.test(name) && 'a' in node && /^(?:https?:\/\/|mailto:)/iu.test(text);
            if (/^on|:base$|^src|poster|action|^data$|ping|srcdoc/iu.test(name)) found.push(`the attribute ${name}`);
            if (
              !isLink &&
              name !== 'class' &&
              !name.startsWith('xmlns') &&
              name !== 'requiredExtensions' &&
              /zqhost|script:/iu.test(text) &&
              !isPlainText(name, text)
            )
              found.push(`${name}="${text}"`);
            if (name === 'attributeName' && /href|^on|style|class/iu.test(text)) found.push(`animates ${text}`);
          }
        } else if (key === '#text') {
          // A text in quotes is no address, whatever it says.
          if (above === 'style' && /zqhost|@import/iu.test(String(inside))) found.push(`the style ${String(inside)}`);
        } else {
          if (!allowed.has(key)) found.push(`the element ${key}`);
          visit(inside, key);
        }
      }
    }
  };
  visit(parser.parse(svg), '');
  return found;
}

/** Times and names that are words whatever they say. */
function isPlainText(name: string, text: string): boolean {
  return name === 'begin' || name === 'content' || (!/[(\\@]/u.test(text) && !name.endsWith('href'));
}

/** Ways to hide what stands within, each with what has to stand beside it. */
const hidingWays: readonly (readonly [open: string, close: string, beside?: string])[] = [
  ...['display="none"', 'visibility="hidden"', 'opacity="0"', 'font-size="0"', 'opacity=" .0 "'].map(
    (attribute) => [`<text ${attribute}>`, '</text>'] as const,
  ),
  ...['display:none', 'VISIBILITY:collapse', 'opacity:0%', 'font:0/0 a', 'd\\69splay:none', 'opacity:0!important'].map(
    (css) => [`<text opacity="1" style="fill:red;${css}">`, '</text>'] as const,
  ),
  ...['.q', 'text.q', 'g>.q,.other', '[fill=red].q', '.q:not(.r)', ':is(.q)'].map(
    (selector) =>
      ['<g><text class="q" fill="red">', '</text></g>', `<style>${selector}{display:none}</style>`] as const,
  ),
  ...['defs', 'symbol', 'clipPath', 'mask', 'marker', 'pattern'].map(
    (store) => [`<${store}><text>`, `</text></${store}>`] as const,
  ),
  ...['scale(0)', 'translate(3 3) scale(1,0)', 'matrix(0 0 0 0 5 5)', 'scale(.0 1)'].map(
    (transform) => [`<g transform="${transform}"><text>`, '</text></g>'] as const,
  ),
  ...[
    'scale:0',
    'transform:scaleX(0)',
    'transform: rotateY(90deg)',
    'clip-path:inset(50%)',
    'clip-path:circle(0)',
    'fill:none',
    'fill:rgba(1,2,3,0)',
    'fill:#0000',
    'fill-opacity:0',
  ].map((css) => [`<text style="${css}">`, '</text>'] as const),
  ...['none', 'transparent', '#12345600'].map((fill) => [`<g fill="${fill}"><text>`, '</text></g>'] as const),
  ['<svg width="0" height="9"><text>', '</text></svg>'],
  ['<foreignObject width="0px" height="9"><p xmlns="http://www.w3.org/1999/xhtml">', '</p></foreignObject>'],
  [
    '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml" style="color:transparent">',
    '</p></foreignObject>',
  ],
  ['<text requiredExtensions="http://example.org/none">', '</text>'],
  ['<switch><rect/><text>', '</text></switch>'],
  ['<text clip-path="url(#ce)">', '</text>', '<clipPath id="ce"><rect width="0" height="4"/></clipPath>'],
  ['<text style="clip-path:url(#ce2)">', '</text>', '<clipPath id="ce2"/>'],
  ['<text mask="url(#me)">', '</text>', '<mask id="me"><rect width="9" height="9" fill="#000"/></mask>'],
  ['<desc>', '</desc>'],
  ['<metadata><text>', '</text></metadata>'],
  ['<defs><g><path id="u" d="M0 0"/><text>', '</text></g></defs>', '<use href="#u"/>'],
  ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" hidden="hidden">', '</p></foreignObject>'],
  ['<g id="', '"/>'],
  ['<g class="', '"/>'],
];
const around = ['g', 'a', 'svg', 'switch', 'defs', 'symbol'];

export const attacks: readonly Attack[] = [
  attack({
    name: 'what a drawing hides is not in the published one',
    inputs: fc.record({
      way: fc.nat({ max: hidingWays.length - 1 }),
      other: fc.nat({ max: hidingWays.length - 1 }),
      within: fc.array(fc.constantFrom(...around), { maxLength: 4 }),
      isBefore: fc.boolean(),
    }),
    runs: 300,
    holds: ({ way, other, within, isBefore }) => {
      const hide = (at: number): string => {
        const [open, close] = hidingWays[at] ?? ['<desc>', '</desc>'];
        return `${open}zqhidden${close}`;
      };
      const beside = [way, other].map((at) => hidingWays[at]?.[2] ?? '').join('');
      const inner = [hide(way), '<rect/>', hide(other)];
      const wrapped = within.reduce((inside, name) => `<${name}>${inside}</${name}>`, inner.join(''));
      const result = sanitizeSvg(
        `<svg xmlns="http://www.w3.org/2000/svg">${isBefore ? beside : ''}${wrapped}${isBefore ? '' : beside}<title>zqshown</title></svg>`,
      );
      if (!('svg' in result) || !result.svg.includes('zqshown')) throw new Error(JSON.stringify(result));
      if (result.svg.includes('zqhidden')) throw new Error(result.svg);
    },
  }),
  attack({
    name: 'a published drawing runs nothing and asks no other host',
    inputs: whole,
    runs: 400,
    holds: ({ root, isEscaped, isData, before, encoding }) => {
      const text = `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg">${source(root, isEscaped, isData)}</svg>`;
      const result = sanitizeSvg(
        Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`, encoding === 'utf8' ? 'utf8' : 'utf16le'),
      );
      const found = 'svg' in result ? offences(result.svg) : [];
      if (found.length > 0) throw new Error(`It holds ${found.join(', ')}.`);
    },
  }),
  attack({
    name: 'a drawing that is cleaned twice is the same',
    inputs: whole,
    runs: 150,
    holds: ({ root, isEscaped, isData }) => {
      const once = sanitizeSvg(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg">${source(root, isEscaped, isData)}</svg>`,
      );
      if (!('svg' in once)) return;
      const twice = sanitizeSvg(once.svg);
      if (!('svg' in twice) || twice.svg !== once.svg) throw new Error(`${once.svg}\nbecomes ${JSON.stringify(twice)}`);
    },
  }),
];
