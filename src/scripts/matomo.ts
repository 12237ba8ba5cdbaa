/** Matomo's own way in is a script in the page, which the policy would refuse: the same from a file. */
import { part } from './part.ts';

const place = part<HTMLElement>('[data-matomo-script]');
if (place) {
  const { matomo = '', site = '', matomoScript = '' } = place.dataset;
  Object.assign(window, {
    _paq: [['setTrackerUrl', `${matomo}matomo.php`], ['setSiteId', site], ['trackPageView'], ['enableLinkTracking']],
  });
  document.head.append(Object.assign(document.createElement('script'), { src: matomoScript, async: true }));
}
