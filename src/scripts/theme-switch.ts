/** The switch of colour schemes: as the system, light, dark. `public/theme.js` applies what was chosen before the first paint. */
import { strings } from 'virtual:coldframe/strings/panels';
import { part } from './part.ts';
const key = 'coldframe-theme';
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const root = document.documentElement;
const button = part<HTMLButtonElement>('[data-theme-switch]');

if (button) {
  label(button, chosen());
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
}

function label(button: HTMLButtonElement, theme: Theme): void {
  const text = strings.schemes[theme];
  button.setAttribute('aria-label', text);
  button.title = text;
}
