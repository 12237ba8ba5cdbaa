/** What queries know of a published file: its properties, inline fields, tasks, and the fields of `file`. */
import type { BaseFiles } from '../bases/base-files.ts';
import { dayOf } from '../bases/clock.ts';
import type { Zone } from '../bases/clock.ts';
import { readDateText, readDurationText } from '../bases/dates.ts';
import { isHidden } from '../bases/texts-of-values.ts';
import type { BaseFile, LinkValue, ObjectValue, Value } from '../bases/values.ts';
import { isList } from '../bases/values.ts';
import { pageAt } from '../links/pages.ts';
import { plainText } from '../links/texts.ts';
import type { Place } from '../links/resolve-subpath.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import type { Note, VaultIndex } from '../vault/index-vault.ts';
import type { Text } from '../vault/types.ts';
import type { ListedItem } from '../vault/plugin-content.ts';

/** A list item as queries show it. */
export interface ItemPlace {
  note: Note;
  item: ListedItem;
  /** Number of the item in its note. */
  at: number;
}

export interface Pages {
  /** Published notes, in path order. */
  rows: readonly BaseFile[];
  /** Properties and inline fields; the names that Dataview gives them, too. */
  fieldsOf: (file: BaseFile) => ReadonlyMap<string, Value>;
  /** A field of `file`; undefined: there is no such. */
  fileField: (file: BaseFile, name: string) => Value | undefined;
  itemsOf: (file: BaseFile) => readonly ObjectValue[];
  /** What an object stands for that `itemsOf` gave. */
  placeOf: (item: ObjectValue) => ItemPlace | undefined;
  linkTo: (file: BaseFile, place?: Place) => LinkValue;
  /** What a link of a note is called where a query shows it. */
  shownOf: (reference: number, note: Note) => string;
  /** The text of an item without fields that queries know nothing of. */
  visibleText: (item: ListedItem) => Text;
  /** The value of a text of the note, as an inline field has it. */
  valueOf: (text: Text, note: Note) => Value;
}

export interface PagesInput {
  index: VaultIndex;
  resolutions: Resolutions;
  files: BaseFiles;
  zone: Zone;
  /** Names of properties that queries know nothing of. */
  hideProperties: readonly string[];
}

export function createPages({ index, resolutions, files, zone, hideProperties }: PagesInput): Pages {
  const hidden = new Set(hideProperties.flatMap((name) => [name.toLowerCase(), fieldName(name)]));
  const fields = new Map<BaseFile, ReadonlyMap<string, Value>>();
  const items = new Map<BaseFile, readonly ObjectValue[]>();
  const places = new Map<ObjectValue, ItemPlace>();
  const rows = files.rows.filter((file) => noteOf(file)?.published === true && file.kind === 'note');
  const noteOfRow = new Map(rows.map((file) => [file, noteOf(file)]));
  return {
    rows,
    fieldsOf,
    fileField,
    itemsOf,
    placeOf: (item) => places.get(item),
    linkTo,
    shownOf,
    visibleText,
    valueOf,
  };

  function noteOf({ path }: BaseFile): Note | undefined {
    const note = pageAt(index, path);
    return note?.published === true ? note : undefined;
  }

  function fieldsOf(file: BaseFile): ReadonlyMap<string, Value> {
    const known = fields.get(file);
    if (known !== undefined) return known;
    const made = new Map<string, Value>();
    for (const [name, value] of file.properties()) add(made, name, value);
    const note = noteOfRow.get(file);
    if (note !== undefined)
      for (const { key, value } of note.record.inlineValues ?? []) add(made, key, valueOf(value, note));
    fields.set(file, made);
    return made;
  }

  /** A name that stands twice has a list of values. */
  function add(fields: Map<string, Value>, name: string, value: Value): void {
    for (const key of new Set([name, fieldName(name)])) {
      if (key === '' || hidden.has(key.toLowerCase())) continue;
      const known = fields.get(key);
      fields.set(key, known === undefined ? value : [...(isList(known) ? known : [known]), value]);
    }
  }

  function fileField(file: BaseFile, name: string): Value | undefined {
    switch (name) {
      case 'name':
        return file.basename;
      case 'link':
        return linkTo(file);
      case 'path':
      case 'folder':
      case 'ext':
      case 'size':
        return file[name];
      case 'ctime':
        return file.created;
      case 'mtime':
        return file.modified;
      case 'cday':
        return dayOf(file.created);
      case 'mday':
        return dayOf(file.modified);
      case 'tags':
        return [...new Set(file.tags.flatMap(withParents))].map((tag) => `#${tag}`);
      case 'etags':
        return file.tags.map((tag) => `#${tag}`);
      case 'inlinks':
        return file.backlinks().map((source) => linkTo(source));
      case 'outlinks':
        return file.links();
      case 'aliases':
        return [...(noteOf(file)?.record.aliases ?? [])];
      case 'day':
        return dayIn(file);
      case 'tasks':
        return itemsOf(file).filter((item) => places.get(item)?.item.task !== undefined);
      case 'lists':
        return itemsOf(file);
      case 'frontmatter':
        return { type: 'object', entries: file.properties() };
      case 'starred':
        return false;
      default:
        return undefined;
    }
  }

  /** A day in the name, or the property `date`. */
  function dayIn(file: BaseFile): Value {
    const [, year, month, day] = /(\d{4})-?(\d{2})-?(\d{2})/u.exec(file.basename) ?? [];
    const named = year === undefined ? undefined : readDateText(`${year}-${month}-${day}`, zone);
    if (named !== undefined) return named;
    const date = fieldsOf(file).get('date') ?? null;
    return typeof date === 'object' && date !== null && 'type' in date && date.type === 'date' ? dayOf(date) : null;
  }

  function linkTo(file: BaseFile, place?: Place): LinkValue {
    const resolution = files.resolutionOf(file);
    const anchored =
      resolution?.status === 'resolved' && resolution.kind === 'note' && place !== undefined
        ? { ...resolution, place }
        : resolution;
    return {
      type: 'link',
      ...(anchored === undefined ? {} : { resolution: anchored }),
      target: file,
      path: file.path,
      display: file.name,
    };
  }

  function itemsOf(file: BaseFile): readonly ObjectValue[] {
    const known = items.get(file);
    if (known !== undefined) return known;
    const note = noteOfRow.get(file);
    const made = note === undefined ? [] : itemsIn(file, note);
    items.set(file, made);
    return made;
  }

  function itemsIn(file: BaseFile, note: Note): readonly ObjectValue[] {
    const listed = note.record.items ?? [];
    const children = listed.map((): ObjectValue[] => []);
    const texts = note.record.headings.map(({ text }) => plainText(text, note, resolutions).trim());
    const made = listed.map((item, at): ObjectValue => {
      const entries = new Map<string, Value>();
      const { task } = item;
      const section = linkTo(file, item.heading === undefined ? undefined : { heading: item.heading });
      entries.set('text', textIn(visibleText(item), note));
      entries.set('line', item.line - 1);
      entries.set('path', file.path);
      entries.set('link', section);
      entries.set('section', item.heading === undefined ? section : { ...section, display: texts[item.heading] ?? '' });
      entries.set('header', entries.get('section') ?? null);
      entries.set(
        'tags',
        item.tags.map((tag) => `#${tag}`),
      );
      entries.set(
        'outlinks',
        item.text.flatMap((run) => (typeof run === 'number' ? (linkAt(run, note) ?? []) : [])),
      );
      entries.set('task', task !== undefined);
      entries.set('children', children[at] ?? []);
      entries.set('file', { type: 'file', file });
      if (task !== undefined) {
        entries.set('status', task);
        entries.set('checked', task !== ' ');
        entries.set('completed', task.toLowerCase() === 'x');
        entries.set('fullyCompleted', task.toLowerCase() === 'x');
      }
      for (const { key, value } of item.values) add(entries, key, valueOf(value, note));
      const object: ObjectValue = { type: 'object', entries };
      places.set(object, { note, item, at });
      if (item.parent !== undefined) children[item.parent]?.push(object);
      return object;
    });
    for (const [at, object] of made.entries())
      (object.entries as Map<string, Value>).set('children', children[at] ?? []);
    return made;
  }

  function textIn(text: Text, note: Note): string {
    return plainText(
      text.map((run) => (typeof run === 'number' ? shownOf(run, note) : run)),
      note,
      resolutions,
    );
  }

  function visibleText({ text }: ListedItem): Text {
    if (hidden.size === 0) return text;
    return text.map((run) =>
      typeof run === 'number'
        ? run
        : run.replaceAll(/[[(]([^[\]():\n]{1,80})::[^[\]()]{0,1000}[\])]/gu, (field, key: string) =>
            hidden.has(fieldName(key)) ? '' : field,
          ),
    );
  }

  function shownOf(at: number, note: Note): string {
    const shown = plainText(note.record.references[at]?.shown ?? [], note, resolutions);
    return shown === '' ? (resolutions.get(note.path)?.[at]?.text ?? '') : shown;
  }

  function linkAt(at: number, note: Note): LinkValue | undefined {
    const reference = note.record.references[at];
    const resolution = resolutions.get(note.path)?.[at];
    if (reference === undefined || resolution === undefined || reference.syntax === 'typed') return undefined;
    const target =
      resolution.status === 'resolved' && resolution.kind === 'note' && resolution.note.published
        ? files.fileAt(resolution.note.path)
        : undefined;
    const link: LinkValue = {
      type: 'link',
      resolution,
      ...(target === undefined ? {} : { target }),
      path: reference.linkpath,
      display: shownOf(at, note),
    };
    return isHidden(link) ? { ...link, path: resolution.path } : link;
  }

  function valueOf(text: Text, note: Note): Value {
    const [only, ...more] = text.filter((run) => typeof run === 'number' || run.trim() !== '');
    if (only === undefined) return null;
    if (more.length === 0 && typeof only === 'number') return linkAt(only, note) ?? textIn(text, note);
    const isList = text.every((run) => typeof run === 'number' || /^[\s,]*$/u.test(run));
    if (isList) return text.flatMap((run): Value[] => (typeof run === 'number' ? [linkAt(run, note) ?? null] : []));
    const whole = textIn(text, note).trim();
    if (text.some((run) => typeof run === 'number')) return whole;
    if (/^(?:"[^"]*"\s*,\s*)+"[^"]*"$/u.test(whole))
      return whole.match(/"[^"]*"/gu)?.map((item) => item.slice(1, -1)) ?? [];
    return scalarOf(whole);
  }

  function scalarOf(text: string): Value {
    if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
    if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
    const date = /^\d{4}-\d{2}/u.test(text) ? readDateText(text, zone) : undefined;
    if (date !== undefined) return date;
    const duration = /^\d/u.test(text) ? readDurationText(text) : undefined;
    return duration ?? text.replace(/^"([^"]*)"$/u, '$1');
  }
}

/** `a/b/c`, `a/b`, `a` */
export function withParents(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

/** As Dataview names a field whose name has spaces or capitals: `Due date` → `due-date`. */
export function fieldName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, '-')
    .replaceAll(/[^\p{L}\p{N}_\p{Extended_Pictographic}-]/gu, '');
}
