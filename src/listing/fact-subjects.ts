/** Facts as other programs read them: with the note, and the subject that comparisons know them by. */
import type { FactEntry, NoteEntry } from '../collections.ts';

export interface SubjectFact {
  note: NoteEntry;
  fact: FactEntry;
  /** What the fact is about, as in `/compare/?with=`: a note's slug, or `slug:anchor` for a heading of it. */
  subject: string;
  title: string;
}

export function subjectFacts(notes: readonly NoteEntry[]): SubjectFact[] {
  return notes.flatMap((note) =>
    note.facts.map((fact) => {
      const { scope } = fact;
      const slug = note.slug === '' ? 'index' : note.slug;
      return {
        note,
        fact,
        subject: scope === undefined ? slug : `${slug}:${scope.anchor}`,
        title: scope === undefined ? note.title : `${note.title}: ${scope.text}`,
      };
    }),
  );
}
