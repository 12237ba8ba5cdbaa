/** What nobody sees in a drawing is not published with it, and what somebody may see stays. */
import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/attachments/sanitize-svg.ts';

function published(inside: string, attributes = ''): string {
  const result = sanitizeSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}<path d="M1 1"/></svg>`,
  );
  if ('refused' in result) throw new Error(result.refused);
  expect(result.svg).toContain('M1 1');
  return result.svg;
}

const html = '<div xmlns="http://www.w3.org/1999/xhtml"';
const style = (css: string): string => `<style>${css}</style>`;

describe('goes', () => {
  test.each([
    ['a description', '<desc>secret</desc>'],
    ['metadata', '<metadata>secret</metadata>'],
    ['what is kept for use and not used', '<defs><text>secret</text><g id="a"><text>secret</text></g></defs>'],
    ['a text beside a part that is used', '<defs><g><text>secret</text><path id="a" d=""/></g></defs><use href="#a"/>'],
    [
      'a symbol, a mask, a pattern, a marker',
      '<symbol id="a"><text>secret</text></symbol><mask><text>secret</text></mask><pattern id="b"><text>secret</text></pattern><marker><text>secret</text></marker>',
    ],
    ['what only an unused part uses', '<defs><use href="#b"/><text id="b">secret</text></defs>'],
    ['display', '<g display="none"><text>secret</text></g>'],
    ['display in a style', '<g style="fill:red;DISPLAY : none"><text>secret</text></g>'],
    ['display in escapes', '<g style="displa\\79:n\\6fne"><text>secret</text></g>'],
    ['display against an attribute', '<text display="inline" style="display:none">secret</text>'],
    ['display by a class', `${style('.h{display:none}')}<g class="a h"><text>secret</text></g>`],
    ['display by an id', `${style('#h{display:none}')}<text id="h">secret</text>`],
    ['display by places', `${style('g > text:first-child{display:none}')}<g><text>secret</text></g>`],
    ['display by the stronger rule', `${style('#h{display:none} text{display:inline}')}<text id="h">secret</text>`],
    ['display by the later rule', `${style('text{display:inline} text{display:none}')}<text>secret</text>`],
    [
      'display by an important rule',
      `${style('text{display:none!important}')}<text style="display:inline">secret</text>`,
    ],
    ['display in a style sheet that follows', `<text class="h">secret</text>${style('.h{display:none}')}`],
    ['visibility', '<g visibility="hidden"><text>secret</text></g><text visibility="collapse">secret</text>'],
    [
      'visibility beside what is visible',
      '<text visibility="hidden">secret<tspan visibility="visible">word</tspan></text>',
    ],
    [
      'opacity',
      '<g opacity="0"><text>secret</text></g><text opacity="0.00">secret</text><text opacity="0%">secret</text>',
    ],
    [
      'size',
      '<text font-size="0">secret</text><text style="font-size:0px">secret<tspan>secret</tspan></text><text style="font:0/0 a">secret</text>',
    ],
    [
      'a hidden box',
      `<foreignObject>${html} style="display:none">secret</div></foreignObject><foreignObject>${html} hidden="">secret</div></foreignObject>`,
    ],
    ['a use of what hides itself', '<text id="a" display="none">secret</text><use href="#a"/>'],
    ['names of layers', '<g id="secret" class="secret"><path d=""/></g>'],
    ['a comment and an instruction', '<!-- secret --><?secret secret?>'],
  ])('%s', (_, inside) => expect(published(inside)).not.toContain('secret'));
});

describe('stays', () => {
  test.each([
    ['a title', '<title>word</title>'],
    ['a description that is offered', '<g aria-labelledby="a b"><desc id="b">word</desc><path d=""/></g>'],
    ['what is used', '<defs><text id="a">word</text></defs><use href="#a"/>'],
    ['what is used out of a hidden group', '<g display="none"><text id="a">word</text></g><use xlink:href="#a"/>'],
    ['what is used by what is used', '<defs><use id="b" href="#a"/><text id="a">word</text></defs><use href="#b"/>'],
    [
      'a pattern by an attribute, a mask by a style, a marker by a style sheet',
      `${style('path{marker-end:url("#c")}')}<pattern id="a"><text>word</text></pattern><mask id="b"><text>word</text></mask><marker id="c"><text>word</text></marker><rect fill="url(#a)" style="mask:url(#b)"/>`,
    ],
    [
      'what dark screens show',
      `${style('.d{display:none}@media (prefers-color-scheme:dark){.d{display:inline}}')}<text class="d">word</text>`,
    ],
    ['what a pointer shows', `${style('.t{opacity:0}g:hover .t{opacity:1}')}<g><text class="t">word</text></g>`],
    [
      'what an animation shows',
      '<text opacity="0">word<animate attributeName="opacity" from="0" to="1" dur="1s"/></text>',
    ],
    [
      'what an animation shows from elsewhere',
      '<text id="a" display="none">word</text><set href="#a" attributeName="display" to="inline" begin="1s"/>',
    ],
    [
      'what frames show',
      `${style('@keyframes k{to{opacity:1}}.f{opacity:0;animation:k 1s forwards}')}<text class="f">word</text>`,
    ],
    ['what a later rule shows', `${style('text{display:none} text{display:inline}')}<text>word</text>`],
    [
      'what a rule shows against an attribute',
      `${style('text{visibility:visible}')}<text visibility="hidden">word</text>`,
    ],
    ['a visible part of something invisible', '<g visibility="hidden"><text visibility="visible">word</text></g>'],
    [
      'a size in a box without one',
      `<foreignObject>${html} style="font-size:0"><span style="font-size:12px">word</span></div></foreignObject>`,
    ],
    ['every branch of a switch', '<switch><text systemLanguage="de">word</text><text>word</text></switch>'],
    [
      'a path that a text follows',
      '<defs><path id="word" d="M0 0"/></defs><text><textPath href="#word">a</textPath></text>',
    ],
    [
      'what shows where it has the focus',
      `${style('text:focus-within{display:inline}')}<text display="none">word</text>`,
    ],
  ])('%s', (_, inside) => {
    const words = inside.match(/word/gu)?.length ?? 0;
    expect(published(inside).match(/word/gu)).toHaveLength(words);
  });

  test('ids and classes that something asks for', () => {
    const text = published(
      `${style('.a\\:b{fill:red}#c{fill:red}')}<path class="a:b x" d=""/><path id="c" d=""/><path id="e" d=""/><rect><animate begin="e.click" attributeName="x" to="1"/></rect><view id="v"/>`,
    );
    expect(text.match(/(?:id|class)="[^"]*"/gu)).toEqual(['class="a:b"', 'id="c"', 'id="e"', 'id="v"']);
  });
});

test('so many rules and elements that the time would grow with both are refused', () => {
  const rules = Array.from({ length: 3000 }, (_, at) => `.c${at}{opacity:0}`).join('');
  expect(sanitizeSvg(`<svg>${style(rules)}${'<g/>'.repeat(2000)}</svg>`)).toEqual({
    refused: expect.stringContaining('too many rules'),
  });
});
