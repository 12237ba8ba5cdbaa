/** Links from a note's page to where its text is kept. */
import type { RepositoryConfig } from '../config/garden-config.ts';

export function repositoryLinks(
  { edit, report }: RepositoryConfig,
  { path, title }: { path: string; title: string },
): { label: string; href: string }[] {
  const filled = (template: string): string =>
    template
      // A path keeps its slashes; in a query, and in a title, nothing ends the value.
      .replaceAll('{path}', () => path.split('/').map(encodeURIComponent).join('/'))
      .replaceAll('{title}', () => encodeURIComponent(title));
  return [
    ...(edit === undefined ? [] : [{ label: 'Edit this page', href: filled(edit) }]),
    ...(report === undefined ? [] : [{ label: 'Report a mistake', href: filled(report) }]),
  ];
}
