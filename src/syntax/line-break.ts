/** A line end in a paragraph is a line break: rules BR-1 to BR-3. */
import type { Handle } from 'mdast-util-from-markdown';
import type { Syntax } from './syntax.ts';

/** Line breaks: nodes of type `break` where CommonMark has a soft line end; none in headings and image texts. */
export function lineBreak(): Syntax {
  return { occursIn: () => true, fromMarkdown: { exit: { lineEnding } } };
}

/** In place of mdast-util-from-markdown's own handler, which adds the line end to the text. */
const lineEnding: Handle = function (token) {
  const parent = this.stack.at(-1);
  if (!parent || !('children' in parent)) return;
  if (this.data.atHardBreak) {
    const hardBreak = parent.children.at(-1);
    const { line, column, offset } = token.end;
    if (hardBreak?.position) hardBreak.position.end = { line, column, offset };
    this.data.atHardBreak = undefined;
  } else if (!this.data.setextHeadingSlurpLineEnding && this.config.canContainEols.includes(parent.type)) {
    // A fragment is a link's text, or what becomes the value of code, math, HTML, a comment or an image.
    const isValue = parent.type === 'fragment' && this.stack.at(-2)?.type !== 'link';
    if (isValue || parent.type === 'heading') {
      this.config.enter['data']?.call(this, token);
      this.config.exit['data']?.call(this, token);
    } else if (parent.type !== 'paragraph' || parent.children.length > 0) {
      this.enter({ type: 'break' }, token);
      this.exit(token);
    }
  }
};
