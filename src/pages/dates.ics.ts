/** What ends when, for calendars. */
import { absoluteOrOwn } from './_absolute.ts';
import { entriesOf } from './_collections.ts';
import type { APIRoute } from 'astro';
import { calendarOf } from '../listing/calendar.ts';
import { endDatesOf } from '../listing/end-dates.ts';
import { site } from './_site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const notes = (await entriesOf('notes')).map(({ data }) => data);
  const absolute = absoluteOrOwn(origin);
  const domain = origin === undefined ? 'garden' : origin.host;
  const calendar = calendarOf(endDatesOf(notes, site), { title: site.title, absolute, domain });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
