/**
 * For `astro check` and editors, which want the types of the collections. Gardens are built by `coldframe`, see
 * `src/cli/`.
 */
import { defineConfig } from 'astro/config';
import { devConfig } from './src/astro/astro-config.ts';
import { gardenPlaces } from './src/astro/output/places.ts';
import { orStop } from './src/astro/output/refusal.ts';
import { readConfig } from './src/astro/read-config.ts';

const own = await orStop(() => readConfig(process.env));
const places = await orStop(() => gardenPlaces(own.config, process.env, import.meta.dirname));

export default defineConfig(devConfig({ places, own }, () => ({ places, own }), import.meta.dirname));
