/** Marks the words that the reader searched for in the page they opened, until they press Escape or the button. */
import { strings } from 'virtual:coldframe/strings/reading';
import { takeMarks } from './kept-marks.ts';
import styles from '../styles/marks.css?url';
import { loadStyles } from './load-styles.ts';
import { isUnspaced, likeness, matchesIn, wordsOf } from './search-words.ts';

const name = 'search';
/** A word that is everywhere is marked often enough. */
const most = 500;

/** Marks what was kept for this page, if anything was. */
export function markSearchedWords(): void {
  const words = takeMarks().filter((word) => word.length > 1 || isUnspaced(word));
  const text = document.querySelector('#main article') ?? document.querySelector('#main');
  if (words.length === 0 || text === null || !('highlights' in CSS)) return;
  // What the page is about is everywhere in it: the other words are what was looked for.
  const title = document.querySelector('h1')?.textContent ?? '';
  const others = words.filter((word) => !wordsOf(title).some((part) => likeness(part, word) > 0));
  const ranges = [others, words].map((each) => rangesOf(text, each)).find(({ length }) => length > 0) ?? [];
  if (ranges.length === 0) return;
  void loadStyles(styles).catch(() => undefined);
  CSS.highlights.set(name, new Highlight(...ranges));
  document.querySelector('.marks-note')?.remove();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'marks-note';
  button.textContent = strings.clearMarks(ranges.length);
  const end = new AbortController();
  const clear = (): void => {
    CSS.highlights.delete(name);
    button.remove();
    end.abort();
  };
  button.addEventListener('click', clear);
  addEventListener(
    'keydown',
    (event) => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        document.querySelector('dialog[open], :popover-open') === null
      )
        clear();
    },
    { signal: end.signal },
  );
  document.body.append(button);
}

function rangesOf(root: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < most; node = walker.nextNode()) {
    for (const { start, end } of matchesIn(node.textContent ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
