/** The page of the whole graph. */
import type { Format, WithLink } from '../format.ts';

export type GraphStrings = ReturnType<typeof graph>;

export const graph = ({ count, number }: Format) => ({
  title: 'Graph',
  description: (summary: string) => `The whole garden as a graph: ${summary}`,
  summary: (notes: number, links: number) =>
    `${count(notes, { one: '# note', other: '# notes' })} and ${count(links, { one: '# link', other: '# links' })} between them.`,
  asList: 'As a list',
  /** A link to all notes stands between. */
  mostLinked: (listed: number) =>
    [`The ${number(listed)} notes with most links. There are also `, 'all notes', ' by folder. '] satisfies WithLink,
  numberSays: 'The number says with how many notes one shares a link.',
  notes: 'Notes',
  otherNotes: 'Other notes',
  /** Before a number of links, for those who hear it. */
  linksFollow: ', links: ',
  other: 'Other',
  onlyCategories: 'Show only these categories',
  picture: 'The notes as dots, joined by their links. The list below says the same.',
  finder: 'Notes of the graph',
  find: 'Find a note in the graph',
  findExample: 'Find a note',
  found: 'Notes found',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  everything: 'Show everything',
  leave: 'Leave this note',
  noneChosen: 'No note is chosen',
  linkedNotes: (many: number) =>
    many === 0 ? 'No linked notes' : count(many, { one: '# linked note', other: '# linked notes' }),
  chosen: (title: string, linked: string) => `${title}: ${linked}`,
});
