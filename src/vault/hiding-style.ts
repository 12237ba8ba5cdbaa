/**
 * What hides an element by its own attributes. Neither these nor styles are kept, so that the element itself goes: it is not
 * to show because of that. One rule for tags as they are written, for elements that were parsed, and for those of `.mdx`.
 */

const hides =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*[+-]?(?:0+(?:\.0*)?|\.0+)\s*[a-z%]*\s*(?:!|;|$))/u;

function hidesByStyle(style: string): boolean {
  // As a browser reads CSS: without comments, and with the characters that escapes stand for.
  const plain = style
    .replaceAll(/\/\*[^]*?(?:\*\/|$)/gu, ' ')
    .replaceAll(/\\([\da-f]{1,6})\s?/giu, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : ' ';
    })
    .replaceAll('\\', '')
    .toLowerCase();
  return hides.test(plain);
}

/** @param value as it is written: only that of a `style` counts */
export function hidesByAttribute(name: string, value: string): boolean {
  const known = name.toLowerCase();
  return known === 'hidden' || known === 'popover' || (known === 'style' && hidesByStyle(value));
}

/** The same of an opening tag as it is written, by any of its attributes. */
export function hidesByTag(tag: string): boolean {
  const attributes = tag.matchAll(/\s([a-z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/giu);
  return [...attributes].some(([, name = '', value = '']) =>
    hidesByAttribute(name, value.replace(/^["']|["']$/gu, '')),
  );
}
