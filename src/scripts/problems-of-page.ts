/** In development only: the errors and warnings of the page's note, in a corner of the page. */
import { strings } from 'virtual:coldframe/strings/files';
import { problemsAddress, problemsChanged } from '../listing/problems-address.ts';
import '../styles/problems-of-page.css';

interface PageProblem {
  severity: string;
  line: string;
}

const base = document.documentElement.dataset['base'] ?? '/';
const isClosed = 'coldframe:problems-closed';
const box = document.createElement('aside');
box.className = 'problems-of-page';
box.setAttribute('aria-label', strings.problems);
// Screen readers tell what comes into it, if it was there before.
box.setAttribute('aria-live', 'polite');
document.body.append(box);

async function show(): Promise<void> {
  const answer = await fetch(`${base}${problemsAddress}?page=${encodeURIComponent(decodeURI(location.pathname))}`);
  if (!answer.ok) return;
  const problems = (await answer.json()) as PageProblem[];
  box.replaceChildren(...(problems.length === 0 ? [] : [listOf(problems)]));
}

/** Folded where the person has folded it on another page. */
function listOf(problems: readonly PageProblem[]): HTMLElement {
  const list = document.createElement('details');
  list.open = sessionStorage.getItem(isClosed) === null;
  list.addEventListener('toggle', () => {
    if (list.open) sessionStorage.removeItem(isClosed);
    else sessionStorage.setItem(isClosed, '');
  });
  const count = document.createElement('summary');
  count.textContent = strings.countedProblems(problems.length);
  list.append(count, ...problems.map(lineOf));
  return list;
}

function lineOf({ severity, line }: PageProblem): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = severity;
  paragraph.textContent = line;
  return paragraph;
}

import.meta.hot?.on(problemsChanged, () => void show());
await show();
