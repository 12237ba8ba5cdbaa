/** What hosts send with attachments: in `_headers`, and in the configuration that the documentation gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentHeaders, attachmentPolicy, headerRules } from '../../src/attachments/headers.ts';
import { kinds } from '../../src/attachments/kinds.ts';

const told = readFileSync(join(import.meta.dirname, '../../notes/About/Publishing the site.md'), 'utf8');

test('a rule for each type, and for each file of a type that pages and workers have', () => {
  const paths = headerRules(['a/b.svg', 'c.svg', 'd.png', 'e/f g.html', 'h.js', 'i.pdf', 'j', 'k.json']).split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual(['/*.json', '/*.png', '/*.svg', '/e/f%20g.html', '/h.js', '/j']);
});

test('a PDF has no sandbox, everything else has one', () => {
  expect(attachmentHeaders('a.pdf')).toEqual({ 'X-Content-Type-Options': 'nosniff' });
  expect(attachmentHeaders('a.svg')['Content-Security-Policy']).toBe(attachmentPolicy);
  expect(attachmentHeaders('a')['Content-Security-Policy']).toBe(attachmentPolicy);
});

test('the documentation’s nginx knows the same types and the same policy', () => {
  const types = /location ~ \\\.\(\?:([^)]+)\)\$/u.exec(told)?.[1]?.split('|') ?? [];
  expect(types).toEqual(kinds.flatMap(({ extensions }) => extensions).filter((type) => type !== 'pdf').sort());
  expect(told).toContain(`add_header Content-Security-Policy "${attachmentPolicy}";`);
});
