/** The filled HTML of an `.mdx` note → an MDX module: HTML as it is, components and expressions between. */
import { mark } from './template.ts';
import type { MdxParts } from './template.ts';

/** `html` still has its holes `Xn`. Each piece stands on a line of its own, so that MDX sees no paragraph. */
export function mdxModule(html: string, { modules, pieces }: MdxParts): string {
  const lines = html.split(mark).map((part, at) => {
    if (at % 2 === 1) return pieces[Number(part.slice(1))] ?? '';
    return part.trim() === '' && part.includes('\n') ? '' : htmlPiece(part);
  });
  return [...modules, '', '<>', ...lines.filter((line) => line !== ''), '</>', ''].join('\n');
}

function htmlPiece(html: string): string {
  return html === '' ? '' : `<Fragment set:html={${JSON.stringify(html)}} />`;
}
