/** Links from a note's page to where its text is kept; `template` has a place for the title of what a mistake is in. */
import type { RepositoryConfig } from '../config/garden-config.ts';
import type { NoteStrings } from '../strings/en/note.ts';

export function repositoryLinks(
  { edit, report }: RepositoryConfig,
  { path, title }: { path: string; title: string },
  strings: NoteStrings,
): { label: string; href: string; template?: string }[] {
  // A path keeps its slashes; in a query, and in a title, nothing ends the value.
  const ofNote = (template: string): string =>
    template.replaceAll('{path}', () => path.split('/').map(encodeURIComponent).join('/'));
  const filled = (template: string): string => ofNote(template).replaceAll('{title}', () => encodeURIComponent(title));
  return [
    ...(edit === undefined ? [] : [{ label: strings.editPage, href: filled(edit) }]),
    ...(report === undefined ? [] : [{ label: strings.reportMistake, href: filled(report), template: ofNote(report) }]),
  ];
}
