/** What changed, as an RSS feed. */
import type { APIRoute } from 'astro';
import { rssOfChanges } from './_change-feeds.ts';

export const GET: APIRoute = ({ site }) => rssOfChanges(site);
