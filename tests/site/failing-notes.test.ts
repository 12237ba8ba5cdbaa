/**
 * One vault of notes that each try to stop the build: it ends well, every note has its page, and what failed is told.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failingCode, oddNotes } from '../vaults/failing-notes.ts';
import { buildOrThrow, checkVault, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { filesOf } from './pages.ts';
import { problemsTold } from './told.ts';
import { makeVault } from './vault-files.ts';

describe('a vault whose notes try to stop the build', () => {
  const workshop = makeWorkshop();
  const build = { vault: join(workshop, 'vault'), out: join(workshop, 'out') };
  const read = (file: string): string => readFileSync(join(build.out, file), 'utf8');
  let checked: Outcome;
  let built: string;
  let notes: { path: string; href: string }[];

  beforeAll(async () => {
    makeVault(build.vault, {
      ...oddNotes,
      ...Object.fromEntries([...failingCode].map(([name, note]) => [name, note.text])),
    });
    [checked, built] = await Promise.all([checkVault(build.vault), buildOrThrow(build)]);
    notes = (JSON.parse(read('notes.json')) as { title: string; url: string }[]).map(({ title, url }) => ({
      path: title,
      href: new URL(url).pathname,
    }));
  });

  afterAll(() => {
    forget(build);
    removeWorkshop(workshop);
  });

  const pageOf = (title: string): string => {
    const note = notes.find(({ path }) => path === title);
    return note === undefined ? '' : read(`${decodeURI(note.href)}index.html`);
  };

  test('every note has its page', () => {
    const titles = [...Object.keys(oddNotes), ...failingCode.keys()].map((name) => name.replace(/\.mdx?$/u, ''));
    expect(titles.filter((title) => pageOf(title) === '')).toEqual([]);
    const withText = Object.entries(oddNotes)
      .filter(([, text]) => String(text).includes('zqtext'))
      .map(([name]) => name);
    expect(withText.filter((name) => !pageOf(name.replace(/\.mdx?$/u, '')).includes('zqtext'))).toEqual([]);
    expect(pageOf('__proto__')).toContain('zqfoot');
    expect(pageOf('Runs')).toContain('zqtext 3');
  });

  test.each([...failingCode])(
    '%s says so on its page, with the text around, and its line is told',
    (name, { line }) => {
      const page = pageOf(name.replace('.mdx', ''));
      expect(page).toContain('This note could not be built as a whole');
      expect(page).toContain('before');
      expect(built).toContain(`${name}:${line}:1 error mdx-failed`);
    },
  );

  test('check lists the same problems as the build', () => {
    expect(problemsTold(checked.output).length).toBeGreaterThan(failingCode.size);
    expect(problemsTold(built)).toEqual(problemsTold(checked.output));
    expect(checked.status).toBe(1);
  });

  test('machines can read what is for them', () => {
    const files = filesOf(build.out);
    expect(
      files.filter((name) => name.endsWith('.json') && !name.includes('/')).filter((file) => !isJson(read(file))),
    ).toEqual([]);
    expect(
      files.filter((name) => name.endsWith('.xml')).filter((file) => XMLValidator.validate(read(file)) !== true),
    ).toEqual([]);
    const structured = files
      .filter((name) => name.endsWith('.html'))
      .flatMap((file) =>
        [...read(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)].map(([, data = '']) => ({
          file,
          data,
        })),
      );
    expect(structured.length).toBeGreaterThan(notes.length);
    expect(structured.filter(({ data }) => !isJson(data))).toEqual([]);
    const unreadable = files.filter(
      (name) => /\.(?:html|xml|json|txt|md)$/u.test(name) && /[^\P{Cc}\t\n\r]|\p{NChar}/u.test(read(name)),
    );
    expect(unreadable).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
