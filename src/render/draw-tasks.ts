/** Tasks that a query has found, as a list. */
import type { ObjectValue } from '../bases/values.ts';
import { writtenFields } from '../queries/task-fields.ts';
import { safe } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';
import { closeLink, hrefOfResolution, openLink } from './render-link.ts';

export interface TaskGroup {
  /** HTML; absent: nothing is grouped. */
  head?: string;
  tasks: readonly ObjectValue[];
}

export interface TaskView {
  /** Each ends in a link to where it stands. */
  withSource: boolean;
  /** What of the fields in its text is not shown; absent: they are text. */
  hidden?: ReadonlySet<string>;
}

export function taskGroups(
  groups: readonly TaskGroup[],
  place: ValuePlace,
  view: TaskView = { withSource: false },
): string {
  return groups
    .map(({ head, tasks }) => {
      const items = tasks.map((task) => taskItem(task, place, view));
      const list = `<ul class="contains-task-list query-tasks">${items.join('')}</ul>`;
      if (head === undefined || head === '') return list;
      return `<p class="base-key">${head} <span class="base-count">${tasks.length}</span></p>${list}`;
    })
    .join('');
}

function taskItem(task: ObjectValue, place: ValuePlace, { withSource, hidden }: TaskView): string {
  const { page, scope } = place;
  const { queries, strings, resolutions } = page.context;
  const found = queries?.pages.placeOf(task);
  if (queries === undefined || found === undefined) return '';
  const { note, item } = found;
  const mark = item.task ?? ' ';
  const words = strings.text.task;
  const label = mark === ' ' ? words.open : mark.toLowerCase() === 'x' ? words.done : words.marked(mark);
  const box = `<input type="checkbox" disabled${mark === ' ' ? '' : ' checked'} aria-label="${safe(label)}">`;
  const own = resolutions.get(note.path) ?? [];
  const text = queries.pages
    .visibleText(item)
    .map((run) => {
      if (typeof run === 'string') return hidden === undefined ? safe(run) : withFields(run, hidden);
      const [reference, resolution] = [note.record.references[run], own[run]];
      if (reference === undefined || resolution === undefined) return '';
      const shown = safe(queries.pages.shownOf(run, note));
      if (reference.syntax === 'typed' || reference.kind === 'embed') return shown;
      return `${openLink(resolution, scope, page)}${shown}${closeLink(resolution, strings.text)}`;
    })
    .join('');
  const at = item.blockId === undefined ? item.heading : undefined;
  const target = {
    note,
    ...(item.blockId === undefined
      ? at === undefined
        ? {}
        : { place: { heading: at } }
      : { place: { block: item.blockId } }),
  };
  const source = withSource
    ? ` <a class="internal query-source" href="${safe(hrefOfResolution(target, page.context))}">${safe(note.title)}</a>`
    : '';
  return `<li class="task-list-item" data-task="${safe(mark)}">${box} ${text}${source}</li>`;
}

/** Days and the like of a task, smaller than its words, or not at all. */
function withFields(text: string, hidden: ReadonlySet<string>): string {
  const words = (part: string): string =>
    safe(hidden.has('tags') ? part.replaceAll(/(?<=^|\s)#[^\s#]{1,200}/gu, '') : part);
  let [html, at] = ['', 0];
  for (const { kind, start, end } of writtenFields(text)) {
    if (start < at) continue;
    html += words(text.slice(at, start));
    if (!hidden.has(kind)) html += `<span class="query-source">${safe(text.slice(start, end))}</span>`;
    at = end;
  }
  return html + words(text.slice(at));
}
