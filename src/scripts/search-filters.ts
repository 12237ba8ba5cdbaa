/** Filters by kind and category, filled with what the garden has. */
import { titleOrder } from '../listing/title-order.ts';
import type { SearchNote } from '../listing/search-entries.ts';
import { element, kindName } from './search-results.ts';
import type { Filters } from './search-sources.ts';

/** Notes of a kind with fewer are found faster by their names. */
const fewest = 4;

/** `choose` hears what is chosen. The answer fills the filters, and does so once. */
export function addFilters(
  root: HTMLElement,
  first: Filters,
  choose: (filters: Filters) => void,
): (notes: readonly SearchNote[]) => void {
  const kinds = root.querySelector<HTMLElement>('[data-search-kinds]');
  const category = root.querySelector<HTMLSelectElement>('[data-search-category]');
  let filled = false;
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement && target.type === 'radio'))
      return;
    const type = kinds?.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    choose({
      ...(type === '' ? {} : { type }),
      ...(category && category.value !== '' ? { category: category.value } : {}),
    });
  });
  return (notes) => {
    if (filled) return;
    filled = true;
    kinds?.append(
      ...counted(
        notes.map(({ type }) => type),
        fewest,
      ).map((type) => chip(type, type === first.type)),
    );
    category?.append(
      ...counted(
        notes.map(({ category: own }) => own?.title),
        1,
      )
        .map((title) => ({ title }))
        .toSorted(titleOrder(document.documentElement.lang))
        .map(({ title: value }) =>
          Object.assign(document.createElement('option'), {
            value,
            textContent: kindName(value),
            selected: value === first.category,
          }),
        ),
    );
    const [chip0] = kinds?.querySelectorAll<HTMLInputElement>('input') ?? [];
    if (chip0 && first.type === undefined) chip0.checked = true;
  };
}

/** The most frequent first. */
function counted(values: readonly (string | undefined)[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1])
    .map(([value]) => value);
}

function chip(type: string, checked: boolean): HTMLElement {
  const label = element('label', 'search-kind');
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'search-kind',
    value: type,
    checked,
  });
  label.append(input, element('span', '', kindName(type)));
  return label;
}
