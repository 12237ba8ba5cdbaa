/** What the garden has said of the chosen subjects already, and what may be compared with them next. */
import { strings } from 'virtual:coldframe/strings/compare';
import type { MadeComparison } from '../listing/made-comparisons.ts';
import { element, link } from './compare-elements.ts';
import type { Subject } from './compare-subjects.ts';

const mostNext = 8;

/** A line of each ready-made comparison that is about two or more of the subjects and about nothing else. */
export function verdicts(subjects: readonly Subject[], made: readonly MadeComparison[]): HTMLElement | undefined {
  const chosen = new Set(subjects.map(({ href }) => href));
  const lines = made.filter((each) => each.subjects.length > 1 && each.subjects.every((href) => chosen.has(href)));
  if (lines.length === 0) return undefined;
  const box = element('ul', 'compare-verdicts');
  box.setAttribute('aria-label', strings.verdict);
  for (const { href, title, line } of lines) {
    const item = document.createElement('li');
    item.append(link(href, title, 'internal'), ...(line === undefined ? [] : [` ${line}`]));
    box.append(item);
  }
  return box;
}

/**
 * Other comparisons of a subject, and subjects that are compared with those chosen most often, where there is room for
 * one.
 *
 * @param addressWith the address of a comparison of these subjects
 */
export function comparedNext(
  subjects: readonly Subject[],
  all: readonly Subject[],
  made: readonly MadeComparison[],
  addressWith: ((ids: readonly string[]) => string) | undefined,
): HTMLElement | undefined {
  const chosen = new Set(subjects.map(({ href }) => href));
  const near = made.filter((each) => {
    const shared = each.subjects.filter((href) => chosen.has(href)).length;
    return shared > 0 && shared < each.subjects.length;
  });
  const counts = new Map<string, number>();
  for (const each of near)
    for (const href of each.subjects) if (!chosen.has(href)) counts.set(href, (counts.get(href) ?? 0) + 1);
  const added = all
    .filter(({ href }) => counts.has(href))
    .toSorted((a, b) => (counts.get(b.href) ?? 0) - (counts.get(a.href) ?? 0))
    .slice(0, addressWith ? mostNext / 2 : 0);
  const links = [
    ...added.map(({ id, title }) =>
      link(addressWith?.([...subjects.map((subject) => subject.id), id]) ?? '', strings.addSubject(title)),
    ),
    ...near.slice(0, mostNext - added.length).map(({ href, title }) => link(href, title, 'internal')),
  ];
  if (links.length === 0) return undefined;
  const box = element('section', 'compare-next');
  const list = document.createElement('ul');
  for (const each of links) {
    const item = document.createElement('li');
    item.append(each);
    list.append(item);
  }
  box.append(Object.assign(document.createElement('h2'), { textContent: strings.next }), list);
  return box;
}
