import { firstStory, seededRandom } from '../fixtures/apps/story.ts';
import type { Launched } from '../support/browsers.ts';
import type { Site } from '../support/site.ts';
import type * as AppInPage from './app-in-page.ts';
import type { AppResult, AppRun } from './app-in-page.ts';
import { buildApp, buildServer, FRAMEWORKS, type Framework, HYDRATED } from './build-apps.ts';
import { bundleForPage } from './open-page.ts';

declare global {
  /** Left behind in the page by the bundle of `app-in-page.ts`. */
  var appRun: typeof AppInPage;
}

export interface AppKind {
  readonly framework: Framework;
  /** The page comes with the markup of the first state, made by the server. */
  readonly hydrated: boolean;
}

export const APP_KINDS: readonly AppKind[] = [
  ...FRAMEWORKS.map((framework) => ({ framework, hydrated: false })),
  ...HYDRATED.map((framework) => ({ framework, hydrated: true })),
];

export interface OpenApp {
  /** Loads the page anew and runs the app from its first state to the last. */
  run(engine: AppRun['engine']): Promise<AppResult>;
  close(): Promise<void>;
}

const ADDRESS = 'http://news.example/2018/part-1';

/** The page layer with the real finder, and what drives an app, as one script. */
export function bundleAppLayer(): Promise<string> {
  return bundleForPage('app-in-page.ts', 'appRun');
}

/** Builds an app and opens a page for it. */
export async function openApp(
  { browser }: Launched,
  site: Site,
  layer: string,
  options: Omit<AppRun, 'engine' | 'hydrated'> & { readonly app: AppKind },
): Promise<OpenApp> {
  const { app, ...rest } = options;
  const { framework, hydrated } = app;
  const script = await buildApp(framework, hydrated ? 'development' : 'production');
  const story = firstStory(seededRandom(rest.seed));
  const markup = hydrated ? await (await buildServer(framework))(story) : '';
  const page = await browser.newPage();
  return {
    async run(engine) {
      site.serve(
        ADDRESS,
        `<!doctype html><html lang="en"><head><title>The county board meets again</title>
        <meta property="og:type" content="article"></head>
        <body><header><nav>News</nav></header><main id="app">${markup}</main></body></html>`,
      );
      await page.goto(ADDRESS);
      await page.evaluate(`${layer}; globalThis.appRun = appRun;`);
      await page.evaluate(`${script}; globalThis.storyApp = storyApp;`);
      return page.evaluate((run) => appRun.run(run), { ...rest, hydrated, engine });
    },
    close: () => page.close(),
  };
}

/** The steps after which a page did not show what the app alone shows. */
export function differing({ texts }: AppResult, alone: AppResult): number[] {
  return [...alone.texts.keys()].filter((step) => texts[step] !== alone.texts[step]);
}
