/**
 * `[[link]]`, rules WL-1 to WL-17: `remark-wiki-link` for what it reads as Obsidian does, completed here.
 *
 * The library's tokenizer (micromark-extension-wiki-link 0.0.4) ends or fails at the first `]`, runs over `[[` and
 * reads `\|` as part of the name, so it is stopped at `[` and `\`, and what it refuses is tokenized by `link-body.ts`:
 * an escaped divider, a single `]`, an empty alias, a leading pipe. Both give the library's tokens. Its mdast node
 * knows a page's URL, which this stage cannot know: the node is exchanged for ours.
 */
import type { PhrasingContent } from 'mdast';
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Construct, Effects, State, TokenizeContext, TokenType } from 'micromark-util-types';
import remarkWikiLink from 'remark-wiki-link';
import { char } from './characters.ts';
import { tokenizeLinkBody } from './link-body.ts';
import { defaultDisplayText, parseLinktext } from './linktext.ts';
import type { Linktext } from './linktext.ts';
import type { Wikilink } from './nodes.ts';
import type { Syntax } from './syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkData: 'wikiLinkData';
    wikiLinkTarget: 'wikiLinkTarget';
    wikiLinkAliasMarker: 'wikiLinkAliasMarker';
    wikiLinkAlias: 'wikiLinkAlias';
  }
}

/** What the library's mdast handlers make. */
interface LibraryNode {
  type: 'wikiLink';
  position: NonNullable<Wikilink['position']>;
  children?: PhrasingContent[];
}

type Handles = { [key in 'enter' | 'exit']: NonNullable<FromMarkdown[key]> };

/** Wiki links: nodes of type `wikilink`, their display text read as inline Markdown without links (rule WL-6). */
export function wikilink(): Syntax {
  const library = loadLibrary();
  return {
    occursIn: (text) => text.includes('[['),
    tokenizer: { text: { [char.openBracket]: [plain(library.construct), completed] } },
    fromMarkdown: {
      enter: { ...library.handles.enter, wikiLink: enterWikilink(library.handles) },
      exit: { ...library.handles.exit, wikiLink: exitWikilink(library.handles) },
    },
  };
}

function loadLibrary(): { construct: Construct; handles: Handles } {
  const store: { micromarkExtensions?: { text: Record<string, Construct> }[]; fromMarkdownExtensions?: Handles[] } = {};
  remarkWikiLink.call({ data: () => store }, { aliasDivider: '|', pageResolver: (name: string) => [name] });
  const construct = store.micromarkExtensions?.[0]?.text[char.openBracket];
  const handles = store.fromMarkdownExtensions?.[0];
  if (!construct || !handles)
    throw new Error('remark-wiki-link no longer registers its extensions as version 2.0 does.');
  return { construct, handles };
}

/** The library's tokenizer, stopped before what it would misread. */
function plain(library: Construct): Construct {
  return {
    name: 'wikiLink',
    tokenize(effects, ok, nok) {
      const accept: State = (code) => {
        deactivateOuterLinks(this);
        return ok(code);
      };
      let ended = false;
      let seen = 0;
      let state = library.tokenize.call(this, withAliasAsText(effects), end(accept), end(nok));
      return step;

      function step(code: number | null): State | undefined {
        if (++seen > 2 && (code === char.openBracket || code === char.backslash)) return nok(code);
        const next = state(code);
        if (ended || !next) return next;
        state = next;
        return step;
      }

      function end(then: State): State {
        return (code) => {
          ended = true;
          return then(code);
        };
      }
    },
  };
}

const completed: Construct = {
  name: 'wikiLinkCompleted',
  tokenize(effects, ok, nok) {
    const body = tokenizeLinkBody(
      effects,
      {
        target: 'wikiLinkTarget',
        divider: 'wikiLinkAliasMarker',
        alias: 'wikiLinkAlias',
        enterAlias: (to) => to.enter('chunkText', { contentType: 'text' }),
        exitAlias: (to) => to.exit('chunkText'),
      },
      (code) => {
        effects.exit('wikiLinkData');
        effects.enter('wikiLinkMarker');
        effects.consume(code);
        return last;
      },
      nok,
    );
    const last: State = (code) => {
      effects.consume(code);
      effects.exit('wikiLinkMarker');
      effects.exit('wikiLink');
      deactivateOuterLinks(this);
      return ok;
    };
    return (code) => {
      effects.enter('wikiLink');
      effects.enter('wikiLinkMarker');
      effects.consume(code);
      return (second) => {
        if (second !== char.openBracket) return nok(second);
        effects.consume(second);
        effects.exit('wikiLinkMarker');
        effects.enter('wikiLinkData');
        return body;
      };
    };
  },
};

/** Makes the library's alias token hold text to tokenize, where it has an opaque token. */
function withAliasAsText(effects: Effects): Effects {
  return {
    ...effects,
    enter(type: TokenType) {
      const token = effects.enter(type);
      if (type === 'wikiLinkAlias') effects.enter('chunkText', { contentType: 'text' });
      return token;
    },
    exit(type: TokenType) {
      if (type === 'wikiLinkAlias') effects.exit('chunkText');
      return effects.exit(type);
    },
  };
}

/** Links hold no links: as in CommonMark, the inner one wins. Those below an inactive start are inactive already. */
function deactivateOuterLinks(context: TokenizeContext): void {
  const starts = context._labelStarts ?? [];
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index];
    if (start?.type !== 'labelLink') continue;
    if (start._inactive) return;
    start._inactive = true;
  }
}

function enterWikilink(library: Handles): NonNullable<FromMarkdown['enter']>[string] {
  return function (token) {
    library.enter['wikiLink']?.call(this, token);
    libraryNode(this).children = [];
  };
}

function exitWikilink(library: Handles): NonNullable<FromMarkdown['exit']>[string] {
  return function (token) {
    const node = libraryNode(this);
    library.exit['wikiLink']?.call(this, token);
    const parent = this.stack.at(-1);
    const inside = this.sliceSerialize(token).slice(2, -2);
    if (parent && 'children' in parent) parent.children.splice(-1, 1, complete(node, inside));
  };
}

function libraryNode(context: CompileContext): LibraryNode {
  return context.stack.at(-1) as unknown as LibraryNode;
}

function complete({ children = [], position }: LibraryNode, inside: string): Wikilink {
  const link = parseLinktext(inside) ?? { linkpath: inside.trim() };
  const shown = link.displayText === undefined ? [] : withoutLinks(children);
  trimStart(shown);
  return { type: 'wikilink', ...link, children: shown.length > 0 ? shown : [defaultText(link, position)], position };
}

function defaultText(link: Linktext, { start, end }: LibraryNode['position']): PhrasingContent {
  const move = (point: typeof start, by: number) => ({
    line: point.line,
    column: point.column + by,
    offset: (point.offset ?? 0) + by,
  });
  const value = link.displayText ?? defaultDisplayText(link);
  return { type: 'text', value, position: { start: move(start, 2), end: move(end, -2) } };
}

function trimStart(children: PhrasingContent[]): void {
  const first = children[0];
  if (first?.type !== 'text') return;
  const spaces = first.value.length - first.value.trimStart().length;
  first.value = first.value.slice(spaces);
  if (first.value === '') children.shift();
  else if (first.position && first.position.start.offset !== undefined) {
    first.position.start.column += spaces;
    first.position.start.offset += spaces;
  }
}

/** Puts the content of links in their place. */
function withoutLinks(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return withoutLinks(node.children);
    if (node.type === 'footnoteReference' || node.type === 'inlineFootnote') return [];
    if ('children' in node) node.children = withoutLinks(node.children);
    return [node];
  });
}
