/** What the gardener should know of their facts and comparisons: each problem with its place. */
import { createSuggester } from '../links/suggest.ts';
import type { Resolution, Resolutions } from '../links/resolve-references.ts';
import { problem } from '../problems.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Problem, Reference } from '../vault/types.ts';
import { comparedIn, mostCells, mostCharacters, mostSubjects } from './comparison.ts';
import { firstOf } from './table-rows.ts';
import type { Comparison, Comparisons } from './comparison.ts';
import type { Fact, Facts } from './fact.ts';
import { findQuantities } from './quantity.ts';
import { isSameQuantity } from './same-quantity.ts';

export interface FactReport {
  problems: readonly Problem[];
  /** Facts that a sentence of the garden contradicts. */
  disputed: ReadonlySet<Fact>;
}

export function reportFacts(
  index: VaultIndex,
  resolutions: Resolutions,
  facts: Facts,
  comparisons: Comparisons,
): FactReport {
  const disputed = new Set<Fact>();
  const problems = [
    ...[...facts.values()].flatMap(problemsOfFacts),
    ...(facts.size > 0 ? disagreements(index, resolutions, facts, disputed) : []),
    ...[...comparisons.values()].flatMap((comparison) =>
      problemsOfComparison(comparison, resolutions.get(comparison.note.path) ?? []),
    ),
  ];
  return { problems, disputed };
}

function problemsOfFacts(facts: readonly Fact[]): Problem[] {
  const first = new Map<string, Fact>();
  return facts.flatMap((fact) => {
    const { note, label, key, scope, line, column, checked, evidence } = fact;
    const place = { path: note.path, line, column };
    const problems: Problem[] = [];
    if (!fact.isSourced) problems.push(problem('fact-without-source', { label }, place));
    if (fact.impossible !== undefined)
      problems.push(
        problem(
          'fact-detail-invalid',
          { key: 'seen', reason: fact.impossible.reason },
          { path: note.path, line: fact.impossible.line },
        ),
      );
    if (fact.isCopyStale && evidence !== undefined)
      problems.push(problem('fact-copy-old', { label, copy: evidence }, place));
    else if (fact.isStale && checked !== undefined) problems.push(problem('fact-stale', { label, checked }, place));
    const name = `${scope?.heading ?? ''} ${key}`;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, fact);
    else
      problems.push(
        problem('fact-duplicate', { key, line: String(earlier.line), subject: scope?.text ?? note.title }, place),
      );
    return problems;
  });
}

/** Links to a fact whose display text holds another quantity than the fact does. */
function disagreements(index: VaultIndex, resolutions: Resolutions, facts: Facts, disputed: Set<Fact>): Problem[] {
  const byAnchor = new Map([...facts].map(([path, list]) => [path, new Map(list.map((fact) => [fact.anchor, fact]))]));
  const problems: Problem[] = [];
  for (const note of index.notes.values()) {
    for (const [at, resolution] of (resolutions.get(note.path) ?? []).entries()) {
      if (
        resolution.status !== 'resolved' ||
        resolution.kind !== 'note' ||
        resolution.place === undefined ||
        !('block' in resolution.place)
      )
        continue;
      const reference = note.record.references[at];
      const fact = byAnchor.get(resolution.note.path)?.get(`^${resolution.place.block}`);
      if (reference?.kind !== 'link' || fact === undefined) continue;
      const said = shownText(reference, note);
      if (said === undefined || agrees(said, fact)) continue;
      disputed.add(fact);
      const { line, column } = reference.range;
      problems.push(
        problem(
          'fact-disagrees',
          {
            said: beginningOf(said),
            value: beginningOf(fact.value),
            label: beginningOf(fact.label),
            fact: `${fact.note.path}:${fact.line}`,
          },
          { path: note.path, line, column },
        ),
      );
    }
  }
  return problems;
}

/** As much as a message needs: a value may be as long as its note, and many links may disagree with it. */
function beginningOf(text: string): string {
  return text.length <= mostNamed ? text : `${text.slice(0, mostNamed)}…`;
}

const mostNamed = 200;

/** What the author wrote as the link's text, as they wrote it. */
function shownText({ shown, label }: Reference, { file }: Note): string | undefined {
  return label === undefined
    ? shown?.filter((run) => typeof run === 'string').join('')
    : file.text?.slice(label.start, label.end);
}

/**
 * Characters of a link's text, and of a fact's value, that are compared: each figure of the one with each of the other.
 */
const mostCompared = 1000;

function agrees(said: string, { value }: Fact): boolean {
  const claims = findQuantities(said.slice(0, mostCompared).replaceAll(/[*_`=]/gu, ' '));
  // A number among words may be anything; one that is the whole text is the figure.
  const isFigure = (text: string): boolean => said.trim() === text;
  const relevant = claims.filter(({ unit, of, text }) => unit !== '1' || of !== undefined || isFigure(text));
  if (relevant.length === 0) return true;
  const truth = findQuantities(value.slice(0, mostCompared));
  return relevant.every((claim) => truth.some((quantity) => isSameQuantity(claim, quantity)));
}

function problemsOfComparison(
  { note, subjects, tables, isCut }: Comparison,
  resolutions: readonly Resolution[],
): Problem[] {
  const problems: Problem[] = [];
  const links = comparedIn(note);
  const line = links[0]?.[1].range.line ?? 1;
  const place = { path: note.path, line };
  const unknown = (subject: string, reason: string): void =>
    void problems.push(problem('comparison-subject-unknown', { subject, reason }, place));
  for (const text of note.record.unlinkedCompares) unknown(text, 'it is not a link; write it as "[[Note]]"');
  for (const [at, { linkpath, subpath = '' }] of links) {
    const resolution = resolutions[at];
    const name = `${linkpath}${subpath}`;
    if (resolution?.status === 'resolved' && resolution.kind === 'note') continue;
    if (resolution?.status === 'missing-subpath') unknown(name, 'the note has no such heading');
    else unknown(name, resolution?.status === 'unpublished' ? 'it is not published' : 'no note has that name');
  }
  for (const { title, facts } of subjects) if (facts.size === 0) unknown(title, 'it has no fact');
  if (subjects.length === 0 && problems.length === 0 && tables.length > 0) unknown('', '`compares` names nothing');
  if (isCut)
    problems.push(
      problem(
        'comparison-too-large',
        {
          subjects: String(mostSubjects),
          cells: mostCells.toLocaleString('en'),
          characters: mostCharacters.toLocaleString('en'),
        },
        place,
      ),
    );
  return [...problems, ...unknownRows(note, subjects)];
}

function unknownRows(note: Note, subjects: Comparison['subjects']): Problem[] {
  const known = new Set(subjects.flatMap(({ facts }) => [...facts.keys()]));
  if (known.size === 0) return [];
  const suggester = createSuggester(known);
  return note.record.compareBlocks.flatMap(({ rows = [] }) =>
    rows
      .filter((row) => subjects.every(({ facts }) => firstOf(row.keys, facts) === undefined))
      .map(({ keys, line }) => {
        const row = keys.join(' | ');
        const suggestion = suggester.suggest(keys[0] ?? '');
        return problem(
          'comparison-row-unknown',
          { row, ...(suggestion === undefined ? {} : { suggestion }) },
          { path: note.path, line },
        );
      }),
  );
}
