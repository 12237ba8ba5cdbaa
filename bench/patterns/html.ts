/** HTML: each family of elements opened, nested, and in the wrong place, in a line and as blocks. */
import { nested, note, repeated, times } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const elements = [
  'div', 'span', 'p', 'b', 'i', 'em', 'a', 'nobr', 'font', 'code', 'u', 'small', 'ul', 'li', 'dl', 'dd', 'table', 'tr', 'td', 'th', 'tbody', 'caption', 'colgroup', 'h1', 'h2', 'details', 'summary', 'select', 'option', 'optgroup', 'button', 'form', 'fieldset', 'label',
  'svg', 'math', 'mi', 'foreignObject', 'desc', 'annotation-xml', 'template', 'iframe', 'object', 'video', 'audio', 'source', 'picture', 'img', 'br', 'hr', 'input', 'pre', 'textarea', 'title', 'style', 'script', 'noscript', 'noembed', 'xmp', 'plaintext', 'marquee', 'applet', 'ruby', 'rt', 'rp', 'body', 'html', 'head', 'frameset', 'frame', 'col', 'section', 'center', 'blockquote', 'figure', 'custom-element', 'Chart',
] as const;

const mixed = ['<b><i>', '<b><p>', '<a><p>', '<i><div>', '<table><b>', '<table><tr><td>', '<table><div>', '<tr><table>', '<ul><li>', '<p><table>', '<a><table>', '<b><table>', '<svg><desc>', '<svg><p>', '<math><mi>', '<select><option>', '<dl><dt>', '<ruby><rt>', '<button><p>', '<form><div>', '<nobr><p>', '<template><tr>'] as const;

export const html: readonly Pattern[] = [
  ...elements.flatMap((name, at) => [at % 2 === 0 ? repeated(`<${name}> opened in a line`, `<${name}>a `, 'a ') : repeated(`<${name}> opened on lines`, `<${name}>\n\n`), nested(`<${name}> nested`, `<${name}>`, `</${name}>`)]),
  ...mixed.map((tags, at) => (at % 2 === 0 ? repeated(`${tags} by turns`, `${tags}a`) : repeated(`${tags} by turns, on lines`, `${tags}a\n\n`))),
  ...['</p>', '</br>', '</b>', '</div>', '</table>', '</body>', '</html>', '</svg>', '</template>'].map((tag) => repeated(`${tag} closed`, `a ${tag}`)),
  repeated('<b>a</p>', '<p><b>a</p>'),
  repeated('formatting with distinct attributes', (at) => `<p><b id="${at}">a</p>`, '<div>\n'),
  note('formatting elements, then paragraphs', (count) => `<div>${times(count, (at) => `<b title="${at}">`).join('')}${'<p>a</p>'.repeat(count)}</div>`),
  note('misnested ends', (count) => `<div>${'<b><i>'.repeat(count)}${'</b></i>'.repeat(count)}</div>`),
  note('text in a table', (count) => `<table>${'a<b>'.repeat(count)}</table>`),
  repeated('<img> of the vault', '<img src="a.png">\n'),
  repeated('<a href> to notes', '<a href="Note">b</a>\n'),
  repeated('ids', (at) => `<p id="a${at}">b</p>\n`),
  repeated('in one block', '<b>a</b>', '<div>', '</div>'),
  repeated('lines in one block', '<b>a</b>\n', '<div>\n', '</div>\n'),
  repeated('comments in one block', '<!-- a -->\n', '<div>\n', '</div>\n'),
  repeated('%% in one block', '%%a\n', '<div>\n', '</div>\n'),
  repeated('Markdown between blocks', '<div>\n\n*a* [[Note]]\n\n</div>\n\n'),
  repeated('entities in one block', '&amp;&a;&#1;', '<div>', '</div>'),
  repeated('attributes without end', 'a ', '<div title="'),
];
