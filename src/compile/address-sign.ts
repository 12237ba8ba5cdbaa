/** The sign beside a heading, a fact or a row: a link to its own address, which search does not read. */
import type { Element } from 'hast';
import type { TextStrings } from '../strings/en/text.ts';
import { element } from './element.ts';

/** `id` and `name`, what the address is of, may hold holes. */
export function addressSign(id: string, name: string, strings: TextStrings): Element {
  return element(
    'a',
    { className: ['anchor'], href: `#${id}`, ariaLabel: strings.addressOf(name), dataPagefindIgnore: '' },
    [{ type: 'text', value: '#' }],
  );
}
