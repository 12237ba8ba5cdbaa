/**
 * The floor: what Astro alone needs for the same pages. A project of one page and one layout takes the body of every
 * page that the garden's build wrote, and renders them all: nothing to parse, to resolve, to index or to remember.
 */
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Writes the project to `folder`. @returns how many pages it has */
export function writeFloor(folder: string, built: string, nodeModules: string): number {
  mkdirSync(join(folder, 'src', 'pages'), { recursive: true });
  mkdirSync(join(folder, 'src', 'layouts'), { recursive: true });
  symlinkSync(nodeModules, join(folder, 'node_modules'));
  const pages = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${sep}index.html`))
    .map((file) => {
      const html = readFileSync(join(built, file), 'utf8');
      return {
        slug: file.slice(0, -'/index.html'.length).replaceAll(sep, '/'),
        title: between(html, '<title>', '</title>'),
        body: between(html, '<body>', '</body>'),
      };
    });
  const files: Record<string, string> = {
    'package.json': '{ "name": "floor", "private": true, "type": "module" }',
    'astro.config.mjs': `export default { devToolbar: { enabled: false } };`,
    'pages.json': JSON.stringify(pages),
    'src/pages/[...slug].astro': floorPage,
    'src/layouts/Layout.astro': floorLayout,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return pages.length;
}

function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.lastIndexOf(end));
}

const floorPage = `---
import { readFileSync } from 'node:fs';
import Layout from '../layouts/Layout.astro';
export function getStaticPaths() {
  return JSON.parse(readFileSync('pages.json', 'utf8')).map(({ slug, ...props }) => ({ params: { slug }, props }));
}
const { title, body } = Astro.props;
---
<Layout title={title}><Fragment set:html={body} /></Layout>
`;

const floorLayout = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
  </head>
  <body><slot /></body>
</html>
`;
