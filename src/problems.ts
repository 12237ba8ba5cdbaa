/**
 * Every problem that can be reported. Ids are permanent: people search for them and tests assert them; the sentence
 * may be improved at any time. A sentence says what happened; the hint says what to do about it.
 */
import { VFileMessage } from 'vfile-message';
import { configKinds } from './config/config-problems.ts';
import { addressKinds } from './vault/address-problems.ts';
import { baseKinds } from './vault/base-problems.ts';
import { boundKinds } from './vault/bound-problems.ts';
import { canvasKinds } from './vault/canvas-problems.ts';
import { factKinds } from './vault/fact-problems.ts';
import { foreignKinds } from './vault/foreign-problems.ts';
import { linkKinds, suggest } from './vault/link-problems.ts';
import type { Problem, VaultPath } from './vault/types.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Values = Readonly<Record<string, string>>;

interface Kind {
  severity: Severity;
  sentence: (values: Values) => string;
  hint: (values: Values) => string | undefined;
}

export const kinds = {
  ...canvasKinds,
  ...linkKinds,
  'attachment-type': {
    severity: 'warning',
    sentence: (v) => `\`${v['file']}\` is not published: ${v['reason']}.`,
    hint: () =>
      'The page names the file only. Save it as a type that is published, or pack it into a ZIP archive; `allowTypes` in the configuration publishes more types, as they are.',
  },
  'attachment-content': {
    severity: 'warning',
    sentence: (v) => `\`${v['file']}\` is not published: ${v['reason']}.`,
    hint: () =>
      'The page names the file only. Save it anew with a program for such files, under an extension that fits.',
  },
  'metadata-kept': {
    severity: 'info',
    sentence: (v) => `Published with what nobody sees in them, ${v['keeps']}: ${v['files']}.`,
    hint: () =>
      'Nothing of it is taken out of files of these types. Take out what is not for everybody, by the program that made them, or publish a PDF or a picture instead.',
  },
  'media-insecure': {
    severity: 'warning',
    sentence: (v) => `\`${v['url']}\` is an address without encryption, and pages load nothing from one.`,
    hint: () => 'It is shown as a link. Write `https://`, or put the file into the vault.',
  },
  'embed-cycle': {
    severity: 'warning',
    sentence: (v) => `The embed leads back to itself: ${v['chain']}.`,
    hint: () => 'The inner embed is printed as a link. Remove one embed of the chain.',
  },
  'diagram-unsupported': {
    severity: 'warning',
    sentence: () => 'This kind of Mermaid diagram, or something in it, cannot be drawn at build time.',
    hint: () => 'Its source is shown instead. Flowcharts, state, sequence, class and ER diagrams are drawn.',
  },
  'document-unsupported': {
    severity: 'info',
    sentence: (v) => `\`${v['link']}\` is a document that is not drawn yet.`,
    hint: () => 'The link leads to a page that says so.',
  },
  'mdx-invalid': {
    severity: 'warning',
    sentence: (v) => `The MDX cannot be read: ${v['reason']}`,
    hint: () => 'Its page says so and shows none of its text. Close every tag and brace, or rename the file to `.md`.',
  },
  'mdx-component': {
    severity: 'warning',
    sentence: (v) => `No component is named \`${v['name']}\`.`,
    hint: () => 'What stands between its tags is shown without it. Correct its name or import it.',
  },
  'mdx-import': {
    severity: 'warning',
    sentence: (v) => `The note imports what is not there: \`${v['statement']}\`.`,
    hint: () =>
      "The import is left out. The garden's components need none; installed packages can be imported by name, files beside the note cannot.",
  },
  'mdx-failed': {
    severity: 'error',
    sentence: (v) => `The components and expressions of this note could not be run: ${v['reason']}.`,
    hint: () => 'The note is shown without them, and its page says so.',
  },
  ...factKinds,
  'comparison-subject-unknown': {
    severity: 'warning',
    sentence: (v) =>
      v['subject'] === ''
        ? `There is nothing to compare: ${v['reason']}.`
        : `\`${v['subject']}\` cannot be compared: ${v['reason']}.`,
    hint: () =>
      '`compares` is a list of links to notes or headings that hold facts: `"[[Note]]"`, `"[[Note#Heading]]"`.',
  },
  'comparison-row-unknown': {
    severity: 'warning',
    sentence: (v) => `None of the subjects has a fact \`${v['row']}\`.`,
    hint: (v) =>
      suggest(v, 'The row is left out. A key is the label of a fact in lower case, with hyphens for spaces.'),
  },
  'comparison-unreadable': {
    severity: 'warning',
    sentence: (v) => `The compare block cannot be read: ${v['reason']}.`,
    hint: () => 'Write `rows:` and below it one key a line, each after `- `. Until then every fact is shown.',
  },
  ...addressKinds,
  ...baseKinds,
  ...boundKinds,
  ...foreignKinds,
  'comment-unclosed': {
    severity: 'warning',
    sentence: () => 'The comment that begins here has no end.',
    hint: () =>
      'The rest of the note is hidden. Close it by `%%` or `-->`, or write `\\%\\%` or `\\<!--` where no comment is meant.',
  },
  'property-invalid': {
    severity: 'warning',
    sentence: (v) => `The property \`${v['property']}\` cannot be read: ${v['reason']}.`,
    hint: () => 'The note is built without this property.',
  },
  'property-duplicate': {
    severity: 'warning',
    sentence: (v) => `The property \`${v['property']}\` stands twice.`,
    hint: () => 'The first one counts. Remove the other.',
  },
  'property-link-unquoted': {
    severity: 'warning',
    sentence: (v) => `The link in the property \`${v['property']}\` is not quoted, so YAML reads a list in a list.`,
    hint: () => 'Write it in quotes: `"[[Note]]"`.',
  },
  'publish-unreadable': {
    severity: 'warning',
    sentence: (v) => `Whether this note is public cannot be read: ${v['reason']}.`,
    hint: () =>
      'The note stays private until its front matter can be read and its value is true or false. Front matter is YAML between two lines of three hyphens, from the first line on.',
  },
  'publish-digital-garden': {
    severity: 'info',
    sentence: () => 'The vault uses `dg-publish`, as in this note.',
    hint: () =>
      'Only notes that say `dg-publish: true` are published. Remove the key from all notes to publish by `publish` alone.',
  },
  'file-not-utf8': {
    severity: 'warning',
    sentence: () => 'The file is not UTF-8 text from here on.',
    hint: () => 'The note stays private. Save it as UTF-8; UTF-16 and UTF-32 are read where a byte order mark says so.',
  },
  'file-unreadable': {
    severity: 'warning',
    sentence: (v) => `The file or folder cannot be read: ${v['reason']}.`,
    hint: () => 'It is left out. Check its permissions.',
  },
  'text-cleaned': {
    severity: 'warning',
    sentence: (v) => `There are characters that no text can hold, the first is ${v['first']}.`,
    hint: () => 'They are left out. Remove them.',
  },
  'link-refused': {
    severity: 'warning',
    sentence: (v) => `This symbolic link is not followed: ${v['reason']}.`,
    hint: () => 'Put what it leads to into the vault, or remove the link.',
  },
  'link-loop': {
    severity: 'warning',
    sentence: () => 'This symbolic link leads back to a folder that holds it.',
    hint: () => 'It is left out. Remove the link.',
  },
  'history-unreadable': {
    severity: 'warning',
    sentence: (v) => `The vault's git history cannot be read: ${v['reason']}.`,
    hint: (v) => `${v['hint']} Until then, notes have only the days that their properties name.`,
  },
  'history-foreign': {
    severity: 'info',
    sentence: () => "The vault's git repository belongs to another user.",
    hint: () =>
      'Its history is read, its configuration never is. If you did not expect this, look at who owns its `.git`.',
  },
  'history-shallow': {
    severity: 'info',
    sentence: () => "The vault's git repository is a shallow clone.",
    hint: () => 'Notes that are older than what was cloned seem as new as that: run `git fetch --unshallow`.',
  },
  ...configKinds,
  'vault-missing': {
    severity: 'error',
    sentence: (v) => `There is no folder \`${v['root']}\`.`,
    hint: () => 'Name the folder of your notes, in the command or as GARDEN_VAULT.',
  },
  'vault-empty': {
    severity: 'warning',
    sentence: (v) => `The folder \`${v['root']}\` holds no note.`,
    hint: () => 'Name the folder of your notes, in the command or as GARDEN_VAULT, or write the first one.',
  },
  'note-failed': {
    severity: 'error',
    sentence: (v) => `This note could not be rendered: ${v['reason']}.`,
    hint: () =>
      'Its page says so, where its front matter alone says that it is public; the other notes are built. Please report this with the note.',
  },
} as const satisfies Record<string, Kind>;

export type ProblemId = keyof typeof kinds;

export interface Place {
  path?: VaultPath;
  line?: number;
  column?: number;
}

/** A problem with its sentence, hint and place. Lines and columns are one-based. */
export function problem(id: ProblemId, values: Values, place: Place = {}): Problem {
  const kind: Kind = kinds[id];
  const message = new VFileMessage(kind.sentence(values), {
    ruleId: id,
    source: 'coldframe',
    ...(place.line === undefined ? {} : { place: { line: place.line, column: place.column ?? 1 } }),
  });
  message.fatal = kind.severity === 'error' ? true : kind.severity === 'warning' ? false : undefined;
  const hint = kind.hint(values);
  if (hint !== undefined) message.note = hint;
  if (place.path !== undefined) message.file = place.path;
  return message;
}

/** The severity of a problem. */
export function severityOf(p: Problem): Severity {
  return p.fatal === true ? 'error' : p.fatal === false ? 'warning' : 'info';
}

/** `Projects/Plan.md:3:7 warning link-unresolved No note … Did you mean …?` */
export function formatProblem(p: Problem): string {
  const place = placeOf(p);
  return `${place === undefined ? '' : `${place} `}${severityOf(p)} ${p.ruleId} ${textOf(p)}`;
}

/** `Projects/Plan.md:3:7`; `undefined` where a problem is about no file. */
export function placeOf(p: Problem): string | undefined {
  const place = [p.file ?? '', p.line, p.column].filter((part) => part !== undefined && part !== '').join(':');
  return place === '' ? undefined : visible(place);
}

/** What happened, and what to do about it. */
export function textOf(p: Problem): string {
  return visible(p.note === undefined ? p.reason : `${p.reason} ${p.note}`);
}

/** A file may be named so that it would make a line of its own, colour the terminal or turn its direction. */
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}
