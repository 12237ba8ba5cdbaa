/** Text as static hosts send it: compressed for those who take it, kept by the browser and asked for again. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Below a network packet nothing is won. */
const smallest = 1200;

/** Answers with the file, if it is text, and says whether it did. Headers that are set already stay. */
export function sendText(request: IncomingMessage, response: ServerResponse, file: string, status = 200): boolean {
  const type = types[extname(file)];
  const stats = statSync(file, { throwIfNoEntry: false });
  if (type === undefined || stats?.isFile() !== true) return false;
  const tag = `W/"${stats.size}-${stats.mtimeMs}"`;
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  response.setHeader('ETag', tag).setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return true;
  }
  const [encoding, body] = compressed(readFileSync(file), String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Type': `${type};charset=utf-8`, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function compressed(text: Buffer, accepted: string): [encoding: string | undefined, body: Buffer] {
  if (text.length < smallest) return [undefined, text];
  if (/\bbr\b/.test(accepted)) return ['br', brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })];
  if (/\bgzip\b/.test(accepted)) return ['gzip', gzipSync(text)];
  return [undefined, text];
}
