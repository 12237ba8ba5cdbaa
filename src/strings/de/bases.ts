import type { BaseStrings } from '../en/bases.ts';
import type { Format } from '../format.ts';

export const bases = ({ count, number }: Format): BaseStrings => ({
  results: (n) => count(n, { one: '# Ergebnis', other: '# Ergebnisse' }),
  none: 'Ohne Wert',
  yes: 'ja',
  no: 'nein',
  views: 'Ansichten',
  pages: 'Seiten',
  allViews: 'Alle Ansichten',
  filter: 'Filtern',
  resultsOf: (shown: number, all: number) =>
    `${number(shown)} von ${count(all, { one: '# Ergebnis', other: '# Ergebnissen' })}`,
  sortedUp: (column: string) => `Nach ${column} aufsteigend geordnet`,
  sortedDown: (column: string) => `Nach ${column} absteigend geordnet`,
  unsorted: 'In der ursprünglichen Reihenfolge',
  asOf: (date) => `Stand: ${date}`,
  more: (n) =>
    count(n, { one: '# weiteres Ergebnis steht nicht hier', other: '# weitere Ergebnisse stehen nicht hier' }),
  invalid: (line, reason) => `Diese Base ist nicht lesbar (Zeile ${line}): ${reason}`,
  unreadableFilter: (reason) => `Der Filter ist nicht lesbar, darum steht hier keine Zeile: ${reason}`,
  missingView: (view) => `Nicht gefunden: die Ansicht ${view}`,
  open: (name) => `${name} öffnen`,
  nothing: 'Keine Ergebnisse',
  table: (name) => `${name}, Tabelle`,
  places: (name) => `Orte: ${name}`,
  fields: {
    name: 'Dateiname',
    basename: 'Name ohne Endung',
    path: 'Dateipfad',
    folder: 'Ordner',
    ext: 'Dateiendung',
    size: 'Dateigröße',
    ctime: 'Erstellt',
    mtime: 'Geändert',
    tags: 'Tags der Datei',
    links: 'Links der Datei',
    embeds: 'Einbettungen der Datei',
    backlinks: 'Rückverweise der Datei',
    properties: 'Eigenschaften der Datei',
    file: 'Datei',
  },
});
