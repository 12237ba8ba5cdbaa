/**
 * Code → coloured tokens, within bounds: Shiki looks through all that is open for each token, so depth times length is
 * time.
 */
import type { BundledLanguage, BundledTheme, GrammarState, HighlighterGeneric, ThemedToken } from 'shiki';

export type Highlighter = HighlighterGeneric<BundledLanguage, BundledTheme>;

export interface Highlighted {
  /** By line. A line that is too long is one token of plain text. */
  lines: readonly (readonly ThemedToken[])[];
  /** The first line without colours, one-based; absent: all have them. */
  plainFrom?: number;
}

/** Longer lines are generated or packed; no one reads their colours. */
const longestLine = 2000;
/** Brackets, quotes and lists open in each other, as the grammar counts them: about three a level. */
const deepest = 300;
/** Characters after which the depth is looked at. */
const stride = 1000;

export function highlight(
  highlighter: Highlighter,
  value: string,
  lang: BundledLanguage,
  theme: BundledTheme,
): Highlighted {
  const lines: ThemedToken[][] = [];
  let plainFrom: number | undefined;
  let state: GrammarState | undefined;
  for (const part of strides(value.split('\n'))) {
    if (state !== undefined && (state.getInternalStack(theme)?.depth ?? 0) > deepest) {
      plainFrom = Math.min(plainFrom ?? Infinity, lines.length + 1);
      lines.push(...part.map(plain));
      continue;
    }
    const long = part.findIndex((line) => line.length >= longestLine);
    if (long >= 0) plainFrom ??= lines.length + long + 1;
    const tokens = highlighter.codeToTokensBase(part.join('\n'), {
      lang,
      theme,
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: longestLine,
      ...(state === undefined ? {} : { grammarState: state }),
    });
    state = highlighter.getLastGrammarState(tokens) ?? state;
    lines.push(...tokens);
  }
  return { lines, ...(plainFrom === undefined ? {} : { plainFrom }) };
}

function plain(content: string): ThemedToken[] {
  return content === '' ? [] : [{ content, offset: 0 }];
}

/** The lines in runs of about as many characters. */
function strides(lines: readonly string[]): string[][] {
  const runs: string[][] = [];
  let room = 0;
  for (const line of lines) {
    const last = runs.at(-1);
    if (last === undefined || room <= 0) {
      runs.push([line]);
      room = stride;
    } else last.push(line);
    room -= line.length + 1;
  }
  return runs;
}
