import type { KeyStrings } from '../en/keys.ts';

export const keys = (): KeyStrings => ({
  title: 'Tastatur',
  close: 'Schließen',
  anywhere: 'Überall',
  openSearch: 'Suche öffnen',
  help: 'Diese Hilfe',
  inSearch: 'Suche',
  choose: 'Nächster oder voriger Treffer',
  openResult: 'Treffer öffnen',
  closeIt: 'Suche schließen',
  tree: 'Übersicht',
  lines: 'Nächste oder vorige Zeile',
  fold: 'Ordner öffnen oder schließen',
  ends: 'Erste oder letzte Zeile',
  page: 'Seite',
  away: 'Vorschau wegräumen, Markierungen entfernen',
});
