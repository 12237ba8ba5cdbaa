/** Which file a link path means (rules RES-1 to RES-14, F-3 to F-9), in wikilinks and in Markdown links alike. */
import { beforeAll, describe, expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import type { Garden } from '../../src/garden.ts';
import type { Files } from '../vaults/garden-of.ts';

const unresolved = '<span class="unresolved">x</span>';
const to = (href: string, kind = 'internal'): string => `<a class="${kind}" href="${href}">x</a>`;

type Row = [rule: string, folder: string, path: string, html: string, problems?: readonly string[]];

/** Each path stands in a note of its own, in the folder named, once in each syntax. */
function describePaths(title: string, files: Files, rows: readonly Row[]): void {
  describe(title, () => {
    let garden: Garden;
    beforeAll(async () => {
      const sources = rows.flatMap(([, folder, path], at) => [
        [`${folder}${folder === '' ? '' : '/'}Row ${at}w.md`, `[[${path}|x]]`],
        [`${folder}${folder === '' ? '' : '/'}Row ${at}m.md`, `[x](<${path}>)`],
      ]);
      garden = await gardenOf({ ...files, ...Object.fromEntries(sources) }, { home: 'Home' });
    });
    const cases = rows.flatMap(([rule, folder, path, html, problems = []], at) => [
      { rule, syntax: `[[${path}]]`, source: `${folder}${folder === '' ? '' : '/'}Row ${at}w.md`, html, problems },
      { rule, syntax: `[x](<${path}>)`, source: `${folder}${folder === '' ? '' : '/'}Row ${at}m.md`, html, problems },
    ]);
    test.each(cases)('$rule: $syntax in $source', ({ source, html, problems }) => {
      expect(noteIn(garden, source).html).toBe(`<p>${html}</p>`);
      const own = problemsOf(garden).filter((problem) => problem.startsWith(`${source}:`));
      expect(own).toEqual(problems.map((id) => `${source}:1:1 ${id}`));
    });
  });
}

describePaths(
  'where a path leads',
  {
    'Alpha/deep/Gamma.md': '',
    'Notes.md': '',
    'Projects/Notes.md': '',
    'Projects/Sub/Own.md': '',
    'Projects/Own.md': '',
    'Own.md': 'in the root',
    'Areas/Plan.md': '',
    'Areas/Home/Plan.md': '',
    'a/b/Short.md': '',
    'zzzz/Short.md': '',
    'aaaaaaaa/Short.md': '',
    'Files/Figure 1.png': 'png',
    'Projects/Figure 1.png': 'png',
    'Files/only.PDF': 'pdf',
    'Attachments/thing.txt': 'text',
    'Lonely/x.md': '',
  },
  [
    ['RES-2 a unique name is found anywhere', '', 'Gamma', to('/alpha/deep/gamma/')],
    ['RES-2 from any folder', 'Other', 'Gamma', to('/alpha/deep/gamma/')],
    ['RES-3 the exact vault path wins over a note beside the source', 'Projects', 'Notes', to('/notes/')],
    ['RES-3 a full path', 'Other', 'Projects/Notes', to('/projects/notes/')],
    ['RES-3 a leading slash means the root', 'Projects', '/Notes', to('/notes/')],
    ['RES-3 a leading slash is exact or nothing', '', '/Gamma', unresolved, ['link-unresolved']],
    ['RES-3 ./ is the folder of the source', 'Projects', './Notes', to('/projects/notes/')],
    ['RES-3 ./ is exact', '', './Gamma', unresolved, ['link-unresolved']],
    ['RES-3 ../ is the folder above', 'Projects/Sub', '../Own', to('/projects/own/')],
    ['RES-3 ../ and down again', 'Projects/Sub', '../../Alpha/deep/Gamma', to('/alpha/deep/gamma/')],
    ['RES-11 ../ above the root stops at the root', 'Projects', '../../../Notes', to('/notes/')],
    ['RES-3 the own folder wins over others', 'Areas/Home', 'Plan', to('/areas/home/plan/')],
    ['RES-3 an ancestor’s folder counts for nothing', 'Projects/Sub/Lower', 'Own', to('/own/')],
    ['RES-3 else the shortest path, in characters', 'Other', 'Short', to('/a/b/short/')],
    ['RES-4 a partial path is the end of a path', 'Other', 'deep/Gamma', to('/alpha/deep/gamma/')],
    ['RES-4 by whole segments', 'Other', 'eep/Gamma', unresolved, ['link-unresolved']],
    ['RES-5 letter case never matters', 'Other', 'ALPHA/Deep/gAMMA', to('/alpha/deep/gamma/')],
    ['RES-7 the extension may be written', 'Other', 'Gamma.md', to('/alpha/deep/gamma/')],
    ['RES-7 in any case', 'Other', 'Gamma.MD', to('/alpha/deep/gamma/')],
    ['RES-8 other files need their extension', '', 'Figure 1', unresolved, ['link-unresolved']],
    [
      'RES-8 a link to an attachment leads to the file',
      'Files',
      'Figure 1.png',
      to('/files/figure-1.png', 'attachment'),
    ],
    ['EMB-2 the own folder’s attachment first', 'Projects', 'Figure 1.png', to('/projects/figure-1.png', 'attachment')],
    ['RES-5 an extension’s case', 'Other', 'ONLY.pdf', to('/files/only.pdf', 'attachment')],
    ['RES-10 what does not exist leads nowhere', '', 'Nowhere', unresolved, ['link-unresolved']],
    ['RES-14 a folder is not a target', '', 'Attachments', unresolved, ['link-unresolved']],
    ['RES-13 a full path from the root, in a folder', 'Lonely', 'Areas/Home/Plan', to('/areas/home/plan/')],
  ],
);

describePaths(
  'names that are hard to compare',
  {
    'ΛΟΓΟΣ.md': '',
    'Cafe\u0301.md': 'NFD on disk',
    'Nbsp\u00A0name.md': '',
    'Straße.md': '',
    'Ünïcode/Öl.md': '',
    'Node.js.md': '',
    'v1.2.3 Release notes.md': '',
    'Dr. No.md': '',
    '50% Rule.md': '',
    '🚀 Launch.md': '',
    'Q&A (draft).md': '',
    "It's + so, yes; =@$~{}!.md": '',
    'Two  spaces.md': '',
    '漢字.md': '',
    'Привет.md': '',
    'Deep.MD': '',
    'Projects/Projects.md': '',
    'Guide/index.md': '',
    'README.md': '',
  },
  [
    ['F-3 names and extension fold together', '', 'λογοσ', to('/%CE%BB%CE%BF%CE%B3%CE%BF%CF%82/')],
    ['F-3 a name in NFD matches a link in NFC', '', 'Café', to('/caf%C3%A9/')],
    ['F-3 no-break spaces are spaces, in the file', '', 'nbsp name', to('/nbsp-name/')],
    ['F-3 no-break spaces are spaces, in the link', '', 'Two\u00A0 spaces', to('/two-spaces/')],
    ['RES-5 beyond ASCII, in folders too', '', 'ÜNÏCODE/ÖL', to('/%C3%BCn%C3%AFcode/%C3%B6l/')],
    ['F-5 a dot is part of the name', '', 'Node.js', to('/node-js/')],
    ['F-5 several dots', '', 'v1.2.3 Release notes', to('/v1-2-3-release-notes/')],
    ['F-5 a dot and a space', '', 'Dr. No', to('/dr-no/')],
    ['F-4 a percent sign', '', '50% Rule', to('/50-rule/')],
    ['F-4 an emoji', '', '🚀 Launch', to('/launch/')],
    ['F-4 ampersand and parentheses', '', 'Q&A (draft)', to('/q-a-draft/')],
    ['F-4 all other punctuation', '', "It's + so, yes; =@$~{}!", to('/its-so-yes/')],
    ['F-4 two spaces in a row', '', 'Two  spaces', to('/two-spaces/')],
    ['F-4 CJK', '', '漢字', to(`/${encodeURIComponent('漢字')}/`)],
    ['F-4 Cyrillic', '', 'привет', to(`/${encodeURIComponent('привет')}/`)],
    ['RES-7 a file whose extension is upper case', '', 'Deep', to('/deep/')],
    ['F-9 a folder’s note by its name', '', 'Projects', to('/projects/')],
    ['F-9 an index stands at its folder’s address', '', 'Guide/index', to('/guide/')],
    ['F-9 README is an ordinary note where another one is the home page', '', 'readme', to('/readme/')],
  ],
);

describePaths(
  'ties and aliases',
  {
    'aa/Same.md': '',
    'bb/Same.md': '',
    'ccc/Same.md': '',
    'Dog.md': '---\naliases: [Doggo, Taken]\n---\n',
    'Taken.md': '',
    'Scalar.md': '---\naliases: One alias\n---\n',
    'p/First.md': '---\naliases: [Both]\n---\n',
    'q/Second.md': '---\naliases: [both]\n---\n',
  },
  [
    ['RES-6 a tie is settled by path order and reported', '', 'Same', to('/aa/same/'), ['link-ambiguous']],
    ['RES-6 the own folder is no tie', 'bb', 'Same', to('/bb/same/')],
    ['RES-6 a path is no tie', '', 'bb/Same', to('/bb/same/')],
    ['RES-9 an alias is followed where no file matches', '', 'Doggo', to('/dog/'), ['link-by-alias']],
    ['RES-9 a file wins over an alias', '', 'Taken', to('/taken/')],
    ['RES-9 an alias without a list', '', 'one ALIAS', to('/scalar/'), ['link-by-alias']],
    ['RES-9 two holders are a tie', '', 'Both', to('/p/first/'), ['link-ambiguous', 'link-by-alias']],
  ],
);

describePaths(
  'names that differ only in letter case or normal form (a case-sensitive disk)',
  { 'Twin.md': 'upper', 'twin.md': 'lower', 'sub/É.md': 'NFC', 'sub/E\u0301.md': 'NFD' },
  [
    ['RES-5 the one that is spelled so', '', 'Twin', to('/twin/')],
    ['RES-5 the other one that is spelled so', '', 'twin', to('/twin-2/')],
    ['RES-6 neither is spelled so: a tie', '', 'TWIN', to('/twin/'), ['link-ambiguous']],
  ],
);

test('an ambiguous link names every file that fits, and the one it now leads to', async () => {
  const garden = await gardenOf({ 'aa/Same.md': '', 'bb/Same.md': '', 'Note.md': 'Well,\n[[Same]].' });
  const problem = garden.problems.find(({ ruleId }) => ruleId === 'link-ambiguous');
  expect(problem?.reason).toContain('`aa/Same.md`, `bb/Same.md`');
  expect(problem?.note).toContain('`aa/Same.md`');
  expect(problemsOf(garden)).toContain('Note.md:2:1 link-ambiguous');
});

test('RES-12 what a transcluded note links to is looked up from its own folder', async () => {
  const garden = await gardenOf({
    'Alpha/X.md': '[[Todo]] ![[pic.png]] [t](Todo.md) [[#Part]]\n\n## Part\n\n![[Todo]]',
    'Alpha/Todo.md': 'alpha',
    'Alpha/pic.png': '',
    'Beta/Y.md': '![[X]]\n\n## Part',
    'Beta/Todo.md': 'beta',
    'Beta/pic.png': '',
  });
  const { html } = noteIn(garden, 'Beta/Y.md');
  expect(html).toContain('href="/alpha/todo/">Todo</a>');
  expect(html).toContain('src="/alpha/pic.png"');
  expect(html).toContain('href="/alpha/x/#part">Part</a>');
  expect(html).toContain('<p>alpha</p>');
  expect(html).not.toContain('/beta/');
});
