/** All formats, those that are told from others by the surest signs first. */
import type { Source } from '../source.ts';
import { dendron } from './dendron.ts';
import { digitalGarden } from './digital-garden.ts';
import { docusaurus } from './docusaurus.ts';
import { foam } from './foam.ts';
import type { Format, FormatName } from './format.ts';
import { gitbook } from './gitbook.ts';
import { hugo } from './hugo.ts';
import { logseq } from './logseq.ts';
import { mkdocs } from './mkdocs.ts';
import { plain } from './plain.ts';
import { quartz } from './quartz.ts';

const formats: readonly Format[] = [
  quartz,
  docusaurus,
  mkdocs,
  hugo,
  logseq,
  dendron,
  foam,
  gitbook,
  digitalGarden,
  plain,
];

export function formatFor(source: Source, named: FormatName | undefined): Format {
  const found =
    named === undefined
      ? formats.find(({ recognise }) => recognise(source))
      : formats.find(({ name }) => name === named);
  return found ?? plain;
}
