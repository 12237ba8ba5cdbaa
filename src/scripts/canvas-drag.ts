/** A mouse moves a drawing by its ground, as a map; text can be marked, and links followed, as anywhere. */
export function moveByDragging(view: HTMLElement): void {
  view.addEventListener('pointerdown', (event) => {
    const isGround = event.target instanceof Element && event.target.closest('.canvas-content, a, button') === null;
    if (event.pointerType !== 'mouse' || event.button !== 0 || !isGround) return;
    const { left, top } = view.getBoundingClientRect();
    const onScrollbar = event.clientX - left > view.clientWidth || event.clientY - top > view.clientHeight;
    if (onScrollbar) return;
    const from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
    const move = (next: PointerEvent): void => {
      view.scrollTo({ left: from.x - next.clientX, top: from.y - next.clientY, behavior: 'instant' });
    };
    view.setPointerCapture(event.pointerId);
    view.classList.add('is-moved');
    view.addEventListener('pointermove', move);
    const end = (): void => {
      view.classList.remove('is-moved');
      view.removeEventListener('pointermove', move);
    };
    view.addEventListener('lostpointercapture', end, { once: true });
  });
}
