/** The dialog that `?` opens. */
import type { Format } from '../format.ts';

export type KeyStrings = ReturnType<typeof keys>;

export const keys = (_format: Format) => ({
  title: 'Keyboard',
  close: 'Close',
  anywhere: 'Anywhere',
  openSearch: 'Open search',
  help: 'This help',
  inSearch: 'Search',
  choose: 'Next or previous result',
  openResult: 'Open the result',
  closeIt: 'Close search',
  tree: 'Explorer',
  lines: 'Next or previous line',
  fold: 'Open or close the folder',
  ends: 'First or last line',
  page: 'Page',
  away: 'Put a preview away, clear marked words',
});
