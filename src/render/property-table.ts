/** The properties of a note that its garden shows: a table above the note's text, with the values that bases have. */
import type { PropertiesShown } from '../config/garden-config.ts';
import { pagesOf } from '../links/pages.ts';
import { isEmpty } from '../bases/values.ts';
import type { Value } from '../bases/values.ts';
import { foldKey } from '../vault/folded-text.ts';
import { interfaceProperties } from '../vault/interface-properties.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import { isVisibilityKey } from '../vault/publish.ts';
import type { PublishRule } from '../vault/publish.ts';
import type { VaultPath } from '../vault/types.ts';
import { safe, valueHtml } from './base-value.ts';
import { openPage, placeKey, scopeOf } from './page-scope.ts';
import type { PropertyTable, RenderContext } from './render-context.ts';

/** The tables are of published notes that have something to show. What is kept from bases is in none. */
export function withPropertyTables(
  index: VaultIndex,
  { properties, rule }: { properties?: PropertiesShown; rule: Pick<PublishRule, 'privateKeys'> },
  context: RenderContext,
): RenderContext {
  if (properties === undefined) return context;
  const chosen = choiceOf(properties, rule.privateKeys ?? []);
  const tables = pagesOf(index).flatMap((note): [VaultPath, PropertyTable][] => {
    const table = note.published && note.file.kind === 'note' ? tableOf(note, context, chosen) : undefined;
    return table === undefined ? [] : [[note.path, table]];
  });
  return { ...context, properties: new Map(tables) };
}

type Choice = (properties: ReadonlyMap<string, Value>) => readonly (readonly [name: string, value: Value])[];

function choiceOf(shown: PropertiesShown, privateKeys: readonly string[]): Choice {
  if (shown === 'all') {
    const told = new Set([...interfaceProperties, ...privateKeys].map(foldKey));
    return (properties) => [...properties].filter(([name]) => !isVisibilityKey(name) && !told.has(foldKey(name)));
  }
  return (properties) => {
    const byName = new Map([...properties].map((entry) => [entry[0].trim().toLowerCase(), entry] as const));
    return shown.flatMap((name) => {
      const found = byName.get(name.trim().toLowerCase());
      return found === undefined ? [] : [found];
    });
  };
}

function tableOf(note: Note, context: RenderContext, choose: Choice): PropertyTable | undefined {
  const { bases } = context;
  const properties = bases?.files.fileAt(note.path)?.properties();
  if (bases === undefined || properties === undefined) return undefined;
  const page = openPage(note, context, () => '');
  const place = { bases, page, scope: scopeOf(note, '', [placeKey(note)], context) };
  const rows = choose(properties)
    .filter(([name, value]) => !isEmpty(value) && name.trim() !== '')
    .map(([name, value]) => ({ name, html: valueHtml(value, place, /^tags?$/iu.test(name)) }))
    .filter(({ html }) => html !== '')
    .map(({ name, html }) => `<div><dt>${safe(name)}</dt><dd>${html}</dd></div>`);
  if (rows.length === 0) return undefined;
  return {
    html: `<dl class="note-properties">${rows.join('')}</dl>\n`,
    shownFiles: [...page.shownFiles],
    wholeFiles: [...page.wholeFiles],
  };
}
