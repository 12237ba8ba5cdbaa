/**
 * Slips between two words: insertions, deletions, substitutions and swaps of neighbours, in UTF-16 units. Gives up at
 * `limit`, which it then returns. Runs in browsers too.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 2 }, (_, at) => Math.min(at, limit));
  let row = last.map(() => limit);
  for (let i = 1; i <= a.length; i += 1) {
    // Farther from the diagonal than the limit, each way costs at least as much.
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    row[from - 1] = from === 1 ? i : limit;
    let least = row[from - 1] ?? limit;
    for (let j = from; j <= to; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1, (last[j - 1] ?? limit) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? limit) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    row[to + 1] = limit;
    [beforeLast, last, row] = [last, row, beforeLast.length === 0 ? last.map(() => limit) : beforeLast];
  }
  return Math.min(last[b.length] ?? limit, limit);
}
