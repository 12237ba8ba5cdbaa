/**
 * What a note of a real vault holds, on average. Measured once with this project's own parser over Obsidian's official
 * help vault (github.com/obsidianmd/obsidian-help, folder `en`: 173 notes, 704 KB of Markdown), front matter and code
 * counted apart from the text.
 */
export const perNote = {
  headings: 8.2,
  paragraphs: 14,
  lists: 5.3,
  listItems: 16.7,
  tables: 0.45,
  codeBlocks: 2,
  callouts: 1.5,
  noteEmbeds: 0.19,
  imageEmbeds: 1.45,
  wikilinks: 8.8,
  externalLinks: 2.6,
  inlineCode: 15.3,
  strong: 11.3,
  emphasis: 0.8,
  aliases: 1,
} as const;

/** Shares of wiki links: with a display text, to a heading of another note, to one of the same note, with a path. */
export const linkShares = { displayText: 0.52, heading: 0.17, ownHeading: 0.09, path: 0.03 } as const;

/** Shares of note embeds that show a section or a block. */
export const embedShares = { heading: 0.45, block: 0.35 } as const;

/**
 * Sizes: half of the notes have less than 2.9 KB, a tenth more than 8.5 KB, a twentieth more than 12 KB; the mean is
 * 4.1 KB. That is a log-normal distribution of this spread.
 */
export const sizes = { mean: 4072, median: 2859, spread: 0.84 } as const;

/**
 * Medians: words of a paragraph and of a list item beside the links, code and emphasis in them, rows and columns of a
 * table, lines of a code block.
 */
export const shapes = { paragraphWords: 12, itemWords: 6, tableRows: 5, tableColumns: 2, codeLines: 3 } as const;

/** Folders for a hundred notes. */
export const foldersPerHundred = 12;

/** Languages of code blocks, with their counts; the rest name none. */
export const languages: readonly (readonly [string, number])[] = [
  ['bash', 108],
  ['md', 71],
  ['yaml', 26],
  ['shell', 18],
  ['twig', 17],
  ['js', 12],
  ['', 90],
];
