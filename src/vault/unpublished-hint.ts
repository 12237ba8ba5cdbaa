/** What to do about a link to what is not published: notes say so themselves, other files lie in a folder that does. */
const ways: ReadonlyMap<string, string> = new Map([
  ['note', 'Publish that note, or remove the link'],
  ['attachment', 'Move that file out of the folder that is not published, or remove the link'],
  ['canvas', 'Move that canvas out of the folder that is not published, or remove the link'],
  ['base', 'Move that base out of the folder that is not published, or remove the link'],
]);
const anyWay = 'Publish that note, move that file out of the folder that is not published, or remove the link';

/** @param kind of the file that the link leads to */
export function unpublishedHint(kind: string | undefined): string {
  return `${ways.get(kind ?? '') ?? anyWay}; until then readers see its display text only.`;
}
