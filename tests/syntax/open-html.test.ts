import { expect, test } from 'vitest';
import { parseCompact } from './compact.ts';

test.each([
  ['a comment that is never closed is text', 'a <!-- b', "p('a <!-- b')"],
  ['so are those after it', 'a <!-- b <!-- c\nd <!-- e', "p('a <!-- b <!-- c' br 'd <!-- e')"],
  ['a comment is HTML, also over a line end', 'a <!-- b\nc --> d', "p('a ' html'<!-- b\\nc -->' ' d')"],
  ['the last of several may be open', 'a <!-- b --> c <!-- d', "p('a ' html'<!-- b -->' ' c <!-- d')"],
  ['hyphens before the end', 'a <!--b----> c', "p('a ' html'<!--b---->' ' c')"],
  ['the shortest comments', 'a <!--> b <!---> c', "p('a ' html'<!-->' ' b ' html'<!--->' ' c')"],
  ['another paragraph is another text', 'a <!-- b\n\nc <!-- d -->', "p('a <!-- b')\np('c ' html'<!-- d -->')"],
])('%s', (_, source, expected) => {
  expect(parseCompact(source)).toBe(expected);
});
