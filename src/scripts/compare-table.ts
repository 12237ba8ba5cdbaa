/** The table of a comparison that a reader chose. */
import { strings } from 'virtual:coldframe/strings/compare';
import { strings as factStrings } from 'virtual:coldframe/strings/facts';
import { cellMarks, cellState } from '../facts/cell-marks.ts';
import type { SameKeys } from '../facts/same-keys.ts';
import { haveOneSource, numberedSources, tableRows } from '../facts/table-rows.ts';
import type { TableRow } from '../facts/table-rows.ts';
import { element, link, paragraph } from './compare-elements.ts';
import type { ComparedFact, Subject } from './compare-subjects.ts';

/** Rows in groups, by the headings that their facts stand below; those that one subject alone has are told apart. */
export function comparisonOf(subjects: readonly Subject[], sameKeys: SameKeys): HTMLElement {
  const rows = tableRows(
    subjects.map(({ facts }) => facts),
    undefined,
    undefined,
    sameKeys,
  );
  const sources = numberedSources(rows, (fact) => fact.sources.map(({ url, title }) => ({ address: url, title })));
  const isOneSource = haveOneSource(rows, sources);
  const box = element('div', 'compare');
  box.dataset['compare'] = '';
  const scroll = element('div', 'table-scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', strings.comparison);
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(
    heading(strings.fact, 'col'),
    ...subjects.map(({ title, href }) => heading(link(href, title, 'internal'), 'col')),
  );
  for (const [group, grouped] of groupsOf(rows)) {
    const body = table.createTBody();
    const named = rows.length > grouped.length ? body.insertRow() : undefined;
    if (named) {
      named.className = 'group-row';
      const name = heading(Object.assign(element('span', 'group-name'), { textContent: group }), 'rowgroup');
      name.colSpan = subjects.length + 1;
      named.append(name);
    }
    for (const { label, cells, agrees, known } of grouped) {
      const row = body.insertRow();
      row.className = [agrees ? 'agrees' : 'differs', ...(known < 2 ? ['is-sparse'] : [])].join(' ');
      row.append(
        heading(Object.assign(element('span', 'row-label'), { textContent: label }), 'row'),
        ...cells.map((cell) => valueCell(cell, isOneSource ? undefined : sources)),
      );
    }
  }
  scroll.append(table);
  box.append(scroll, sourceList(sources));
  return box;
}

/** Groups in the order of their first rows; facts below no heading come last. */
function groupsOf(rows: readonly TableRow<ComparedFact>[]): Map<string, TableRow<ComparedFact>[]> {
  const groups = new Map<string, TableRow<ComparedFact>[]>();
  const nameOf = ({ cells }: TableRow<ComparedFact>): string =>
    cells.find((cell) => cell?.group !== undefined)?.group ?? strings.otherFacts;
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  const others = groups.get(strings.otherFacts);
  if (others && groups.delete(strings.otherFacts)) groups.set(strings.otherFacts, others);
  return groups;
}

/** @param sources `undefined` where all have one, which stands below the table */
function valueCell(
  fact: ComparedFact | undefined,
  sources: ReadonlyMap<string, { number: number }> | undefined,
): HTMLElement {
  const cell = document.createElement('td');
  if (!fact) {
    cell.className = 'missing';
    cell.textContent = strings.noFact;
    return cell;
  }
  const marks = (sources === undefined ? [] : fact.sources).map(({ url, title }) => {
    const number = sources?.get(url)?.number ?? 0;
    const mark = link(`#source.${number}`, String(number));
    mark.setAttribute('aria-label', factStrings.source(number, title));
    return mark;
  });
  const refs = element('sup', 'source-refs');
  refs.append(...marks.flatMap((mark, at) => (at === 0 ? [mark] : [' ', mark])));
  const address = link(new URL(fact.url).pathname + new URL(fact.url).hash, '#', 'anchor');
  address.setAttribute('aria-label', strings.factInNote);
  cell.append(Object.assign(element('span', 'cell-value'), { textContent: fact.value }));
  if (marks.length > 0) cell.append(refs);
  const { marks: known, adjustable, quantity, unverified, asOf, checked } = fact;
  const words = cellMarks(
    {
      isStale: known.includes('stale'),
      isDisputed: known.includes('disputed'),
      checked: asOf ?? checked,
      unverified,
    },
    factStrings,
  );
  for (const word of words) cell.append(' ', Object.assign(element('span', 'fact-mark'), { textContent: word }));
  const state = cellState({ adjustable, quantity }, factStrings);
  if (state !== undefined)
    cell.append(' ', Object.assign(element('small', `fact-state is-${state.kind}`), { textContent: state.words }));
  cell.append(' ', address);
  return cell;
}

function sourceList(sources: ReadonlyMap<string, { title: string; number: number }>): HTMLElement {
  const box = element('div', 'compare-sources');
  const list = document.createElement('ol');
  for (const [url, { title, number }] of sources) {
    const item = document.createElement('li');
    item.id = `source.${number}`;
    item.append(link(url, title, 'external'));
    list.append(item);
  }
  box.append(paragraph(strings.sources), list);
  return box;
}

function heading(content: string | Node, scope: string): HTMLTableCellElement {
  const cell = Object.assign(document.createElement('th'), { scope });
  cell.append(content);
  return cell;
}
