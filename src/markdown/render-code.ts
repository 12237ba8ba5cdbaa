/** A code block as HTML. */
import type { ElementContent } from 'hast';

export function renderCode(value: string, language: string | undefined, _meta: string | undefined): ElementContent[] {
  const className = language === undefined ? [] : [`language-${language}`];
  const code: ElementContent = { type: 'element', tagName: 'code', properties: { className }, children: [{ type: 'text', value: `${value}\n` }] };
  return [{ type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] }];
}
