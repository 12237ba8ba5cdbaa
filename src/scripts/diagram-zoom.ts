/** A drawing that is wider than the page is shown whole; a button shows it in its own size, to be moved about in. */
import { strings } from 'virtual:coldframe/strings/reading';

/** Whether the drawing in this box has become smaller to fit. */
export function isReduced(box: HTMLElement): boolean {
  const drawing = box.querySelector('svg');
  return drawing !== null && Number(drawing.getAttribute('width')) > box.clientWidth + 1;
}

export function addZoom(box: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'diagram-zoom';
  button.textContent = strings.ownSize;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(box.classList.toggle('is-own-size')));
  });
  // Over its corner, so that nothing below moves.
  const frame = document.createElement('div');
  frame.className = 'diagram-frame';
  box.replaceWith(frame);
  frame.append(box, button);
}
