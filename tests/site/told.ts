/** What a command says of a vault, read from what it prints. */

/**
 * The problems that a command told, each with its place, id and sentence, in order: `A.md:1:5 warning link-unresolved
 * …`. Remarks are left out, as the build leaves them to `check`.
 */
export function problemsTold(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.replace(/^.*?\[coldframe\] /u, '').replace(/^\[(?:WARN|ERROR)\] /u, ''))
    .filter((line) => / (?:error|warning) [a-z]+(?:-[a-z]+)+ \S/u.test(line))
    .sort();
}
