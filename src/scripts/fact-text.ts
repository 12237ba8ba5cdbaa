/** A fact as it is copied: what, how much, who says so, where it stands. */
export interface CopiedFact {
  note: string;
  label: string;
  value: string;
  sources: readonly { title: string; href: string }[];
  /** Its own whole address. */
  address: string;
}

/** `Kettle: Volume: 1.7 l (Manual, https://…) https://garden.example/kettle/#volume` */
export function factAsText({ note, label, value, sources, address }: CopiedFact): string {
  const said = sources.map(({ title, href }) => `${title}, ${href}`).join('; ');
  return [`${note}: ${label}: ${value}`, ...(said === '' ? [] : [`(${said})`]), address].join(' ');
}

/** `[Kettle: Volume](https://garden.example/kettle/#volume): 1.7 l ([Manual](https://…))` */
export function factAsMarkdown({ note, label, value, sources, address }: CopiedFact): string {
  const said = sources.map(({ title, href }) => linkTo(title, href)).join(', ');
  return `${linkTo(`${note}: ${label}`, address)}: ${escaped(value)}${said === '' ? '' : ` (${said})`}`;
}

/** The form for a mistake, filled with the fact; `template` has `{title}` in the place of what it is about. */
export function reportAddress(template: string, { note, label, value, address }: CopiedFact): string {
  const filled = template.replaceAll('{title}', () => encodeURIComponent(`${note}: ${label}`));
  const url = URL.parse(filled);
  // Forges take a text with a new issue; what else there is, takes what its owner has written.
  if (url === null || !url.pathname.endsWith('/issues/new') || url.searchParams.has('body')) return filled;
  return `${filled}${url.search === '' ? '?' : '&'}body=${encodeURIComponent(`${label}: ${value}\n${address}\n\n`)}`;
}

function linkTo(text: string, href: string): string {
  return `[${escaped(text)}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/gu, String.raw`\$&`);
}
