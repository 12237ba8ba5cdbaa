/**
 * Further members of each class, of whole vaults: written from what a vault may hold, before anybody looked at how it
 * is read.
 */
import { numbered, times, vault } from './pattern.ts';
import type { Files, Pattern } from './pattern.ts';

const list = (count: number, item: (at: number) => string): string => times(count, item).join('\n\n');
const lines = (count: number, line: (at: number) => string): string => times(count, line).join('\n');
const many = (name: string, files: (count: number) => Files): Pattern => vault(name, 160, 1600, files);
const long = (name: string, files: (count: number) => Files): Pattern => vault(name, 200, 3000, files);
const letters = (at: number): string => at.toString(3).padStart(8, '0').replaceAll('0', 'e').replaceAll('1', 'é');

export const furtherVaults: readonly Pattern[] = [
  many('a chain of embedded sections', (count) =>
    numbered(count, (at) => `# A\n\ntext ${at}\n\n# B\n\n![[Note ${at + 1}#B]]\n\n# C\n\n![[Note ${at + 2}#A]]`),
  ),
  many('hub, linked at the end of long lists', (count) => ({
    ...numbered(count, () => `${lines(40, (at) => `- item ${at}`)}\n- see [[Hub]]`),
    'Hub.md': 'text',
  })),
  many('hub, linked ten times by each', (count) => ({
    ...numbered(count, (at) => list(10, (line) => `Sentence ${line} of ${at} about [[Hub|it]].`)),
    'Hub.md': 'text',
  })),
  many('hub, linked from tables, quotes and headings', (count) => ({
    ...numbered(count, () => '# See [[Hub]]\n\n> quoted [[Hub#x]]\n\n|a|b|\n|-|-|\n|c|[[Hub\\|d]]|\n'),
    'Hub.md': '# x\n\ntext',
  })),
  many('mentions of a title of twelve words', (count) => ({
    ...numbered(count, () => 'We read the long and winding tale of a heron who never came home again.'),
    'the long and winding tale of a heron who never came home.md': 'text',
  })),
  many('mentions of parts of a title of many words', (count) => ({
    'A.md': 'the long and winding tale of a heron who never came back. '.repeat(count),
    'the long and winding tale of a heron who never came home.md': 'text',
  })),
  many('mentions, titles that hold each other', (count) =>
    numbered(
      count,
      (at) => `one two three ${at} four five`,
      (at) => `${times((at % 12) + 1, (word) => `w${word}`).join(' ')} ${at}.md`,
    ),
  ),
  many('mentions of one common word', (count) => ({
    ...numbered(count, () => 'The word stands here, and the word stands there. '.repeat(20)),
    'word.md': 'text',
  })),
  many('one title of all notes', (count) =>
    numbered(count, (at) => `---\ntitle: The same\n---\nThe same, and [[Note ${at + 1}]].`),
  ),
  many('one title of all notes, linked', (count) => ({
    ...numbered(count, () => '---\ntitle: The same\n---\n'),
    'L.md': list(count, () => '[[The same]] and The same'),
  })),
  many('long names', (count) =>
    numbered(
      count,
      (at) => `[[${'long name '.repeat(22)}${at + 1}]]`,
      (at) => `${'long name '.repeat(22)}${at}.md`,
    ),
  ),
  many('long names, nearly linked', (count) => ({
    ...numbered(
      count,
      () => 'text',
      (at) => `${times(18, (word) => `${letters(at + word)} `).join('')}${at}.md`,
    ),
    'L.md': list(count, (at) => `[[${times(18, (word) => `${letters(at + word)} `).join('')}x${at}]]`),
  })),
  many('names that differ by accents, linked', (count) => ({
    ...numbered(
      count,
      () => 'text',
      (at) => `${letters(at)}.md`,
    ),
    'L.md': list(count, (at) => `[[${letters(at).normalize('NFD')}]] [[${letters(at).replaceAll('é', 'e')}]]`),
  })),
  many('permalinks that differ by case', (count) =>
    numbered(count, (at) => `---\npermalink: ${at % 2 ? 'Same' : 'same'}/A\n---\n`),
  ),
  many('permalinks, each below the one before', (count) =>
    numbered(count, (at) => `---\npermalink: ${'p/'.repeat(at % 25)}n${at}\n---\n`),
  ),
  many('permalinks that are suffixes of collisions', (count) =>
    numbered(count, (at) => `---\npermalink: ${at % 2 ? 'same' : `same-${at}`}\n---\n`),
  ),
  vault('mdx notes', 12, 24, (count) =>
    numbered(
      count,
      (at) => `a {${at} + 1} <b>c</b>`,
      (at) => `N${at}.mdx`,
    ),
  ),
  many('canvases of many cards', (count) => ({
    'A.md': '![[C.canvas]]',
    'C.canvas': JSON.stringify({
      nodes: times(count, (at) => ({
        id: `n${at}`,
        type: 'text',
        text: `[[A]] ${at}`,
        x: at,
        y: at,
        width: 9,
        height: 9,
      })),
      edges: times(count, (at) => ({ id: `e${at}`, fromNode: `n${at}`, toNode: `n${(at * 7) % count}` })),
    }),
  })),
  long('bases of many views', (count) => ({
    'A.md': '![[B.base]]',
    'B.base': `filters:\n  and:\n${lines(count, (at) => `    - file.hasTag("t${at}")`)}\nviews:\n${lines(count, (at) => `  - type: table\n    name: v${at}`)}`,
  })),
  many('folders with numbers in their names', (count) =>
    numbered(
      count,
      () => 'text',
      (at) => `Folder 00${at} of 10/Part ${at % 7}/N.md`,
    ),
  ),
  many('folders that differ by case and signs', (count) =>
    numbered(
      count,
      () => 'text',
      (at) => `${at % 2 ? 'F' : 'f'}!${letters(at)}/N.md`,
    ),
  ),
  many('attachments of one name with many extensions', (count) => ({
    ...numbered(
      count,
      () => '',
      (at) => `a.x${at}`,
    ),
    'L.md': list(count, (at) => `![[a]] ![[a.x${at}]] [[A.X${at}]]`),
  })),
  many('drawings', (count) => ({
    ...numbered(
      count,
      (at) => `<svg xmlns="http://www.w3.org/2000/svg"><path id="p${at}" d="M0 0"/></svg>`,
      (at) => `d${at}.svg`,
    ),
    'L.md': list(count, (at) => `![[d${at}.svg]]`),
  })),
  many('names with the extension twice', (count) => ({
    ...numbered(
      count,
      (at) => `[[n${at}.md]] [[n${at}]]`,
      (at) => `n${at}.md.md`,
    ),
    ...numbered(
      count,
      () => 'text',
      (at) => `n${at}.md`,
    ),
  })),
  many('private notes of many words, in texts of links', (count) => ({
    ...numbered(
      count,
      () => '---\npublish: false\n---\n',
      (at) => `Secret plan of heron ${at}.md`,
    ),
    ...numbered(count, (at) => `[[Secret plan of heron ${at}|about Secret plan of heron ${at}]] and [[Secret plan]]`),
  })),
  many('private notes, in properties of all', (count) => ({
    ...numbered(count, (at) => `---\nup: "[[Secret ${at}]]"\ncategory: "[[Secret ${(at * 3) % count}]]"\n---\n`),
    ...numbered(
      count,
      () => '---\npublish: false\n---\n',
      (at) => `Secret ${at}.md`,
    ),
  })),
  many('first paragraphs without an end', (count) => numbered(count, (at) => `word${at} `.repeat(600))),
  many('tags and categories of all pairs', (count) =>
    numbered(count, (at) => `---\ncategory: c${at % 13}\ntags: [a${at % 17}, b/${at % 19}]\n---\n#c${at % 23}`),
  ),
  many('properties that link both ways', (count) =>
    numbered(
      count,
      (at) => `---\nrelated: ["[[Note ${(at + 1) % count}]]", "[[Note ${(at * 5) % count}]]"]\nup: "[[Note 0]]"\n---\n`,
    ),
  ),
  many('home that links to all, and all to it', (count) => ({
    ...numbered(count, () => '[[Home]]'),
    'Home.md': list(count, (at) => `- [[Note ${at}]]`),
  })),
  many('Markdown links up and down', (count) =>
    numbered(
      count,
      (at) => `[a](../F%20${(at + 1) % count}/N%20${(at + 1) % count}.md#b%20c) [d](../../F%20${at}/N.md)`,
      (at) => `F ${at}/N ${at}.md`,
    ),
  ),
  long('rows of a comparison that are nearly labels', (count) => ({
    'S.md': `---\ntype: service\n---\n${lines(count, (at) => `- **Maximum size ${at}**:: ${at} MB`)}`,
    'C.md': `---\ncompares: ["[[S]]"]\n---\n\`\`\`compare\nrows:\n${lines(count, (at) => `  - maximun-size-${at}`)}\n\`\`\`\n`,
  })),
  vault('comparisons of long values', 20, 200, (count) => ({
    ...numbered(
      40,
      (at) => `- **Max**:: ${at} MB ${'and much more '.repeat(count * 4)}`,
      (at) => `S${at}.md`,
    ),
    ...numbered(
      20,
      () => `---\ncompares: [${times(40, (at) => `"[[S${at}]]"`).join(', ')}]\n---\n\`\`\`compare\n\`\`\`\n`,
      (at) => `C${at}.md`,
    ),
  })),
  many('facts that end on many days', (count) =>
    numbered(
      count,
      (at) =>
        `---\ntype: service\n---\n- **Max**:: ${at} MB\n    - ends:: 2027-01-${(at % 27) + 1}\n    - was:: 5 MB (until 2020)\n`,
    ),
  ),
  long('facts, labels with one long prefix', (count) => ({
    'S.md': `---\ntype: service\n---\n${lines(count, (at) => `- **The largest size of one thing that there is ${at}**:: ${at} MB ^s${at}`)}`,
    'L.md': list(count, (at) => `[[S#^s${at}|${at} MB]] [[S#^t${at}]]`),
  })),
  many('aliases that lead to aliases', (count) =>
    numbered(count, (at) => `---\naliases: [B ${at}, B ${at + 1}, "Note ${at + 2}"]\n---\n[[B ${at}]] [[B ${at + 1}]]`),
  ),
  long('links to headings that are nearly there, of one text', (count) => ({
    'A.md': list(count, (at) => `[[B#How the long heading of a note is writen ${at}]]`),
    'B.md': list(count, (at) => `# How the long heading of a note is written ${at * 2}`),
  })),
  long('links to headings of embedded notes', (count) => ({
    'A.md': `![[B]]\n\n${list(count, (at) => `[[#h${at}]] [[B#h${at}]]`)}`,
    'B.md': list(count, (at) => `## h${at}`),
  })),
  many('classes and languages', (count) =>
    numbered(count, (at) => `---\ncssclasses: [wide, c${at}]\nlang: de\n---\n<p class="c${at}">a</p>`),
  ),
  many('notes on few days', (count) =>
    numbered(count, (at) => `---\ncreated: 2025-0${(at % 9) + 1}-01\nupdated: 2026-01-0${(at % 9) + 1}\n---\ntext`),
  ),
];
