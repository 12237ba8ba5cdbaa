/** What the interface says stands in strings/, in every language: other files ask for it there. */
import ts from 'typescript';
import type { Rule } from './rule.ts';
import { nodesOf } from './source.ts';

/** Texts that are the same in every language, or no language: by file, with the reason. */
export const saidElsewhere: Readonly<Record<string, readonly string[]>> = {
  // Keys of a keyboard.
  'components/SearchButton.astro': ['Ctrl K'],
};

/** Attributes that people read or hear. */
const read =
  /^(?:aria-label|ariaLabel|aria-description|aria-roledescription|title|placeholder|alt|label|description|summary)$/u;

/** Files that speak to readers. */
const speaks = /^(?:compile|render|listing|scripts|components|layouts|pages|offline)\//u;

export const interfaceWordsRule: Rule = {
  name: 'what the interface says stands in strings/',
  offences: (file) =>
    speaks.test(file.path)
      ? nodesOf(file)
          .flatMap(textsIn)
          .map((text) => text.replace(/\s+/gu, ' ').trim())
          .filter((text) => isWords(text) && saidElsewhere[file.path]?.includes(text) !== true)
      : [],
  refused: [
    ['components/A.astro', '<p>All notes</p>'],
    ['components/A.astro', '<p>{count} notes</p>'],
    ['components/A.astro', '<button aria-label="Close">x</button>'],
    ['components/A.astro', "<button aria-label={isOpen ? 'Close' : 'Open'}></button>"],
    ['components/A.astro', '<input placeholder="Find a note" />'],
    ['components/A.astro', '<p>{isEmpty ? "Nothing yet" : title}</p>'],
    ['components/A.astro', '<p>{`${count} notes`}</p>'],
    ['pages/a.astro', '<ListPage title="Graph" />'],
    ['scripts/a.ts', "button.textContent = 'Copy';"],
    ['scripts/a.ts', "button.title = isDark ? 'Dark' : 'Light';"],
    ['scripts/a.ts', "button.setAttribute('aria-label', 'Copy this');"],
    ['scripts/a.ts', "Object.assign(made, { textContent: 'Copy' });"],
    ['scripts/a.ts', 'line.append(` Only differences (${count})`);'],
    ['scripts/a.ts', "announce('Copied');"],
    ['scripts/a.ts', 'box.innerHTML = `<p aria-label="Search">x</p>`;'],
    ['compile/a.ts', "const a = { ariaLabel: 'Table' };"],
    ['compile/a.ts', "const a = { type: 'text', value: 'Result' };"],
    ['render/a.ts', 'const a = `<p>There is nothing</p>`;'],
    ['render/a.ts', 'const a = `<a aria-label="Source ${number}"></a>`;'],
    ['listing/a.ts', "const a = { label: 'All notes', to: '/notes/' };"],
    ['listing/a.ts', 'const a = { title: `More of ${title}` };'],
  ],
  passed: [
    ['components/A.astro', '<p>{strings.lists.allNotes} · <a href="#a">#</a></p>'],
    ['components/A.astro', '<button aria-label={strings.frame.close} class="icon-button" type="button"></button>'],
    ['components/A.astro', '<p class={isOpen ? "is open" : "closed"}>{kind === "a b" ? 1 : 2}</p>'],
    ['scripts/a.ts', "button.textContent = strings.copy; button.className = 'copy code';"],
    ['scripts/a.ts', "throw new Error('It did not load');"],
    ['scripts/a.ts', "document.querySelector('main article'); line.append(' ', link, ' — ');"],
    ['render/a.ts', 'const a = `<p class="missing embed" aria-label="${strings.fact}">${strings.none}</p>`;'],
    ['strings/de/a.ts', "const a = { title: 'Graph' };"],
    ['vault/a.ts', "const a = { hint: 'Rename one.' };"],
  ],
};

/** Texts of a node that come before people's eyes or ears. */
function textsIn(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxAttribute(node))
    return read.test(node.name.getText()) && node.initializer !== undefined ? literalsOf(node.initializer) : [];
  if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent))
    return literalsOf(node.expression);
  if (ts.isPropertyAssignment(node))
    return /^(?:textContent|ariaLabel|title|placeholder|label|description|sentence)$/u.test(node.name.getText()) ||
      (node.name.getText() === 'value' && /type: 'text'/u.test(node.parent.getText()))
      ? literalsOf(node.initializer)
      : [];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return /\.(?:textContent|innerText|title|placeholder|ariaLabel)$/u.test(node.left.getText())
      ? literalsOf(node.right)
      : [];
  if (ts.isCallExpression(node)) {
    const [first, second] = node.arguments;
    const called = node.expression.getText();
    if (called.endsWith('.setAttribute') && first !== undefined && ts.isStringLiteral(first) && read.test(first.text))
      return second === undefined ? [] : literalsOf(second);
    if (/(?:\.(?:append|prepend|before|after|replaceChildren)|^announce|^say)$/u.test(called))
      return node.arguments.flatMap((argument) => literalsOf(argument));
  }
  if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) return htmlTexts(textOf(node));
  return [];
}

/** The texts that an expression may come to, with gaps for what is put in. */
function literalsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [textOf(node)];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isJsxExpression(node) && node.expression !== undefined) return literalsOf(node.expression);
  if (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken].includes(
      node.operatorToken.kind,
    )
  )
    return literalsOf(node.right);
  return [];
}

function textOf(node: ts.TemplateExpression | ts.StringLiteralLike): string {
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\0')
    : node.text;
}

/** Texts and attributes of HTML that is written in a literal. */
function htmlTexts(html: string): string[] {
  if (!/<\/?[a-z]/u.test(html)) return [];
  const attributes = [...html.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/gu)].map(
    ([, text = '']) => text,
  );
  const texts = html.replaceAll(/<[^>]*(?:>|$)/gu, '\n').split('\n');
  return /^[^<]*>/u.test(html) ? attributes : [...attributes, ...texts];
}

/** Words of a language: letters that are no name of a key, a class or a unit alone. */
function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replaceAll('\0', ' '));
}
