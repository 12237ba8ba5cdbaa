import type { CanvasStrings } from '../en/canvas.ts';
import type { Format } from '../format.ts';

export const canvas = ({ number }: Format): CanvasStrings => ({
  drawing: (title) => `Zeichnung von „${title}“`,
  outline: 'Gliederung',
  outlineOf: (title) => `Gliederung von „${title}“`,
  fullSize: 'Volle Größe',
  fitted: 'An die Breite anpassen',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomed: (percent) => `Auf ${number(percent)} % gezoomt`,
  open: (title) => `Canvas „${title}“ öffnen`,
  empty: 'Dieses Canvas ist leer.',
  unreadable: (line) => `Dieses Canvas ist nicht lesbar: Zeile ${line} der Datei ist kein gültiges JSON.`,
  unreadableIn: (title) => `Das Canvas „${title}“ ist nicht lesbar.`,
  group: 'Gruppe',
  card: 'Karte',
  foreignAddress: 'Adresse eines anderen Programms',
});
