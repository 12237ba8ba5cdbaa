/** The source of a diagram that is not drawn, with what may name a note as a hole. */
import type { ElementContent } from 'hast';
import type { Text } from '../vault/types.ts';
import { element } from './element.ts';
import { hole } from './template.ts';
import { holeComment } from './tree-marks.ts';

/** Without colours, which would part the names. */
export function diagramSource(runs: Text): ElementContent {
  const content = runs.map((run): ElementContent =>
    typeof run === 'number' ? holeComment(hole.defaultText(run)) : { type: 'text', value: run },
  );
  return element('pre', { dataLanguage: 'mermaid', tabIndex: 0 }, [element('code', {}, content)]);
}
