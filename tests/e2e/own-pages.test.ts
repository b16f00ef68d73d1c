import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each page, and what is there once it is drawn. */
const PAGES = [
  ['popup.html', '.search-input'],
  ['options.html', '.in-use'],
  ['welcome.html', '.marked button'],
] as const;

describe.each(BROWSER_KINDS)('the extension’s own pages in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await openSite();
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const open = async (path: string, drawn: string) => {
    const page = await openExtensionPage(launched, path);
    await page.setViewport({ width: 360, height: 700 });
    await page.waitForSelector(drawn);
    return page;
  };

  it.each(
    PAGES.flatMap(([path, drawn]) => [
      [path, drawn, 'light'] as const,
      [path, drawn, 'dark'] as const,
    ]),
  )('%s has nothing for axe to find, %s, %s', async (path, drawn, theme) => {
    const page = await open(path, drawn);
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    }, theme);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe: tool } = globalThis as never as { axe: typeof axe };
      const { violations } = await tool.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  it.each(PAGES)('%s fits a narrow window', async (path, drawn) => {
    const page = await open(path, drawn);
    const room = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    // The popup is as wide as browsers show it, whatever the window.
    expect(room.wide).toBeLessThanOrEqual(path === 'popup.html' ? 400 : room.window);
    await page.close();
  });
});
