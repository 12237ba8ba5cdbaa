import type { FrameStrings } from '../en/frame.ts';
import type { Format } from '../format.ts';

export const frame = (_format: Format): FrameStrings => ({
  skip: 'Zum Text springen',
  site: 'Website',
  explorer: 'Dateiexplorer',
  keepExplorer: 'Explorer neben dem Text behalten',
  randomNote: 'Zufällige Notiz',
  search: 'Suche',
  beside: 'Neben dem Text',
  close: 'Schließen',
  breadcrumbs: 'Navigationspfad',
  colourScheme: 'Farbschema',
  asMarkdown: 'Diese Notiz als Markdown',
  feed: 'Feed',
  madeWith: (name) => `Erstellt mit ${name}`,
  titled: (title, description) => `${title}: ${description}`,
  notFound: 'Keine Seite unter dieser Adresse',
  notFoundDescription: 'Unter dieser Adresse gibt es keine Seite.',
  notFoundAdvice: [
    'Vielleicht wurde sie verschoben, umbenannt oder nie angelegt. Suchen Sie danach, oder beginnen Sie bei ',
    'allen Notizen',
    '.',
  ],
  nearestPages: 'Meinten Sie eine dieser Seiten?',
  movedTo: ['Diese Seite ist jetzt hier: ', '.'],
});
