/**
 * What a reader asks of the views of a page, as its address keeps it: `?filter-1=tea&sort-2=-3`. Views and columns
 * count from one.
 */
export interface Asked {
  filter: string;
  /** Columns from 1; below zero the other way round; 0: the author's order. */
  sort: number;
}

export function readAsked(query: string, view: number): Asked {
  const parameters = new URLSearchParams(query);
  const sort = Number(parameters.get(`sort-${view}`) ?? 0);
  return { filter: parameters.get(`filter-${view}`) ?? '', sort: Number.isInteger(sort) ? sort : 0 };
}

/** @returns the query with its question mark, or nothing */
export function writeAsked(query: string, view: number, { filter, sort }: Asked): string {
  const parameters = new URLSearchParams(query);
  const write = (name: string, value: string): void => {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  };
  write(`filter-${view}`, filter.trim());
  write(`sort-${view}`, sort === 0 ? '' : String(sort));
  return parameters.size === 0 ? '' : `?${parameters}`;
}
