/**
 * A vault that tries to run a script from every place that it has, as a whole site: layouts, head, lists, feeds, files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileNotes } from '../vaults/hostile-notes.ts';
import { buildOrThrow, checkVault, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { filesOf, readPages } from './pages.ts';
import type { BuiltPage } from './pages.ts';
import { problemsTold } from './told.ts';
import { makeVault } from './vault-files.ts';

describe('a hostile vault’s site', () => {
  const workshop = makeWorkshop();
  const build = { vault: join(workshop, 'vault'), out: join(workshop, 'out') };
  let pages: BuiltPage[];
  let checked: Outcome;
  let built: string;

  beforeAll(async () => {
    makeVault(build.vault, hostileNotes);
    [checked, built] = await Promise.all([checkVault(build.vault), buildOrThrow(build)]);
    pages = readPages(build.out);
  });

  afterAll(() => {
    forget(build);
    removeWorkshop(workshop);
  });

  test('has a page for each note', () => {
    expect(pages.length).toBeGreaterThan(Object.keys(hostileNotes).length - 1);
  });

  test('check lists the same problems as the build', () => {
    expect(problemsTold(checked.output).length).toBeGreaterThan(5);
    expect(problemsTold(built)).toEqual(problemsTold(checked.output));
  });

  test('runs nothing of the notes', () => {
    const found = pages.flatMap(({ file, tree }) => {
      const offences: string[] = [];
      visit(tree, 'element', (node: Element) => {
        const inside = JSON.stringify(node.children);
        // Data for machines (JSON-LD) may name a note; it does not run.
        const isProgram =
          node.tagName === 'style' || (node.tagName === 'script' && node.properties['type'] !== 'application/ld+json');
        if (isProgram && /zq(?:run|host)/u.test(inside)) offences.push(`<${node.tagName}>`);
        for (const [name, value] of Object.entries(node.properties)) {
          if (/^on/iu.test(name) || (name === 'style' && /zq/u.test(String(value))))
            offences.push(`${node.tagName}.${name}`);
          if (
            /^\s*(?:javascript|vbscript|data:text)/iu.test(String(value)) &&
            !/^(?:alt|title|content|ariaLabel|data)/u.test(name)
          )
            offences.push(`${node.tagName}.${name}=${String(value)}`);
          if (/^(?:src|srcSet|poster|action|formAction|data|dataPlayer)$/u.test(name) && /zqhost/u.test(String(value)))
            offences.push(`${node.tagName}.${name}=${String(value)}`);
        }
      });
      return offences.map((offence) => `${file}: ${offence}`);
    });
    expect(found).toEqual([]);
  });

  test('serves no drawing that runs', () => {
    const drawings = filesOf(build.out)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => readFileSync(join(build.out, file), 'utf8'));
    expect(drawings.length).toBeGreaterThan(0);
    expect(drawings.filter((svg) => /<script|zq/u.test(svg))).toEqual([]);
  });
});
