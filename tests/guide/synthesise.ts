/**
 * `node tests/guide/synthesise.ts FOLDER`: runs each app of the CDK in a folder of its own, as `cdk synth` would, and
 * prints its templates or its error. A process of its own, because an app looks for its files in the working directory.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { compileFunction } from 'node:vm';
// The whole of the CDK has types that take the compiler longer than all of ours.
import { App } from 'aws-cdk-lib/core';

export interface Synthesis {
  templates: Record<string, unknown>[];
  error?: string;
}

const load = createRequire(import.meta.url);
const cdk: object = load('aws-cdk-lib');
const apps: App[] = [];

/** Nothing is bundled, asked of the network or said to anyone, and the rules are those that all templates meet. */
class OfflineApp extends App {
  constructor() {
    super({
      analyticsReporting: false,
      outdir: join(process.cwd(), '..', `${apps.length}.out`),
      context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': false },
    });
    apps.push(this);
  }
}

const offline = new Proxy(cdk, { get: (whole, name) => (name === 'App' ? OfflineApp : Reflect.get(whole, name)) });

function synthesise(folder: string): Synthesis {
  process.chdir(folder);
  const before = apps.length;
  try {
    const run = compileFunction(readFileSync('app.cjs', 'utf8'), ['require', 'exports']);
    run((name: string): unknown => (name === 'aws-cdk-lib' ? offline : load(name)), {});
    const templates = apps.slice(before).flatMap((app) => app.synth().stacks.map(({ template }) => template));
    return templates.length === 0 ? { templates, error: 'it makes no stack' } : { templates };
  } catch (error) {
    return { templates: [], error: error instanceof Error ? error.message : String(error) };
  }
}

const [, , folder = '.'] = process.argv;
const found: Record<string, Synthesis> = {};
for (const name of readdirSync(folder).filter((entry) => !entry.includes('.')))
  found[name] = synthesise(join(folder, name));
process.stdout.write(JSON.stringify(found));
