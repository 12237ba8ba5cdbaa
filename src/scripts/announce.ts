/** Tells a screen reader what has happened, when it has nothing better to say: one live region for the whole page. */
import { part } from './part.ts';
export function announce(words: string): void {
  const region = part('[data-announcements]') ?? document.body.appendChild(document.createElement('div'));
  region.className = 'visually-hidden';
  region.setAttribute('data-announcements', '');
  region.setAttribute('role', 'status');
  region.textContent = '';
  // A region is listened to once it is there, and says the same words again only where they come anew.
  setTimeout(() => (region.textContent = words), 100);
}
