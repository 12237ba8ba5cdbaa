/** A drawing as it is made from allow-lists, before it is written. */

export interface SvgElement {
  name: string;
  /** Text in a box; everything else draws. */
  isHtml: boolean;
  /** By the name as it is written, such as `xlink:href`. */
  attributes: Map<string, string>;
  /** A text is not escaped. That of a `style` element is clean CSS. */
  children: (SvgElement | string)[];
  parent: SvgElement | undefined;
}

export function elementsIn({ children }: SvgElement): SvgElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The element and all below it, in the order of the file. */
export function* elementsOf(element: SvgElement): Generator<SvgElement> {
  const open = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    open.push(...elementsIn(next).reverse());
  }
}

export function writeSvg(element: SvgElement): string {
  const parts: string[] = [];
  write(element, parts);
  return parts.join('');
}

function write({ name, isHtml, attributes, children }: SvgElement, parts: string[]): void {
  parts.push('<', name);
  for (const [key, value] of attributes) parts.push(' ', key, '="', escapeXml(value), '"');
  // Programs that read HTML take only some elements for empty ones.
  if (children.length === 0 && (!isHtml || /^(?:br|hr)$/u.test(name))) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children)
    if (typeof child === 'string') parts.push(escapeXml(child));
    else write(child, parts);
  parts.push('</', name, '>');
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\t\n\r]/gu, (character) =>
    character === '\n' ? '\n' : `&#${character.codePointAt(0)};`,
  );
}
