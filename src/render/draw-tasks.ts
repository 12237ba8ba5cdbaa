/** Tasks that a query has found, as a list. */
import type { ObjectValue } from '../bases/values.ts';
import { safe } from './base-value.ts';
import type { ValuePlace } from './base-value.ts';
import { closeLink, hrefOfResolution, openLink } from './render-link.ts';

export interface TaskGroup {
  /** HTML; absent: nothing is grouped. */
  head?: string;
  tasks: readonly ObjectValue[];
}

/** @param withSource each ends in a link to where it stands */
export function taskGroups(groups: readonly TaskGroup[], place: ValuePlace, withSource = false): string {
  return groups
    .map(({ head, tasks }) => {
      const items = tasks.map((task) => taskItem(task, place, withSource));
      const list = `<ul class="contains-task-list query-tasks">${items.join('')}</ul>`;
      if (head === undefined || head === '') return list;
      return `<p class="base-key">${head} <span class="base-count">${tasks.length}</span></p>${list}`;
    })
    .join('');
}

function taskItem(task: ObjectValue, place: ValuePlace, withSource: boolean): string {
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
      if (typeof run === 'string') return safe(run);
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
