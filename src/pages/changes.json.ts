/** What changed, as a JSON Feed. */
import type { APIRoute } from 'astro';
import { jsonFeedOfChanges } from './_change-feeds.ts';

export const GET: APIRoute = ({ site }) => jsonFeedOfChanges(site);
