/** The functions of Dataview about texts. */
import { numberOf } from '../bases/operators.ts';
import { createRegexp } from '../bases/regexp.ts';
import { bounded, plain, spend } from '../bases/run.ts';
import type { Value } from '../bases/values.ts';
import { error } from '../bases/values.ts';
import { messageOf } from '../message-of.ts';
import { each, ofText } from './dql-arguments.ts';
import type { QueryFunction } from './dql-arguments.ts';
import type { QueryScope } from './dql-values.ts';

function regexp(
  pattern: Value,
  scope: QueryScope,
  wrap = (source: string) => source,
): ReturnType<typeof createRegexp> | string {
  const source = wrap(plain(pattern, scope.run));
  const known = scope.run.regexps.get(`/${source}`);
  if (known !== undefined && typeof known === 'object' && known !== null && 'regexp' in known) return known.regexp;
  try {
    const made = createRegexp(source, 'g');
    scope.run.regexps.set(`/${source}`, { type: 'regexp', regexp: made });
    return made;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

export const functionsOfTexts: readonly (readonly [string, QueryFunction])[] = [
  [
    'containsword',
    each((first, [word = null], s) =>
      plain(first, s.run)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(plain(word, s.run).toLowerCase()),
    ),
  ],
  ['lower', ofText((text) => text.toLowerCase())],
  ['upper', ofText((text) => text.toUpperCase())],
  [
    'regextest',
    ofText((text, [pattern = null], s) => {
      const read = regexp(pattern, s);
      return typeof read === 'string' ? error(read) : read.matches(text);
    }),
  ],
  [
    'regexmatch',
    ofText((text, [pattern = null], s) => {
      const read = regexp(pattern, s, (source) => `^(?:${source})$`);
      return typeof read === 'string' ? error(read) : read.matches(text);
    }),
  ],
  [
    'regexreplace',
    ofText((text, [pattern = null, by = ''], s) => {
      const read = regexp(pattern, s);
      if (typeof read === 'string') return error(read);
      spend(s.run, text.length);
      return bounded(read.replace(text, plain(by, s.run)));
    }),
  ],
  [
    'replace',
    ofText((text, [from = '', to = ''], s) => {
      const sought = plain(from, s.run);
      return sought === '' ? text : bounded(text.replaceAll(sought, () => plain(to, s.run)));
    }),
  ],
  [
    'split',
    ofText((text, [by = ',', most = null], s) =>
      text.split(plain(by, s.run), typeof most === 'number' ? most : undefined),
    ),
  ],
  ['startswith', ofText((text, [part = ''], s) => text.startsWith(plain(part, s.run)))],
  ['endswith', ofText((text, [part = ''], s) => text.endsWith(plain(part, s.run)))],
  [
    'padleft',
    ofText((text, [to = 0, by = ' '], s) => text.padStart(Math.min(1000, numberOf(to) ?? 0), plain(by, s.run))),
  ],
  [
    'padright',
    ofText((text, [to = 0, by = ' '], s) => text.padEnd(Math.min(1000, numberOf(to) ?? 0), plain(by, s.run))),
  ],
  ['substring', ofText((text, [from = 0, to = null]) => text.slice(numberOf(from) ?? 0, numberOf(to) ?? undefined))],
  [
    'truncate',
    ofText((text, [to = 0, suffix = '...'], s) => {
      const length = numberOf(to) ?? 0;
      const end = plain(suffix, s.run);
      return text.length <= length ? text : text.slice(0, Math.max(0, length - end.length)) + end;
    }),
  ],
];
