/**
 * Text as a reader sees it: what looks the same becomes the same. Only for asking whether something may have been
 * meant; what is read for certain is read as written.
 */

/** Letters of other scripts that look like Latin ones, and the Latin letters, in pairs. */
const lookAlikes = new Map(
  'аaаaвbсcԁdеeһhіiјjкkӏlмmнhոnоoрpԛqѕsтtυuѵvԝwхxуyαaβbεeιiκkνvοoρpτtχxϲcıiɑaɡgʟlɪiꜱsʜhʙbᴜuᴘpᴅdʀrᴀaꜰfᴛtᴇeᴠvᴄcᴏoɴnʏyᴋkᴍmᴡwɢgłlødøođdħhօoսuհhցgⅼlꞁlǀl∣l'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
/**
 * Nothing is to be seen of these: control and format characters, fillers, variation selectors, what stands for U+0000.
 */
const unseen = /[\uFFFD\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
const dashes =
  /[\p{Pd}\u2212\u2043\u02D7\u2500\u2501\u2504\u2505\u2508\u2509\u254C\u254D\u23AF\u23E4\u2796\u30FC\uFF70\u4E00\u268A\u2E3A\u2E3B\u00AD]/gu;
const colons = /[\u2236\u02D0\uA789\uFE55\uFE13\uFE30\u0589\u05C3\u1804\u205A]/gu;
const equals = /[\uA78A\u2550\u30A0\u207C\u208C\u2261\u2254]/gu;
const quotes = /["'`\u00B4\u2018-\u201F\u00AB\u00BB\u2039\u203A\u2032-\u2036\u300C-\u300F]/gu;

/**
 * One line, white space single and none around it, dashes, colons, equals signs and quotes each of one kind, lower
 * case.
 */
export function foldLine(line: string): string {
  return line
    .replaceAll(/(?!\uFEFF)[\s\u2800]/gu, ' ')
    .replaceAll(dashes, '-')
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(dashes, '-')
    .replaceAll(colons, ':')
    .replaceAll(equals, '=')
    .replaceAll(quotes, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A name as keys are compared: its letters and digits only, look-alikes in their Latin form; `i`, `l` and `1` are one.
 */
export function foldKey(name: string): string {
  const letters = [
    ...foldLine(name)
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ];
  return letters
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .replaceAll(/[i1]/gu, 'l')
    .replaceAll('0', 'o');
}

/** Where a text editor might begin a line. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
}
