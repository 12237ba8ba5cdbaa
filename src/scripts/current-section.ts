/**
 * Marks in the contents the section that is read: the last heading above a line at the top of the window, which
 * comes down with the last screen of the page, so that short last sections have their turn. Headings are few and in
 * order: a look at the middle ones finds the last, and an observer would not know of a line that moves.
 */
import { part } from './part.ts';

/** Where the line begins: a little below where a heading comes that was asked for, in pixels. */
const firstLine = 110;
const contents = part<HTMLElement>('.contents');
const box = contents?.closest<HTMLElement>('.beside');
if (contents && box) start(contents, box);

function start(contents: HTMLElement, box: HTMLElement): void {
  const sections = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  /** What the reader asked for is theirs until they move on, also where the page ends before it reaches the top. */
  let asked = location.hash;
  let isAwaited = false;

  const update = (): void => {
    isAwaited = false;
    const link = (sections.find((section) => section.link.hash === asked) ?? sections[lastAbove()])?.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (link && !contents.matches(':hover, :focus-within')) keepInView(link);
  };
  const wait = (): void => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(update);
  };
  const moveOn = (): void => {
    asked = '';
  };

  addEventListener('scroll', wait, { passive: true });
  addEventListener('resize', wait, { passive: true });
  for (const kind of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const)
    addEventListener(kind, moveOn, { passive: true });
  addEventListener('hashchange', () => {
    asked = location.hash;
    wait();
  });
  box.addEventListener('toggle', () => current && keepInView(current));
  wait();

  /** The number of the last heading above the line; -1 above the first. */
  function lastAbove(): number {
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const line = Math.max(firstLine, innerHeight - left);
    let [low, high] = [0, sections.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.heading.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function keepInView(link: HTMLElement): void {
    const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    const margin = Math.min(80, outer.height / 4);
    if (inner.top < outer.top + margin) box.scrollTop += inner.top - outer.top - margin;
    else if (inner.bottom > outer.bottom - margin) box.scrollTop += inner.bottom - outer.bottom + margin;
  }
}
