/**
 * `npm run demo`: shows the main job. Opens an installed browser with the extension on a sample
 * article that is served on this machine. Where there is no display it runs without a window, saves
 * pictures in screenshots/ and prints what was found.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../entrypoints/shared/messages.ts';
import { type Launched, launch } from '../tests/support/browsers.ts';
import {
  builtExtension,
  cardText,
  fixturePage,
  hover,
  openAnnotated,
  openPopup,
} from '../tests/support/extension.ts';
import { openSite } from '../tests/support/site.ts';
import { type BrowserKind, canInstall, findBrowsers, requireBrowsers } from './browsers.ts';

/** A name that no real site can have (RFC 2606); the demonstration's build knows it. */
const ADDRESS = 'http://ledger.lawmark.example/ten-places-answer.html';
const PICTURES = 'screenshots';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const kind = chooseBrowser();
  console.log('Building …');
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  execFileSync('wxt', ['build', '-b', target, '--mode', 'demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const site = await openSite();
  site.serve(ADDRESS, fixturePage('philadelphia-2017.html'));
  const headless = !hasDisplay();
  const extension = builtExtension(kind, '-demo');
  const launched = await launch(kind, { site, extension, headless });
  try {
    const page = await openAnnotated(launched, ADDRESS);
    if (headless) {
      await report(launched, page);
    } else {
      console.log('Rest the pointer on a marked name. Close the browser to end.');
      await new Promise<void>((done) => launched.browser.once('disconnected', () => done()));
    }
  } finally {
    if (launched.browser.connected) await launched.browser.close();
    await site.close();
  }
}

function chooseBrowser(): BrowserKind {
  const found = findBrowsers()[0];
  if (found) return found.kind;
  if (!canInstall()) {
    throw new Error(
      'No browser found. Install Chromium, Chrome, Edge or Firefox, or set CHROMIUM_PATH or FIREFOX_PATH.',
    );
  }
  requireBrowsers(['chromium']);
  return 'chromium';
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function report(launched: Launched, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await picture(page, 'article');
  await hover(page, 'Philadelphia', 1);
  const card = await cardText(page);
  await picture(page, 'card');
  await page.keyboard.press('Escape');

  const popup = await openPopup(launched, page);
  await popup.bringToFront();
  await popup.waitForSelector('input');
  await popup.focus('input');
  await popup.keyboard.type('clark cou');
  await popup.waitForSelector('[role="option"]');
  await picture(popup, 'popup');

  // Pages of the extension may ask the content script; the popup is one.
  const state = (await popup.evaluate(async (address) => {
    const { browser, chrome } = globalThis as never as Record<
      'browser' | 'chrome',
      typeof import('webextension-polyfill')
    >;
    const api = browser ?? chrome;
    const tabs = await api.tabs.query({});
    const answers = await Promise.all(
      tabs.map(({ id }) =>
        api.tabs.sendMessage(id ?? -1, { type: 'page-state' }).catch(() => null),
      ),
    );
    return answers.find(
      (answer) =>
        (answer as PageState | null)?.url.includes(address.split('/').at(-1) ?? '') || answer,
    );
  }, ADDRESS)) as PageState;

  console.log(`\n${state.headline}\n${state.mentions.length} mentions as of ${state.published}\n`);
  console.log(table(state));
  console.log(`\nThe card of Philadelphia begins:\n`);
  console.log(
    card
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 8)
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  console.log(`\nPictures: ${PICTURES}/article.png, ${PICTURES}/card.png, ${PICTURES}/popup.png`);
}

async function picture(page: Page, name: 'article' | 'card' | 'popup'): Promise<void> {
  // What was asked for is laid out, faded in and painted within this time.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const path = `${PICTURES}/${name}.png` as const;
  // The popup is as large as what it holds.
  if (name === 'popup') await (await page.$('body'))?.screenshot({ path });
  else await page.screenshot({ path });
}

/** What is mentioned, how often, in which words. */
function table({ mentions }: PageState): string {
  const groups = Map.groupBy(mentions, ({ id, ids, ref }) => id ?? ref ?? ids?.join(' or ') ?? '');
  const rows = [...groups].map(([name, group]) => {
    const forms = [...new Set(group.map(({ text }) => text.replace(/\s/g, ' ')))].join('; ');
    return [String(group.length), name, group[0]?.ref ?? '', forms] as const;
  });
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([count, name, ref, forms]) =>
      [count.padStart(width(0)), name.padEnd(width(1)), ref.padEnd(width(2)), forms].join('  '),
    )
    .join('\n');
}
