/**
 * `%%comment%%`, rules COM-1 to COM-4: inline within a line, or a block from a line's start over blank lines. These are
 * the comments that most notes have; `comment-ranges.ts` finds all others, of which only masks are read here.
 */
import type { Parents, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown';
import { content } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, Effects, State } from 'micromark-util-types';
import { char } from './characters.ts';
import { nextLine } from './continuation.ts';
import { mask } from './masked-comments.ts';
import type { Comment } from './nodes.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentMarker: 'commentMarker';
    commentValue: 'commentValue';
  }
}

/** Comments: nodes of type `comment`, their `value` the raw text between the markers. */
export function comment(): Syntax {
  return {
    occursIn: (text) => text.includes('%%') || text.includes(mask),
    tokenizer: {
      text: { [char.percentSign]: inline, [mask.charCodeAt(0)]: masked },
      flow: { [char.percentSign]: block },
    },
    fromMarkdown,
    transform: closeGaps,
  };
}

/**
 * A paragraph of nothing but comments gives way to them, and a line of nothing but comments takes its line break along:
 * no empty paragraph or line tells that a comment was there (COM-1).
 */
function closeGaps(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index];
    if (node?.type === 'paragraph' && node.children.some(({ type }) => type === 'comment')) {
      const comments = node.children.filter((child) => child.type === 'comment');
      if (node.children.every(isHidden)) {
        parent.children.splice(index, 1, ...(comments as never[]));
        index += comments.length - 1;
      } else {
        node.children = withoutEmptyLines(node.children);
      }
    } else if (node && 'children' in node && node.type !== 'paragraph' && node.type !== 'table') {
      closeGaps(node);
    }
  }
}

function withoutEmptyLines(nodes: PhrasingContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    lines.at(-1)?.push(node);
    if (node.type === 'break') lines.push([]);
  }
  const kept = lines.flatMap((line) => {
    const isComment = line.every(isHidden) && line.some(({ type }) => type === 'comment');
    return isComment ? line.filter(({ type }) => type === 'comment') : line;
  });
  const last = kept.findLastIndex(({ type }) => type !== 'comment');
  return kept[last]?.type === 'break' ? kept.toSpliced(last, 1) : kept;
}

function isHidden(node: PhrasingContent): boolean {
  return node.type === 'comment' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

const onValue: Handle = function (token) {
  this.config.enter['data']?.call(this, token);
  this.config.exit['data']?.call(this, token);
};

const fromMarkdown: FromMarkdown = {
  enter: {
    comment(token) {
      this.enter({ type: 'comment', value: '' }, token);
      this.buffer();
    },
    commentValue: onValue,
  },
  exit: {
    comment(token) {
      // An image's text is made of its label's values: a comment there has none (COM-6).
      const isAlternative = this.stack.some(({ type }) => type === 'image');
      const value = this.resume();
      (this.stack.at(-1) as Comment).value = isAlternative ? '' : value;
      this.exit(token);
    },
  },
};

const inline: Construct = {
  name: 'comment',
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (code === null || markdownLineEnding(code)) return nok(code);
      if (code === char.percentSign) return effects.check(closing, end, take)(code);
      return take(code);
    };
    const take: State = (code) => {
      effects.consume(code);
      return inside;
    };
    const end: State = (code) => {
      effects.exit('commentValue');
      return marker(effects, (after) => {
        effects.exit('comment');
        return ok(after);
      })(code);
    };
    // a %%comment%% b
    //   ^
    return opening(effects, this.previous, nok, (code) => {
      effects.enter('commentValue');
      return inside(code);
    });
  },
};

/** What is left of a comment that was taken out of the text. */
const masked: Construct = {
  name: 'maskedComment',
  tokenize(effects, ok) {
    const inside: State = (code) => {
      if (code === mask.charCodeAt(0)) {
        effects.consume(code);
        return inside;
      }
      effects.exit('commentMarker');
      effects.exit('comment');
      return ok(code);
    };
    return (code) => {
      effects.enter('comment');
      effects.enter('commentMarker');
      return inside(code);
    };
  },
};

const block: Construct = {
  name: 'blockComment',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { interrupt } = this;
    let inValue = false;
    return opening(effects, null, nok, firstLine);

    // %% text may follow, no other percent sign
    //   ^
    function firstLine(code: number | null): State | undefined {
      if (code === char.percentSign) return nok(code);
      if (code !== null && !markdownLineEnding(code)) return take(firstLine)(code);
      return interrupt ? ok(code) : lineEnd(code);
    }

    function take(next: State): State {
      return (code) => {
        if (!inValue) effects.enter('commentValue');
        inValue = true;
        effects.consume(code);
        return next;
      };
    }

    function lineEnd(code: number | null): State | undefined {
      exitValue();
      return effects.attempt(nextLine, line, unclosed)(code);
    }

    // any line, and the end %% with text after it
    // ^
    function line(code: number | null): State | undefined {
      if (code === null) return unclosed(code);
      if (markdownLineEnding(code)) return lineEnd(code);
      if (code === char.percentSign) return effects.check(closing, close, take(line))(code);
      return take(line)(code);
    }

    function close(code: number | null): State | undefined {
      exitValue();
      return marker(effects, (after) => {
        effects.exit('comment');
        return factorySpace(effects, rest, 'linePrefix')(after);
      })(code);
    }

    function rest(code: number | null): State | undefined {
      if (code === null || markdownLineEnding(code)) return ok(code);
      return effects.attempt(content, ok, nok)(code);
    }

    // Rule COM-3: to the end of the note, or of the container that it stands in.
    function unclosed(code: number | null): State | undefined {
      exitValue();
      effects.exit('comment');
      return ok(code);
    }

    function exitValue(): void {
      if (inValue) effects.exit('commentValue');
      inValue = false;
    }
  },
};

/** Exactly two percent signs. */
function opening(effects: Effects, previous: number | null, nok: State, next: State): State {
  return (code) => {
    if (previous === char.percentSign) return nok(code);
    effects.enter('comment');
    effects.enter('commentMarker');
    effects.consume(code);
    return (second) => {
      if (second !== char.percentSign) return nok(second);
      effects.consume(second);
      effects.exit('commentMarker');
      return (third) => (third === char.percentSign ? nok(third) : next(third));
    };
  };
}

function marker(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('commentMarker');
    effects.consume(code);
    return (second) => {
      effects.consume(second);
      effects.exit('commentMarker');
      return next;
    };
  };
}

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('commentMarker');
      effects.consume(code);
      return (second) => (second === char.percentSign ? ok(second) : nok(second));
    };
  },
};
