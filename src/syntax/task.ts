/** `- [x] task`, rules TASK-1 to TASK-4: any single character between the brackets. */
import type { ListItem, Paragraph } from 'mdast';
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Construct, State } from 'micromark-util-types';
import { char } from './characters.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    task: 'task';
    taskMarker: 'taskMarker';
    taskCharacter: 'taskCharacter';
  }
}

/** Tasks: list items with `checked`, false for a space only, and the character in `data.task`. */
export function task(): Syntax {
  return {
    occursIn: (text) => /(?:[-+*]|\d[.)])\s+\[[^\n]{1,2}\]\s/.test(text),
    tokenizer: { text: { [char.openBracket]: construct } },
    fromMarkdown: {
      enter: {
        taskCharacter(token) {
          const item = this.stack.at(-2) as ListItem;
          const character = this.sliceSerialize(token);
          item.checked = character !== ' ';
          item.data = { ...item.data, task: character };
        },
      },
      exit: {
        task(token) {
          const paragraph = this.stack.at(-1) as Paragraph;
          const { line, column, offset } = token.end;
          if (paragraph.position) paragraph.position.start = { line, column, offset };
        },
      },
    },
  };
}

const construct: Construct = {
  name: 'task',
  tokenize(effects, ok, nok) {
    const { previous, _gfmTasklistFirstContentOfListItem: isFirstInItem } = this;

    // [ ] buy bread
    //   ^
    const close: State = (code) => {
      if (code !== char.closeBracket) return nok(code);
      effects.exit('taskCharacter');
      effects.enter('taskMarker');
      effects.consume(code);
      return (after) => (markdownLineEndingOrSpace(after) ? space(after) : nok(after));
    };
    const space: State = (code) => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return space;
      }
      effects.exit('taskMarker');
      effects.exit('task');
      return ok(code);
    };
    // [ ] buy bread
    // ^
    return (code) => {
      if (previous !== null || !isFirstInItem) return nok(code);
      effects.enter('task');
      effects.enter('taskMarker');
      effects.consume(code);
      effects.exit('taskMarker');
      return (character) => {
        if (character === null || markdownLineEnding(character)) return nok(character);
        effects.enter('taskCharacter');
        effects.consume(character);
        return (next) => {
          const isHighSurrogate = character >= 0xd800 && character < 0xdc00;
          if (!isHighSurrogate || next === null || markdownLineEnding(next)) return close(next);
          effects.consume(next);
          return close;
        };
      };
    };
  },
};
