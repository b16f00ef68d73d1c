import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
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
export async function bundlePageLayer(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('./in-page.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'pageLayer',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}

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
