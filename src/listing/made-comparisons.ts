/** Ready-made comparisons as the page that compares knows them: it shows their verdicts, and offers them next. */
import type { NoteEntry } from '../collections.ts';

export interface MadeComparison {
  title: string;
  href: string;
  /** Its conclusion in a line. */
  line?: string;
  /** Addresses of what it compares. */
  subjects: readonly string[];
}

export function madeComparisons(comparisons: readonly NoteEntry[]): MadeComparison[] {
  return comparisons.map(({ title, href, description, compares }) => ({
    title,
    href,
    ...(description === undefined ? {} : { line: description }),
    subjects: compares.map((subject) => subject.href),
  }));
}
