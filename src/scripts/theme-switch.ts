/**
 * The switch of colour schemes: as the system, light, dark. `public/theme.js` applies what was chosen before the first
 * paint.
 */
import { strings } from 'virtual:coldframe/strings/panels';
import { part } from './part.ts';
import { storageKey } from './storage-key.ts';

const key = storageKey('coldframe-theme');
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const root = document.documentElement;
const button = part<HTMLButtonElement>('[data-theme-switch]');

// What phones and browsers draw around the page has its colour; each `meta` is for one scheme of the system.
const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
const colours = bars.map(({ content }) => content);

if (button) {
  label(button, chosen());
  colourBars(chosen());
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'system';
    apply(next);
    label(button, next);
    try {
      if (next === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Kept for this page only.
    }
  });
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    const theme = themes.find((one) => one === event.newValue) ?? 'system';
    apply(theme);
    label(button, theme);
  });
}

function chosen(): Theme {
  return themes.find((theme) => theme === root.dataset['theme']) ?? 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  colourBars(theme);
}

function colourBars(theme: Theme): void {
  for (const [at, bar] of bars.entries()) {
    const own = bars.findIndex(({ media }) => media.includes(theme));
    bar.content = colours[own === -1 ? at : own] ?? '';
  }
}

function label(button: HTMLButtonElement, theme: Theme): void {
  const text = strings.schemes[theme];
  button.setAttribute('aria-label', text);
  button.title = text;
}
