/**
 * Styles are not kept, so what they show must stay, and what they hide must go. The ways to hide are attacked in
 * `hostile/`.
 */
import { expect, test } from 'vitest';
import { hidesByTag } from '../../src/vault/hiding-style.ts';

test.each([
  'color:red; opacity:0.5; font-size:10px',
  'width:0',
  'height:100px;overflow:hidden',
  'margin-left:-20px; top:-100px',
  'clip-path:circle(50%)',
  'clip-path:inset(10px)',
  'transform:scale(0.5) translateX(-50%)',
  'color:#100; background:transparent',
  'color:rgba(0, 0, 0, 0.8)',
  'font:10px/1 serif',
  'filter:opacity(0.5)',
  'display:inline; visibility:visible',
])('%s hides nothing', (style) => expect(hidesByTag(`<p style="${style}">`)).toBe(false));
