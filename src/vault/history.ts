/** When notes were made and last tended, by the vault's git history. The only place that starts a process. */
import { spawnSync } from 'node:child_process';

export interface Dates {
  /** ISO dates, `YYYY-MM-DD`. */
  created: string;
  updated: string;
}

/** Dates by vault path; empty where the folder is not in a git repository or git is absent. */
export function readHistory(root: string): ReadonlyMap<string, Dates> {
  const dates = new Map<string, Dates>();
  const args = ['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--relative', '--no-renames', '--', '.'];
  const git = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
  if (git.error !== undefined || git.status !== 0) return dates;
  for (const commit of git.stdout.split('\0')) {
    const [day = '', ...paths] = commit.split('\n').filter((line) => line !== '');
    for (const path of paths) {
      const known = dates.get(path);
      dates.set(path, { created: day, updated: known?.updated ?? day });
    }
  }
  return dates;
}
