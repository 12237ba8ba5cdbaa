import { addressOf } from './address.ts';
import type { Slug } from './types.ts';

/** A category's address below `categories/`, and the end of its class name. Runs in browsers too. */
export function categorySlug(category: string): Slug {
  const slug = addressOf(
    category
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|(?<!-)-+$/gu, ''),
  );
  return slug === '' ? addressOf('other') : slug;
}
