/** Facts as `facts.json` has them → subjects that can be asked for by any of their names. */
import { createSuggester } from '../links/suggest.ts';
import { titleOrder } from '../listing/title-order.ts';
import type { ListOrder } from '../listing/title-order.ts';
import type { PublishedFact } from '../listing/published-facts.ts';

/** What is compared of a fact. */
export type ComparedFact = Pick<
  PublishedFact,
  | 'subject'
  | 'title'
  | 'names'
  | 'url'
  | 'key'
  | 'label'
  | 'group'
  | 'value'
  | 'quantity'
  | 'sources'
  | 'marks'
  | 'checked'
  | 'asOf'
  | 'adjustable'
  | 'unverified'
>;

export interface Subject {
  id: string;
  title: string;
  href: string;
  facts: ReadonlyMap<string, ComparedFact>;
}

export interface Subjects {
  /** By title. */
  all: readonly Subject[];
  /** The subject with this id, title or other name; else the nearest name there is. */
  find: (name: string) => { subject: Subject } | { nearest?: Subject };
}

export function readSubjects(facts: readonly ComparedFact[], order: ListOrder): Subjects {
  const byId = new Map<string, { subject: Subject; facts: Map<string, ComparedFact> }>();
  const byName = new Map<string, Subject>();
  for (const fact of facts) {
    let entry = byId.get(fact.subject);
    if (!entry) {
      const own = new Map<string, ComparedFact>();
      entry = { subject: { id: fact.subject, title: fact.title, href: addressOf(fact), facts: own }, facts: own };
      byId.set(fact.subject, entry);
    }
    if (!entry.facts.has(fact.key)) entry.facts.set(fact.key, fact);
  }
  // Ids and titles go before other names, and those before the ends of ids.
  const add = (name: string, subject: Subject): void =>
    void (byName.has(fold(name)) || byName.set(fold(name), subject));
  for (const { subject } of byId.values()) add(subject.id, subject);
  for (const { subject } of byId.values()) add(subject.title, subject);
  for (const fact of facts) for (const name of fact.names) addFact(name, fact);
  for (const { subject } of byId.values())
    add(subject.id.slice(Math.max(subject.id.lastIndexOf('/'), subject.id.lastIndexOf(':')) + 1), subject);
  const suggester = createSuggester(byName.keys());

  return {
    all: [...byId.values()].map(({ subject }) => subject).sort(titleOrder(order)),
    find(name) {
      const subject = byName.get(fold(name));
      if (subject) return { subject };
      const nearest = byName.get(suggester.suggest(fold(name)) ?? '');
      return nearest ? { nearest } : {};
    },
  };

  function addFact(name: string, fact: ComparedFact): void {
    const subject = byId.get(fact.subject)?.subject;
    if (subject) add(name, subject);
  }
}

/** The subject's own page: a fact's address without the fact, with the heading's anchor for one. */
function addressOf({ url, subject }: ComparedFact): string {
  const colon = subject.lastIndexOf(':');
  const [page = url] = new URL(url).pathname.split('#');
  return colon < 0 ? page : `${page}#${subject.slice(colon + 1)}`;
}

function fold(name: string): string {
  return name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
