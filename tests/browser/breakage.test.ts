import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import type { AppResult } from './app-in-page.ts';
import { FRAMEWORKS } from './build-apps.ts';
import {
  APP_KINDS,
  type AppKind,
  bundleAppLayer,
  differing,
  type OpenApp,
  openApp,
} from './open-app.ts';

const STEPS = 500;

/** `LAWMARK_SEEDS=20` runs as many seeds, and compares the paint after each step: for an hour. */
const MANY_SEEDS = Number(process.env.LAWMARK_SEEDS ?? 0);
const SEEDS = Array.from({ length: MANY_SEEDS || 1 }, (_, index) => 1373 + index);
const COMPARED_STEPS = MANY_SEEDS > 0 ? 1 : 25;
const TIMEOUT_MS = MANY_SEEDS > 0 ? 600_000 : 60_000;

describe.each(BROWSER_KINDS)('apps in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let layer: string;

  beforeAll(async () => {
    site = await openSite();
    layer = await bundleAppLayer();
    launched = await launch(kind, { site });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const open = (app: AppKind, seed: number) =>
    openApp(launched, site, layer, { app, seed, steps: STEPS, comparedSteps: COMPARED_STEPS });

  /** What the apps do without anyone: the same each time, so once for each is enough. */
  const runs = new Map<string, Promise<AppResult>>();
  const runAlone = (app: OpenApp, { framework, hydrated }: AppKind, seed: number) => {
    const key = `${framework} ${hydrated} ${seed}`;
    const run = runs.get(key) ?? app.run('none');
    runs.set(key, run);
    return run;
  };

  test.each(APP_KINDS.flatMap((app) => SEEDS.map((seed) => ({ ...app, seed }))))(
    '$framework, hydrated: $hydrated, seed $seed: behaves as if alone, and stays painted',
    async ({ seed, ...kind }) => {
      const app = await open(kind, seed);
      const alone = await runAlone(app, kind, seed);
      const annotated = await app.run('highlight');
      await app.close();

      expect(alone.errors).toEqual([]);
      expect(alone.texts).toHaveLength(STEPS + 1);
      expect(annotated.errors).toEqual([]);
      expect(annotated.stale).toEqual([]);
      expect(differing(annotated, alone)).toEqual([]);
      expect(annotated.mostPainted).toBeGreaterThan(10);
    },
    TIMEOUT_MS,
  );

  test.each(FRAMEWORKS.flatMap((framework) => SEEDS.map((seed) => ({ framework, seed }))))(
    '$framework, seed $seed: the assistive engine leaves in time',
    async ({ framework, seed }) => {
      const kind = { framework, hydrated: false };
      const app = await open(kind, seed);
      const alone = await runAlone(app, kind, seed);
      const marked = await app.run('mark');
      await app.close();

      expect(marked.errors).toEqual([]);
      expect(marked.stale).toEqual([]);
      expect(differing(marked, alone)).toEqual([]);
      expect(marked.mostPainted).toBeGreaterThan(10);
      expect(marked.stops).toBeGreaterThan(5);
    },
    TIMEOUT_MS,
  );

  test('elements that stay in the page are noticed', async () => {
    const kind = { framework: 'preact', hydrated: false } as const;
    const app = await open(kind, 1373);
    const alone = await runAlone(app, kind, 1373);
    const marked = await app.run('mark.js');
    await app.close();
    expect(differing(marked, alone).length).toBeGreaterThan(0);
  });
});
