/** `cardlink` and `embed` blocks: a link with its title and description. Nothing is loaded from there (rule PLUG-6). */
import type { ElementContent } from 'hast';
import { element } from './element.ts';
import { externalLink } from './external.ts';

/** `undefined` where the block names no address. */
export function cardLink(text: string): ElementContent[] | undefined {
  const values = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), unquoted(line.slice(at + 1).trim())]];
    }),
  );
  const url = values.get('url') ?? '';
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  const title = values.get('title') ?? '';
  const description = values.get('description') ?? '';
  const say = (value: string): ElementContent => ({ type: 'text', value });
  return [
    element('div', { className: ['card-link'] }, [
      element('p', {}, [externalLink(url, undefined, [say(title === '' ? new URL(url).host : title)])]),
      ...(description === '' ? [] : [element('p', { className: ['card-about'] }, [say(description)])]),
    ]),
  ];
}

function unquoted(value: string): string {
  return /^"(?:[^"\\]|\\.)*"$/u.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/gu, '$1') : value;
}
