/** One element of a drawing. Numbers that are none have their usual value. */
import { cleanText } from '../vault/clean-text.ts';
import type { DrawingElement, FillStyle, Point } from './drawing.ts';

export type Fields = ReadonlyMap<string, unknown>;

/** Coordinates beyond it stand where it is. */
const farthest = 1_000_000;
const types: ReadonlyMap<unknown, DrawingElement['type']> = new Map<unknown, DrawingElement['type']>([
  ['rectangle', 'rectangle'],
  ['diamond', 'diamond'],
  ['ellipse', 'ellipse'],
  ['embeddable', 'embeddable'],
  ['iframe', 'embeddable'],
  ['line', 'line'],
  ['arrow', 'arrow'],
  ['draw', 'line'],
  ['freedraw', 'freedraw'],
  ['text', 'text'],
  ['image', 'image'],
  ['frame', 'frame'],
  ['magicframe', 'frame'],
]);
const fillStyles: readonly FillStyle[] = ['hachure', 'cross-hatch', 'solid', 'zigzag'];
const strokeStyles = ['solid', 'dashed', 'dotted'] as const;
const aligns = ['left', 'center', 'right'] as const;

/** `undefined`: there is no such type. `at` is its place among the others. */
export function readElement(fields: Fields, at: number): DrawingElement | undefined {
  const type = types.get(fields.get('type'));
  if (type === undefined) return undefined;
  const common = commonOf(fields, at);
  switch (type) {
    case 'rectangle':
    case 'diamond':
    case 'ellipse':
    case 'embeddable':
      return { type, ...common };
    case 'line':
    case 'arrow': {
      const [start, end] = [textOf(fields.get('startArrowhead')), textOf(fields.get('endArrowhead'))];
      const isPlainArrow = type === 'arrow' && !fields.has('endArrowhead') && !fields.has('startArrowhead');
      const label = boundText(fields.get('boundElements'));
      return {
        type,
        ...common,
        points: pointsOf(fields.get('points')),
        heads: { ...(start === undefined ? {} : { start }), ...headAtEnd(end, isPlainArrow) },
        isElbowed: fields.get('elbowed') === true,
        ...(label === undefined ? {} : { label }),
      };
    }
    case 'freedraw': {
      const pressures = fields.get('pressures');
      const isSimulated = fields.get('simulatePressure') !== false || !Array.isArray(pressures);
      return {
        type,
        ...common,
        points: pointsOf(fields.get('points')),
        ...(isSimulated ? {} : { pressures: pressures.map((one) => numberOf(one, 0.5, 0, 1)) }),
      };
    }
    case 'text':
      return { type, ...common, ...wordsOf(fields, common.height) };
    case 'image': {
      const crop = cropOf(fields.get('crop'));
      const [[x, y] = [1, 1]] = pointsOf([fields.get('scale')]);
      return {
        type,
        ...common,
        file: textOf(fields.get('fileId')) ?? '',
        scale: [x < 0 ? -1 : 1, y < 0 ? -1 : 1],
        ...(crop === undefined ? {} : { crop }),
      };
    }
    case 'frame': {
      const name = textOf(fields.get('name'));
      return { type, ...common, ...(name === undefined ? {} : { name }) };
    }
  }
}

function headAtEnd(end: string | undefined, isPlainArrow: boolean): { end?: string } {
  return end === undefined ? (isPlainArrow ? { end: 'arrow' } : {}) : { end };
}

function commonOf(fields: Fields, at: number) {
  const fill = colourOf(fields.get('backgroundColor'));
  const frame = textOf(fields.get('frameId'));
  const link = textOf(fields.get('link'));
  const groups = fields.get('groupIds');
  const roundness = roundnessOf(fields);
  return {
    id: textOf(fields.get('id')) ?? `element-${at}`,
    x: numberOf(fields.get('x'), 0, -farthest, farthest),
    y: numberOf(fields.get('y'), 0, -farthest, farthest),
    width: numberOf(fields.get('width'), 0, -farthest, farthest),
    height: numberOf(fields.get('height'), 0, -farthest, farthest),
    angle: numberOf(fields.get('angle'), 0, -100, 100),
    stroke: colourOf(fields.get('strokeColor')) ?? (isClear(fields.get('strokeColor')) ? 'transparent' : '#1e1e1e'),
    ...(fill === undefined ? {} : { fill }),
    fillStyle: fillStyles.find((style) => style === fields.get('fillStyle')) ?? 'hachure',
    strokeWidth: numberOf(fields.get('strokeWidth'), 1, 0.1, 200),
    strokeStyle: strokeStyles.find((style) => style === fields.get('strokeStyle')) ?? 'solid',
    roughness: numberOf(fields.get('roughness'), 1, 0, 10),
    opacity: numberOf(fields.get('opacity'), 100, 0, 100) / 100,
    seed: Math.trunc(Math.abs(numberOf(fields.get('seed'), at + 1, -1e10, 1e10))) % 2 ** 31 || 1,
    ...(roundness === undefined ? {} : { roundness }),
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string').slice(0, 20) : [],
    ...(frame === undefined ? {} : { frame }),
    ...(link === undefined ? {} : { link }),
  };
}

function roundnessOf(fields: Fields): { type: number; value?: number } | undefined {
  const roundness = fields.get('roundness');
  if (!isObject(roundness)) return fields.get('strokeSharpness') === 'round' ? { type: 1 } : undefined;
  const own = new Map<string, unknown>(Object.entries(roundness));
  const value = own.get('value');
  return {
    type: numberOf(own.get('type'), 3, 1, 3),
    ...(typeof value === 'number' ? { value: numberOf(value, 32, 0, farthest) } : {}),
  };
}

/** Lines of a text, where the file does not say how high they are. */
const usualHeight = 1.25;

function wordsOf(fields: Fields, height: number) {
  const text = linesOf(fields.get('text'));
  const fontSize = numberOf(fields.get('fontSize'), 20, 1, 5000);
  const lines = text.split('\n').length;
  const measured = height / lines / fontSize;
  const usual = measured > 0.9 && measured < 2 ? measured : usualHeight;
  return {
    text,
    typed: [fields.get('rawText'), fields.get('originalText')].map(linesOf).find((one) => one !== '') ?? text,
    fontSize,
    font: numberOf(fields.get('fontFamily'), 1, 1, 100),
    lineHeight: numberOf(fields.get('lineHeight'), usual, 0.5, 5),
    align: aligns.find((align) => align === fields.get('textAlign')) ?? ('left' as const),
  };
}

function linesOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value.replaceAll(/\r\n?/gu, '\n')).text : '';
}

function boundText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const item of value as readonly unknown[]) {
    if (!isObject(item)) continue;
    const own = new Map<string, unknown>(Object.entries(item));
    if (own.get('type') === 'text') return textOf(own.get('id'));
  }
  return undefined;
}

function cropOf(value: unknown) {
  if (!isObject(value)) return undefined;
  const own = new Map<string, unknown>(Object.entries(value));
  const [x, y, width, height, naturalWidth, naturalHeight] = [
    'x',
    'y',
    'width',
    'height',
    'naturalWidth',
    'naturalHeight',
  ].map((name) => numberOf(own.get(name), 0, 0, farthest));
  return width && height && naturalWidth && naturalHeight
    ? { x: x ?? 0, y: y ?? 0, width, height, naturalWidth, naturalHeight }
    : undefined;
}

function pointsOf(value: unknown): Point[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((point: unknown): Point[] => {
    if (!Array.isArray(point)) return [];
    const [x, y] = point.map((one: unknown) => (typeof one === 'number' ? one : Number.NaN));
    return x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)
      ? []
      : [[clamped(x, -farthest, farthest), clamped(y, -farthest, farthest)]];
  });
}

/** `undefined` for one that is none, and for one that is not seen. */
export function colourOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 60 || isClear(value)) return undefined;
  return /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/-]+\))$/iu.test(value)
    ? value
    : undefined;
}

function isClear(value: unknown): boolean {
  return typeof value === 'string' && /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00)?$/iu.test(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? cleanText(value).text : undefined;
}

function numberOf(value: unknown, usual: number, least: number, most: number): number {
  return typeof value === 'number' && !Number.isNaN(value) ? clamped(value, least, most) : clamped(usual, least, most);
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
