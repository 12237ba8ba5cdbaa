/**
 * What an address may have been meant to say, however its letters were written: escaped for the web, for HTML, for
 * JSON.
 */

/** Escapes of escapes; nobody writes more. */
const mostTurns = 12;
/** An address that is longer is not read, and not shown where it may name something private. */
export const mostLetters = 4000;

const signs: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['percnt', '%'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['colon', ':'],
  ['period', '.'],
  ['num', '#'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const mayBeEscaped = /%[\da-fu]|&[#a-z]|\\[ux\p{P}\p{S}]/iu;

/** The text as it is written, and as it reads with one layer of escapes less each. */
export function readingsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const readings = plain === text ? [text] : [text, plain];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const last = readings.at(-1) ?? '';
    if (last.length > mostLetters || !mayBeEscaped.test(last)) break;
    const next = unescaped(last, 'utf8');
    if (next === last) break;
    // Bytes that are no UTF-8 are letters of their own, or nothing.
    readings.push(...new Set([unescaped(last, 'latin1'), next]));
  }
  return readings;
}

function unescaped(text: string, encoding: 'utf8' | 'latin1'): string {
  return text
    .replaceAll(/(?:%[\da-f]{2})+/giu, (run) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString(encoding).replaceAll('\uFFFD', ''),
    )
    .replaceAll(/(?:%|\\)u\{?([\da-f]{4,6})\}?/giu, (_, code: string) => character(code, 16))
    .replaceAll(/\\x([\da-f]{2})/giu, (_, code: string) => character(code, 16))
    .replaceAll(/&#x([\da-f]{1,6});?/giu, (_, code: string) => character(code, 16))
    .replaceAll(/&#(\d{1,7});?/gu, (_, code: string) => character(code, 10))
    .replaceAll(/&([a-z]{2,8});/giu, (_, name: string) => signs.get(name.toLowerCase()) ?? ' ')
    .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '');
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : ' ';
}
