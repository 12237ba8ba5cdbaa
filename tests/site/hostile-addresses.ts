/** One vault with every kind of address that was ever too much for a build. */
const cjk = '漢'.repeat(84);

/** A permalink a note: as YAML would have it in double quotes. */
export const permalinks: readonly string[] = [
  '100%', 'caf%C3%A9', 'a%2541', '%E9', '%', '%ZZ/%', 'é%E9', 'x:y', 'a:b/c:d', 'file:///tmp/d-escape/x', 'file:/tmp/d-escape/y', 'https://example.org/a', '//example.org/b', 'javascript:alert(1)', 'C:/Windows/x', 'C:\\x\\y',
  'nul\u0000here', 'new\nline', 'lone\uD800x', '\uDFFF', '\u202Egnp', '\uFEFF', '../../etc/passwd', '%2e%2e/%2e%2e/etc', '..%2f..%2fx', '..', '...', '/', '//', 'a//b', ' ', 'a /b.', '.hidden', '.git/config', 'a/./b/../c',
  'con', 'aux.txt', 'x/nul', 'COM1', 'p'.repeat(300), 'q'.repeat(10_000), 'd/'.repeat(400), `${'long'.repeat(60)}/${'e/'.repeat(500)}`, cjk, '🎉'.repeat(60), `${cjk}/${cjk}/${cjk}/${cjk}`,
  'robots.txt', 'rss.xml', '404', '404.html', '500', '_astro/x', '_astro', 'pagefind/pagefind.js', 'pagefind', 'og/index.jpg', 'og/x.jpg', 'og', 'index.html', 'index', 'foo/index.html', 'foo.html', 'foo', 'theme.js/x', '_headers', 'icons/180.png',
  'tags', 'tags/foo', 'Tags/Foo', 'tags/nosuch', 'categories/tools', 'categories', 'Search', 'search', 'notes.json', 'sitemap-0.xml', 'sitemap-index.xml', 'service-worker.js', 'schemas', 'schemas/notes.schema.json',
  'plain.md', 'plain', 'PLAIN', 'plain.jpg/deeper', 'caf\u00e9', 'cafe\u0301', 'a+b', 'a&b=c;d,e@f$g', "it's (x)!*~", 'a[b]c{d}^`|', '[...slug]', '[id]', 'a b c', 'x?y#z', '?', '#', '<b>"q"</b>', '__proto__', 'constructor', '@vite/client', '@fs/etc', 'node_modules/x', 'src/pages', '\u2028', 'zero\u200Bwidth', 'ＦＵＬＬ', '.prerender/x', '.coldframe', 'folder', 'Folder',
];

export interface HostileFiles {
  [path: string]: string;
}

export function hostileFiles(): HostileFiles {
  const files: HostileFiles = { 'Home.md': 'Home.\n' };
  for (const [at, permalink] of permalinks.entries()) files[`p/N${String(at).padStart(3, '0')}.md`] = `---\npermalink: ${JSON.stringify(permalink)}\n---\nText ${at}.\n`;
  const names = [cjk, '🎉'.repeat(60), '漢'.repeat(80), '100%', 'caf%C3%A9', 'x:y', 'a?b#c', 'con', 'LICENSE', 'License', 'tags', 'Pagefind', '_astro', 'index', '404', 'Ma\u00f1ana', 'man\u0303ana', 'robots.txt', 'ODOS', 'ΟΔΟΣ', 'ΟΔΟς', 'plain', 'Plain', 'x.md', 'folder'];
  for (const name of names) files[`${name}.md`] = 'Text.\n';
  for (const folder of ['_headers', '_astro', 'pagefind', 'og', 'index', 'tags', 'Tags/foo', 'Notes', 'con', '404', 'folder', 'Folder', cjk, `${cjk}/${'漢'.repeat(80)}`, 'search', Array.from({ length: 60 }, () => 'd'.repeat(20)).join('/')]) {
    files[`${folder}/Inside.md`] = 'Text.\n';
    files[`${folder}/a.png`] = 'x';
  }
  const attachments = ['tags', '_astro', 'pagefind', 'LICENSE', 'og', 'robots', 'index', 'notes', 'icons', 'schemas', 'pagefind.js', 'x.png', 'X.PNG', 'foo.txt', `${'漢'.repeat(80)}.png`, `${'e'.repeat(240)}.jpg`, 'con.png', 'feed.json', 'sitemap-0.xml', '404', 'board.canvas', 'table.base', 'tags.canvas', 'a%20b.png', 'search', 'p'];
  for (const name of attachments) files[`files/${name}`] = '{}';
  for (const name of ['LICENSE', '_headers', 'sitemap-0.xml', 'feed.json']) files[`${name}`] ??= 'x';
  const aliases = ['Search', 'tags', 'tags/foo', 'categories/tools', 'robots.txt', 'plain', 'License', 'folder', '404', 'index', 'old%20name', 'caf%C3%A9', '%', 'file:///etc/x', '//host/x', 'nul\u0000', 'lone\uD800', 'z'.repeat(300), 'y'.repeat(10_000), '🎉'.repeat(60), 'a/'.repeat(600), '..', '../x', '_astro/x', 'pagefind', 'con', 'x:y'];
  const tags = ['foo', 'Foo', 'foo/bar', 'a?b', 'a-b', 'x:y', '100%', 'caf%C3%A9', 'c++', '..', '...', 'a/.../b', 'index.html', 'a/index.html', 'v1.2', 't'.repeat(300), 'u'.repeat(10_000), '漢'.repeat(90), '🎉'.repeat(60), 'con', 'lone\uD800', 'nul\u0000x', 'x.', '#', '//', '404', '[...tag]', 'ΟΔΟΣ', 'οδος', 'οδοσ', `${'deep/'.repeat(300)}end`];
  files['Lists.md'] = `---\naliases: ${JSON.stringify(aliases)}\ntags: ${JSON.stringify(tags)}\ncategory: Tools\n---\nText #intext/${'n/'.repeat(50)}m.\n`;
  const categories = ['Tools', 'c'.repeat(300), '漢'.repeat(90), '🎉', 'con', 'index', '..', '%41', 'a/b', 'x'.repeat(10_000), 'lone\uD800'];
  for (const [at, category] of categories.entries()) files[`c/C${at}.md`] = `---\ncategory: ${JSON.stringify(category)}\n---\nText.\n`;
  const linked = Object.keys(files).filter((path) => !path.endsWith('.md'));
  files['Links.md'] = linked.map((path) => `![](<${path.replaceAll('%', '%25')}>) [[${path.slice(path.lastIndexOf('/') + 1)}]]`).join('\n');
  return files;
}
