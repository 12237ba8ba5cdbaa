/**
 * `npm run audit`: Lighthouse, as a phone on a slow line sees the built garden. Builds and serves it, or serves what
 * COLDFRAME_DIST names. The pages are named in package.json, and `npm run audit -- /notes/` adds one. Ends with 1 where
 * a score is too low.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { table } from '../bench/table.ts';
import { gardenPlaces } from '../src/astro/output/places.ts';
import { orStop } from '../src/astro/output/refusal.ts';
import { readConfig } from '../src/astro/read-config.ts';
import { chromiumArguments, provideChromium, thisMachine } from './chromium.ts';
import { serve } from '../src/cli/serve-site.ts';

const lowest = 99;
/** Speed varies with what else the machine does: the middle one of these counts. */
const runs = 3;
const pages = ['/', '/notes/', '/search/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const measures = {
  LCP: 'largest-contentful-paint',
  CLS: 'cumulative-layout-shift',
  TBT: 'total-blocking-time',
} as const;

interface Outcome {
  /** 0 to 100. */
  scores: Record<(typeof categories)[number], number>;
  /** LCP and TBT in milliseconds; CLS has no unit. */
  measured: Record<keyof typeof measures, number>;
  /** What cost points, in Lighthouse's words. */
  faults: string[];
}

const root = join(import.meta.dirname, '..');
const { config } = await orStop(() => readConfig(process.env));
const places = await orStop(() => gardenPlaces(config, process.env, root));
const folder = process.env['COLDFRAME_DIST'] ?? build();
const { address, close } = await serve(folder, places.address.pathname, 0);
try {
  const named = process.argv.slice(2);
  const audited: [page: string, outcome: Outcome][] = [];
  for (const page of named.length > 0 ? named : pages)
    audited.push([page, await audit(new URL(page.replace(/^\//, ''), address).href)]);
  console.log(
    `\n${table([['page', ...categories, ...Object.keys(measures)], ...audited.map(([page, outcome]) => row(page, outcome))])}\n`,
  );
  for (const [page, { faults }] of audited) for (const fault of faults) console.log(`${page}  ${fault}`);
  const [load = 0] = loadavg();
  if (load > availableParallelism())
    console.log(
      `The machine was busy (${load.toFixed(1)} programs wanted ${availableParallelism()} cores): the pages are faster than it says.`,
    );
  const low = audited.filter(([, { scores }]) => categories.some((category) => scores[category] < lowest));
  console.log(
    low.length === 0
      ? `Every score is at least ${lowest}.`
      : `Below ${lowest}: ${low.map(([page]) => page).join(', ')}`,
  );
  process.exitCode = low.length === 0 ? 0 : 1;
} finally {
  close();
}

/** Speed of the middle run; the worst of the rest, which should not vary. */
async function audit(url: string): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let run = 0; run < runs; run += 1) outcomes.push(await auditOnce(url));
  outcomes.sort((one, other) => one.scores.performance - other.scores.performance);
  const middle = outcomes[Math.floor(runs / 2)] ?? outcomes[0];
  if (middle === undefined) throw new Error('No run was made.');
  const worst = Object.fromEntries(
    categories.map((category) => [category, Math.min(...outcomes.map(({ scores }) => scores[category]))]),
  );
  return {
    scores: { ...middle.scores, ...worst, performance: middle.scores.performance },
    measured: middle.measured,
    faults: [...new Set(outcomes.flatMap(({ faults }) => faults))],
  };
}

/** Each run has a browser and an empty profile of its own. */
async function auditOnce(url: string): Promise<Outcome> {
  const browser = await launch({
    chromePath: provideChromium(thisMachine()),
    chromeFlags: ['--headless=new', ...chromiumArguments],
    logLevel: 'silent',
  });
  try {
    const result = await lighthouse(url, { port: browser.port, logLevel: 'silent', onlyCategories: [...categories] });
    if (result === undefined) throw new Error(`Lighthouse did not answer for ${url}`);
    return outcomeOf(result);
  } finally {
    browser.kill();
  }
}

function outcomeOf({ lhr }: RunnerResult): Outcome {
  if (lhr.runtimeError !== undefined) throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    categories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  );
  const measured = Object.fromEntries(
    Object.entries(measures).map(([short, id]) => [short, lhr.audits[id]?.numericValue ?? Number.NaN]),
  );
  const weighed = categories
    .flatMap((category) => (category === 'performance' ? [] : (lhr.categories[category]?.auditRefs ?? [])))
    .filter(({ weight }) => weight > 0);
  const faults = weighed
    .map(({ id }) => lhr.audits[id])
    .filter((one) => one?.score !== null && one !== undefined && one.score < 1);
  return { scores, measured, faults: faults.map((one) => `${one?.id}: ${one?.title}`) } as Outcome;
}

function row(page: string, { scores, measured }: Outcome): string[] {
  return [
    page,
    ...categories.map((category) => String(scores[category])),
    `${(measured.LCP / 1000).toFixed(2)} s`,
    measured.CLS.toFixed(3),
    `${measured.TBT.toFixed(0)} ms`,
  ];
}

function build(): string {
  const coldframe = join(root, '.tools', 'coldframe.ts');
  if (spawnSync(process.execPath, [coldframe, 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
    throw new Error('The garden was not built: see above.');
  return places.out;
}
