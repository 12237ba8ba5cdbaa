/** Names from outside: of notes, footnotes, properties. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { queryReader } from '../../../src/scripts/search-query.ts';
import { rankerOf } from '../../../src/scripts/search-rank.ts';
import { questions } from '../../../src/strings/en/questions.ts';
import { readProperties } from '../../../src/vault/properties.ts';
import { comparable, gardenOf, noteIn } from '../../vaults/garden-of.ts';
import { attack, type Attack } from '../attack.ts';

const ownToObjects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'] as const;

const ownName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...ownToObjects,
      'prototype',
      'isPrototypeOf',
      '__lookupGetter__',
      'then',
      'length',
      'name',
      'get',
      'has',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z_]{1,12}$/u) },
);

/** One name in every place of a note that has one. */
const everywhere = (name: string): string =>
  [
    `---\n${name}: word\ntags: [${name}]\naliases: [${name} too]\ncategory: ${name}\ntype: ${name}\ncssclasses: [${name}]\nexamples: live\n---`,
    `# ${name}\n\ntext[^${name}] and[^2] #${name} ^${name.replaceAll('_', '')}`,
    `[^${name}]: the footnote zqfoot`,
    '[^2]: the other zqother',
    `\`\`\`${name}\nzqcode\n\`\`\``,
    `> [!${name}]+ zqtitle\n> zqcallout`,
    `- item zqitem ^b-${name.replaceAll('_', '')}\n- ${name}:: 5 ${name}\n- Limit:: 5 ${name}s`,
    `\`\`\`mermaid\ngraph TD\n${name} --> zqnode\n\`\`\``,
    `$\\${name.replaceAll('_', '')} x$ $\\begin{${name}}x\\end{${name}}$ ==${name}== <span id="${name}" class="${name}">zqspan</span>`,
    `| ${name} | b |\n| - | - |\n| ${name} | zqcell |`,
    `[x][${name}] [[#${name}]] [[${name}#${name}|zqlink]] ![[#^b-${name.replaceAll('_', '')}]]\n\n[${name}]: https://${name.replaceAll('_', '-')}.example`,
    `\`\`\`compare\nrows:\n  - ${name}\n\`\`\``,
    `\`\`\`md file="${name}.md"\na[^${name}]\n\n[^${name}]: b\n\`\`\`\n\n\`\`\`html ${name}\nx\n\`\`\``,
  ].join('\n\n');

const shown = ['zqfoot', 'zqother', 'zqcode', 'zqtitle', 'zqcallout', 'zqitem', 'zqnode', 'zqspan', 'zqcell', 'zqlink'];

export const attacks: readonly Attack[] = [
  attack({
    name: 'a name is shown in every place that has one, from the cache too',
    inputs: ownName,
    runs: 12,
    holds: async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'coldframe-test-'));
      try {
        const files = {
          'Text.md': everywhere(name),
          [`${name}.md`]: `# ${name}\n\n${name}:: 5 GB\n`,
          [`${name}/${name}.md`]: 'in a folder',
        };
        const cacheFile = join(folder, 'compiled');
        const cold = await gardenOf(files, { cacheFile });
        const warm = await gardenOf(files, { cacheFile });
        if (warm.counts.reused !== 3) throw new Error(`${warm.counts.reused} notes came from the cache.`);
        if (JSON.stringify(comparable(warm)) !== JSON.stringify(comparable(cold)))
          throw new Error('The cache changes the garden.');
        const { html, entry } = noteIn(cold, 'Text.md');
        const missing = shown.filter((word) => !html.includes(word));
        if (missing.length > 0) throw new Error(`${missing.join(', ')} are not shown.`);
        if (
          !entry.tags.some(({ title }) => title.endsWith(name)) ||
          entry.category === undefined ||
          entry.facts.some(({ quantity }) => quantity !== undefined && !Number.isFinite(quantity.amount))
        )
          throw new Error(JSON.stringify(entry));
        const failed = cold.problems.filter(({ ruleId }) => ruleId === 'note-failed');
        if (failed.length > 0) throw new Error(failed.join('\n'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  }),
  attack({
    name: 'search in the browser finds facts of any key',
    inputs: ownName,
    runs: 30,
    holds: (key) => {
      const { rank } = rankerOf({
        notes: [{ title: 'Note', href: '/n/', facts: [[key, 'Label', '5 GB', 'a']] }],
        synonyms: [['other', ['words']]],
        sameWords: [],
        examples: [],
        mostAsked: [],
      });
      if (rank(queryReader(questions())('label'), () => true).facts.length !== 1)
        throw new Error(`A fact with the key ${key} is not found.`);
    },
  }),
  attack({
    name: 'a property may have any name',
    inputs: fc.oneof(fc.constantFrom(...ownToObjects), fc.stringMatching(/^[a-z_]{1,12}$/u)),
    runs: 50,
    holds: (name) => {
      const { values } = readProperties(`${name}: word`, 2);
      if (Object.entries(values).length !== 1 || values[name] === undefined)
        throw new Error(`The property ${name} is lost.`);
    },
  }),
];
