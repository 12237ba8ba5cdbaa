/** A view of a base, as YAML says it. Keys that nobody knows are those of plugins, and do nothing. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Option, Place, Reader, SortKey, ViewDefinition } from './base-definition.ts';
import { idKey, propertyIdOf } from './property-id.ts';

const types = ['table', 'cards', 'list', 'map', 'kanban'] as const;
const typeNames = { table: 'Table', cards: 'Cards', list: 'List', map: 'Map', kanban: 'Kanban' } as const;

export function readView(node: YAMLMap, reader: Reader): ViewDefinition {
  const written = textAt(node, 'type') ?? 'table';
  const known = types.find((type) => type === written.toLowerCase());
  if (known === undefined) reader.report('base-view-type', node.get('type', true), { type: written });
  const type = known ?? 'table';
  const filters = reader.filter(node.get('filters', true));
  const limit = readLimit(node.get('limit', true), reader);
  const group = itemsOf(node.get('groupBy', true))[0];
  const groupBy = sortKeyOf(group);
  const shown = itemsOf(node.get('order', true)).flatMap((item) =>
    isScalar(item) && item.value !== null ? [{ id: propertyIdOf(String(item.value)), node: item }] : [],
  );
  const sorted = itemsOf(node.get('sort', true));
  return {
    place: reader.placeOf(node),
    type,
    name: textAt(node, 'name')?.trim() || (known === undefined ? written : typeNames[type]),
    ...(filters === undefined ? {} : { filters }),
    order: shown.map(({ id }) => id),
    places: new Map(
      [
        ...shown,
        ...[...sorted, ...(group === undefined ? [] : [group])].flatMap((item) => {
          const key = sortKeyOf(item);
          return key === undefined ? [] : [{ id: key.property, node: item }];
        }),
      ]
        .reverse()
        .map(({ id, node: item }) => [idKey(id), reader.placeOf(item)]),
    ),
    sort: sorted.flatMap((item) => sortKeyOf(item) ?? []),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(limit === undefined ? {} : { limit }),
    summaries: readSummaries(node.get('summaries', true), reader),
    options: new Map(
      node.items.flatMap(({ key, value }): [string, Option][] => {
        const option = optionOf(value, 0);
        return isScalar(key) && option !== undefined ? [[String(key.value), option]] : [];
      }),
    ),
  };
}

function textAt(node: YAMLMap, key: string): string | undefined {
  const value: unknown = node.get(key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** Older files say `column` for `property`; some say the property alone. */
function sortKeyOf(item: unknown): SortKey | undefined {
  if (isScalar(item) && typeof item.value === 'string')
    return { property: propertyIdOf(item.value), isDescending: false };
  if (!isMap(item)) return undefined;
  const property = textAt(item, 'property') ?? textAt(item, 'column');
  if (property === undefined) return undefined;
  return { property: propertyIdOf(property), isDescending: /^desc/iu.test(textAt(item, 'direction') ?? '') };
}

/** One that stands alone is a list of one. */
function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : isScalar(node) || isMap(node) ? [node] : [];
}

function readLimit(node: unknown, reader: Reader): number | undefined {
  const value = isScalar(node) ? node.value : undefined;
  if (node === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  reader.report('base-option', node, { key: 'limit', reason: 'it is no whole number above zero' });
  return undefined;
}

function readSummaries(node: unknown, reader: Reader): Map<string, { name: string; place: Place }> {
  const summaries = new Map<string, { name: string; place: Place }>();
  if (!isMap(node)) return summaries;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
    summaries.set(idKey(propertyIdOf(String(key.value))), { name: String(value.value), place: reader.placeOf(value) });
  }
  return summaries;
}

function optionOf(node: unknown, depth: number): Option | undefined {
  if (isScalar(node)) {
    const { value } = node;
    return value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
      ? value
      : undefined;
  }
  return isSeq(node) && depth < 3 ? node.items.flatMap((item) => optionOf(item, depth + 1) ?? []) : undefined;
}
