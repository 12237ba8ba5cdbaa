/** What a host wants to find beside the pages, in its own form: where former addresses lead, as true redirects. */
import type { RedirectEntry } from '../../collections.ts';
import type { HostName } from '../../config/hosts.ts';
import { redirectLines, redirectRules } from './redirects-file.ts';
import type { RedirectRules } from './redirects-file.ts';
import { s3Files } from './s3-files.ts';

export interface HostFiles {
  /** By their addresses below the site's folder. */
  files: ReadonlyMap<string, string>;
  /** Addresses that have no page, as one would stand before the redirect. */
  absent: readonly string[];
  /** What the person should know. */
  notice?: string;
}

export function hostFiles(host: HostName | undefined, redirects: readonly RedirectEntry[], base: string): HostFiles {
  if (host === undefined || host === 'github') return { files: new Map(), absent: [] };
  if (host === 's3') {
    const { files, made } = s3Files(redirects, base);
    return { files, absent: [], ...noticeOf(made.length, redirects.length, host) };
  }
  const rules: RedirectRules = redirectRules[host];
  const { lines, made } = redirectLines(redirects, base, rules);
  return {
    files: new Map(lines.length === 0 ? [] : [['_redirects', `${lines.join('\n')}\n`]]),
    absent: rules.filesWin === true ? made : [],
    ...noticeOf(made.length, redirects.length, host),
  };
}

function noticeOf(made: number, all: number, host: HostName): { notice?: string } {
  return made === all
    ? {}
    : {
        notice: `${all - made} of ${all} former addresses are more than ${host} redirects by itself: they stay pages that lead on.`,
      };
}
