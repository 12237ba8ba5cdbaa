/**
 * Front matter at the very start: YAML between `---` lines (rules PROP-1, PROP-2 and PROP-4), and what Hugo and Zola
 * write, TOML between `+++` lines and JSON from a line `{` to a line `}`.
 */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Syntax } from './syntax.ts';

declare module 'unist' {
  interface Data {
    /** On a `yaml` node: what its value is instead. */
    format?: 'toml' | 'json';
  }
}

// Not where it never ends: the tokenizer would have read the lines to the end of the note as plain lines, and lists
// and quotes in them would be lost.
const yaml = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?=\n|$)/u;
const toml = /^\+\+\+[ \t]*\n(?:[^]*?\n)?\+\+\+[ \t]*(?=\n|$)/u;
const json = /^\{[ \t]*\n(?:[^]*?\n)?\}[ \t]*(?=\n|$)/u;

/** The front matter at the start of a text, with its fences. */
export function frontMatterIn(text: string): string | undefined {
  return [yaml, toml, json].map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);
}

/** Front matter: a `yaml` node, first in the tree, whatever it is written in. */
export function frontMatter(): Syntax {
  return {
    occursIn: (text) => yaml.test(text),
    tokenizer: frontmatter('yaml'),
    fromMarkdown: frontmatterFromMarkdown('yaml'),
  };
}

export function tomlFrontMatter(): Syntax {
  return { occursIn: (text) => toml.test(text), ...asYaml({ type: 'toml', marker: '+' }) };
}

export function jsonFrontMatter(): Syntax {
  return { occursIn: (text) => json.test(text), ...asYaml({ type: 'json', fence: { open: '{', close: '}' } }) };
}

type Matter = { type: 'toml'; marker: string } | { type: 'json'; fence: { open: string; close: string } };

function asYaml(matter: Matter): Pick<Syntax, 'tokenizer' | 'fromMarkdown'> {
  const { type } = matter;
  const read = frontmatterFromMarkdown(matter);
  const open = function (this: CompileContext, token: Token): undefined {
    this.enter({ type: 'yaml', value: '', data: { format: type } }, token);
    this.buffer();
  };
  return { tokenizer: frontmatter(matter), fromMarkdown: { ...read, enter: { ...read.enter, [type]: open } } };
}
