/**
 * Places where a private word can stand, beside those of the folder `private`: each says `zqcanary…`, and nothing of it
 * may be in a site. Notes here are linked to from `Public/Places.md` and link to `Start.md`.
 */

/** Beginnings of notes that say they are private, or may have meant to. */
const beginnings: Readonly<Record<string, string>> = {
  published: '---\npublished: false\n---\n',
  private: '---\nprivate: true\n---\n',
  status: '---\nstatus: draft\n---\n',
  robots: '---\nrobots: noindex\n---\n',
  password: '---\npassword: word\n---\n',
  german: '---\nveröffentlichen: nein\n---\n',
  quoted: '---\n"publish": false\n---\n',
  complexkey: '---\n? publish\n: false\n---\n',
  typed: '---\npublish: !!bool "false"\n---\n',
  anchored: '---\nx: &no false\npublish: *no\n---\n',
  later: '---\npublish: 2999-01-01\n---\n',
  fullwidth: '---\nｐｕｂｌｉｓｈ: false\n---\n',
  fullcolon: '---\npublish：false\n---\n',
  zerowidth: '---\npub\u200Blish: false\n---\n',
  nul: '---\npubl\u0000ish: false\n---\n',
  fencecomment: '--- # a comment\npublish: false\n---\n',
  fencename: '---yaml\npublish: false\n---\n',
  nospace: '---\ntitle: x\npublish false\n---\n',
  returns: '---\rpublish: false\r---\r',
  windows: '---\r\npublish: false\r\n---\r\n',
  mark: '\uFEFF---\npublish: false\n---\n',
  markspace: '\uFEFF \n---\npublish: false\n---\n',
  directive: '%YAML 1.2\n---\npublish: false\n---\n',
  dots: '---\npublish: false\n...\n',
  indented: ' ---\n publish: false\n ---\n',
  quote: '> ---\n> publish: false\n> ---\n',
  dataview: 'publish:: false\n\n',
  percent: '%%\npublish: false\n%%\n',
  json: '---json\n{"publish": false}\n---\n',
  semicolons: ';;;\n{"publish": false}\n;;;\n',
};

const said = (name: string): string =>
  `# Zqcanaryhead${name}\n\nzqcanarysays${name} [[Start]] [[Start|zqcanaryshown${name}]] #zqcanarytag${name}\n\n- **Zqcanarylabel${name}**:: 5 MB\n\n![[zqcanaryonly${name}.svg]]\n`;

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`;

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const encoded: Readonly<Record<string, Uint8Array>> = {
  little: utf16(`---\npublish: false\n---\n${said('little')}`, false),
  big: utf16(`---\npublish: false\n---\n${said('big')}`, true),
  unmarked: Buffer.from(`---\npublish: false\n---\n${said('unmarked')}`, 'utf16le'),
  wide: Buffer.from(
    Uint32Array.from([...`\uFEFF---\npublish: false\n---\n${said('wide')}`], (c) => c.codePointAt(0) ?? 0).buffer,
  ),
  latin: Buffer.from(`---\ntitre: \u00e9t\u00e9\npublish: false\n---\n${said('latin')}`, 'latin1'),
};

const privateNotes: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(beginnings).map(([name, text]) => [`Forms/Zqcanaryform${name}.md`, text + said(name)]),
  ),
  ...Object.fromEntries(Object.entries(encoded).map(([name, bytes]) => [`Forms/Zqcanaryform${name}.md`, bytes])),
  'Forms/Zqcanaryformcode.mdx': `---\npublish: false\n---\nexport const a = 'zqcanarycode'\n\n{a} zqcanarymdxtext [[Start]]\n`,
};

/** A comment in each construct. `∗` stands for the comment's word. */
const around: readonly string[] = [
  '> [!note] Title %%∗%%\n> text %%∗%% end',
  '> [!faq]- %%∗%%\n> text',
  'Setext %%∗%%\n======',
  '- a\n  - b %%∗%%\n    1. c <!-- ∗ -->\n\n%%∗%%\n\n- d',
  '- opens %%∗\n- ∗ goes on\n- ends ∗%% here',
  '> opens %%∗\n\n> ends ∗%% here',
  '1. [ ] task %%∗%%\n2. [x] <!--∗-->',
  '==a %%∗%% b== **a %%∗%% b** ~~a <!--∗--> b~~ *%%∗%%*',
  'foot[^f] and ^[in line %%∗%%]\n\n[^f]: text %%∗%%\n    more <!-- ∗ -->',
  '- **Size %%∗%%**:: 5 MB %%∗%% ([w](https://e.org "%%∗%%")) ^size\n    - adjustable:: no %%∗%%\n    - %%∗%%',
  '[Size:: 5 MB %%∗%%] (Size:: <!-- ∗ -->7)',
  '[w](https://e.org "a <!-- ∗ --> b") [r]\n\n[r]: https://e.org "a %%∗%% b"',
  '<details><summary>s %%∗%%</summary>\n\ntext %%∗%%\n\n</details>',
  '<table><tr><td>a %%∗%%<td><!-- ∗ --></table>',
  '<!--> ∗ -->',
  '<!-- a --!> ∗ -->',
  '<?php ∗ ?> <![CDATA[ ∗ ]]> <!DOCTYPE ∗>',
  '```compare\n# ∗\nrows:\n  - Size # ∗\n```',
  '```mermaid\nflowchart LR\n  A --> B\n  %% ∗\n```',
  '![[Other links|%%∗%%]] ![[leaf.svg|%%∗%%]] ![a %%∗%% b|100](leaf.svg)',
  'A paragraph %%∗%% with a block ^blk\n\n![[#^blk]] [[#^blk]]',
  '## Linked %%∗%% heading\n\n[[#Linked heading]] ![[#Linked heading]]',
  'a%%∗%%b c%%%∗%%%d %%∗ %%\n%%∗%%',
  '| a %%∗ | b |\n| - | - |\n| c | d ∗%% |',
];

/** Elements whose text a page does not show. */
const stripped: readonly string[] = [
  '<template>∗</template>',
  '<script>"∗"</script>',
  '<style>.∗{}</style>',
  '<select><option value="∗">∗</select>',
  '<datalist><option>∗</datalist>',
  '<textarea>∗</textarea>',
  '<noscript>∗</noscript>',
  '<iframe srcdoc="∗">∗</iframe>',
  '<object>∗<param value="∗"></object>',
  '<canvas>∗</canvas>',
  '<title>∗</title>',
  '<noembed>∗</noembed>',
  '<noframes>∗</noframes>',
  '<xmp>∗</xmp>',
  '<dialog>∗</dialog>',
  '<svg><title>∗</title><desc>∗</desc><text>∗</text></svg>',
  '<math><annotation>∗</annotation></math>',
  '<b hidden>∗</b>',
  '<b style="display:none">∗</b>',
  '<b popover>∗</b>',
  '<input type="hidden" value="∗"><input value="∗">',
  '<meta name="∗" content="∗"><link title="∗" href="∗"><base href="∗">',
  '<a ping="/∗" href="https://e.org">a</a> <img src="leaf.svg" longdesc="∗" data-∗="1">',
  '<button onclick="∗()">b</button>',
];

function canvas(nodes: readonly object[], edges: readonly object[] = []): string {
  const placed = nodes.map((node, at) => ({ x: at * 300, y: 0, width: 250, height: 100, ...node }));
  return JSON.stringify({ nodes: placed, edges });
}

const word = (text: string, name: string): string => {
  let count = 0;
  return text.replaceAll('∗', () => `zqcanary${name}${letters((count += 1))}`);
};
const letters = (count: number): string => String.fromCharCode(96 + Math.ceil(count / 26), 97 + (count % 26));
const listed = (texts: readonly string[], name: string): string =>
  texts.map((text, at) => word(text, `${name}${letters(at + 1)}`)).join('\n\nBetween them.\n\n');

export const privatePlaces: Readonly<Record<string, string | Uint8Array>> = {
  ...privateNotes,
  ...Object.fromEntries(
    [...Object.keys(beginnings), ...Object.keys(encoded)].map((name) => [
      `Forms/zqcanaryonly${name}.svg`,
      svg(`<text>zqcanarydrawn${name}</text>`),
    ]),
  ),
  'Public/Places.md': Object.keys(privateNotes)
    .map((path) => {
      const name = path.replace(/^.*\/|\.mdx?$/gu, '');
      return `- [[${name}]] ![[${name}]] [x](${encodeURI(path)}) [[${name}#Zqcanaryhead]]`;
    })
    .join('\n'),
  // Each in a note of its own, as one comment may swallow the rest.
  ...Object.fromEntries(
    around.map((text, at) => [
      `Around/Around ${at}.md`,
      `Words before.\n\n${word(text, `around${letters(at + 1)}`)}\n\nWords after.\n`,
    ]),
  ),
  'Public/Stripped.md': listed(stripped, 'stripped'),
  'Public/Stripped first.md': listed(stripped.toReversed(), 'first'),
  'Public/Properties.md':
    '---\ntitle: Open %%zqcanaryptitle%%\ncategory: Tools %%zqcanarypcategory%%\ntype: tool <!-- zqcanaryptype -->\naliases: [Known %%zqcanarypalias%%]\ntags: [known] # zqcanaryptags\ncssclasses: [a]\n# zqcanarypcomment\ndescription: |\n  Open <!-- zqcanarypdescription --> words <template>zqcanaryptemplate</template>.\nup: "[[Zqcanarytitle]]"\nmap: { "[[Zqcanarytitle]]": "[[Zqcanaryalias]]", deep: ["[[Zqcanarytitle|zqcanarypdeep]]"] }\nzqcanarypkey: zqcanarypvalue\nrelated: "[[zqcanaryprop.svg]]"\nbanner: zqcanaryprop.svg\n---\nText.\n',
  'zqcanaryprop.svg': svg('<text>zqcanarypropdrawn</text>'),
  'Public/Code.mdx':
    "export const unused = 'zqcanarycunused'\n\n{/* zqcanarycflow */}\n\nOpen {/* zqcanarycinline */} words {false && 'zqcanarycfalse'} {1 /* zqcanarycvalue */ + 1}\n\n<span {...{ /* zqcanarycspread */ id: 'a' }} title={'a' /* zqcanarycattribute */}>b</span>\n\n{`${'' /* zqcanarycliteral */}`}{(() => { /* zqcanarycbody */ return 'shown' })()}\n\n<div hidden>zqcanarychidden</div><template>zqcanaryctemplate</template>\n",
  'Public/Fails.mdx': "export const key = 'zqcanaryfkey'\n\nBefore {/* zqcanaryfcomment */}\n\n{key.nothing.x}\n",
  'Public/Invalid.mdx':
    "---\nzqcanaryikey: 1\n---\nimport a from './zqcanaryiimport.js'\nexport const b = 'zqcanaryiexport'\n\nzqcanaryitext {/* zqcanaryicomment */} {...{/* zqcanaryispread */}} `{/* zqcanaryicode */}` {`${/* zqcanaryitemplate */ 1}`} <b>\n",
  'Public/Prints.mdx': 'Shows {String(function () { /* zqcanarycsource */ })} code.\n',
  'Public/Definitions.md':
    '[//]: # (zqcanaryaslash)\n\n[comment]: <> (zqcanaryacomment)\n\n[unused]: https://e.example/zqcanaryaurl "zqcanaryatitle"\n\nSee [it][used].[^1]\n\n[used]: https://e.example/\n[used]: https://e.example/zqcanaryasecond\n\n[^1]: Known.\n\n[^zqcanaryalabel]: zqcanaryanote\n\n> [zqcanaryaquoted]: https://e.example/ "zqcanaryaquote"\n',
  'Public/drawn.svg': svg(
    '<desc>zqcanaryddesc</desc><defs><text>zqcanaryddefs</text></defs><g display="none" id="zqcanarydlayer"><text>zqcanarydnone</text></g><text visibility="hidden">zqcanarydhidden</text><text style="opacity:0">zqcanarydopacity</text><!-- zqcanarydcomment --><metadata>zqcanarydmetadata</metadata><script>"zqcanarydscript"</script><?zqcanarydpi?><text data-zqcanaryd="1">drawn</text>',
  ),
  'Public/Drawn.md': '![[drawn.svg]]\n',
  'Public/zqcanarynamed.pdf': 'zqcanarynamedpdf',
  'Public/Named.md': 'A %%[[zqcanarynamed.pdf]]%% word <template>![[zqcanarynamed.pdf]]</template>.\n',
  'Public/Canvases.md': '[[Places.canvas]] ![[Places.canvas]] [[Zqcanaryform.canvas]] ![[Zqcanaryform.canvas]]\n',
  'Public/Places.canvas': canvas(
    [
      { id: 'zqcanarykid', type: 'file', file: 'Forms/Zqcanaryformpublished.md' },
      { id: 'b', type: 'file', file: 'Forms/Zqcanaryformprivate.md', subpath: '#Zqcanaryheadprivate' },
      { id: 'c', type: 'text', text: 'Open [[Zqcanaryformstatus]] ![[Zqcanaryformstatus]] %%zqcanarykcomment%%' },
      { id: 'd', type: 'text', text: '<template>zqcanaryktemplate</template><b hidden>zqcanarykhidden</b> words' },
      { id: 'e', type: 'file', file: 'Templates/Zqcanaryform.canvas' },
      { id: 'f', type: 'file', file: 'Start.md', zqcanarykkey: 'zqcanarykvalue' },
      { id: 'g', type: 'zqcanaryktype', zqcanarykother: 1 },
    ],
    [
      { fromNode: 'zqcanarykid', toNode: 'f', label: 'leads' },
      { fromNode: 'zqcanaryknowhere', toNode: 'f', label: 'zqcanaryklabel' },
    ],
  ),
  'Templates/Zqcanaryform.canvas': canvas([
    { id: 'a', type: 'text', text: 'zqcanarykignored [[Start]] #zqcanaryktag' },
  ]),
  'Public/Zqcanarylost.canvas': canvas([
    { id: 'a', type: 'text', text: 'zqcanaryklost [[Start]] #zqcanarykltag' },
    { id: 'b', type: 'file', file: 'zqcanaryprop.svg' },
  ]),
  '.obsidian/workspace.json': '{"lastOpenFiles":["zqcanaryworkspace.md"]}',
  '.trash/Zqcanarytrash.md': 'zqcanarytrashed\n',
  'Templates/Zqcanaryform.md': 'zqcanarytemplated [[Start]]\n',
  'Deep/templates/Zqcanarydeep.md': '---\npublish: false\n---\nzqcanarydeep\n',
};
