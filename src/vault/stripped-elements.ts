/**
 * Elements of raw HTML that are taken away with all that stands in them: what runs, what is a form's, what no browser
 * shows.
 */
export const strippedElements = [
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'applet',
  'canvas',
  'form',
  'textarea',
  'select',
  'datalist',
  'button',
  'svg',
  'math',
  'title',
  'dialog',
  'portal',
] as const;

/** For regular expressions. */
export const strippedNames = strippedElements.join('|');
