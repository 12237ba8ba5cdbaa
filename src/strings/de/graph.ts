import type { GraphStrings } from '../en/graph.ts';
import type { Format } from '../format.ts';

export const graph = ({ count, number }: Format): GraphStrings => ({
  title: 'Graph',
  description: (summary) => `Der ganze Garten als Graph: ${summary}`,
  summary: (notes, links) =>
    `${count(notes, { one: '# Notiz', other: '# Notizen' })} und ${count(links, { one: '# Link', other: '# Links' })} dazwischen.`,
  asList: 'Als Liste',
  mostLinked: (listed) => [
    `Die ${number(listed)} Notizen mit den meisten Links. Es gibt auch `,
    'alle Notizen',
    ' nach Ordnern. ',
  ],
  numberSays: 'Die Zahl sagt, mit wie vielen Notizen eine verlinkt ist.',
  notes: 'Notizen',
  otherNotes: 'Andere Notizen',
  linksFollow: ', Links: ',
  other: 'Andere',
  onlyCategories: 'Nur diese Kategorien zeigen',
  picture: 'Die Notizen als Punkte, verbunden durch ihre Links. Die Liste unten sagt dasselbe.',
  finder: 'Notizen des Graphen',
  find: 'Eine Notiz im Graphen finden',
  findExample: 'Notiz finden',
  found: 'Gefundene Notizen',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  everything: 'Alles zeigen',
  leave: 'Diese Notiz verlassen',
  noneChosen: 'Keine Notiz ausgewählt',
  linkedNotes: (many) =>
    many === 0 ? 'Keine verlinkten Notizen' : count(many, { one: '# verlinkte Notiz', other: '# verlinkte Notizen' }),
  chosen: (title, linked) => `${title}: ${linked}`,
});
