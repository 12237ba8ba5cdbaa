/** Five notes of other people, as other tools have them: each comes out as a person would have typed it in Obsidian. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importVault } from '../../src/import/import-vault.ts';
import { openLog } from '../../src/import/log.ts';
import { readSource } from '../../src/import/read-source.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

describe.skipIf(!existsSync(seeds))('seeds (skipped where they are not there)', () => {
  const log = openLog();
  const texts = existsSync(seeds)
    ? importVault(readSource(seeds, log), undefined, log).texts
    : new Map<string, string>();
  const textOf = (path: string): string => texts.get(path) ?? '';

  test('each is a note that is called by its title', () => {
    expect([...texts.keys()].sort()).toEqual([
      'AWS.md',
      'Cheat sheets/AWS cheat sheet.md',
      'Keyword.md',
      'Serverless architecture.md',
      'Serverless.md',
      'TLDR.md',
      'garden.yaml',
    ]);
  });

  test('nothing of another tool is left in any', () => {
    for (const [path, text] of texts)
      expect([path, /<div|<figure|dg-|&#x20;|\\$|\\\||â€|\.gitbook|^\* |\n\n\n/mu.exec(text)]).toEqual([path, null]);
  });

  test('Digital Garden: links within the page, and the note that was shown in it', () => {
    const text = textOf('Cheat sheets/AWS cheat sheet.md');
    expect(text).toContain(
      '---\npublish: true\n---\n# Serverless basics\n\n![[Serverless architecture]]\n\n# Lambda\n',
    );
    expect(text).toContain('changes to [[#S3]] buckets');
    expect(text).toContain('[[#Identity and access management (IAM)|IAM]] roles');
    expect(textOf('Serverless architecture.md')).toContain('don’t have to worry');
  });

  test('a page of Obsidian Publish: headings, links, code and items that the copy has torn', () => {
    const text = textOf('AWS.md');
    expect(text.startsWith('## Lambda\n\n- serverless functions that run on demand')).toBe(true);
    expect(text).toContain('changes to [[#Simple Storage Service (S3)]] buckets');
    expect(text).toContain('## Frameworks\n\n### SST\n');
    expect(text).toContain('(the part after `:role/`)\n- may take a few seconds');
    expect(text).toContain('```\ncli53 export --full');
  });

  test('plain notes keep every line of theirs, code with comments too', () => {
    const source = readFileSync(join(seeds, '003_20999820418bd651.txt'), 'utf8');
    expect(`# TLDR\n\n${textOf('TLDR.md')}`).toBe(source);
    expect(textOf('Keyword.md')).toContain('## 215 Serverless\n\nAnything');
  });

  test('GitBook: figures with their sizes and captions, and breaks', () => {
    const text = textOf('Serverless.md');
    expect(text).toContain('\n![[image (210).png|82]]\n*see who can control what*\n');
    expect(text).toContain('are\n- Free tier of 1,000,000');
    expect(text).toContain('#### Integrations\n\n- Lambda - Easy way');
    expect(text).toContain('in one region**\n- Regional');
  });
});
