/** A comparison's table as HTML: facts down, subjects across, sources as numbers that lead to a list below. */
import { cellMarks, cellState } from '../facts/cell-marks.ts';
import type { Comparison, ComparisonRow } from '../facts/comparison.ts';
import type { Fact } from '../facts/fact.ts';
import { haveOneSource, numberedSources } from '../facts/table-rows.ts';
import type { Strings } from '../strings/strings.ts';
import { hrefOf } from '../vault/slug.ts';
import { escapeHtml } from '../compile/escape-html.ts';

export interface ComparisonPage {
  /** Keeps ids of transcluded parts apart from the page's. */
  prefix: string;
  /** The site's base path, with slashes on both ends. */
  base: string;
  strings: Pick<Strings, 'compare' | 'facts' | 'text'>;
  /** A fact's value as HTML. */
  valueOf: (fact: Fact) => string;
  isDisputed: (fact: Fact) => boolean;
}

/** The table of the comparison's compare block number `at`; empty where nothing can be compared. */
export function renderComparison({ subjects, tables }: Comparison, at: number, page: ComparisonPage): string {
  const { compare, facts, text } = page.strings;
  const rows = tables[at] ?? [];
  if (rows.length === 0) return `<p class="missing-embed">${compare.nothingYet}</p>`;
  const name = at === 0 ? '' : String(at + 1);
  const sources = numberedSources(rows, (fact) => fact.sources.map(({ href, title }) => ({ address: href, title })));
  const isOneSource = haveOneSource(rows, sources);
  const head = subjects.map(
    ({ title, href }) => `<th scope="col"><a class="internal" href="${escapeHtml(href)}">${escapeHtml(title)}</a></th>`,
  );
  const body = rows.map((row) => rowHtml(row));
  return [
    `<div class="compare" data-compare>`,
    `<div class="table-scroll" tabindex="0" role="group" aria-label="${compare.comparison}">`,
    `<table><thead><tr><th scope="col"><span class="visually-hidden">${compare.fact}</span></th>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>`,
    `</div>`,
    sourceList(),
    `</div>`,
  ].join('\n');

  function rowHtml({ key, label, cells, agrees }: ComparisonRow): string {
    const id = `${page.prefix}row${name}.${escapeHtml(key)}`;
    const mark = agrees
      ? ` <span class="compare-mark" title="${compare.sameForAll}">=<span class="visually-hidden">${compare.sameForAllSpoken}</span></span>`
      : '';
    const address = `<a class="anchor" href="#${id}" aria-label="${escapeHtml(text.addressOf(label))}" data-pagefind-ignore>#</a>`;
    return `<tr id="${id}" class="${agrees ? 'agrees' : 'differs'}"><th scope="row" abbr="${escapeHtml(label)}"><span class="row-label">${escapeHtml(label)}</span>${mark} ${address}</th>${cells.map(cellHtml).join('')}</tr>`;
  }

  function cellHtml(fact: Fact | undefined): string {
    if (fact === undefined) return `<td class="missing">${compare.noFact}</td>`;
    const links = (isOneSource ? [] : fact.sources).map(({ href, title }) => {
      const number = sources.get(href)?.number ?? 0;
      return `<a href="#${page.prefix}source${name}.${number}" aria-label="${escapeHtml(facts.source(number, title))}">${number}</a>`;
    });
    const address = `${hrefOf(fact.note.slug, page.base)}#${fact.anchor}`;
    return [
      `<td><span class="cell-value">${page.valueOf(fact)}</span>`,
      links.length === 0 ? '' : `<sup class="source-refs" data-pagefind-ignore>${links.join(' ')}</sup>`,
      marks(fact),
      state(fact),
      ` <a class="anchor" href="${escapeHtml(address)}" aria-label="${escapeHtml(compare.factIn(fact.note.title))}" data-pagefind-ignore>#</a></td>`,
    ].join('');
  }

  function marks(fact: Fact): string {
    const { isStale, details, evidence, checked } = fact;
    return cellMarks({ ...details, isStale, isDisputed: page.isDisputed(fact), checked: evidence ?? checked }, facts)
      .map((word) => ` <span class="fact-mark">${escapeHtml(word)}</span>`)
      .join('');
  }

  function state({ details: { adjustable }, quantity }: Fact): string {
    const state = cellState({ adjustable, quantity }, facts);
    return state === undefined ? '' : ` <small class="fact-state is-${state.kind}">${state.words}</small>`;
  }

  function sourceList(): string {
    if (sources.size === 0) return '';
    const items = [...sources].map(([href, { title, number }]) => {
      const link = /^https?:/iu.test(href) ? `class="external" rel="noopener"` : `class="internal"`;
      return `<li id="${page.prefix}source${name}.${number}"><a ${link} href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`;
    });
    const days = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.checked ?? [])).sort();
    const [first, last] = [days[0], days.at(-1)];
    const when =
      first === undefined || last === undefined
        ? compare.sources
        : first === last
          ? compare.sourcesCheckedOn(first)
          : compare.sourcesCheckedBetween(first, last);
    return `<div class="compare-sources" data-pagefind-ignore><p>${when}</p><ol>${items.join('')}</ol></div>`;
  }
}
