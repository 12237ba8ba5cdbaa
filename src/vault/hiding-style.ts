/**
 * What hides an element by its own attributes. Neither these nor styles are kept, so that the element itself goes: it
 * is not to show because of that. One rule for tags as they are written, for elements that were parsed, and for those
 * of `.mdx`.
 */

/** Zero, of any unit, as the whole value. */
const nothing = String.raw`[+-]?(?:0+(?:\.0*)?|\.0+)\s*[a-z%]*\s*(?:!|;|$)`;
/** Further away than any page is wide. */
const away = String.raw`-\d{4,}`;
/** The ways in which pages hide a text, some of them for those who hear it. */
const hides = new RegExp(
  String.raw`(?:^|;)\s*(?:${[
    String.raw`display\s*:\s*none`,
    String.raw`visibility\s*:\s*(?:hidden|collapse)`,
    String.raw`content-visibility\s*:\s*hidden`,
    String.raw`(?:opacity|font-size|zoom)\s*:\s*${nothing}`,
    String.raw`(?:max-)?(?:width|height|inline-size|block-size)\s*:\s*[01]?(?:\.0*)?\s*[a-z%]*\s*(?=[!;])[^]*overflow[a-z-]*\s*:\s*(?:hidden|clip)`,
    String.raw`overflow[a-z-]*\s*:\s*(?:hidden|clip)[^]*;\s*(?:max-)?(?:width|height|inline-size|block-size)\s*:\s*(?:1px|${nothing})`,
    String.raw`font\s*:(?:[^;]*\s)?0[a-z%]*[\s/]`,
    String.raw`(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|text-indent)\s*:[^;]*${away}`,
    String.raw`(?:transform|translate)\s*:[^;]*(?:${away}|\bscale[a-z\d]*\(\s*0*\.?0*\s*[,)])`,
    String.raw`scale\s*:\s*${nothing}`,
    String.raw`(?:color|-webkit-text-fill-color)\s*:\s*(?:transparent|#[\da-f]{3}0\s*(?:!|;|$)|#[\da-f]{6}00|[a-z]+\([^)]*[,/]\s*0*\.?0*%?\s*\))`,
    String.raw`clip(?:-path)?\s*:\s*(?:rect\(\s*[01]?(?:px)?\s*[, ]|inset\(\s*(?:[5-9]\d|100)%|(?:circle|ellipse)\(\s*0)`,
    String.raw`(?:-webkit-)?(?:mask|filter)[a-z-]*\s*:[^;]*(?:transparent|opacity\(\s*0*\.?0*%?\s*\))`,
  ].join('|')})`,
  'u',
);

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
