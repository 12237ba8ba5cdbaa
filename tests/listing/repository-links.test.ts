/** Links to where a note's text is kept, whatever the note is called. */
import { expect, test } from 'vitest';
import { readGardenFile } from '../../src/config/read-garden-file.ts';
import { repositoryLinks } from '../../src/listing/repository-links.ts';
import { stringsOf } from '../../src/strings/strings.ts';

const { config, problems } = readGardenFile(
  'repository:\n  edit: https://git.example/edit/{path}\n  report: https://git.example/new?title={title}&path={path}\n',
  'x',
);

const strings = stringsOf('en').note;

test('names nothing can end', () => {
  expect(problems).toEqual([]);
  expect(repositoryLinks(config.repository, { path: 'A b/$& #1?.md', title: 'Q & A {path}' }, strings)).toEqual([
    { label: 'Edit this page', href: 'https://git.example/edit/A%20b/%24%26%20%231%3F.md' },
    {
      label: 'Report a mistake',
      href: 'https://git.example/new?title=Q%20%26%20A%20%7Bpath%7D&path=A%20b/%24%26%20%231%3F.md',
      // A fact's own title is put in by the page.
      template: 'https://git.example/new?title={title}&path=A%20b/%24%26%20%231%3F.md',
    },
  ]);
});

test('what is not given is not shown, and an address that is none is told', () => {
  expect(repositoryLinks({}, { path: 'A.md', title: 'A' }, strings)).toEqual([]);
  for (const wrong of ['javascript:{path}', '/edit/{path}', 'https://git.example/edit'])
    expect(readGardenFile(`repository: { edit: "${wrong}" }`, 'x').problems).toMatchObject([{ id: 'config-value' }]);
});
