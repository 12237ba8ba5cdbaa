/** `![[embed]]`, rule EMB-1: one token, with the grammar of a wiki link. */
import type { Construct } from 'micromark-util-types';
import { char } from './characters.ts';
import { tokenizeLinkBody } from './link-body.ts';
import { parseLinktext } from './linktext.ts';
import type { Embed } from './nodes.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    embed: 'embed';
    embedMarker: 'embedMarker';
    embedTarget: 'embedTarget';
    embedDivider: 'embedDivider';
    embedAlias: 'embedAlias';
  }
}

/** Embeds: nodes of type `embed`. */
export function embed(): Syntax {
  return {
    occursIn: (text) => text.includes('![['),
    tokenizer: { text: { [char.exclamationMark]: construct } },
    fromMarkdown: {
      enter: {
        embed(token) {
          this.enter({ type: 'embed', linkpath: '' }, token);
        },
      },
      exit: {
        embed(token) {
          const inside = this.sliceSerialize(token).slice(3, -2);
          Object.assign(this.stack.at(-1) as Embed, parseLinktext(inside) ?? { linkpath: inside.trim() });
          this.exit(token);
        },
      },
    },
  };
}

const construct: Construct = {
  name: 'embed',
  tokenize(effects, ok, nok) {
    const tokens = { target: 'embedTarget', divider: 'embedDivider', alias: 'embedAlias' } as const;
    const body = tokenizeLinkBody(
      effects,
      tokens,
      (code) => {
        effects.enter('embedMarker');
        effects.consume(code);
        return (last) => {
          effects.consume(last);
          effects.exit('embedMarker');
          effects.exit('embed');
          return ok;
        };
      },
      nok,
    );
    // ![[Note]]
    // ^
    return (code) => {
      effects.enter('embed');
      effects.enter('embedMarker');
      effects.consume(code);
      return (first) => {
        if (first !== char.openBracket) return nok(first);
        effects.consume(first);
        return (second) => {
          if (second !== char.openBracket) return nok(second);
          effects.consume(second);
          effects.exit('embedMarker');
          return body;
        };
      };
    };
  },
};
