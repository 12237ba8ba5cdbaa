/** The picture that a link to a page shows. */
import { expect, test } from 'vitest';
import { absoluteFrom, pictureOf, themeColours } from '../../src/layouts/page-meta.ts';
import { stringsOf } from '../../src/strings/strings.ts';

const strings = stringsOf('en');

const site = { title: 'Garden', description: 'Of tea', socialImages: 10 };

test.each([
  ['the note’s own', { image: '/tea.png', card: '/og/tea.jpg' }, site, '/tea.png', 'Tea', false],
  ['its card', { card: '/og/tea.jpg' }, site, '/og/tea.jpg', 'Tea', true],
  ['the garden’s card', {}, site, '/base/og/index.jpg', 'Garden: Of tea', true],
  [
    'the home page’s card is the garden’s',
    { card: '/base/og/index.jpg' },
    site,
    '/base/og/index.jpg',
    'Garden: Of tea',
    true,
  ],
  ['without a description', {}, { title: 'Garden', socialImages: 10 }, '/base/og/index.jpg', 'Tea', true],
  [
    'the note’s own where nothing is drawn',
    { image: '/tea.png' },
    { ...site, socialImages: 0 },
    '/tea.png',
    'Tea',
    false,
  ],
])('%s', (_name, facts, of, href, alt, isDrawn) => {
  expect(pictureOf({ title: 'Tea', ...facts }, { ...of, strings }, '/base/')).toEqual({ href, alt, isDrawn });
});

test('none where nothing is drawn and the note names none', () => {
  expect(pictureOf({ title: 'Tea' }, { ...site, strings, socialImages: 0 }, '/')).toBeUndefined();
});

test('addresses are made whole', () => {
  expect(absoluteFrom(new URL('https://garden.example/base/'))('/base/tea/')).toBe('https://garden.example/base/tea/');
});

test('phones are told the page’s colour in both schemes', () => {
  const tokens = ':root { --page: light-dark(#ffffff, #000000); }';
  expect(themeColours(tokens).map(({ scheme }) => scheme)).toEqual(['light', 'dark']);
});
