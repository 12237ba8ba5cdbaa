/** Regular expressions that take time that grows with the text only: RE2's engine, which never goes back. */
import { RE2JS } from 're2js';

export interface Regexp {
  source: string;
  flags: string;
  /** Found anywhere in the text. */
  matches: (text: string) => boolean;
  /** The first match replaced, or with the flag `g` all: `$1` is a group, `$$` a dollar. */
  replace: (text: string, by: string) => string;
  split: (text: string) => string[];
}

/** Characters of a pattern: a short one may stand for a program of any size. */
const longest = 1000;

/**
 * @throws where the pattern is none, or has what cannot be matched in one pass: groups that look around, references
 * back
 */
export function createRegexp(source: string, flags: string): Regexp {
  if (source.length > longest) throw new Error(`A regular expression has at most ${longest} characters`);
  const compiled = RE2JS.compile(
    source,
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
      (flags.includes('m') ? RE2JS.MULTILINE : 0) |
      (flags.includes('s') ? RE2JS.DOTALL : 0),
  );
  const isGlobal = flags.includes('g');
  return {
    source,
    flags,
    matches: (text) => compiled.matcher(text).find(),
    replace(text, by) {
      const matcher = compiled.matcher(text);
      const parts: string[] = [];
      let at = 0;
      while (matcher.find()) {
        const start = matcher.start();
        parts.push(
          text.slice(at, start),
          replacement(by, matcher.groupCount(), (group) => matcher.group(group) ?? ''),
        );
        at = matcher.end();
        if (!isGlobal) break;
      }
      return parts.join('') + text.slice(at);
    },
    split(text) {
      const matcher = compiled.matcher(text);
      const parts: string[] = [];
      let at = 0;
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        // What is empty parts the text between two characters, not before the first one.
        if (end === start && (start === 0 || start >= text.length)) continue;
        parts.push(text.slice(at, start));
        at = end;
      }
      return text === '' && matcher.reset().find() ? [] : [...parts, text.slice(at)];
    },
  };
}

function replacement(by: string, groups: number, groupOf: (group: number) => string): string {
  return by.replaceAll(/\$(\$|&|\d{1,2})/gu, (whole, name: string) => {
    if (name === '$') return '$';
    if (name === '&') return groupOf(0);
    const two = Number(name);
    if (two >= 1 && two <= groups) return groupOf(two);
    const one = Number(name[0]);
    return one >= 1 && one <= groups ? groupOf(one) + name.slice(1) : whole;
  });
}
