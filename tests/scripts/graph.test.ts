/**
 * The graph as a reader sees it: which names stand where, what is drawn bright or faint, the list beside, the search.
 */
import { describe, expect, test, vi } from 'vitest';
import { startFinder } from '../../src/scripts/graph-finder.ts';
import { placeLabels } from '../../src/scripts/graph-labels.ts';
import { readGraph } from '../../src/scripts/graph-model.ts';
import type { Graph } from '../../src/scripts/graph-model.ts';
import { createPainter } from '../../src/scripts/graph-paint.ts';
import type { Shown } from '../../src/scripts/graph-paint.ts';
import { startPanel } from '../../src/scripts/graph-panel.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { click, one, openPage, press, textsOf, type } from './page.ts';

/** Tea in the middle, linked with Cup and Pot; Bread by itself, far away. */
const graph = (): Graph =>
  readGraph(
    {
      categories: [
        ['drinks', 'Drinks'],
        ['food', 'Food'],
      ],
      notes: [
        ['Tea', '/tea/', 0, 200, 100, [1, 2]],
        ['Cup', '/cup/', -1, 100, 100, []],
        ['Pot', '/pot/', -1, 300, 100, []],
        ['Bread', '/bread/', 1, 200, 250, []],
      ],
    },
    '/',
  );
const plain = { k: 1, dx: 0, dy: 0 };

/** Letters are six units wide. */
const pen = { font: '', measureText: (text: string) => ({ width: text.length * 6 }) } as CanvasRenderingContext2D;

describe('names', () => {
  type Asked = Parameters<typeof placeLabels>[1];
  const asked: Asked = { view: plain, active: undefined, only: new Set(), width: 400, height: 300 };
  const placed = (of: Graph, more: Partial<Asked> = {}): ReturnType<typeof placeLabels> =>
    placeLabels(of, { ...asked, ...more }, pen, 'serif');
  const names = (...args: Parameters<typeof placed>): string[] => placed(...args).map(({ text }) => text);

  test('begin with the most linked note', () => expect(names(graph())).toEqual(['Tea', 'Cup', 'Pot', 'Bread']));

  test('stand below their dots, and within the picture', () => {
    const [tea] = placed(graph());
    expect(tea).toMatchObject({ x: 200, isActive: false });
    expect(tea?.y).toBeGreaterThan(100);
    const moved = placed(graph(), { view: { k: 1, dx: -95, dy: 0 } });
    expect(moved.find(({ text }) => text === 'Cup')?.x).toBe(13);
  });

  test('of notes outside of the picture are left out', () =>
    expect(names(graph(), { view: { k: 1, dx: -150, dy: 0 } })).not.toContain('Cup'));

  test('do not cover one another: the less linked note goes without', () => {
    const { notes, ...rest } = graph();
    const near = notes.map((note) => (note.title === 'Cup' ? { ...note, x: 203, y: 100 } : note));
    expect(names({ ...rest, notes: near })).toEqual(['Tea', 'Pot', 'Bread']);
  });

  test('are those of the note that is looked at and its neighbours', () => {
    expect(placed(graph(), { active: 1 }).map(({ text, isActive }) => [text, isActive])).toEqual([
      ['Cup', true],
      ['Tea', false],
    ]);
    expect(names(graph(), { active: 3 })).toEqual(['Bread']);
  });

  test('are those of the chosen categories', () => expect(names(graph(), { only: new Set([1]) })).toEqual(['Bread']));

  test('are cut where they are long, unless the note is looked at', () => {
    const { notes, ...rest } = graph();
    const long = { ...rest, notes: notes.map((note) => ({ ...note, title: 'A long name of a note with many words' })) };
    expect(names(long)[0]).toBe('A long name of a note with ma…');
    expect(names(long, { active: 0 })[0]).toBe('A long name of a note with many words');
  });

  test('are no more than there is room for', () => {
    const count = 400;
    const many = readGraph(
      {
        categories: [],
        notes: Array.from({ length: count }, (_, at) => [`${at}`, `/${at}/`, -1, (at % 20) * 60, at * 4, []]),
      },
      '/',
    );
    expect(names(many, { width: 1200, height: 1600 }).length).toBeLessThan(140);
  });
});

describe('the picture', () => {
  interface Stroke {
    what: 'fill' | 'stroke' | 'text';
    alpha: number;
    colour: string;
    of: string;
  }
  const colours = {
    quiet: 'quiet',
    other: 'other',
    text: 'text',
    accent: 'accent',
    page: 'page',
    categories: ['green', 'brown'],
    font: 'serif',
  };

  /** A path that knows its lines and dots. */
  class Path {
    parts: string[] = [];
    moveTo(): void {}
    lineTo(x: number, y: number): void {
      this.parts.push(`to ${x},${y}`);
    }
    arc(x: number, y: number): void {
      this.parts.push(`dot ${x},${y}`);
    }
    addPath(path: Path): void {
      this.parts.push(...path.parts);
    }
  }

  function drawn(shown: Partial<Shown> = {}): Stroke[] {
    vi.stubGlobal('Path2D', Path);
    const strokes: Stroke[] = [];
    const state = { globalAlpha: 1, strokeStyle: '', fillStyle: '', lineWidth: 1, font: '' };
    const note = (what: Stroke['what'], colour: string, of: string): void =>
      void strokes.push({ what, alpha: Number(state.globalAlpha.toFixed(2)), colour, of });
    let ring = '';
    const context = Object.assign(state, {
      setTransform: () => undefined,
      clearRect: () => undefined,
      beginPath: () => (ring = ''),
      arc: (x: number, y: number) => (ring = `ring ${x},${y}`),
      fill: (path: Path) => note('fill', state.fillStyle, path.parts.join(' ')),
      stroke: (path?: Path) => note('stroke', state.strokeStyle, path === undefined ? ring : path.parts.join(' ')),
      measureText: pen.measureText,
      strokeText: () => undefined,
      fillText: (text: string) => note('text', state.fillStyle, text),
    }) as unknown as CanvasRenderingContext2D;
    const canvas = { width: 800, height: 600, clientWidth: 400, clientHeight: 300 } as HTMLCanvasElement;
    createPainter(canvas, context, graph(), () => colours).paint({ view: plain, only: new Set(), ...shown });
    vi.unstubAllGlobals();
    return strokes;
  }
  const fills = (strokes: readonly Stroke[]): string[] =>
    strokes.filter(({ what }) => what === 'fill').map(({ colour, alpha, of }) => `${colour} ${alpha}: ${of}`);
  const names = (strokes: readonly Stroke[]): string[] =>
    strokes.filter(({ what }) => what === 'text').map(({ colour, of }) => `${colour} ${of}`);

  test('has each note as a dot in its category’s colour, each link once, and names', () => {
    const strokes = drawn();
    expect(fills(strokes)).toEqual([
      'green 1: dot 200,100',
      'other 1: dot 100,100 dot 300,100',
      'brown 1: dot 200,250',
    ]);
    expect(strokes.filter(({ colour }) => colour === 'quiet').map(({ of }) => of)).toEqual(['to 100,100 to 300,100']);
    expect(names(strokes)).toEqual(['text Tea', 'text Cup', 'text Pot', 'text Bread']);
  });

  test('has the note under the pointer and its neighbours bright, the others faint', () => {
    const strokes = drawn({ pointed: 1 });
    expect(fills(strokes)).toEqual([
      'other 0.16: dot 300,100',
      'brown 0.16: dot 200,250',
      'green 1: dot 200,100',
      'other 1: dot 100,100',
    ]);
    expect(strokes.find(({ colour }) => colour === 'accent')?.of).toBe('to 200,100');
    expect(names(strokes)).toEqual(['accent Cup', 'text Tea']);
  });

  test('has the chosen categories bright', () =>
    expect(fills(drawn({ only: new Set([1]) }))).toEqual([
      'green 0.16: dot 200,100',
      'other 0.16: dot 100,100 dot 300,100',
      'brown 1: dot 200,250',
    ]));

  test('has a ring around the note that is looked at', () =>
    expect(drawn({ focused: 3 }).filter(({ of }) => of.startsWith('ring'))).toMatchObject([
      { of: 'ring 200,250', colour: 'accent' },
    ]));

  test('draws nothing of what is outside', () =>
    expect(fills(drawn({ view: { k: 1, dx: 0, dy: -200 } }))).toEqual(['brown 1: dot 200,50']));
});

describe('beside the graph', () => {
  const panel =
    '<section hidden><button data-graph-leave></button><a data-graph-open></a><p data-graph-count></p><ul data-graph-neighbours></ul></section>';

  test('the note that is looked at leads to its page, its neighbours below, the most linked first', () => {
    openPage(panel);
    const answers = { onLeave: vi.fn<() => void>(), onPoint: vi.fn<(note: number | undefined) => void>() };
    const { show } = startPanel(one('section'), graph(), answers);
    show(1);
    expect(one('section').hidden).toBe(false);
    expect(one('[data-graph-open]').getAttribute('href')).toBe('/cup/');
    expect(textsOf('[data-graph-count], li')).toEqual(['1 linked note', 'Tea']);
    expect(one('li a').className).toBe('category-mark category-drinks');
    one('li a').dispatchEvent(new Event('focus'));
    one('li a').dispatchEvent(new Event('blur'));
    expect(answers.onPoint.mock.calls).toEqual([[0], [undefined]]);
    click(one('[data-graph-leave]'));
    expect(answers.onLeave).toHaveBeenCalledOnce();
    show(undefined);
    expect(one('section').hidden).toBe(true);
  });

  test('it says how many notes are linked', () => {
    openPage('');
    expect([0, 1, 2, 1200].map((many) => stringsOf('en').graph.linkedNotes(many))).toEqual([
      'No linked notes',
      '1 linked note',
      '2 linked notes',
      '1,200 linked notes',
    ]);
  });
});

describe('the search in the graph', () => {
  function find(text: string): { field: HTMLInputElement; chosen: number[]; said: string[] } {
    openPage('<input><ul hidden></ul>');
    const [chosen, said]: [number[], string[]] = [[], []];
    const field = one<HTMLInputElement>('input');
    startFinder(field, one('ul'), graph(), {
      onChoose: (note) => chosen.push(note),
      onOpen: () => said.push('open'),
      onClear: () => said.push('clear'),
    });
    type(field, text);
    return { field, chosen, said };
  }

  test('lists titles with the words, one of them marked; arrow keys go round; Enter chooses', () => {
    const { field, chosen } = find('e');
    expect(textsOf('li')).toEqual(['Tea', 'Bread']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    press('ArrowDown', field);
    expect(textsOf('[aria-selected="true"]')).toEqual(['Bread']);
    expect(field.getAttribute('aria-activedescendant')).toBe(one('[aria-selected="true"]').id);
    press('ArrowDown', field);
    expect(textsOf('[aria-selected="true"]')).toEqual(['Tea']);
    press('Enter', field);
    expect(chosen).toEqual([0]);
    expect(one('ul').hidden).toBe(true);
  });

  test('closes by Escape, is cleared with the field, and is chosen from by the pointer', () => {
    const { field, chosen, said } = find('bread');
    press('Escape', field);
    expect(one('ul').hidden).toBe(true);
    type(field, 'cup');
    click(one('li'));
    expect(chosen).toEqual([1]);
    type(field, ' ');
    expect(said).toEqual(['clear']);
    type(field, 'zebra');
    expect(one('ul').hidden).toBe(true);
  });
});
