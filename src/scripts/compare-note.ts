/** The tools of every comparison in a note. */
import { addCompareTools } from './compare-tools.ts';

for (const compare of document.querySelectorAll<HTMLElement>('[data-compare]')) addCompareTools(compare);
