/** A sum's table in the Markdown copy of its note. */
import type { Sum } from '../facts/sum.ts';
import { plainText } from '../links/texts.ts';
import type { Note } from '../vault/index-vault.ts';
import { hrefOf } from '../vault/slug.ts';
import { amountText } from './amount-text.ts';
import type { RenderContext } from './render-context.ts';

export function sumAsMarkdown(
  sum: Sum | undefined,
  note: Note,
  { base, resolutions, strings: { sums } }: RenderContext,
  url: URL,
): string {
  if (sum === undefined || sum.lines.length === 0) return '';
  const cell = (text: string): string => text.replaceAll(/[[\]\\|]/gu, String.raw`\$&`);
  const amount = (measure: Sum['total']): string =>
    measure === undefined ? sums.unknown : cell(amountText(measure, sums.language));
  const rows = sum.lines.map(({ label, shown, isGiven, measure }) => {
    const calculation = shown
      .map((part) =>
        typeof part === 'string'
          ? cell(part)
          : `[${cell(part.text)}](${new URL(`${hrefOf(part.fact.note.slug, base)}#${part.fact.anchor}`, url).href})`,
      )
      .join('');
    const name = cell(plainText(label, note, resolutions));
    return isGiven ? [name, '', calculation] : [name, calculation, amount(measure)];
  });
  const total = sum.lines.some(({ isSummand }) => isSummand)
    ? [[`**${sums.total}**`, '', `**${amount(sum.total)}**`]]
    : [];
  return [[sums.what, sums.calculation, sums.amount], ['---', '---', '---:'], ...rows, ...total]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
