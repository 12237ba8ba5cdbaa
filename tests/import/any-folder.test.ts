/** Whatever lies in a folder: an import ends, keeps its hands off it, and writes whole files. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNames } from '../../src/import/formats/format.ts';
import { importVault } from '../../src/import/import-vault.ts';
import { openLog } from '../../src/import/log.ts';
import { readSource } from '../../src/import/read-source.ts';
import { writeVault } from '../../src/import/write-vault.ts';
import { temporaryFolder } from '../vaults/garden-of.ts';
import { filesIn } from './folders.ts';

/** Pieces of all formats, and what breaks them. */
const pieces = [
  '---\n',
  '{"dg-publish":true,',
  '}\n',
  'title: x\n',
  '+++\n',
  'a = [\n',
  ': : :\n\t- "',
  '\n\n',
  '# Title\n',
  '* [a](b.md)\n',
  '  * [c](../../c.md#x)\n',
  '{% hint style="info" %}\n',
  '{% endhint %}\n',
  '{% tabs %}\n',
  '{% tab title="a" %}\n',
  '{% step %}\n',
  '{% stepper %}\n',
  '{% endstepper %}\n',
  '<div class="transclusion internal-embed is-loaded"><div class="markdown-embed">\n',
  '</div></div>\n',
  '<details>\n',
  '<summary>a</summary>\n',
  '</details>\n',
  '<figure><img src="x.png"><figcaption>',
  '</figure>\n',
  ':::note a\n',
  ':::\n',
  '!!! note "a"\n',
  '    indented\n',
  '=== "a"\n',
  '- key:: value\n',
  '- ((6512-a))\n',
  '{{embed ((6512-a))}}\n',
  '{{< ref "a.md" >}}\n',
  '{{% note %}}\n',
  '{{% /note %}}\n',
  '[[a|b]]\n',
  '![[a#b]]\n',
  '[[a/b\\|c]]',
  '```\n',
  '~~~js\n',
  '| a |\n|--|\n',
  '> quote\n',
  '$$x$$',
  '\u0000',
  '\uFFFD',
  'donâ€™t ',
  '<b>',
  '</b>',
  '%%',
  '[^1]',
  '&#x20;',
  '\\\n',
  '--8<-- "a.md"\n',
  '[a]: b.md "A"\n',
];
const names = [
  'a.md',
  'b.md',
  'SUMMARY.md',
  'README.md',
  '.gitbook.yaml',
  'mkdocs.yml',
  'docusaurus.config.js',
  'sidebars.js',
  'quartz.config.ts',
  'hugo.toml',
  'config.toml',
  'logseq/config.edn',
  'pages/a___b.md',
  'journals/2024_01_02.md',
  'dendron.yml',
  'a.b.md',
  'a.schema.yml',
  '.gitbook/assets/x.png',
  'src/site/notes/a.md',
  'docs/a.mdx',
  'docs/_category_.json',
  'content/b/index.md',
  'x.txt',
  '[odd] #name^|.md',
  '...md',
  'con.md',
  ' .md',
  'é/ü.md',
  'quartz/x.ts',
  '.foam/templates/a.md',
  'book.json',
  'x.html',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
const content = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ unit: 'binary' }),
);
const folder = fc.record({
  files: fc.dictionary(fc.constantFrom(...names), content, { minKeys: 1, maxKeys: 12 }),
  format: fc.option(fc.constantFrom(...formatNames), { nil: undefined }),
});

function written(files: Readonly<Record<string, string | Uint8Array>>): string {
  const from = join(temporaryFolder(), 'from');
  for (const [name, bytes] of Object.entries(files)) {
    const place = join(from, name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  return from;
}

test('random folders never stop an import, in any format', () => {
  fc.assert(
    fc.property(folder, ({ files, format }) => {
      const from = written(files);
      const before = filesIn(from);
      const log = openLog();
      const imported = importVault(readSource(from, log), format, log);
      const paths = [...imported.texts.keys(), ...imported.copies.map(({ to }) => to)].map((path) =>
        path.toLowerCase(),
      );
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).not.toMatch(/^\/|(?:^|\/)\.|[#^[\]|]/u);
      expect(log.told.filter(({ sentence }) => sentence.includes('could not be turned'))).toEqual([]);
      const vault = join(from, '..', 'vault');
      writeVault(vault, from, imported, log, () => '');
      expect(filesIn(vault).size).toBe(paths.length + 1);
      expect(filesIn(from)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('links in circles and out of the folder, pipes, deep folders and closed files are told', () => {
  const from = written({ 'a.md': 'a', 'closed.md': 'b', [`${'d/'.repeat(80)}deep.md`]: 'c' });
  symlinkSync(from, join(from, 'circle'));
  symlinkSync('/etc/hostname', join(from, 'out.md'));
  symlinkSync(join(from, 'nothing'), join(from, 'nothing.md'));
  symlinkSync(join(from, 'a.md'), join(from, 'inside.md'));
  chmodSync(join(from, 'closed.md'), 0);
  const log = openLog();
  const { texts } = importVault(readSource(from, log), undefined, log);
  chmodSync(join(from, 'closed.md'), 0o644);
  expect([...texts.keys()]).toEqual(expect.arrayContaining(['a.md', 'inside.md']));
  expect([...texts.keys()].some((path) => /out|nothing|circle|deep/u.test(path))).toBe(false);
  for (const name of ['circle', 'out.md', 'nothing.md']) expect(log.told.map(({ file }) => file)).toContain(name);
  expect(log.told.some(({ sentence }) => sentence.includes('folders lie in one another'))).toBe(true);
});
