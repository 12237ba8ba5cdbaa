/**
 * `/graph/`: the whole garden on a canvas. Its places come with `/graph.json`, so nothing is computed but the picture.
 */
import { strings } from 'virtual:coldframe/strings/graph';
import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { createCamera } from './graph-camera.ts';
import { followColours } from './graph-colours.ts';
import { startFinder } from './graph-finder.ts';
import { dotSize, isShown, loadGraph } from './graph-model.ts';
import type { Graph, GraphNote } from './graph-model.ts';
import { createPainter } from './graph-paint.ts';
import { startPanel } from './graph-panel.ts';
import { part } from './part.ts';

const view = part<HTMLElement>('[data-graph]');
// Without the graph, the list below is what there is.
if (view)
  loadGraph(view.dataset['graph'] ?? '', view.dataset['base'] ?? '/').then(
    (graph) => start(view, graph),
    () => view.classList.add('is-absent'),
  );

function start(view: HTMLElement, graph: Graph): void {
  const canvas = view.querySelector<HTMLCanvasElement>('[data-graph-canvas]');
  const context = canvas?.getContext('2d');
  const field = view.querySelector<HTMLInputElement>('[data-graph-find]');
  const list = view.querySelector<HTMLElement>('[data-graph-found]');
  const aside = view.querySelector<HTMLElement>('[data-graph-panel]');
  const status = view.querySelector<HTMLElement>('[data-graph-status]');
  if (!canvas || !context || !field || !list || !aside || !status) return;
  view.hidden = false;

  const { notes, ranked } = graph;
  const only = new Set<number>();
  let focused: number | undefined;
  let pointed: number | undefined;
  let isAsked = false;

  const repaint = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      painter.paint({ view: camera.view(), pointed, focused, only });
    });
  };

  /** The note at a place of the canvas; a finger meets more than a pointer does. */
  const noteAt = (x: number, y: number, reach = 4): number | undefined => {
    const { k, dx, dy } = camera.view();
    let nearest: number | undefined;
    let least = Infinity;
    for (const at of ranked) {
      const note = notes[at];
      if (note === undefined || !isShown(note, only)) continue;
      const distance = Math.hypot(note.x * k + dx - x, note.y * k + dy - y) - dotSize(note, k);
      if (distance < reach && distance < least) [nearest, least] = [at, distance];
    }
    return nearest;
  };

  const painter = createPainter(canvas, context, graph, followColours(view, graph.categories, repaint));
  const camera = createCamera(canvas, (x, y) => noteAt(x, y) !== undefined, repaint);

  const point = (note: number | undefined): void => {
    if (note === pointed) return;
    pointed = note;
    canvas.classList.toggle('is-over-note', note !== undefined);
    repaint();
  };

  const focus = (note: number | undefined, isAnimated = true): void => {
    const target = note === undefined ? undefined : notes[note];
    [focused, pointed] = [note, undefined];
    panel.show(note);
    finder.show(target?.title ?? '');
    resize();
    if (target !== undefined) camera.fit([target, ...[...target.near].flatMap((at) => notes[at] ?? [])], isAnimated);
    status.textContent =
      target === undefined ? '' : strings.chosen(target.title, strings.linkedNotes(target.near.size));
    const query = target === undefined ? '' : `?focus=${encodeURIComponent(target.slug).replaceAll('%2F', '/')}`;
    history.replaceState(history.state, '', `${location.pathname}${query}`);
    repaint();
  };

  const open = (note: number | undefined, isNewTab = false): void => {
    const href = note === undefined ? undefined : notes[note]?.href;
    if (href === undefined) return;
    if (isNewTab) window.open(href, '_blank', 'noopener');
    else location.assign(href);
  };

  const panel = startPanel(aside, graph, {
    onLeave: () => {
      focus(undefined);
      field.focus();
    },
    onPoint: point,
  });
  const finder = startFinder(field, list, graph, {
    onChoose: focus,
    onOpen: () => open(focused),
    onClear: () => focus(undefined),
  });

  const resize = (): void => {
    const ratio = Math.min(devicePixelRatio, 3);
    const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
    if (canvas.width === width && canvas.height === height) return;
    [canvas.width, canvas.height] = [width, height];
    camera.resized();
    painter.paint({ view: camera.view(), pointed, focused, only });
  };

  startPointer(canvas, { noteAt, point, open, focus, isFocused: (note) => note === focused });
  startDragging(
    canvas,
    notes,
    noteAt,
    () => camera.view().k,
    () => {
      painter.moved();
      repaint();
    },
  );
  new ResizeObserver(resize).observe(canvas);

  for (const button of view.querySelectorAll<HTMLButtonElement>('[data-graph-category]')) {
    button.addEventListener('click', () => {
      const category = graph.categories.findIndex(({ slug }) => slug === button.dataset['graphCategory']);
      if (!only.delete(category)) only.add(category);
      button.setAttribute('aria-pressed', String(only.has(category)));
      repaint();
    });
  }
  for (const button of view.querySelectorAll<HTMLButtonElement>('[data-graph-zoom]')) {
    const way = button.dataset['graphZoom'];
    button.addEventListener('click', () =>
      way === 'all' ? camera.fit(notes, true) : camera.by(way === 'in' ? 1.6 : 1 / 1.6),
    );
  }
  document.addEventListener('keydown', ({ key, defaultPrevented, target }) => {
    if (
      key !== 'Escape' ||
      defaultPrevented ||
      focused === undefined ||
      (target instanceof Element && target.closest('dialog, [popover]') !== null)
    )
      return;
    focus(undefined);
  });

  resize();
  camera.fit(notes);
  const asked = new URLSearchParams(location.search).get('focus');
  const at = asked === null ? -1 : notes.findIndex(({ slug }) => slug === asked.replace(/^\/|\/$/g, ''));
  if (at >= 0) focus(at, false);
}

interface PointerAnswers {
  noteAt: (x: number, y: number, reach?: number) => number | undefined;
  point: (note: number | undefined) => void;
  open: (note: number | undefined, isNewTab?: boolean) => void;
  focus: (note: number | undefined) => void;
  isFocused: (note: number) => boolean;
}

/** A mouse shows by hovering and opens by a click; a finger shows by the first tap and opens by the second. */
function startPointer(canvas: HTMLCanvasElement, { noteAt, point, open, focus, isFocused }: PointerAnswers): void {
  let pressed = { x: 0, y: 0, isTouch: false };
  canvas.addEventListener(
    'pointerdown',
    ({ pointerType, clientX, clientY }) => (pressed = { x: clientX, y: clientY, isTouch: pointerType === 'touch' }),
  );
  canvas.addEventListener('pointermove', ({ pointerType, offsetX, offsetY, buttons }) => {
    if (pointerType !== 'touch' && buttons === 0) point(noteAt(offsetX, offsetY));
  });
  canvas.addEventListener('pointerleave', () => point(undefined));
  canvas.addEventListener('click', ({ offsetX, offsetY, clientX, clientY, ctrlKey, metaKey }) => {
    const { isTouch } = pressed;
    const note = noteAt(offsetX, offsetY, isTouch ? 14 : 4);
    // Who moved the picture, or a note, did not click.
    if (note === undefined || Math.hypot(clientX - pressed.x, clientY - pressed.y) > 6) return;
    if (isTouch && !isFocused(note)) focus(note);
    else open(note, ctrlKey || metaKey);
  });
}

/** A mouse moves a note out of the way, for as long as the page is open. */
function startDragging(
  canvas: HTMLCanvasElement,
  notes: readonly GraphNote[],
  noteAt: PointerAnswers['noteAt'],
  scale: () => number,
  onMove: () => void,
): void {
  const behaviour = drag<HTMLCanvasElement, unknown, GraphNote | undefined>()
    .filter((event: MouseEvent) => event.type === 'mousedown' && !event.button && !event.ctrlKey && !event.metaKey)
    .touchable(false)
    .clickDistance(3)
    .subject(({ x, y }: { x: number; y: number }) => notes[noteAt(x, y) ?? -1])
    .on('start', () => canvas.classList.add('is-moving'))
    .on('drag', ({ subject, dx, dy }: { subject: GraphNote; dx: number; dy: number }) => {
      subject.x += dx / scale();
      subject.y += dy / scale();
      onMove();
    })
    .on('end', () => canvas.classList.remove('is-moving'));
  select(canvas).call(behaviour);
}
