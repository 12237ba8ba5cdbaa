/** Drawings of Excalidraw for tests, as its plugin writes them. */
import lz from 'lz-string';

export type Element = Readonly<Record<string, unknown>>;

/** An element with what Excalidraw gives each. */
export function element(type: string, rest: Element = {}): Element {
  return {
    id: `${type}00`,
    type,
    x: 0,
    y: 0,
    width: 100,
    height: 60,
    angle: 0,
    strokeColor: '#1e1e1e',
    backgroundColor: 'transparent',
    fillStyle: 'hachure',
    strokeWidth: 2,
    strokeStyle: 'solid',
    roughness: 1,
    opacity: 100,
    seed: 7,
    groupIds: [],
    isDeleted: false,
    ...rest,
  };
}

export function text(id: string, shown: string, rest: Element = {}): Element {
  return element('text', { id, text: shown, rawText: shown, fontSize: 20, fontFamily: 5, lineHeight: 1.25, ...rest });
}

export function drawing(elements: readonly unknown[], rest: object = {}): string {
  return JSON.stringify({ type: 'excalidraw', version: 2, elements, appState: {}, files: {}, ...rest });
}

/** The sections of a drawing's note: texts, links and pictures by the ids of their elements. */
export interface Sections {
  own?: string;
  texts?: readonly (readonly [id: string, typed: string])[];
  links?: readonly (readonly [id: string, link: string])[];
  files?: readonly (readonly [id: string, file: string])[];
  isCompressed?: boolean;
}

export function drawingNote(
  json: string,
  { own = '', texts = [], links = [], files = [], isCompressed }: Sections = {},
): string {
  const data = isCompressed === true ? (lz.compressToBase64(json).match(/.{1,256}/gu) ?? []).join('\n\n') : json;
  return [
    '---\n\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n\n---',
    '==⚠  Switch to EXCALIDRAW VIEW in the MORE OPTIONS menu of this document. ⚠== You can decompress it.\n\n',
    `${own}\n# Excalidraw Data\n\n## Text Elements`,
    ...texts.map(([id, typed]) => `${typed} ^${id}\n`),
    '## Element Links',
    ...links.map(([id, link]) => `${id}: ${link}\n`),
    '## Embedded Files',
    ...files.map(([id, file]) => `${id}: ${file}\n`),
    `%%\n## Drawing\n\`\`\`${isCompressed === true ? 'compressed-' : ''}json\n${data}\n\`\`\`\n%%`,
  ].join('\n');
}
