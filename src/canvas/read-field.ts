/** Fields of nodes and edges. Whatever is no text, number or colour is absent. */
import { cleanText } from '../vault/clean-text.ts';
import type { CanvasProblem, Colour, Span } from './scene.ts';

export interface Fields {
  /** `undefined` where there is none. */
  valueOf: (name: string) => unknown;
  /** Of the field's value; of the whole where there is none. */
  spanOf: (name: string) => Span;
  span: Span;
  /** The whole file. */
  source: string;
}

export type Tell = (id: CanvasProblem['id'], at: number, reason: string) => void;

/** A number is a text as well: nothing that somebody wrote is lost. */
export function readText({ valueOf }: Pick<Fields, 'valueOf'>, name: string): string | undefined {
  const value = valueOf(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cleanText(value.replaceAll(/\r\n?/gu, '\n')).text : undefined;
}

export function readNumber({ valueOf }: Fields, name: string): number | undefined {
  const value = valueOf(name);
  // A number that is too large for one is read as infinite.
  return typeof value === 'number' && !Number.isNaN(value) ? Math.max(-1e15, Math.min(1e15, value)) : undefined;
}

/** Rule CAN-9a. */
export function readColour(fields: Fields, tell: Tell): Colour | undefined {
  const value = fields.valueOf('color');
  if (value === undefined || value === null || value === '') return undefined;
  const colour = typeof value === 'number' ? String(value) : value;
  if (typeof colour === 'string' && /^(?:[1-6]|#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8}))$/iu.test(colour)) return colour;
  tell(
    'canvas-colour',
    fields.spanOf('color').start,
    typeof colour === 'string' ? `\`${cleanText(colour).text.slice(0, 40)}\`` : 'it',
  );
  return undefined;
}
