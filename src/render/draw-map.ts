/** A map as a list of its places and a drawing of points: nothing is loaded from elsewhere (rule BASE-10e). */
import type { ResultRow, ViewResult } from '../bases/run-view.ts';
import { isEmpty } from '../bases/values.ts';
import { fileLink, safe } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';
import { cellHtml, coordinatesOf, headOf } from './base-cells.ts';

type Coordinates = NonNullable<ReturnType<typeof coordinatesOf>>;

export function drawMap({ view, columns, groups }: ViewResult, place: ValuePlace): string {
  const rows = groups.flatMap((group) => group.rows).map((row) => ({ row, at: coordinatesOf(row.coordinates) }));
  const placed = rows.flatMap(({ row, at }) => (at === undefined ? [] : [{ row, at }]));
  const lost = rows.filter(({ at }) => at === undefined);
  const items = [...placed, ...lost].map(({ row, at }) => {
    const [first, ...rest] = columns.map((column, number) => ({ column, number }));
    const hasName = columns.some(({ id }) => id.kind === 'file' && id.name === 'name');
    const shown = first === undefined ? '' : cellHtml(row, first.number, first.column, place);
    const lead = hasName
      ? shown
      : [fileLink(row.file, row.file.name, place), shown].filter((html) => html !== '').join(' ');
    const facts = rest.flatMap(({ column, number }) =>
      isEmpty(row.values[number] ?? null)
        ? []
        : [`<dt>${safe(headOf(column, place))}</dt><dd>${cellHtml(row, number, column, place)}</dd>`],
    );
    return `<li>${lead}${at === undefined ? '' : ` ${linkTo(at)}`}${facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`}</li>`;
  });
  const label = safe(place.page.context.strings.bases.places(view.name));
  return `${placed.length < 2 ? '' : drawing(placed, label)}<ul class="base-places">${items.join('')}</ul>`;
}

function linkTo({ latitude, longitude }: Coordinates): string {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=12/${latitude}/${longitude}`;
  return `<a class="external" href="${safe(href)}" rel="noopener noreferrer">${latitude}, ${longitude}</a>`;
}

function drawing(placed: readonly { row: ResultRow; at: Coordinates }[], label: string): string {
  const xs = placed.map(({ at }) => at.longitude);
  const ys = placed.map(({ at }) => -at.latitude);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(Math.max(...xs) - left, 0.001);
  const height = Math.max(Math.max(...ys) - top, 0.001);
  const points = placed.map(({ row, at }) => {
    const x = 20 + ((at.longitude - left) / width) * 560;
    const y = 20 + ((-at.latitude - top) / height) * 280;
    const colour =
      typeof row.colour === 'string' && /^#(?:[\da-f]{3}|[\da-f]{6})$/iu.test(row.colour.trim())
        ? ` fill="${row.colour.trim()}"`
        : '';
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7"${colour}><title>${safe(row.file.name)}</title></circle>`;
  });
  return `<svg class="base-map" viewBox="0 0 600 320" role="img" aria-label="${label}">${points.join('')}</svg>`;
}
