/** `/compare/?with=tea,coffee`: the facts of two to four subjects side by side, at an address that can be shared. */
import { strings } from 'virtual:coldframe/strings/compare';
import { strings as factStrings } from 'virtual:coldframe/strings/facts';
import { cellMarks, cellState } from '../facts/cell-marks.ts';
import { haveOneSource, numberedSources, tableRows } from '../facts/table-rows.ts';
import { readSubjects } from './compare-subjects.ts';
import type { ComparedFact, Subject, Subjects } from './compare-subjects.ts';
import { addCompareTools } from './compare-tools.ts';
import { part } from './part.ts';

const most = 4;

const page = part<HTMLElement>('[data-compare-page]');
if (page) void start(page);

async function start(page: HTMLElement): Promise<void> {
  const form = page.querySelector<HTMLFormElement>('[data-compare-form]');
  const status = page.querySelector<HTMLElement>('[data-compare-status]');
  const result = page.querySelector<HTMLElement>('[data-compare-result]');
  const list = page.querySelector('datalist');
  if (!form || !status || !result || !list) return;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input')];
  const loading = load(page.dataset['comparePage'] ?? '');
  // The facts may be long in coming: who chooses meanwhile is answered when they are there.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void loading.then(choose);
  });
  const subjects = await loading;
  if (!subjects) {
    status.textContent = strings.notLoaded;
    return;
  }
  list.append(...subjects.all.map(({ title }) => Object.assign(document.createElement('option'), { value: title })));
  addEventListener('popstate', show);
  // Where the address names nothing there is nothing to show, and what was typed while the facts came stays.
  if (wanted().length > 0) show();

  function choose(): void {
    if (!subjects) return;
    const names = fields.map(({ value }) => value.trim()).filter((value) => value !== '');
    const ids = names.map((name) => idOf(subjects.find(name)) ?? name);
    history.pushState(null, '', ids.length === 0 ? location.pathname : addressWith(ids));
    show();
  }

  function show(): void {
    if (!status || !result || !subjects) return;
    const names = wanted();
    const found = names.map((name) => ({ name, ...subjects.find(name) }));
    const known = [...new Set(found.flatMap((each) => ('subject' in each ? [each.subject] : [])))];
    for (const [at, field] of fields.entries()) field.value = known[at]?.title ?? '';
    const unknown = found.flatMap((each) => ('subject' in each ? [] : [each]));
    status.replaceChildren(...unknown.map(({ name, nearest }) => unknownName(name, nearest, names)));
    result.replaceChildren();
    if (known.length === 1 && unknown.length === 0) status.replaceChildren(paragraph(strings.chooseSecond));
    if (known.length < 2) return;
    result.append(comparison(known));
    for (const compare of result.querySelectorAll<HTMLElement>('[data-compare]')) addCompareTools(compare);
    document.title = document.title.replace(/^.*?(?= · |$)/, strings.versus(known.map(({ title }) => title)));
  }
}

async function load(address: string): Promise<Subjects | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? readSubjects((await answer.json()) as ComparedFact[], document.documentElement.lang) : undefined;
  } catch {
    return undefined;
  }
}

function idOf(found: ReturnType<Subjects['find']>): string | undefined {
  return 'subject' in found ? found.subject.id : undefined;
}

/** Names in the address, at most four; `with` may stand more than once. */
function wanted(): string[] {
  const names = new URLSearchParams(location.search).getAll('with').flatMap((value) => value.split(','));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].slice(0, most);
}

/** Commas, slashes and colons may stand in a query as they are, and read better so. */
function addressWith(ids: readonly string[]): string {
  return `?with=${ids.map((id) => encodeURIComponent(id).replace(/%3A/g, ':').replace(/%2F/g, '/')).join(',')}`;
}

function unknownName(name: string, nearest: Subject | undefined, names: readonly string[]): HTMLElement {
  const line = paragraph(strings.unknown(name));
  if (!nearest) return line;
  const link = Object.assign(document.createElement('a'), {
    href: addressWith(names.map((each) => (each === name ? nearest.id : each))),
    textContent: nearest.title,
  });
  const [before, after] = strings.didYouMean;
  line.append(before, link, after);
  return line;
}

function comparison(subjects: readonly Subject[]): HTMLElement {
  const rows = tableRows(subjects.map(({ facts }) => facts));
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
  const body = table.createTBody();
  for (const { label, cells, agrees } of rows) {
    const row = body.insertRow();
    row.className = agrees ? 'agrees' : 'differs';
    row.append(
      heading(Object.assign(element('span', 'row-label'), { textContent: label }), 'row'),
      ...cells.map((cell) => valueCell(cell, isOneSource ? undefined : sources)),
    );
  }
  scroll.append(table);
  box.append(scroll, sourceList(sources));
  return box;
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
  const { marks: known, adjustable, unverified, asOf, checked } = fact;
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
  const state = cellState({ adjustable }, factStrings);
  if (state !== undefined) cell.append(' ', Object.assign(element('small', 'fact-state'), { textContent: state }));
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

function element(name: string, className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function link(href: string, text: string, className = ''): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text, className });
}

function heading(content: string | Node, scope: string): HTMLTableCellElement {
  const cell = Object.assign(document.createElement('th'), { scope });
  cell.append(content);
  return cell;
}
