/** What changed in one category, as an RSS feed. */
import type { APIRoute } from 'astro';
import { categoryPaths, rssOfChanges } from '../../_change-feeds.ts';

export const getStaticPaths = categoryPaths;

export const GET: APIRoute = ({ site, params }) => rssOfChanges(site, params['category']);
