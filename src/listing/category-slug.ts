/** A category's address below `/categories/`, and the end of its class name. */
export function categorySlug(category: string): string {
  const slug = category.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  return slug === '' ? 'other' : slug;
}
