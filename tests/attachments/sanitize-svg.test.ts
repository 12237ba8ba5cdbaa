/** What an SVG attachment may not do when a browser opens it by itself. */
import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/attachments/sanitize-svg.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

describe('taken out', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script><path d="M0 0"/>')],
    ['a script in another case', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a script by a prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>')],
    ['a page by a prefix', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>')],
    ['an event handler', svg('<circle r="1" onclick="alert(1)"/>', ' onload="alert(1)"')],
    ['a page', svg('<foreignObject><iframe src="https://alert.example"></iframe></foreignObject>')],
    ['a link that runs', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['a link that runs, by XLink', svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
    [
      'a link that runs, by another prefix',
      svg('<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"><text>x</text></a>'),
    ],
    ['a link that runs, by references', svg('<a href="&#106;avascript:alert(1)"><text>x</text></a>')],
    ['a link that runs, by white space', svg('<a href="java\nscript:alert(1)"><text>x</text></a>')],
    [
      'a link that is made to run',
      svg('<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>'),
    ],
    ['a link that is set to run', svg('<a><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a>')],
    ['a page as an address', svg('<a href="data:text/html,alert(1)"><text>x</text></a>')],
    ['a drawing that is loaded', svg('<use href="https://alert.example/a.svg#b"/>')],
    ['a picture of another host', svg('<image href="https://alert.example/a.png"/>')],
    ['a style of another host', svg('<style>@import url(https://alert.example);</style>')],
    ['a style that hides its address', svg('<style>rect { fill: url(\\68ttps://alert.example) }</style>')],
    ['an address in a style attribute', svg('<rect style="fill: url(//alert.example/a)"/>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('&x;')}`],
    ['a style sheet that is a program', `<?xml-stylesheet type="text/xsl" href="alert.xsl"?>${svg('')}`],
    ['what is no drawing', '<html><script>alert(1)</script></html>'],
  ])('%s', (_, source) => {
    expect(cleaned(source)).not.toMatch(/alert|script|\son\w+=|javascript|iframe/iu);
    expect(cleaned(source)).toMatch(/^<svg[ >]/u);
  });
});

/** An empty drawing where the file is not published. */
function cleaned(source: Uint8Array | string): string {
  const result = sanitizeSvg(source, (address) => (address.startsWith('data:image/png;base64,') ? address : undefined));
  return 'svg' in result ? result.svg : '<svg />';
}

describe('left as it is', () => {
  test.each([
    ['a drawing', '<path d="M0 0L1 1" fill="url(#a)"/><linearGradient id="a"/>'],
    ['a picture in it', '<image href="data:image/png;base64,AAAA"/>'],
    ['a style', '<style>path{fill:red}</style>'],
    ['a part used twice', '<g id="a"/><use href="#a"/><use xlink:href="#a"/>'],
    [
      'a movement',
      '<circle r="1"><animate attributeName="r" values="1;2" dur="2s" repeatCount="indefinite"/></circle>',
    ],
    ['a link', '<a href="https://example.org/" target="_blank"><text>x</text></a>'],
    ['words for those who hear', '<title>A</title><g aria-describedby="b"><desc id="b">B</desc><path d="M0 0"/></g>'],
    [
      'a text in a box',
      '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color:red"><b>a</b><br/></div></foreignObject>',
    ],
    [
      'filters, masks, patterns',
      '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><mask id="m"><rect width="1" height="1"/></mask><pattern id="p" patternUnits="userSpaceOnUse"/><g filter="url(#f)" mask="url(#m)" fill="url(#p)"/>',
    ],
  ])('%s', (_, inside) => expect(cleaned(svg(inside))).toBe(svg(inside)));

  test('its size and view', () =>
    expect(cleaned(svg('', ' width="10" height="20" viewBox="0 0 1 2"'))).toContain(
      ' width="10" height="20" viewBox="0 0 1 2"',
    ));

  test('five references', () =>
    expect(cleaned(svg('<text>a &amp; b &lt;c&gt; &quot;d&quot; &apos;</text>'))).toContain(
      "<text>a &#38; b &#60;c&#62; &#34;d&#34; '</text>",
    ));
});

test('a data attribute stays where a style of the drawing asks for it, and goes where none does', () => {
  const result = sanitizeSvg(
    svg('<style>g[data-look="neo"] rect{fill:red}</style><g data-look="neo" data-author="Ann"><rect/></g>'),
  );
  const text = 'svg' in result ? result.svg : '';
  expect(text).toContain('data-look="neo"');
  expect(text).not.toContain('Ann');
});

test('a drawing by Inkscape keeps its shapes', () => {
  const source = svg(
    '<sodipodi:namedview id="n"/><metadata><rdf:RDF/></metadata><g inkscape:label="L"><path d="M0 0" id="p"/></g>',
  );
  expect(cleaned(source)).toContain('<g><path d="M0 0"/></g>');
});

test('a drawing by Illustrator has its namespaces as entities', () => {
  const source = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"><g/></svg>`;
  expect(cleaned(source)).toContain('<g/>');
});

describe('encodings', () => {
  const script = svg('<script>alert(1)</script><g/>');
  test.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${script}`, 'utf16le'), true],
    ['UTF-16 without one', Buffer.from(script, 'utf16le'), true],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${script}`), true],
    ['a declaration of what is the same', Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${script}`), true],
    [
      'UTF-7',
      Buffer.from(`<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')}`),
      false,
    ],
    ['EBCDIC', Buffer.from(`<?xml version="1.0" encoding="ebcdic-cp-us"?>${script}`), false],
    ['bytes that are no text', Buffer.from([...Buffer.from(script), 0xff, 0xfe]), false],
  ])('%s', (_, bytes, isRead) => {
    const result = sanitizeSvg(bytes);
    expect('svg' in result).toBe(isRead);
    expect(cleaned(bytes)).not.toContain('alert');
    expect(cleaned(bytes).includes('<g/>')).toBe(isRead);
  });
});
