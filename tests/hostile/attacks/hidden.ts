/** What a browser would not show of a note, in raw HTML and in the code of `.mdx` notes, is in nothing that leaves. */
import fc from 'fast-check';
import { gardenOf } from '../../vaults/garden-of.ts';
import { attack, type Attack } from '../attack.ts';

const secret = 'Zqhidden';

const styles = [
  'display:none',
  'DISPLAY : NONE !important',
  'color:red; display/**/:/* x */none',
  'd\\69splay:none',
  'display:no\\6e e',
  'visibility: hidden',
  'visibility:collapse;',
  'opacity:0',
  'opacity: 0.00;color:red',
  'opacity:.0%',
  'font-size:0',
  'font-size: 0px !important',
  'content-visibility:hidden',
  'color: transparent',
  'color:#0000; top:0',
  'color: rgba(1, 2, 3, 0)',
  'font:0/0 a',
  'position:absolute; left:-9999px',
  'text-indent:-10000em',
  'transform:translateX(-9999px)',
  'transform: scale(0)',
  'clip-path:inset(100%)',
  'clip: rect(0 0 0 0)',
  'width:1px;height:1px;overflow:hidden',
  'overflow:hidden;max-height:0',
  'filter:opacity(0)',
] as const;
const attribute = fc.oneof(
  fc.constantFrom(...styles).map((style) => `style="${style}"`),
  fc.constantFrom('hidden', 'HIDDEN', 'hidden=until-found', 'popover', 'popover="manual"'),
);
const hiding = fc.oneof(
  fc
    .tuple(attribute, fc.constantFrom('p', 'span', 'div', 'b'))
    .map(([how, name]) => `<${name} ${how}>${secret}</${name}>`),
  fc
    .constantFrom(
      'template',
      'script',
      'style',
      'xmp',
      'select',
      'textarea',
      'noscript',
      'title',
      'svg',
      'math',
      'button',
    )
    .map((name) => `<${name}>${secret}</${name}>`),
  fc.constantFrom(`<input value="${secret}">`, `<input type="hidden" value="${secret}">`),
);
const places: readonly ((html: string) => Record<string, string>)[] = [
  (html) => ({ 'A.md': `${html}\n` }),
  (html) => ({ 'A.md': `Text ${html} more.\n` }),
  (html) => ({ 'A.md': `- item\n- ${html}\n` }),
  (html) => ({ 'A.md': `| a | b |\n| - | - |\n| x | ${html} |\n` }),
  (html) => ({ 'A.md': `---\ndescription: '${html} x'\n---\nText\n` }),
];

const code = fc.constantFrom(
  `{/* ${secret} */}`,
  `export const a = 1; // ${secret}`,
  `export const a = /* ${secret} */ 1`,
  `Text {a /* ${secret} */ + 1}`,
  `<Callout title={/* ${secret} */ "a"}>x</Callout>`,
  `{\n  // ${secret}\n  1\n}`,
  `<Callout\n  // ${secret}\n  type="note">x</Callout>`,
);

async function leaving(files: Readonly<Record<string, string>>): Promise<string> {
  const { problems: _, ...garden } = await gardenOf({ ...files, 'Home.md': '' });
  const notes = garden.notes.map(({ module: _module, ...note }) => note);
  if (notes.length < 2) throw new Error('The note is not published.');
  return JSON.stringify({ ...garden, notes });
}

export const attacks: readonly Attack[] = [
  attack({
    name: 'what no browser shows of a piece of HTML is nowhere in the garden',
    inputs: fc.record({ html: hiding, place: fc.nat({ max: places.length - 1 }) }),
    runs: 40,
    holds: async ({ html, place }) => {
      const files = places[place]?.(html.replaceAll("'", '"')) ?? {};
      if ((await leaving(files)).includes(secret)) throw new Error(`It is told: ${JSON.stringify(files)}`);
    },
  }),
  attack({
    name: 'a comment in the code of an .mdx note is nowhere in the garden, whether or not the note can be read',
    inputs: fc.record({ code, end: fc.constantFrom('', '\n\n<Open', '\n\n{1 +', '\n\n</b>', '\n\n<a b=>x</a>') }),
    runs: 20,
    holds: async (one) => {
      const text = await leaving({ 'A.mdx': `Text.\n\n${one.code}\n\nMore.${one.end}\n` });
      if (text.includes(secret)) throw new Error(`It is told: ${text.slice(text.indexOf(secret) - 100, 200)}`);
    },
  }),
];
