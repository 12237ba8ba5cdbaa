/** `/compare/?with=tea,coffee`: the facts of two to four subjects side by side, at an address that can be shared. */
import { strings } from 'virtual:coldframe/strings/compare';
import { sameKeysOf } from '../facts/same-keys.ts';
import type { SameKeys } from '../facts/same-keys.ts';
import { link, paragraph } from './compare-elements.ts';
import { comparedNext, verdicts } from './compare-next.ts';
import type { MadeComparison } from '../listing/made-comparisons.ts';
import { comparisonOf } from './compare-table.ts';
import { readSubjects } from './compare-subjects.ts';
import type { ListOrder } from '../listing/title-order.ts';
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
  const { made, sameKeys, order } = readGiven(page);
  const fields = [...form.querySelectorAll<HTMLInputElement>('input')];
  const loading = load(page.dataset['comparePage'] ?? '', order);
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
    const verdict = verdicts(known, made);
    const withOne = known.length < most ? addressWith : undefined;
    const next = comparedNext(known, subjects.all, made, withOne);
    result.append(...(verdict ? [verdict] : []), comparisonOf(known, sameKeys), ...(next ? [next] : []));
    for (const compare of result.querySelectorAll<HTMLElement>('[data-compare]')) addCompareTools(compare);
    document.title = document.title.replace(/^.*?(?= · |$)/, strings.versus(known.map(({ title }) => title)));
  }
}

/**
 * What the page knows of the garden without asking: ready-made comparisons, keys of facts that mean the same, the order
 * of lists.
 */
function readGiven(page: HTMLElement): { made: readonly MadeComparison[]; sameKeys: SameKeys; order: ListOrder } {
  const text = page.querySelector('[data-compare-given]')?.textContent ?? '';
  const { made, sameFacts, sortWithout } = (text === '' ? { made: [], sameFacts: [] } : JSON.parse(text)) as {
    made: readonly MadeComparison[];
    sameFacts: readonly (readonly [string, readonly string[]])[];
    sortWithout?: readonly string[];
  };
  return { made, sameKeys: sameKeysOf(sameFacts), order: { language: document.documentElement.lang, sortWithout } };
}

async function load(address: string, order: ListOrder): Promise<Subjects | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? readSubjects((await answer.json()) as ComparedFact[], order) : undefined;
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

/** Commas, slashes and colons may stand in a query as they are, and read better so. What is switched on stays on. */
function addressWith(ids: readonly string[]): string {
  const names = ids.map((id) => encodeURIComponent(id).replace(/%3A/g, ':').replace(/%2F/g, '/')).join(',');
  const switched = location.search.match(/(?<=[?&])(?:only|rows)=[^&]*/gu) ?? [];
  return `?${[`with=${names}`, ...switched].join('&')}`;
}

function unknownName(name: string, nearest: Subject | undefined, names: readonly string[]): HTMLElement {
  const line = paragraph(strings.unknown(name));
  if (!nearest) return line;
  const [before, after] = strings.didYouMean;
  const address = addressWith(names.map((each) => (each === name ? nearest.id : each)));
  line.append(before, link(address, nearest.title), after);
  return line;
}
