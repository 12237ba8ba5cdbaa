/**
 * `/facts.json`: every published fact, for programs and for the page that compares. The shape is that of
 * `/schemas/facts.schema.json`.
 */
import type { NoteEntry } from '../collections.ts';
import { subjectFacts } from './fact-subjects.ts';

export type PublishedFact = ReturnType<typeof publishedFacts>[number];

/** `absolute` makes an address of the site from its path. What is undefined is absent in JSON. */
export function publishedFacts(notes: readonly NoteEntry[], absolute: (href: string) => string) {
  return subjectFacts(notes).map(({ note, fact, subject, title }) => ({
    path: note.path,
    note: note.title,
    url: absolute(fact.href),
    subject,
    title,
    // A heading is not called what its note is called.
    names: fact.scope === undefined ? note.aliases : [],
    type: note.type,
    category: note.category?.title,
    key: fact.key,
    label: fact.label,
    group: fact.group,
    scope: fact.scope?.text,
    value: fact.value,
    quantity: fact.quantity,
    sources: fact.sources.map((source) => ({ title: source.title, url: absolute(source.href) })),
    checked: fact.checked,
    ...fact.details,
    was: fact.details.was?.map(({ sources, ...former }) => ({
      ...former,
      sources: sources.map((source) => ({ title: source.title, url: absolute(source.href) })),
    })),
    marks: fact.marks,
    anchor: fact.anchor,
  }));
}
