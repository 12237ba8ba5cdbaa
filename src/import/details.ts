/** `<details>` with Markdown in it → a callout that folds. */
import { apart, calloutOf, renderBlocks } from './blocks.ts';
import type { TagLine } from './blocks.ts';
import { trimmed } from './lines.ts';
import type { Line } from './lines.ts';
import type { Log } from './log.ts';

export function convertDetails(lines: readonly Line[], log: Log): Line[] {
  if (!lines.some(({ text }) => /<details\b/iu.test(text))) return [...lines];
  return renderBlocks(lines, tagOf, ({ attributes, inside, indent, at }) => {
    if (inside === undefined || indent !== '') return undefined;
    const [opened, ownTitle] = attributes.split('\n');
    const said = trimmed(inside);
    const [, first] = /^\s*<summary>(.*)<\/summary>\s*$/iu.exec(said[0]?.text ?? '') ?? [];
    const title = ownTitle === '' ? first : ownTitle;
    if (said.some(({ text }) => /<\/?summary>/iu.test(text)) && first === undefined) return undefined;
    log.did('details → callouts that fold');
    const words = title?.replaceAll(/<\/?(?:strong|b|em|i|code|span|h[1-6])\b[^>]*>/giu, '').trim() ?? '';
    const rest = first !== undefined && ownTitle === '' ? said.slice(1) : said;
    return apart(calloutOf(at, { kind: 'note', title: words, fold: opened === 'open' ? '+' : '-' }, rest), at);
  });
}

function tagOf(line: string): TagLine | undefined {
  if (/^\s*<\/details>\s*$/iu.test(line)) return { name: 'details', attributes: '', isEnd: true, indent: '' };
  const [all, indent = '', attributes = '', rest = ''] = /^(\s*)<details\b([^>]*)>(.*)$/iu.exec(line) ?? [];
  const [, title = ''] = /^<summary>(.*)<\/summary>$/iu.exec(rest.trim()) ?? [];
  if (rest.trim() !== '' && title === '') return undefined;
  if (all === undefined) return undefined;
  return {
    name: 'details',
    attributes: `${/\bopen\b/iu.test(attributes) ? 'open' : ''}\n${title}`,
    isEnd: false,
    indent,
  };
}
