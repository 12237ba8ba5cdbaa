/**
 * The one place where YAML is read: nothing in it takes time by the square of what is written, and what is wrong has a
 * place.
 */
import { LineCounter, parseAllDocuments, parseDocument } from 'yaml';
import type { Document, ParsedNode } from 'yaml';

/**
 * Two defaults of the library look through the whole text, or through all other keys, once for each error or key:
 * `pretty` messages, and whether keys are unique.
 */
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Lines and columns count from one. */
export interface YamlError {
  code: string;
  /** A sentence without a capital letter and a full stop. */
  reason: string;
  /** In the text. */
  offset: number;
  line: number;
  column: number;
}

export interface ReadYaml {
  document: Document.Parsed<ParsedNode>;
  placeOf: (offset: number) => { line: number; column: number };
  /** The first one. */
  error?: YamlError;
}

export function readYaml(text: string): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter });
  const placeOf: ReadYaml['placeOf'] = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error === undefined) return { document, placeOf };
  const [offset] = error.pos;
  const reason = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/[.:]$/u, '');
  return { document, placeOf, error: { code: error.code, reason, offset, ...placeOf(offset) } };
}

export function countYamlDocuments(text: string): number {
  const documents = parseAllDocuments(text, options);
  return Array.isArray(documents) ? documents.length : 0;
}
