/** The JSON of a drawing → its elements. Whatever is wrong in it is told, and costs itself only. */
import { messageOf } from '../message-of.ts';
import type { Drawing, DrawingElement } from './drawing.ts';
import { colourOf, isObject, readElement } from './read-element.ts';
import type { Fields } from './read-element.ts';

/** Beyond these the rest of a drawing is left out: no reader could find anything in it. */
export const mostElements = 5000;
export const mostPoints = 200_000;

export function readDrawing(json: string): Drawing | { invalid: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { invalid: `its drawing is no JSON: ${withoutPiece(messageOf(error))}` };
  }
  if (!isObject(value)) return { invalid: 'its drawing holds no object' };
  const own = new Map<string, unknown>(Object.entries(value));
  const list = own.get('elements');
  if (!Array.isArray(list)) return { invalid: 'its drawing has no list of `elements`' };
  const problems: string[] = [];
  const elements: DrawingElement[] = [];
  const unknown = new Map<string, number>();
  let points = 0;
  let left = 0;
  for (const item of list as readonly unknown[]) {
    if (!isObject(item)) continue;
    const fields: Fields = new Map<string, unknown>(Object.entries(item));
    if (fields.get('isDeleted') === true || fields.get('type') === 'selection') continue;
    if (elements.length >= mostElements || points > mostPoints) {
      left += 1;
      continue;
    }
    const element = readElement(fields, elements.length);
    if (element === undefined) {
      const type = String(fields.get('type')).slice(0, 40);
      unknown.set(type, (unknown.get(type) ?? 0) + 1);
      continue;
    }
    // What nobody sees in it is not published with it.
    if (element.opacity === 0 || (element.type === 'text' && element.stroke === 'transparent')) continue;
    if ('points' in element) points += element.points.length;
    elements.push(element);
  }
  if (left > 0)
    problems.push(
      `a page shows ${mostElements.toLocaleString('en')} elements of one drawing and ${mostPoints.toLocaleString('en')} points of their lines at most, and ${left.toLocaleString('en')} elements are left out`,
    );
  for (const [type, count] of [...unknown].slice(0, 20))
    problems.push(`${count.toLocaleString('en')} of its elements have the type \`${type}\`, which is not drawn`);
  const state = own.get('appState');
  const background = isObject(state) ? colourOf(new Map(Object.entries(state)).get('viewBackgroundColor')) : undefined;
  return {
    elements,
    ...(background === undefined || /^#?(?:fff|ffffff|ffffffff|white)$/iu.test(background) ? {} : { background }),
    files: filesOf(own.get('files')),
    problems,
  };
}

function filesOf(value: unknown): Map<string, string> {
  const files = new Map<string, string>();
  if (!isObject(value)) return files;
  for (const [id, file] of Object.entries(value)) {
    const data: unknown = isObject(file) ? new Map<string, unknown>(Object.entries(file)).get('dataURL') : undefined;
    if (typeof data === 'string') files.set(id, data);
  }
  return files;
}

/** The engine quotes a piece of the file. */
function withoutPiece(message: string): string {
  const quoted = message.indexOf('"');
  const told = quoted < 0 ? message : message.slice(0, quoted);
  return told
    .slice(0, 200)
    .trim()
    .replace(/,?(?: ?\.\.\.)?$/u, '');
}
