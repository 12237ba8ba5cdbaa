/** A `.canvas` file's text → its scene. Whatever is wrong in it is told, and costs itself only. */
import { messageOf } from '../message-of.ts';
import { itemsOf, membersOf, skipSpace } from './json-places.ts';
import { readColour, readText } from './read-field.ts';
import type { Fields } from './read-field.ts';
import { readNode } from './read-node.ts';
import { settleBoxes } from './settle-boxes.ts';
import type { CanvasEdge, CanvasNode, CanvasProblem, Scene, Side, Span } from './scene.ts';

/** Beyond these a canvas is not drawn: no reader could find anything in it. */
export const mostNodes = 5000;
export const mostEdges = 10_000;
/** Problems of one canvas that are told. */
const mostProblems = 200;

export function readCanvas(text: string): Scene {
  const start = skipSpace(text, 0);
  if (start === text.length) return { nodes: [], edges: [], problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return invalid(placeOfMistake(error, text), `it is no JSON: ${reasonOf(error)}`);
  }
  if (!isObject(value)) return invalid(start, 'it holds no object, with `nodes` and `edges`');
  const problems: CanvasProblem[] = [];
  const tell = (id: CanvasProblem['id'], at: number, reason: string): void => {
    if (problems.length < mostProblems) problems.push({ id, at, reason });
  };
  const members = membersOf(text, start);
  const own = new Map<string, unknown>(Object.entries(value));
  const listOf = (name: 'nodes' | 'edges', most: number): { value: unknown; span: Span }[] => {
    const [list, span] = [own.get(name), members.get(name)];
    const id = name === 'nodes' ? 'canvas-node' : 'canvas-edge';
    if (list === undefined || span === undefined) return [];
    if (!Array.isArray(list)) {
      tell(id, span.start, `\`${name}\` is no list`);
      return [];
    }
    const spans = itemsOf(text, span.start);
    const beyond = spans[most];
    if (beyond !== undefined)
      tell(
        id,
        beyond.start,
        `a canvas shows ${most.toLocaleString('en')} ${name} at most, and this one has ${spans.length.toLocaleString('en')}`,
      );
    return list.slice(0, most).flatMap((item: unknown, at) => {
      const place = spans[at];
      return place === undefined ? [] : [{ value: item, span: place }];
    });
  };

  const nodes: CanvasNode[] = [];
  const byId = new Map<string, number>();
  for (const { value: item, span } of listOf('nodes', mostNodes)) {
    if (!isObject(item)) {
      tell('canvas-node', span.start, 'it is no object');
      continue;
    }
    const fields = fieldsOf(item, membersOf(text, span.start), span, text);
    const node = readNode(fields, tell);
    if (node === undefined) continue;
    const id = readText(fields, 'id');
    if (id === undefined) tell('canvas-node', span.start, 'it has no `id`, so that no edge reaches it');
    else if (byId.has(id))
      tell(
        'canvas-node',
        fields.spanOf('id').start,
        `another node has the id \`${shortened(id)}\`, and edges reach that one`,
      );
    else byId.set(id, nodes.length);
    nodes.push(node);
  }

  const edges: CanvasEdge[] = [];
  for (const { value: item, span } of listOf('edges', mostEdges)) {
    if (!isObject(item)) {
      tell('canvas-edge', span.start, 'it is no object');
      continue;
    }
    const fields = fieldsOf(item, membersOf(text, span.start), span, text);
    const edge = readEdge(fields, byId, tell);
    if (edge !== undefined) edges.push(edge);
  }
  return { nodes: settleBoxes(nodes), edges, problems, ...propertiesOf(own) };
}

/** Obsidian keeps properties of a canvas in `metadata.frontmatter`; other programs beside its nodes. */
function propertiesOf(own: ReadonlyMap<string, unknown>): Pick<Scene, 'properties'> {
  const rest = [...own].filter(([name]) => name !== 'nodes' && name !== 'edges');
  if (rest.length === 0) return {};
  const metadata = own.get('metadata');
  const kept = isObject(metadata) ? new Map<string, unknown>(Object.entries(metadata)).get('frontmatter') : undefined;
  const pairs = [...rest, ...(isObject(kept) ? Object.entries(kept) : [])];
  return {
    properties: `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',')}}`,
  };
}

function readEdge(
  fields: Fields,
  byId: ReadonlyMap<string, number>,
  tell: (id: CanvasProblem['id'], at: number, reason: string) => void,
): CanvasEdge | undefined {
  const end = (name: 'fromNode' | 'toNode'): number | undefined => {
    const id = readText(fields, name);
    const found = id === undefined ? undefined : byId.get(id);
    if (found === undefined)
      tell(
        'canvas-edge',
        fields.spanOf(name).start,
        id === undefined ? `it has no \`${name}\`` : `no node has the id \`${shortened(id)}\``,
      );
    return found;
  };
  const from = end('fromNode');
  const to = from === undefined ? undefined : end('toNode');
  if (from === undefined || to === undefined) return undefined;
  const [fromSide, toSide] = [sideOf(fields.valueOf('fromSide')), sideOf(fields.valueOf('toSide'))];
  const colour = readColour(fields, tell);
  const label = readText(fields, 'label')?.trim() ?? '';
  return {
    from,
    to,
    ...(fromSide === undefined ? {} : { fromSide }),
    ...(toSide === undefined ? {} : { toSide }),
    arrows: { from: fields.valueOf('fromEnd') === 'arrow', to: fields.valueOf('toEnd') !== 'none' },
    ...(colour === undefined ? {} : { colour }),
    ...(label === '' ? {} : { label }),
    span: fields.spanOf('label'),
  };
}

function sideOf(value: unknown): Side | undefined {
  return value === 'top' || value === 'right' || value === 'bottom' || value === 'left' ? value : undefined;
}

function fieldsOf(item: object, members: ReadonlyMap<string, Span>, span: Span, text: string): Fields {
  const own = new Map<string, unknown>(Object.entries(item));
  return {
    valueOf: (name) => own.get(name),
    spanOf: (name) => members.get(name) ?? span,
    span,
    source: text,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(at: number, reason: string): Scene {
  const problem = { id: 'canvas-invalid' as const, at, reason };
  return { nodes: [], edges: [], problems: [problem], invalid: problem };
}

/** The engine says the place in words only, and none where the text ends too early. */
function placeOfMistake(error: unknown, text: string): number {
  const [, at] = /at position (\d+)/u.exec(messageOf(error)) ?? [];
  return at === undefined ? text.trimEnd().length : Math.min(Number(at), text.length);
}

/** Without the place and without a piece of the file, which the engine may quote. */
function reasonOf(error: unknown): string {
  return withoutPiece(messageOf(error))
    .replace(/ (?:in JSON )?at position [^]*$/u, '')
    .replace(/(?: in JSON)?$/u, '');
}

function withoutPiece(message: string): string {
  const quoted = message.indexOf('"');
  if (quoted < 0 || !message.endsWith('" is not valid JSON')) return message;
  let told = message.slice(0, quoted);
  for (const end of ['...', ' ', ',']) if (told.endsWith(end)) told = told.slice(0, -end.length);
  return told;
}

function shortened(id: string): string {
  return id.length <= 60 ? id : `${id.slice(0, 59).toWellFormed()}…`;
}
