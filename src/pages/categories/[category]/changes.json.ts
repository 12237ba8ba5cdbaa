/** What changed in one category, as a JSON Feed. */
import type { APIRoute } from 'astro';
import { categoryPaths, jsonFeedOfChanges } from '../../_change-feeds.ts';

export const getStaticPaths = categoryPaths;

export const GET: APIRoute = ({ site, params }) => jsonFeedOfChanges(site, params['category']);
