/** A build, from the vault to the site in its place. */
import { join } from 'node:path';
import { outsideNotice } from '../listing/outside-hosts.ts';
import { absentPages } from '../listing/features.ts';
import { formatProblem } from '../problems.ts';
import { writtenFolders } from '../vault/own-addresses.ts';
import type { BuildListener, BuildOutcome } from './build-listener.ts';
import { configId, configSource, usableConfig } from './config-module.ts';
import { hostOf } from './garden-options.ts';
import type { Environment } from './garden-options.ts';
import { hostFiles } from './hosts/host-files.ts';
import { handedProblem, listedRedirects, readHandover, readText } from './handover.ts';
import type { Handover } from './handover.ts';
import { digestOfPage, readKeptPages, writeKeptPages } from './kept-pages.ts';
import { digestOfSearch, keepSearch, noteSearch } from './kept-search.ts';
import { gardenLoader } from './load-garden.ts';
import { notesToKeep, writeOfflineFiles } from './offline-files.ts';
import { beginBuild, finishBuild } from './output/build-steps.ts';
import { formerFiles, readKnownFiles, writeKnownFiles } from './output/former-files.ts';
import type { Places } from './output/places.ts';
import { siteWriter } from './output/site-writer.ts';
import { giveModules } from './program/given-modules.ts';
import { keptProgram } from './program/kept-program.ts';
import { openProgram } from './program/open-program.ts';
import { programKey } from './program/program-key.ts';
import { openPictureFiles } from './picture-files.ts';
import { programPlaces } from './program/program-places.ts';
import { writeAttachments } from './published-attachment.ts';
import type { OwnConfig } from './read-config.ts';
import { refuseEmptying, reportProblems, reportTimings } from './reports.ts';
import { searchDocument, startSearchIndex } from './search-index.ts';
import type { SearchPage } from './search-index.ts';
import { writeSitemap } from './sitemap.ts';
import { startSocialImages } from './social-images.ts';
import { createStopwatch } from './stopwatch.ts';
import { writePages } from './write-pages.ts';

/** @throws {Refusal} where something is in the way that the person can put right; the former site is as it was */
export async function buildSite(
  places: Places,
  own: OwnConfig,
  environment: Environment,
  { onNotice, onStage, onCount, log }: BuildListener,
): Promise<BuildOutcome> {
  const { config } = own;
  const { address, cache, cacheRoot, out, staging } = places;
  const force = environment.GARDEN_FORCE === '1';
  await beginBuild(places, force, onNotice);
  const outside = outsideNotice(config);
  if (outside !== undefined) onNotice(outside);
  const isUnclear = config.publish.isUnclear === true;
  onStage('Reading the notes …');
  const { counts, theme } = await gardenLoader(own, environment, cache, { onCount, pictures: config.pictures })(
    (problems) => refuseEmptying(problems, isUnclear, out, force),
  );
  const stopwatch = createStopwatch(() => performance.now());
  stopwatch.begin('bundle');
  const handover = readHandover(cache);
  const { features, topFolders, guests, notes, canvases, bases } = handover;
  const cards = config.socialImages > 0 ? startSocialImages(config, notes, cache) : undefined;
  const compiled = { base: address.pathname, language: config.language };
  const key = programKey(compiled);
  const former = formerFiles(out, readKnownFiles(cache));
  const written = siteWriter(staging, former);
  const searched = digestOfSearch(`${key} ${config.language}`, handedPages(cache, handover));
  const search = keepSearch(cache, searched, former, written) ? undefined : startSearchIndex(config.language);
  search?.add(handedPages(cache, handover));
  const folder = await keptProgram(cacheRoot, key, async (empty) => {
    onStage('Bundling the program, once …');
    // Loaded only now, as it takes seconds.
    const { bundleProgram } = await import('./program/bundle-program.ts');
    await bundleProgram(empty, compiled);
  });
  const configModule = configSource({
    config: usableConfig(config, handover),
    cacheFolder: cache,
    features,
    topFolders,
  });
  giveModules(folder, new Map([[configId, configModule]]));
  const { client, workers } = programPlaces(folder);
  const host = hostFiles(hostOf(config, environment), listedRedirects(cache, handover), address.pathname);
  if (host.notice !== undefined) onNotice(host.notice);
  written.copyTree(client);
  search?.write(written.folder(writtenFolders.search));

  stopwatch.begin('pages');
  onStage('Making pages …');
  const pages = await writePages({
    program: await openProgram(folder, address.origin, log.warn),
    address,
    absent: new Set([...absentPages(features, config.url !== undefined, guests), ...host.absent]),
    version: digestOfPage(`${folder}\n${address.href}\n${configModule}`),
    former: readKeptPages(cache),
    staging,
    written,
    say: { page: (file, how) => log.page(`├─ /${file} (${how})`), error: log.error, count: onCount },
  });
  writeKeptPages(cache, pages.kept);
  log.info(`rendered ${pages.rendered} pages, reused ${pages.reused}`);

  stopwatch.begin('files');
  onStage('Copying attachments …');
  if (config.url !== undefined) writeSitemap(pages.paths, notes, address, written.write);
  const accepts = (file: string): boolean => {
    const isFine = written.accepts(file);
    if (!isFine) log.error(`No file is made at ${JSON.stringify(file)}, which is no address below the site's folder.`);
    return isFine;
  };
  const lost = await writeAttachments(
    written,
    staging,
    handover.attachments.filter(({ slug }) => accepts(slug)),
    config,
    openPictureFiles(join(cache, 'pictures')),
  );
  for (const each of lost) log.warn(formatProblem(each));
  for (const { slug, markdown } of [...notes, ...canvases, ...bases]) {
    const file = `${slug === '' ? 'index' : slug}.md`;
    if (accepts(file)) written.write(file, readText(cache, handover, markdown));
  }
  for (const [file, content] of [...theme.files, ...host.files]) written.write(file, content);
  stopwatch.begin('search');
  if (search !== undefined) {
    onStage('Finishing the search index …');
    await search.finish(notes.length + canvases.length + bases.length);
    noteSearch(cache, searched, written);
  }
  stopwatch.begin('cards');
  if (cards !== undefined) onStage('Drawing cards …');
  await cards?.write(written.write);
  stopwatch.begin('offline');
  writeOfflineFiles(written, address.pathname, notesToKeep(config.offline, notes), workers, notes);
  reportProblems(handover, log);
  stopwatch.begin('place');
  onStage('Putting the site in its place …');
  writeKnownFiles(cache, written.known());
  const placed = await finishBuild(places, written.kept(), force, onNotice);
  const { put, kept, remove, clear } = placed;
  log.info(
    `${notes.length} notes published and indexed; ${counts.compiled} parsed, ${counts.reused} taken from the last build`,
  );
  log.info(
    `${out}: ${put.length} files new or changed, ${kept.length} as they were, ${remove.length + clear.length} removed`,
  );
  if (process.env['GARDEN_TIMINGS'] === '1') reportTimings(handover, stopwatch.stop(), log);
  const { rendered, reused } = pages;
  const problems = [...lost.map(handedProblem), ...handover.problems];
  return { notes: notes.length, counts, pages: { rendered, reused }, placed, problems };
}

/** The searched part of every note. */
function* handedPages(cacheFolder: string, handover: Handover): Generator<SearchPage> {
  for (const note of [...handover.notes, ...handover.canvases, ...handover.bases]) {
    yield { slug: note.slug, html: searchDocument(note, readText(cacheFolder, handover, note.html)) };
  }
}
