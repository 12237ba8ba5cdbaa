/**
 * The repository, whose program tests run: each build keeps to folders of its own, so that they need no copies of it.
 */
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
