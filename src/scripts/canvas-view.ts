/**
 * One drawing: zoomed by buttons, keys, pinching and the wheel with Ctrl, moved by dragging and by what scrolls any
 * page. It is the size of the SVG that changes, so that the browser's own scrolling, search and tab order go on
 * working.
 */
import { strings } from 'virtual:coldframe/strings/canvas';
import { announce } from './announce.ts';
import { moveByDragging } from './canvas-drag.ts';
import { placeIn, placeOf } from './canvas-place.ts';

interface Point {
  x: number;
  y: number;
}

const step = 1.25;
const smallest = 0.05;
const largest = 4;

export function enhance(frame: HTMLElement): void {
  const view = frame.querySelector<HTMLElement>('.canvas-view');
  const drawing = view?.querySelector<SVGSVGElement>('.canvas-drawing');
  const sizes = frame.querySelector<HTMLElement>('.canvas-sizes');
  if (view === null || drawing === null || drawing === undefined || sizes === null) return;
  const own = drawing.viewBox.baseVal;
  const fitted = drawing.getAttribute('width') ?? String(own.width);
  const isWhole = frame.closest('.is-embedded') === null;

  const scaleNow = (): number => drawing.getBoundingClientRect().width / own.width;
  const middle = (): Point => {
    const { left, top } = view.getBoundingClientRect();
    return { x: left + view.clientWidth / 2, y: top + view.clientHeight / 2 };
  };
  /** The point of the drawing that is at `at` stays there. */
  const zoom = (wanted: number, at = middle()): void => {
    const scale = Math.min(Math.max(wanted, smallest), largest);
    const before = drawing.getBoundingClientRect();
    const [across, down] = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
    frame.classList.add('is-zoomed');
    drawing.setAttribute('width', String(own.width * scale));
    const after = drawing.getBoundingClientRect();
    view.scrollLeft += after.left + across * after.width - at.x;
    view.scrollTop += after.top + down * after.height - at.y;
  };
  const fit = (): void => {
    frame.classList.remove('is-zoomed');
    drawing.setAttribute('width', fitted);
    view.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  };
  const tell = (change: () => void): void => {
    change();
    announce(strings.zoomed(Math.round(scaleNow() * 100)));
  };
  const acts = {
    out: () => tell(() => zoom(scaleNow() / step)),
    in: () => tell(() => zoom(scaleNow() * step)),
    fit: () => tell(fit),
    full: () => tell(() => zoom(1)),
  };

  const group = document.createElement('div');
  group.className = 'canvas-zoom';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', strings.zoom);
  group.append(
    button('−', acts.out, strings.zoomOut),
    button('+', acts.in, strings.zoomIn),
    button(strings.fitted, acts.fit),
    button(strings.fullSize, acts.full),
  );
  sizes.replaceWith(group);

  view.addEventListener('keydown', (event) => {
    if (event.target !== view || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = new Map([
      ['+', acts.in],
      ['=', acts.in],
      ['-', acts.out],
      ['0', acts.fit],
      ['1', acts.full],
    ]).get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  view.addEventListener(
    'wheel',
    (event) => {
      // The plain wheel scrolls the page. A pinch on a touchpad is a wheel with Ctrl.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(scaleNow() * 1.0015 ** -event.deltaY, { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  pinch(view, scaleNow, zoom);
  moveByDragging(view);
  for (const picture of view.querySelectorAll<HTMLImageElement>('.canvas-background.is-repeat')) tile(picture);
  for (const content of view.querySelectorAll<HTMLElement>('.canvas-content')) nameIfCut(content);

  if (!isWhole) return;
  const place = placeIn(location.hash);
  if (place !== undefined) {
    zoom(place.scale);
    view.scrollTo({
      left: (place.x - own.x) * place.scale - view.clientWidth / 2,
      top: (place.y - own.y) * place.scale - view.clientHeight / 2,
      behavior: 'instant',
    });
  }
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const [at, box, scale] = [middle(), drawing.getBoundingClientRect(), scaleNow()];
      const hash = frame.classList.contains('is-zoomed')
        ? placeOf({ x: own.x + (at.x - box.left) / scale, y: own.y + (at.y - box.top) / scale, scale })
        : '';
      if (hash !== '' || placeIn(location.hash) !== undefined)
        history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    }, 300);
  };
  view.addEventListener('scroll', keep, { passive: true });
  new ResizeObserver(keep).observe(drawing);
}

function button(text: string, act: () => void, name?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (name !== undefined) {
    made.setAttribute('aria-label', name);
    made.title = name;
  }
  made.addEventListener('click', act);
  return made;
}

/** Two fingers on the drawing; one scrolls. */
function pinch(view: HTMLElement, scaleNow: () => number, zoom: (scale: number, at: Point) => void): void {
  let start: { apart: number; scale: number } | undefined;
  const read = ({ touches: [one, two] }: TouchEvent): { apart: number; at: Point } | undefined =>
    one === undefined || two === undefined
      ? undefined
      : {
          apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
          at: { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 },
        };
  const begin = (event: TouchEvent): void => {
    const fingers = read(event);
    start = fingers === undefined ? undefined : { apart: Math.max(fingers.apart, 1), scale: scaleNow() };
  };
  view.addEventListener('touchstart', begin, { passive: true });
  view.addEventListener('touchend', begin, { passive: true });
  view.addEventListener(
    'touchmove',
    (event) => {
      const fingers = read(event);
      if (start === undefined || fingers === undefined) return;
      event.preventDefault();
      zoom((start.scale * fingers.apart) / start.apart, fingers.at);
    },
    { passive: false },
  );
}

/** Only a style knows how to repeat a picture in its own size, and its address is known to none but the page. */
function tile(picture: HTMLImageElement): void {
  const tiles = document.createElement('div');
  tiles.className = 'canvas-background is-repeat';
  tiles.style.backgroundImage = `url(${JSON.stringify(picture.src)})`;
  picture.replaceWith(tiles);
}

/** A card that scrolls can be reached by keys, and says what it is. */
function nameIfCut(content: HTMLElement): void {
  if (content.scrollHeight <= content.clientHeight + 1 || getComputedStyle(content).overflowY === 'hidden') return;
  content.tabIndex = 0;
  content.setAttribute('role', 'group');
  const words = content.textContent.trim().replaceAll(/\s+/g, ' ');
  content.setAttribute('aria-label', words === '' ? strings.card : words.slice(0, 60));
}
