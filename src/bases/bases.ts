/** All bases of a garden: what they say, and what their views show. */
import type { ReadBase } from './read-base.ts';
import { readBase } from './read-base.ts';
import { baseFiles } from './base-files.ts';
import type { BaseFiles, BaseFilesInput } from './base-files.ts';
import { nowOf, zoneOf } from './clock.ts';
import type { BaseDefinition, ViewDefinition } from './base-definition.ts';
import { candidatesOf, createFileIndex } from './candidates.ts';
import { createIcons } from './icons.ts';
import { orderOf, ranksOfItems } from './order.ts';
import type { Environment } from './run.ts';
import { toldDefinition, toldView } from './told-values.ts';
import type { Tell } from './told-values.ts';
import { privateNames } from '../links/private-names.ts';
import { textTeller } from '../links/told-text.ts';
import { runView } from './run-view.ts';
import type { ViewResult } from './run-view.ts';
import type { VaultFile } from '../vault/types.ts';
import { headingAnchors } from '../vault/slug.ts';

export interface Bases {
  files: BaseFiles;
  /** What expressions are evaluated with, wherever they stand. */
  environment: Omit<Environment, 'linkTo'>;
  /** BCP 47 */
  language: string;
  /** Whether pages load pictures of other hosts. */
  remotePictures: boolean;
  /** `YYYY-MM-DD` */
  today: string;
  /** A text of a base, or one that a formula makes, as readers may see it. */
  tell: Tell;
  read: (text: string) => ReadBase;
  run: (base: BaseDefinition, view: ViewDefinition, at: BasePlace) => ViewResult;
}

export interface BasePlace {
  text: string;
  /** The base, or the note that holds the block: links of formulas are read from there. */
  source: VaultFile;
  /** `this` */
  self: VaultFile;
}

export interface BasesInput extends Omit<BaseFilesInput, 'zone'> {
  language: string;
  /** `YYYY-MM-DD`: what `today()` and, at its midnight, `now()` give. */
  today: string;
  remotePictures: boolean;
  /** The order of names in the site's language. */
  compareNames: (a: string, b: string) => number;
}

export function createBases({ language, today, remotePictures, compareNames, ...input }: BasesInput): Bases {
  const zone = zoneOf('UTC');
  const files = baseFiles({ ...input, zone });
  const tell = textTeller(privateNames(input.index), input.index.privateWords);
  const environment = {
    now: nowOf({ now: Date.parse(`${today}T00:00:00Z`) || 0, timeZone: 'UTC' }, zone),
    zone,
    language,
    compare: orderOf(compareNames, language),
    compareItems: orderOf(compareNames, language, ranksOfItems),
    icons: createIcons(),
  };
  const index = createFileIndex(files.rows);
  const read = new Map<string, ReadBase>();
  const results = new Map<ViewDefinition, Map<string, ViewResult>>();
  return {
    files,
    environment,
    language,
    remotePictures,
    today,
    tell,
    read(text) {
      const known = read.get(text) ?? told(readBase(text));
      read.set(text, known);
      return known;
    },
    run(base, view, { text, source, self }) {
      const known = results.get(view) ?? new Map<string, ViewResult>();
      results.set(view, known);
      // One that asks neither where it stands nor for a link or chance is the same wherever it stands. What is written
      // in other signs may ask for anything.
      const isTold = /(?:link|linksto|file|random|image)\s*\(|\[\[/iu.test(text);
      const key = /\bthis\b|\\/u.test(text) ? `${source.path}\0${self.path}` : isTold ? source.path : '';
      const result = known.get(key) ?? evaluated(base, view, source, self);
      known.set(key, result);
      return result;
    },
  };

  function evaluated(base: BaseDefinition, view: ViewDefinition, source: VaultFile, self: VaultFile): ViewResult {
    const own = files.fileAt(self.path) ?? files.ownOf(self);
    const filters = [base.filters, view.filters].filter((filter) => filter !== undefined);
    const here: Environment = { ...environment, linkTo: (linktext) => files.linkTo(linktext, source) };
    const result = runView({
      base,
      view,
      rows: candidatesOf(filters, index, own) ?? files.rows,
      environment: here,
      seed: `${source.path}:${view.name}`,
      compareNames,
      ...(own === undefined ? {} : { self: own }),
    });
    return toldView(result, tell);
  }

  function told({ base, problems }: ReadBase): ReadBase {
    return { ...(base === undefined ? {} : { base: toldDefinition(base, tell) }), problems };
  }
}

/** The ids of views on the page of their base, in their order. */
export function viewAnchors({ views }: BaseDefinition): string[] {
  return headingAnchors(views.map(({ name }) => name)).map((anchor) => `view-${anchor}`);
}

/** A view as links name it: `#View`, whatever its letter case. */
export function viewNamed({ views }: BaseDefinition, subpath: string): number {
  const wanted = folded(subpath.replace(/^#/u, ''));
  return views.findIndex(({ name }) => folded(name) === wanted);
}

function folded(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').normalize('NFC').toLowerCase();
}
