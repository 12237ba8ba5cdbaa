/** One node of a canvas. */
import { readColour, readNumber, readText } from './read-field.ts';
import type { Fields, Tell } from './read-field.ts';
import type { Box, CanvasNode, GroupNode } from './scene.ts';

/** A size that is none (rule CAN-12b). */
export const presetSize = { width: 250, height: 60 };
/** Larger ones are cut in the drawing (rule CAN-12d). */
const largestSize = 100_000;
const contents = ['text', 'file', 'url'] as const;

export function readNode(fields: Fields, tell: Tell): CanvasNode | undefined {
  const kind = kindOf(fields, tell);
  if (kind === undefined) return undefined;
  const { box, isUnplaced } = boxOf(fields);
  if (isUnplaced)
    tell('canvas-node', fields.span.start, 'its place or size cannot be read, so that it stands below the others');
  const colour = readColour(fields, tell);
  const common = { box, ...(isUnplaced ? { isUnplaced } : {}), ...(colour === undefined ? {} : { colour }) };
  switch (kind) {
    case 'text':
      return { kind, text: readText(fields, 'text') ?? '', span: fields.spanOf('text'), ...common };
    case 'file': {
      const subpath = readText(fields, 'subpath')?.trim() ?? '';
      return {
        kind,
        file: readText(fields, 'file') ?? '',
        ...(subpath === '' || subpath === '#' ? {} : { subpath: subpath.startsWith('#') ? subpath : `#${subpath}` }),
        span: fields.spanOf('file'),
        ...common,
      };
    }
    case 'link':
      return { kind, url: (readText(fields, 'url') ?? '').trim(), span: fields.spanOf('url'), ...common };
    case 'group':
      return { kind, ...groupParts(fields), span: fields.span, ...common };
  }
}

/** A node of a type that nobody knows is shown by what it holds. */
function kindOf(fields: Fields, tell: Tell): CanvasNode['kind'] | undefined {
  const type = fields.valueOf('type');
  const held = contents.find((name) => readText(fields, name) !== undefined);
  const isKnown = type === 'text' || type === 'file' || type === 'link' || type === 'group';
  if (isKnown) {
    const content = type === 'link' ? 'url' : type;
    if (type === 'group' || type === 'text' || readText(fields, content) !== undefined) return type;
    tell('canvas-node', fields.span.start, `it is of the type \`${type}\` and has no \`${content}\``);
  } else tell('canvas-node', fields.spanOf('type').start, 'its `type` is none of `text`, `file`, `link`, `group`');
  return held === undefined ? undefined : held === 'url' ? 'link' : held;
}

function boxOf(fields: Fields): { box: Box; isUnplaced?: true } {
  const [x, y] = [readNumber(fields, 'x'), readNumber(fields, 'y')];
  const size = (name: 'width' | 'height'): number => {
    const value = readNumber(fields, name);
    return value === undefined || value <= 0 ? presetSize[name] : Math.min(value, largestSize);
  };
  const isPlaced = [x, y, readNumber(fields, 'width'), readNumber(fields, 'height')].every(
    (each) => each !== undefined,
  );
  const box = { x: x ?? 0, y: y ?? 0, width: size('width'), height: size('height') };
  return isPlaced ? { box } : { box, isUnplaced: true };
}

function groupParts(fields: Fields): Pick<GroupNode, 'label' | 'background'> {
  const label = readText(fields, 'label')?.trim() ?? '';
  const file = readText(fields, 'background')?.trim() ?? '';
  const style = fields.valueOf('backgroundStyle');
  return {
    ...(label === '' ? {} : { label }),
    ...(file === ''
      ? {}
      : {
          background: {
            file,
            style: style === 'ratio' || style === 'repeat' ? style : 'cover',
            span: fields.spanOf('background'),
          },
        }),
  };
}
