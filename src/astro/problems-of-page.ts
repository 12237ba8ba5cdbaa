/** Development: what is wrong with the note of an open page, for the page to show. */
import type { Connect } from 'vite';
import type { HandedProblem, Handover } from './handover.ts';
import { problemsAddress } from '../listing/problems-address.ts';

/** Errors and warnings of the note at a page's address. Empty for pages that are no note's. */
export function problemsOfPage(
  { notes, problems }: Pick<Handover, 'notes' | 'problems'>,
  slug: string,
): HandedProblem[] {
  const note = notes.find((each) => each.slug === slug);
  return note === undefined ? [] : problems.filter(({ path, severity }) => path === note.path && severity !== 'info');
}

/** Answers what the pages' script asks for. */
export function serveProblems(loaded: () => Handover, base: () => string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname !== base() + problemsAddress) return next();
    const page = url.searchParams.get('page') ?? '';
    const slug = page.slice(page.startsWith(base()) ? base().length : 0).replaceAll(/^\/+|(?<!\/)\/+$/gu, '');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(problemsOfPage(loaded(), slug)));
  };
}
