/** A program in a note: never run, its source folded under a sentence that says so (rule PLUG-2). */
import type { ElementContent } from 'hast';
import type { TextStrings } from '../strings/en/text.ts';
import { element } from './element.ts';

export function programBlock(
  language: string,
  source: readonly ElementContent[],
  strings: TextStrings,
): ElementContent[] {
  return [
    element('details', { className: ['program'] }, [
      element('summary', {}, [{ type: 'text', value: strings.program(language) }]),
      ...source,
    ]),
  ];
}
