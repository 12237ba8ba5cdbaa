/** What the site says on and below the drawing of a canvas. */
import type { Format } from '../format.ts';

export type CanvasStrings = ReturnType<typeof canvas>;

export const canvas = ({ number }: Format) => ({
  drawing: (title: string) => `Drawing of ${title}`,
  outline: 'Outline',
  outlineOf: (title: string) => `Outline of ${title}`,
  fullSize: 'Full size',
  fitted: 'Fit to width',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomed: (percent: number) => `Zoomed to ${number(percent)} %`,
  open: (title: string) => `Open the canvas ${title}`,
  empty: 'This canvas is empty.',
  unreadable: (line: number) => `This canvas cannot be read: line ${line} of its file is not valid JSON.`,
  unreadableIn: (title: string) => `The canvas ${title} cannot be read.`,
  group: 'Group',
  card: 'Card',
  foreignAddress: 'Address of another program',
});
