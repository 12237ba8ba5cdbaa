import type { GraphStrings } from '../en/graph.ts';
import type { Format } from '../format.ts';

export const graph = ({ count, number }: Format): GraphStrings => ({
  title: 'Graphe',
  description: (summary) => `Tout le jardin sous forme de graphe : ${summary}`,
  summary: (notes, links) =>
    `${count(notes, { one: '# note', other: '# notes' })} et ${count(links, { one: '# lien', other: '# liens' })} entre elles.`,
  asList: 'Sous forme de liste',
  mostLinked: (listed) => [
    `Les ${number(listed)} notes les plus liées. Il y a aussi `,
    'toutes les notes',
    ' par dossier. ',
  ],
  numberSays: 'Le nombre dit avec combien de notes chacune partage un lien.',
  notes: 'Notes',
  otherNotes: 'Autres notes',
  linksFollow: ', liens : ',
  other: 'Autres',
  onlyCategories: 'N’afficher que ces catégories',
  picture: 'Les notes sous forme de points, reliés par leurs liens. La liste ci-dessous dit la même chose.',
  finder: 'Notes du graphe',
  find: 'Trouver une note dans le graphe',
  findExample: 'Trouver une note',
  found: 'Notes trouvées',
  zoom: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  everything: 'Tout afficher',
  leave: 'Quitter cette note',
  noneChosen: 'Aucune note choisie',
  linkedNotes: (many) =>
    many === 0 ? 'Aucune note liée' : count(many, { one: '# note liée', other: '# notes liées' }),
  chosen: (title, linked) => `${title} : ${linked}`,
});
