/** The step to a block's next line. */
import type { Construct, State } from 'micromark-util-types';

/** A line end, where the next line still belongs to the container: a lazy line does not (CommonMark). */
export const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const start: State = (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first) => (this.parser.lazy[this.now().line] ? nok(first) : ok(first));
    };
    return start;
  },
};
