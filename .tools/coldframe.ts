/**
 * The command line for this repository's own garden: `npm run build|check|dev`. Its folders are named as `GARDEN_*`
 * say.
 */
import { main } from '../src/cli/main.ts';

process.env['GARDEN_VAULT'] ??= 'notes';
process.env['GARDEN_OUT'] ??= 'dist';
process.env['GARDEN_CACHE'] ??= '.cache';
// npm runs this in the repository, wherever the person stands.
await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
