/** Tasks, macros and tags in a line of Logseq → Obsidian's. */
import type { Log } from '../log.ts';

const tasks: ReadonlyMap<string, string> = new Map([
  ['TODO', ' '],
  ['LATER', ' '],
  ['WAITING', ' '],
  ['WAIT', ' '],
  ['DOING', '/'],
  ['NOW', '/'],
  ['IN-PROGRESS', '/'],
  ['DONE', 'x'],
  ['CANCELED', '-'],
  ['CANCELLED', '-'],
]);

const boxes: ReadonlyMap<string, string> = new Map([
  ['NOTE', 'note'],
  ['TIP', 'tip'],
  ['IMPORTANT', 'important'],
  ['CAUTION', 'caution'],
  ['WARNING', 'warning'],
  ['PINNED', 'note'],
]);

export function convertLogseqLine(written: string, tell: (why: string) => void, log: Log): string {
  let line = written.replace(/^(\s*- )([A-Z-]+) (?=\S)/u, (all, before: string, word: string) => {
    const mark = tasks.get(word);
    if (mark === undefined) return all;
    log.did('TODO and its like → tasks');
    return `${before}[${mark}] `;
  });
  line = line.replace(/^(\s*(?:- )?)#\+BEGIN_([A-Z]+)\s*$/iu, (all, before: string, name: string) => {
    const kind = boxes.get(name.toUpperCase());
    if (kind !== undefined) log.did('blocks of notes → callouts');
    return kind === undefined ? all : `${before}> [!${kind}]`;
  });
  if (line.includes('{{')) {
    line = line
      .replaceAll(/\{\{embed (\[\[[^\][]+\]\])\}\}/gu, '!$1')
      .replaceAll(/\{\{(?:video|youtube|tweet|twitter|vimeo) (https?:\/\/[^\s{}]+)\}\}/gu, '![]($1)');
    line = line.replaceAll(/(`?)(\{\{[a-z][^{}\n]*\}\})(`?)/gu, (all, before: string, macro: string, after: string) => {
      if (before !== '' && after !== '') return all;
      tell(`\`${macro.slice(0, 60)}\` is a program's, and is shown as it stands there.`);
      return `\`${macro}\``;
    });
  }
  return line
    .replaceAll(/(^|\s)#\[\[([^\][]+)\]\]/gu, '$1[[$2]]')
    .replaceAll(/(!\[[^\][]*)(\]\([^()\s]+\))\{([^{}]*)\}/gu, (_all, head: string, address: string, said: string) => {
      const width = /:width (\d+)/u.exec(said)?.[1];
      return `${head}${width === undefined ? '' : `${head.endsWith('[') ? '' : '|'}${width}`}${address}`;
    });
}
