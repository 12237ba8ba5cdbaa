/** What the site itself says on and below a canvas. */
export const canvasWords = {
  drawing: (title: string) => `Drawing of ${title}`,
  outline: 'Outline',
  outlineOf: (title: string) => `Outline of ${title}`,
  fullSize: 'Full size',
  fitted: 'Fit to width',
  open: (title: string) => `Open the canvas ${title}`,
  empty: 'This canvas is empty.',
  unreadable: (line: number) => `This canvas cannot be read: line ${line} of its file is not as JSON is written.`,
  unreadableIn: (title: string) => `The canvas ${title} cannot be read.`,
  group: 'Group',
  card: 'Card',
  notFound: (name: string) => `Not found: ${name}`,
};
