/** What an SVG attachment may not do when a browser opens it by itself (issue “The whole Obsidian dialect”, sanitising). */
import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/markdown/sanitize-svg.ts';

const svg = (inside: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

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
    ['a link that runs, by another prefix', svg('<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"><text>x</text></a>')],
    ['a link that runs, by references', svg('<a href="&#106;avascript:alert(1)"><text>x</text></a>')],
    ['a link that runs, by white space', svg('<a href="java\nscript:alert(1)"><text>x</text></a>')],
    ['a link that is made to run', svg('<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>')],
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
    const safe = sanitizeSvg(source);
    expect(safe).not.toMatch(/alert|script|\son\w+=|javascript|iframe/iu);
    expect(safe).toMatch(/^<svg[ >]/u);
  });
});

describe('left as it is', () => {
  test.each([
    ['a drawing', svg('<path d="M0 0L1 1" fill="url(#a)"/><linearGradient id="a"/>')],
    ['a picture in it', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['a style', svg('<style>path { fill: red }</style>')],
    ['a part used twice', svg('<g id="a"/><use href="#a"/><use xlink:href="#a"/>')],
    ['five references', svg('<text>a &amp; b &lt;c&gt; &quot;d&quot; &apos;</text>')],
    ['a movement', svg('<circle r="1"><animate attributeName="r" values="1;2"/></circle>')],
  ])('%s', (_, source) => expect(sanitizeSvg(source)).toBe(source));
});

test('a drawing by Inkscape keeps its shapes', () => {
  const source = svg('<sodipodi:namedview id="n"/><metadata><rdf:RDF/></metadata><g inkscape:label="L"><path d="M0 0" id="p"/></g>');
  expect(sanitizeSvg(source)).toContain('<g><path d="M0 0" id="p" /></g>');
});
