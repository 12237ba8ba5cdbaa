/** The elements that a comparison made in the browser consists of. */
export function element(name: string, className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}

export function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

export function link(href: string, text: string, className = ''): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text, className });
}
