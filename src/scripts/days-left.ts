/** On the page of dates: how many days are left, and what is over stands below what is to come. */
import { daysLeft } from './count-days.ts';
import { part } from './part.ts';

const body = part<HTMLElement>('[data-end-dates]');
if (body) {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  const over: HTMLElement[] = [];
  for (const row of body.querySelectorAll('tr')) {
    const days = daysLeft(row.dataset['day'] ?? '', new Date());
    const place = row.querySelector('[data-days-left]');
    if (days === undefined || !place) continue;
    place.textContent = words.format(days, 'day');
    if (days < 0) over.unshift(row);
  }
  body.append(...over);
}
