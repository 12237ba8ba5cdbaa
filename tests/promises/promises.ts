/**
 * What the documentation promises, sentence by sentence, and the test that would fail if it were not so. A promise that
 * is written anew, or in other words, gets its line here.
 */

export interface Promised {
  /** The document, from the repository's folder. */
  page: string;
  /** As it stands there, on one line. */
  sentence: string;
  /** The file and the name of the test, as it is written there. */
  test: readonly [file: string, name: string];
}

type Row = readonly [sentence: string, file: string, name: string];

const published: readonly Row[] = [
  [
    'To publish a vault that was not written for others, set the garden to `private` and open one note after the other.',
    'tests/vault/properties.test.ts',
    '%s',
  ],
  [
    'Of two keys that disagree, the private one holds.',
    'tests/hostile/attacks/front-matter.ts',
    'a note that says it is public in one place and private in another is private',
  ],
  [
    'Capitals, spaces, hyphens and underscores in a key do not matter, nor do letters that only look like others.',
    'tests/hostile/attacks/front-matter.ts',
    'a note is private whatever the shape of the front matter that says so',
  ],
  [
    'and a value that is no day keeps the note private',
    'tests/hostile/attacks/front-matter.ts',
    'a note is private before the day that it is published on, and from the day that it expires on',
  ],
  [
    '`privateKeys` in the [[Configuration]] adds keys; none can be taken away.',
    'tests/vault/properties.test.ts',
    'of the configuration keep a note private unless they are false, also where they cannot be read',
  ],
  [
    'Where any note of the vault has the key `dg-publish`, only notes that say `dg-publish: true` are published. The build says so once.',
    'tests/vault/properties.test.ts',
    'where some note has dg-publish, only those are public that say true, and it is told once',
  ],
  [
    'TOML that cannot be read keeps its note private, whatever it says.',
    'tests/hostile/attacks/front-matter.ts',
    'a note that begins as with front matter, which cannot be read, is private',
  ],
  [
    'an inline field says so anywhere in the text: `publish:: false`',
    'tests/hostile/attacks/front-matter.ts',
    'a note is private that says so in an inline field of any block',
  ],
  [
    'Nor does a line of hyphens further down in the text begin front matter.',
    'tests/hostile/attacks/front-matter.ts',
    'a note of prose is public whatever line it begins with',
  ],
  [
    'UTF-8, or UTF-16 or UTF-32 with a byte order mark. Anything else is private',
    'tests/hostile/attacks/encodings.ts',
    'a note that says it is private says so in every encoding, with a mark and without, whole or cut off',
  ],
  [
    'and so is a note of more than 16 MB',
    'tests/vault/links-on-disk.test.ts',
    'a note of a gigabyte is private and told; an empty one is a note',
  ],
  [
    'Pictures, PDFs and other attachments come along only where a published page shows them or links to them',
    'tests/vault/addresses.test.ts',
    'attachments that a public note shows or links to have an address; others are not published',
  ],
  ['Nothing comes out of a folder of `ignore`.', 'tests/site/privacy.test.ts', 'no canary is in any file or file name'],
  [
    'Only files of known types are published, by the extension and by how the content begins',
    'tests/hostile/attacks/attachments.ts',
    'a file that a browser or a host would run is not published',
  ],
  [
    'Scripts, addresses of other hosts, document types, comments and `data-` attributes that its styles do not ask for are not in it',
    'tests/hostile/attacks/svg.ts',
    'a published drawing runs nothing and asks no other host',
  ],
  [
    'What nobody sees in a drawing is not published with it',
    'tests/hostile/attacks/svg.ts',
    'what a drawing hides is not in the published one',
  ],
  [
    'An attachment of such a name at the top of the vault is published under another',
    'tests/hostile/attacks/attachments.ts',
    'an attachment never has a name that hosts obey',
  ],
  [
    'Letter case, letters of full width and characters that nobody sees make no other name of it.',
    'tests/hostile/attacks/attachments.ts',
    'an attachment never has a name that hosts obey',
  ],
  [
    'places, times, names, serial numbers, thumbnails, comments, and what follows the end of a picture',
    'tests/hostile/attacks/attachments.ts',
    'a published picture says nothing but how it lies and what its colours are',
  ],
  [
    'How a picture lies, its colours and its pixels stay as they are.',
    'tests/attachments/metadata.test.ts',
    'lies as it did, with its colours',
  ],
  [
    'and every action that runs, sends or opens something (JavaScript too)',
    'tests/attachments/pdf-actions.test.ts',
    '%s is gone',
  ],
  [
    'earlier versions, attached files, films and sounds',
    'tests/attachments/pdf-actions.test.ts',
    'attached files, films and scenes are gone',
  ],
  [
    'places, times, names, tracks of positions',
    'tests/attachments/metadata.test.ts',
    'has no places, names and times, and nothing in it is moved',
  ],
  ['tags, comments, pictures', 'tests/attachments/metadata.test.ts', 'an MP3 has no tags'],
  [
    'titles, days, names of files and programs, attached files',
    'tests/hostile/attacks/attachments.ts',
    'a published sound or film says nothing but itself',
  ],
  [
    'A file whose metadata cannot be taken out is not published, unless `keepMetadata` in the [[Configuration]] is set.',
    'tests/attachments/metadata.test.ts',
    'keeps it where the configuration says so',
  ],
  [
    'Symbolic links are followed only to places in the vault',
    'tests/hostile/attacks/disk.ts',
    'links show nothing of what lies outside of the vault, in hidden folders or in folders that are not published',
  ],
  [
    'or to a pipe or a device is left out and told',
    'tests/vault/links-on-disk.test.ts',
    'pipes are told and not waited for',
  ],
  [
    'A vault is only ever read: no file of it is written, its git repository included.',
    'tests/vault/hostile.test.ts',
    'the vault is only ever read: not a byte, a name or a time has changed',
  ],
  [
    'in a way that reads no configuration, runs no hook or program that it names, and fetches nothing',
    'tests/hostile/attacks/history.ts',
    'the vault’s git repository and the shell’s variables make git run nothing, write nothing and ask nobody',
  ],
  [
    'Comments, between `%%` or `<!-- -->`, wherever they begin and end',
    'tests/hostile/attacks/comments.ts',
    'what stands in a comment is nowhere in the garden',
  ],
  [
    'Of an `.mdx` note that cannot be read nothing is shown but its name.',
    'tests/hostile/attacks/hidden.ts',
    'a comment in the code of an .mdx note is nowhere in the garden, whether or not the note can be read',
  ],
  [
    'Elements that are stripped from raw HTML',
    'tests/hostile/attacks/hidden.ts',
    'what no browser shows of a piece of HTML is nowhere in the garden',
  ],
  [
    'The names of private notes: of the file, its folder, its aliases, headings and blocks.',
    'tests/hostile/attacks/private-names.ts',
    'no name of a private note leaves, whatever links to it',
  ],
  [
    'A link to one becomes its display text, or the words *unpublished note*',
    'tests/links/private-words.test.ts',
    '%s: %s',
  ],
  [
    'So does a link to a heading that names one, a link in a property, in the text of a picture or in a diagram',
    'tests/links/private-names.test.ts',
    'the property %s',
  ],
  [
    'The codes may be those of addresses, of HTML or of JSON, and codes of codes',
    'tests/links/encoded-names.test.ts',
    '150 generated links to private notes, seed %i',
  ],
  [
    "Addresses of the app (`obsidian://open?file=…`, `capacitor://localhost/_capacitor_file_/…`) and of the disk (`file:`): only the link's text stays",
    'tests/vault/typed-addresses.test.ts',
    '%s',
  ],
  [
    "those that hold a private note's name",
    'tests/links/encoded-names.test.ts',
    '150 generated links to private notes, seed %i',
  ],
  [
    '`publish.hideProperties` in `garden.yaml` keeps properties from bases and pages altogether.',
    'tests/bases/properties.test.ts',
    'a property that the owner keeps from bases is no column, group, sum, filter or formula',
  ],
  [
    'What only its filters, sort keys and formulas read is nowhere.',
    'tests/bases/privacy.test.ts',
    'shows the same whatever private notes say',
  ],
  [
    'Nothing: no page, no address, no line in a list, feed, index or graph, no backlink, no mention.',
    'tests/site/privacy.test.ts',
    'no canary is in any file or file name',
  ],
  [
    'A note that turns private is gone with the next build, which deletes what builds have written and no longer write.',
    'tests/site/privacy.test.ts',
    'leaves nothing behind in a build that reuses the last one',
  ],
  [
    'No file of the built sites may hold one, in its text, its name or packed into the search index.',
    'tests/site/privacy.test.ts',
    'the search is not blind: public words are found in the pages and in the packed index',
  ],
];

const configuration: readonly Row[] = [
  [
    "A mistake is a [[Problems#The garden's file|problem]] with line and column, and costs the key that it is in",
    'tests/config/read-garden-file.test.ts',
    'what is wrong costs its key, and the rest is read',
  ],
  [
    'names a misspelt key and what may have been meant',
    'tests/config/read-garden-file.test.ts',
    'one letter too few, too many or another is found out for each key',
  ],
  [
    'Where the file cannot be read, or what it says about publishing is not understood, nothing is published, and a site that is already there is left as it is.',
    'tests/site/check-and-build.test.ts',
    'publishes nothing, and both say so',
  ],
  [
    'A colour that cannot be read on the page, with a contrast below 4.5, is',
    'tests/config/theme.test.ts',
    'a colour that cannot be read is told with its place and the nearest that can',
  ],
  [
    'Dark pages have the same hue, made light enough',
    'tests/config/theme.test.ts',
    'whatever the accent is, links can be read in both schemes on both grounds',
  ],
  [
    'It gets a contrast of 3 with the page where it has less.',
    'tests/config/theme.test.ts',
    'every colour of the palette is seen as a mark',
  ],
  [
    'A file that is not there or lies outside of the vault is [[Problems#config-file|told]], and the site looks as it would without the key.',
    'tests/astro/read-config.test.ts',
    'files of the theme that are not there, or not in the vault, are told, and the site is made without them',
  ],
  [
    'They override the file, and what is typed overrides them',
    'tests/cli/commands.test.ts',
    'what is typed overrides variables, and is seen from where one stands',
  ],
  [
    'GARDEN_VAULT=~/Notes GARDEN_OUT=/tmp/site GARDEN_SITE=https://example.org/garden npm run build',
    'tests/astro/output/place-site.test.ts',
    'on another disk, the next site stands there as well',
  ],
  [
    'Each record is held against a digest of what it was kept for before it is used',
    'tests/cache/kept-file.test.ts',
    'is not used with any bit flipped, cut off anywhere, or longer',
  ],
  [
    'It may be deleted at any time.',
    'tests/hostile/attacks/cache.ts',
    'no content of the cache changes the garden or stops a build',
  ],
  [
    'A second build of one vault into one folder says that it waits for the first',
    'tests/astro/output/running.test.ts',
    'a build waits for another, says so once, and gives up after a time',
  ],
  [
    'Builds of other vaults, or into other folders, run beside it.',
    'tests/site/package.test.ts',
    'builds two vaults at once, and says what it made',
  ],
  [
    'The output must not be the vault or a folder that `alsoRead` names, nor lie in one or hold one.',
    'tests/astro/output/places.test.ts',
    'its vault’s further folders are no output',
  ],
  [
    'the folders are compared as they really lie on the disk, whatever links lead to them',
    'tests/astro/output/places.test.ts',
    'also where the vault is named by a link',
  ],
  [
    'Neither your home folder nor the root of the disk is accepted',
    'tests/astro/output/places.test.ts',
    'home folder and root are no output',
  ],
  [
    'What is refused is told in a sentence, and the command ends with 2.',
    'tests/site/refused.test.ts',
    'nor has any of them touched the program',
  ],
  [
    'Later builds replace and delete these files and no others',
    'tests/hostile/attacks/output.ts',
    'files of others in the output survive every build, and the site is whole',
  ],
  [
    "Where such a file has the name of one of the site's, the build stops and says so.",
    'tests/site/output.test.ts',
    'files of others survive builds, and what they have in the place of ours is not written over',
  ],
  [
    'writes the site into it all the same, over files of the same names; other files stay',
    'tests/astro/output/place-site.test.ts',
    'goes where it is in the way only if that is said, and folders not even then',
  ],
  [
    'A `dist` that an earlier version has made is moved to `dist.former`.',
    'tests/astro/output/place-site.test.ts',
    'a default folder that an earlier version has made is moved aside',
  ],
  [
    'A build that fails, is killed or finds the disk full leaves the former site as it was',
    'tests/astro/output/place-site.test.ts',
    'on a full disk, the former site stays, byte for byte',
  ],
  [
    'what is left beside it, in a folder whose name begins with a dot, is removed by the next build',
    'tests/site/stopped.test.ts',
    'the next build is as if nothing had happened',
  ],
  [
    'What is killed in that moment is finished by the next build.',
    'tests/astro/output/place-site.test.ts',
    'killed at any step, the next build finds the former site or the next one',
  ],
];

const start: readonly Row[] = [
  [
    'No note is ever changed.',
    'tests/cli/commands.test.ts',
    'writes a file that is read without a problem, and touches no note',
  ],
  [
    'on request a workflow that publishes the site at each push',
    'tests/cli/commands.test.ts',
    'writes a workflow into the repository where it is wanted, and nothing over what is there',
  ],
  [
    'saving a note updates each open page that shows it',
    'tests/browser/live.spec.ts',
    'an open page shows the note as it is saved, and so do those that transclude it',
  ],
  [
    "Problems of what was saved are printed, and shown on the note's page",
    'tests/browser/live.spec.ts',
    'problems of what was saved are shown on its page and in the terminal, until they are mended',
  ],
  [
    'Tells every problem with file, line and what to do.',
    'tests/site/check.test.ts',
    'check and the build list the same problems',
  ],
  ['`--format json` is for programs', 'tests/cli/commands.test.ts', 'json is for programs'],
  ['Serves a built site with its headers, as a host would', 'tests/cli/serve-site.test.ts', 'headers of _headers'],
  [
    'lists what a command takes, and so for each',
    'tests/cli/commands.test.ts',
    '%s says what it takes, with an example',
  ],
  [
    'with 1 where a problem is an error, or something failed; with 2 where an argument or a folder cannot be used, and then nothing was touched',
    'tests/site/check.test.ts',
    'check ends with 2',
  ],
  ['none of our notes comes into your garden', 'tests/site/no-file.test.ts', 'no file of it has a word of the guide'],
  ['without categories there is no link to them', 'tests/site/no-file.test.ts', 'it leads to what it has'],
];

const others: Readonly<Record<string, readonly Row[]>> = {
  'notes/About/Writing notes.md': [
    [
      'unknown ones do no harm: they are not published',
      'tests/vault/unknown-properties.test.ts',
      'unknown properties do no harm, and are published nowhere',
    ],
  ],
  'README.md': [
    [
      'nothing private leaks, no link is dead',
      'tests/site/privacy.test.ts',
      'no page points to an address that is not there',
    ],
    [
      'A vault is only ever read.',
      'tests/vault/hostile.test.ts',
      'the vault is only ever read: not a byte, a name or a time has changed',
    ],
    [
      'or cannot be read with certainty',
      'tests/hostile/attacks/encodings.ts',
      'any bytes are a text that every reader can read, or an unreadable note that is told',
    ],
    [
      'three questions, and a garden.yaml; no note is changed',
      'tests/cli/commands.test.ts',
      'writes a file that is read without a problem, and touches no note',
    ],
  ],
  'notes/About/Syntax.md': [
    [
      'each example is one of its tests, so a page that shows something wrong could not have been published',
      'tests/specs.test.ts',
      'test',
    ],
  ],
  'notes/About/Addresses and files.md': [
    [
      'Each alias is an address that leads to the note',
      'tests/site/addresses.test.ts',
      'each note, folder, tag, document, attachment and redirect is where its link says',
    ],
    [
      'No two pages or files get one place, on no file system',
      'tests/hostile/attacks/addresses.ts',
      'no two pages or files of a site have one place on any file system',
    ],
  ],
  'notes/About/Speed.md': [
    ['Nothing in it may grow with the square of the vault or of a note', 'tests/growth/growth.test.ts', '%s'],
    [
      'Beyond it the rest is shown in a plainer way or left out, the problem says so with file and line, and all other notes stand.',
      'tests/vault/bounds.test.ts',
      'beyond it, it is told with its line, and all notes stand',
    ],
  ],
  'notes/About/Problems.md': [
    ['the other notes are built', 'tests/site/failing-notes.test.ts', 'every note has its page'],
  ],
};

export const promises: readonly Promised[] = Object.entries({
  'notes/About/What is published.md': published,
  'notes/About/Configuration.md': configuration,
  'notes/About/Start a garden.md': start,
  ...others,
}).flatMap(([page, rows]) => rows.map(([sentence, file, name]) => ({ page, sentence, test: [file, name] as const })));
