/** The rules that every built page is held against: all of html-validate's, but for these, each for a reason. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ResolvedConfig, RuleConfig } from 'html-validate';
import type { BuiltPage } from './pages.ts';

const presets = ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'];

const rules: RuleConfig = {
  // Our own files, named by their content, from our own host: a checksum adds nothing.
  'require-sri': ['error', { target: 'crossorigin' }],
  // A drawing whose parts are a list says so by roles, SVG has no element for it; nor has HTML for what a field
  // suggests.
  'prefer-native-element': ['error', { exclude: ['list', 'listitem', 'listbox'] }],
};

/** In somebody's vault, the order of a note's headings is its author's. */
const foreignRules: RuleConfig = { 'heading-level': 'off' };

/** Reads the rules once: the loader of the library reads them anew for each page, which takes longer than the page. */
class RulesReadOnce extends StaticConfigLoader {
  readonly #rules = super.getConfigFor('');

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return this.#rules;
  }
}

/** Every message of every page: `lambda/index.html:12:3 no-dup-id Duplicate ID …`. */
export async function validationMessages(pages: readonly BuiltPage[], { foreign = false } = {}): Promise<string[]> {
  const loader = new RulesReadOnce({
    root: true,
    extends: presets,
    rules: { ...rules, ...(foreign ? foreignRules : {}) },
  });
  const validate = new HtmlValidate(loader);
  const messages: string[] = [];
  for (const { file, html } of pages) {
    const report = await validate.validateString(html, file);
    for (const result of report.results) {
      for (const { line, column, ruleId, message } of result.messages)
        messages.push(`${file}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  return messages;
}
