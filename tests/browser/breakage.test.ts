import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstStory, seededRandom } from '../fixtures/apps/story.ts';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import type * as AppInPage from './app-in-page.ts';
import type { AppResult, AppRun } from './app-in-page.ts';
import { buildApp, buildServer, FRAMEWORKS, type Framework, HYDRATED } from './build-apps.ts';
import { bundleForPage } from './open-page.ts';

declare global {
  /** Left behind in the page by the bundle of `app-in-page.ts`. */
  var appRun: typeof AppInPage;
}

const STEPS = 500;

/** `LAWMARK_SEEDS=20` runs as many seeds, and compares the paint after each step: for an hour. */
const MANY_SEEDS = Number(process.env.LAWMARK_SEEDS ?? 0);
const SEEDS = Array.from({ length: MANY_SEEDS || 1 }, (_, index) => 1373 + index);
const COMPARED_STEPS = MANY_SEEDS > 0 ? 1 : 25;
const TIMEOUT_MS = MANY_SEEDS > 0 ? 600_000 : 60_000;

interface AppPage {
  readonly framework: Framework;
  readonly hydrated: boolean;
}

const APP_PAGES: readonly AppPage[] = [
  ...FRAMEWORKS.map((framework) => ({ framework, hydrated: false })),
  ...HYDRATED.map((framework) => ({ framework, hydrated: true })),
];

describe.each(BROWSER_KINDS)('apps in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let layer: string;

  beforeAll(async () => {
    site = await openSite();
    layer = await bundleForPage('app-in-page.ts', 'appRun');
    launched = await launch(kind, { site });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const runApp = async (page: Page, app: string, markup: string, run: AppRun) => {
    const address = 'http://news.example/2018/part-1';
    site.serve(
      address,
      `<!doctype html><html lang="en"><head><title>The county board meets again</title>
        <meta property="og:type" content="article"></head>
        <body><header><nav>News</nav></header><main id="app">${markup}</main></body></html>`,
    );
    await page.goto(address);
    await page.evaluate(`${layer}; globalThis.appRun = appRun;`);
    await page.evaluate(`${app}; globalThis.storyApp = storyApp;`);
    return page.evaluate((options): Promise<AppResult> => appRun.run(options), run);
  };

  test.each(APP_PAGES.flatMap((page) => SEEDS.map((seed) => ({ ...page, seed }))))(
    '$framework, hydrated: $hydrated, seed $seed: behaves as if alone, and stays painted',
    async ({ framework, hydrated, seed }) => {
      const app = await buildApp(framework, hydrated ? 'development' : 'production');
      const markup = hydrated
        ? await (await buildServer(framework))(firstStory(seededRandom(seed)))
        : '';
      const page = await launched.browser.newPage();
      const run = { seed, steps: STEPS, hydrated, comparedSteps: COMPARED_STEPS };
      const alone = await runApp(page, app, markup, { ...run, annotated: false });
      const annotated = await runApp(page, app, markup, { ...run, annotated: true });
      await page.close();

      expect(alone.errors).toEqual([]);
      expect(alone.texts).toHaveLength(STEPS + 1);
      expect(annotated.errors).toEqual([]);
      expect(annotated.stale).toEqual([]);
      expect(annotated.texts.findIndex((text, step) => text !== alone.texts[step])).toBe(-1);
      expect(annotated.mostPainted).toBeGreaterThan(10);
    },
    TIMEOUT_MS,
  );
});
