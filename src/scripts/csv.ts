/** Cells → CSV as spreadsheets read it (RFC 4180). */
export function asCsvLines(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}
