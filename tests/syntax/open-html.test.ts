import { expect, test } from 'vitest';
import { parseCompact } from './compact.ts';

test.each([
  ['a comment that is never closed hides the rest (COM-6)', 'a <!-- b', "p('a ' %%%%)"],
  ['with those after it', 'a <!-- b <!-- c\nd <!-- e', "p('a ' %%%% %%%%)"],
  ['a comment is HTML, also over a line end', 'a <!-- b\nc --> d', "p('a ' html'<!-- b\\nc -->' ' d')"],
  ['the last of several may be open', 'a <!-- b --> c <!-- d', "p('a ' html'<!-- b -->' ' c ' %%%%)"],
  ['hyphens before the end', 'a <!--b----> c', "p('a ' html'<!--b---->' ' c')"],
  ['the shortest comments', 'a <!--> b <!---> c', "p('a ' html'<!-->' ' b ' html'<!--->' ' c')"],
  ['over paragraphs, to the next end', 'a <!-- b\n\nc <!-- d --> e', "p('a ' %%%%)\np(%%%% ' e')"],
])('%s', (_, source, expected) => {
  expect(parseCompact(source)).toBe(expected);
});
