/** Quartz: its notes are Obsidian's already; its settings become garden.yaml. */
import { draftOf, isAttachment, isOfTools, notePattern } from '../drafts.ts';
import type { Log } from '../log.ts';
import { cleanPath, uniquePaths } from '../names.ts';
import { belowOf } from '../plan-notes.ts';
import { settingsOf } from '../settings.ts';
import type { Copy, Draft, Plan, Source } from '../source.ts';
import type { Format } from './format.ts';

export const quartz: Format = {
  name: 'quartz',
  recognise: ({ has }) => has('quartz.config.ts') || has('quartz.config.js'),
  plan,
  convert: (draft) => draft,
};

function plan(source: Source, log: Log): Plan {
  const config = ['quartz.config.ts', 'quartz.config.js'].find((name) => source.has(name)) ?? '';
  const text = (source.textOf(config) ?? '').replaceAll(/^[ \t]*\/\/.*/gmu, '');
  const root = source.files.some(({ path }) => path.startsWith('content/')) ? 'content' : '';
  const unique = uniquePaths();
  const drafts: Draft[] = [];
  const copies: Copy[] = [];
  for (const { path: from } of source.files) {
    const below = belowOf(from, root);
    if (isOfTools(from) || below === undefined || (root === '' && /^(?:quartz|docs)\//u.test(from))) continue;
    if (notePattern.test(from)) {
      const read = draftOf(source, from, unique(cleanPath(below)), log);
      if (read !== undefined) drafts.push(read);
    } else if (isAttachment(from)) copies.push({ from, to: unique(cleanPath(below)) });
    else log.did('files left out that belong to the other tool');
  }
  const said = (key: string): string | undefined =>
    new RegExp(`\\b${key}:\\s*["']([^"'\\n]+)["']`, 'u').exec(text)?.[1];
  const ignored = [
    ...(/ignorePatterns:\s*\[([^\]]*)\]/u.exec(text)?.[1] ?? '').matchAll(/["']([^"'\n]+)["']/gu),
  ].flatMap(([, each = '']) => (each.startsWith('.') ? [] : [each]));
  const patterns = ignored.filter((each) => /[*?]/u.test(each));
  for (const each of patterns)
    log.tell(
      config,
      undefined,
      `\`${each}\` in ignorePatterns is no folder; say it in \`publish.ignore\` of garden.yaml as one.`,
    );
  const isExplicit = /Plugin\.ExplicitPublish\(/u.test(text);
  const base = said('baseUrl');
  const publish = new Map<string, unknown>([
    ...(isExplicit ? [['default', 'private'] as const] : []),
    ['ignore', ignored.filter((each) => !patterns.includes(each))],
  ]);
  const settings: (readonly [string, unknown])[] = [
    ['title', said('pageTitle')],
    ['url', base === undefined ? undefined : `https://${base.replace(/^https?:\/\//u, '')}`],
    ['language', said('locale')],
    ['publish', publish],
    ['strictLineBreaks', /Plugin\.HardLineBreaks\(/u.test(text) ? undefined : true],
    ['titles', ['property', 'name']],
    ['addresses', 'quartz'],
  ];
  return { drafts, copies, settings: settingsOf(settings) };
}
