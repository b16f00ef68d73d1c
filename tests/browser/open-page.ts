import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { readDataset } from '../../core/dataset/files.ts';
import { makeLexicon, packLexicon } from '../../core/dataset/lexicon.ts';
import type { Launched } from '../support/browsers.ts';
import type { Site } from '../support/site.ts';
import type * as PageLayer from './in-page.ts';

declare global {
  /** Left behind in the page by the bundle of `in-page.ts`. */
  var pageLayer: typeof PageLayer;
}

const HIGHLIGHTS_CSS = readFileSync(
  new URL('../../entrypoints/article.content/highlights.css', import.meta.url),
  'utf8',
);

/** The page layer as one script. */
export function bundlePageLayer(): Promise<string> {
  return bundleForPage('in-page.ts', 'pageLayer');
}

/** A module of this folder as one script that leaves its exports behind under a global name. */
export async function bundleForPage(entry: string, globalName: string): Promise<string> {
  const result = await build({
    entryPoints: [new URL(`./${entry}`, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    plugins: [lexiconPlugin],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** The finding tables of the record, which the extension's own build makes too. */
const lexiconPlugin: Plugin = {
  name: 'lexicon',
  setup(build) {
    build.onResolve({ filter: /^virtual:lexicon$/ }, ({ path }) => ({
      path,
      namespace: 'lexicon',
    }));
    build.onLoad({ filter: /.*/, namespace: 'lexicon' }, () => ({
      contents: JSON.stringify(packLexicon(makeLexicon(readDataset()))),
      loader: 'json',
    }));
  },
};

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
}

/**
 * Opens a page at an address of its own, with the page layer and the style of highlights in it. The
 * style comes as an adopted sheet: like the manifest's CSS, it leaves no trace in the markup.
 */
export async function openPage(
  { browser }: Launched,
  site: Site,
  bundle: string,
  html: string,
  address = 'http://news.example/2018/story',
): Promise<Page> {
  site.serve(address, html);
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 700 });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(`${bundle}; globalThis.pageLayer = pageLayer;`);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, HIGHLIGHTS_CSS);
  return page;
}
