/** All formats, those that are told from others by the surest signs first. */
import type { Source } from '../source.ts';
import { digitalGarden } from './digital-garden.ts';
import type { Format, FormatName } from './format.ts';
import { gitbook } from './gitbook.ts';
import { plain } from './plain.ts';

const formats: readonly Format[] = [digitalGarden, gitbook, plain];

export function formatFor(source: Source, named: FormatName | undefined): Format {
  const found =
    named === undefined
      ? formats.find(({ recognise }) => recognise(source))
      : formats.find(({ name }) => name === named);
  return found ?? plain;
}
