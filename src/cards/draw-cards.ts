/**
 * The cards of a garden, drawn beside the build's other work and kept between builds by everything that they show: only
 * a card that has changed is drawn. Kept and new ones are the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeFolder, readKept, writeKept } from '../cache/kept-file.ts';
import { writtenFolders } from '../vault/own-addresses.ts';
import type { Card } from './card.ts';
import type { CardStyle } from './draw-card.ts';

/** Cards below which a second thread would start for nothing. */
const worthThread = 20;

export interface CardDrawing {
  /** Waits for the cards, and has each written at its address, below `og/`. */
  write: (write: (address: string, bytes: Uint8Array) => void) => Promise<{ drawn: number; reused: number }>;
}

/**
 * @param garden the garden's own card, which also stands in for a note whose title no font can write
 * @param cache folder of the kept cards, this garden's alone
 */
export function startCards(garden: Card, notes: readonly Card[], style: CardStyle, cache: string): CardDrawing {
  const version = versionOf(style);
  const cards = [garden, ...notes];
  const names = new Map(cards.map((card) => [card, nameOf(card, version)]));
  const nameOfCard = (card: Card): string => names.get(card) ?? '';
  const kept = (card: Card): Uint8Array | undefined => readKept(join(cache, nameOfCard(card)), nameOfCard(card));
  const missing = [...new Map(cards.map((card) => [nameOfCard(card), card])).values()].filter(
    (card) => kept(card) === undefined,
  );
  makeFolder(cache);
  // Drawn, and not kept: the disk is full.
  const drawn = new Map<string, Uint8Array>();
  const drawing = drawAll(missing, style, (card, bytes) => {
    // Empty: cannot be drawn, and need not be tried again.
    const name = nameOfCard(card);
    if (!writeKept(join(cache, name), name, bytes ?? '')) drawn.set(name, bytes ?? new Uint8Array());
  });
  // What fails is thrown by `write`.
  drawing.catch(() => undefined);
  return {
    async write(write) {
      await drawing;
      const bytesOf = (card: Card): Uint8Array => drawn.get(nameOfCard(card)) ?? kept(card) ?? new Uint8Array();
      const standIn = bytesOf(garden);
      for (const card of cards) {
        const bytes = bytesOf(card);
        write(`${writtenFolders.cards}/${card.slug}.jpg`, bytes.length === 0 ? standIn : bytes);
      }
      const wanted = new Set(names.values());
      for (const name of readdirSync(cache))
        if (!wanted.has(name)) rmSync(join(cache, name), { recursive: true, force: true });
      return { drawn: missing.length, reused: cards.length - missing.length };
    },
  };
}

async function drawAll(
  cards: readonly Card[],
  style: CardStyle,
  save: (card: Card, bytes: Uint8Array | undefined) => void,
): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(cards.length / worthThread));
  const waiting = [...cards];
  await Promise.all(Array.from({ length: threads }, () => drawSome()));

  function drawSome(): Promise<void> {
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: style });
    return new Promise((resolve, reject) => {
      let card = waiting.shift();
      const send = (): void => {
        if (card === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(card);
      };
      worker.on('message', (bytes: Uint8Array | undefined) => {
        if (card !== undefined) save(card, bytes);
        card = waiting.shift();
        send();
      });
      worker.on('error', reject);
      send();
    });
  }
}

function nameOf({ slug: _slug, ...shown }: Card, version: string): string {
  return `${createHash('sha256').update(version).update(JSON.stringify(shown)).digest('hex').slice(0, 24)}.jpg`;
}

/** A hash of all that every card depends on: what draws, and what it draws with. */
function versionOf(style: CardStyle): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...style, fonts: style.fonts.map(([family]) => family) }));
  for (const name of ['draw-card.ts', 'draw-mark.ts', 'colours.ts'])
    hash.update(readFileSync(join(import.meta.dirname, name)));
  for (const [, file] of style.fonts) hash.update(readFileSync(file));
  hash.update(readFileSync(createRequire(import.meta.url).resolve('canvaskit-wasm/package.json')));
  return hash.digest('hex');
}
