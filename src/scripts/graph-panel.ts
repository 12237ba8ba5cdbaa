/** Beside the graph: the note that the reader looks at, and its neighbours as links. */
import { strings } from 'virtual:coldframe/strings/graph';
import type { Graph } from './graph-model.ts';

export interface Panel {
  show: (note: number | undefined) => void;
}

interface Answers {
  onLeave: () => void;
  /** The neighbour under the pointer or with the keyboard's focus, if any. */
  onPoint: (note: number | undefined) => void;
}

export function startPanel(panel: HTMLElement, { notes, categories }: Graph, { onLeave, onPoint }: Answers): Panel {
  const title = panel.querySelector<HTMLAnchorElement>('[data-graph-open]');
  const count = panel.querySelector<HTMLElement>('[data-graph-count]');
  const list = panel.querySelector<HTMLElement>('[data-graph-neighbours]');
  panel.querySelector('[data-graph-leave]')?.addEventListener('click', onLeave);

  const item = (at: number): HTMLElement => {
    const row = document.createElement('li');
    const note = notes[at];
    if (note === undefined) return row;
    const link = document.createElement('a');
    link.href = note.href;
    link.textContent = note.title;
    link.className = `category-mark category-${categories[note.category]?.slug ?? ''}`;
    for (const event of ['pointerenter', 'focus']) link.addEventListener(event, () => onPoint(at));
    for (const event of ['pointerleave', 'blur']) link.addEventListener(event, () => onPoint(undefined));
    row.append(link);
    return row;
  };

  return {
    show(at) {
      const note = at === undefined ? undefined : notes[at];
      panel.hidden = note === undefined;
      if (note === undefined || !title || !count || !list) return;
      title.href = note.href;
      title.textContent = note.title;
      count.textContent = strings.linkedNotes(note.near.size);
      const order = [...note.near].sort((a, b) => (notes[b]?.near.size ?? 0) - (notes[a]?.near.size ?? 0) || a - b);
      list.replaceChildren(...order.map(item));
      panel.scrollTop = 0;
    },
  };
}
