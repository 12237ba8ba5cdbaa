/** A sum's table as HTML: what is given, what is calculated from which facts, and the total. */
import { escapeHtml } from '../compile/escape-html.ts';
import { cellMarks } from '../facts/cell-marks.ts';
import type { FactFigure, Sum, SummedLine } from '../facts/sum.ts';
import { plainText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import { amountText } from './amount-text.ts';
import type { RenderContext } from './render-context.ts';

/** Empty where the block has no line that can be read. */
export function renderSum({ lines, total }: Sum, note: Note, context: RenderContext): string {
  const { base, disputed, resolutions, strings } = context;
  const { sums, facts } = strings;
  if (lines.length === 0) return '';
  const head = [sums.what, sums.calculation, sums.amount].map((text) => `<th scope="col">${escapeHtml(text)}</th>`);
  const isSummed = lines.some(({ isSummand }) => isSummand);
  return [
    `<div class="sum table-scroll" tabindex="0" role="group" aria-label="${escapeHtml(sums.name)}"><table>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${lines.map(row).join('\n')}\n</tbody>`,
    ...(isSummed
      ? [`<tfoot><tr><th scope="row">${escapeHtml(sums.total)}</th><td></td>${amountCell(total)}</tr></tfoot>`]
      : []),
    `</table></div>`,
  ].join('\n');

  function row(line: SummedLine): string {
    const label = escapeHtml(plainText(line.label, note, resolutions));
    const shown = line.shown.map((part) => (typeof part === 'string' ? escapeHtml(part) : figure(part))).join('');
    const cells = line.isGiven
      ? `<td></td><td class="is-number">${shown}</td>`
      : `<td>${shown}</td>${amountCell(line.measure)}`;
    return `<tr${line.isSummand ? '' : ' class="is-given"'}><th scope="row">${label}</th>${cells}</tr>`;
  }

  function amountCell(measure: SummedLine['measure']): string {
    return measure === undefined
      ? `<td class="missing">${escapeHtml(sums.unknown)}</td>`
      : `<td class="is-number">${escapeHtml(amountText(measure, sums.language))}</td>`;
  }

  function figure({ fact, text }: FactFigure): string {
    const address = `${hrefOf(fact.note.slug, base)}#${fact.anchor}`;
    const { isStale, details, evidence, checked } = fact;
    const marks = cellMarks(
      { ...details, isStale, isDisputed: disputed?.has(fact) === true, checked: evidence ?? checked },
      facts,
    ).map((word) => ` <span class="fact-mark">${escapeHtml(word)}</span>`);
    return `<a class="internal" href="${escapeHtml(address)}">${escapeHtml(text)}</a>${marks.join('')}`;
  }
}
