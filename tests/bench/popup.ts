/**
 * `npm run bench:popup`: how long the popup takes from the click on the toolbar button, in Chromium
 * with the built extension: until the search box can be typed into, until the record is open, and
 * until a word that was typed is answered. An extension whose popup is an empty box is measured in
 * turns with it, because most of the time is the browser's own: it opens the button's place in the
 * toolbar in a quarter of a second before it even begins with the page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extension, Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { builtExtension } from '../support/extension.ts';

const OPENINGS = 21;

interface Opening {
  /** Milliseconds from the click to the page's beginning. */
  readonly begun: number;
  /** From the page's beginning to a painted, focused box. */
  readonly box: number;
  /** From the page's beginning to an open record. */
  readonly record: number;
  /** From the first letter to its results on the screen. */
  readonly answer: number;
}

const folder = mkdtempSync(join(tmpdir(), 'lawmark-popup-'));
const launched = await launch('chromium', { extension: builtExtension('chromium') });
try {
  const { browser } = launched;
  const emptyId = await browser.installExtension(emptyExtension());
  const page = await browser.newPage();
  await page.goto('about:blank');
  const ours: Opening[] = [];
  const empty: { begun: number; box: number }[] = [];
  for (let nth = 0; nth <= OPENINGS; nth++) {
    const own = await openOnce(page, launched.extensionId ?? '', true);
    const bare = await openOnce(page, emptyId, false);
    // The first of each fills the browser's caches.
    if (nth === 0) continue;
    ours.push(own);
    empty.push(bare);
  }
  report(
    'empty popup: click to the beginning of its page',
    empty.map(({ begun }) => begun),
  );
  report(
    'empty popup: beginning to a painted box',
    empty.map(({ box }) => box),
  );
  report(
    'Lawmark: click to the beginning of its page',
    ours.map(({ begun }) => begun),
  );
  report(
    'Lawmark: beginning to a painted box',
    ours.map(({ box }) => box),
  );
  report(
    'Lawmark: beginning to an open record',
    ours.map(({ record }) => record),
  );
  report(
    'Lawmark: first word to its results, index included',
    ours.map(({ answer }) => answer),
  );
} finally {
  await launched.browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function emptyExtension(): string {
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      action: { default_popup: 'popup.html' },
    }),
  );
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><input><script src=popup.js></script>');
  writeFileSync(
    join(folder, 'popup.js'),
    `document.querySelector('input').focus();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('box-painted');
      port2.postMessage(null);
    });`,
  );
  return folder;
}

async function openOnce(page: Page, id: string, isOurs: boolean): Promise<Opening> {
  const extension = (await launched.browser.extensions()).get(id) as Extension;
  await page.bringToFront();
  // So that nothing of the last opening is measured with this one.
  await new Promise((settled) => setTimeout(settled, 400));
  const click = performance.timeOrigin + performance.now();
  const clicking = extension.triggerAction(page);
  const target = await launched.browser.waitForTarget((one) =>
    one.url().startsWith(`chrome-extension://${id}/popup.html`),
  );
  const popup = await target.asPage();
  await clicking;
  const timeOf = async (name: string) => {
    await popup.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, {}, name);
    return popup.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? 0, name);
  };
  const begun = (await popup.evaluate(() => performance.timeOrigin)) - click;
  const box = await timeOf('box-painted');
  const focused = await popup.evaluate(() => document.activeElement?.tagName);
  if (focused !== 'INPUT') throw new Error('the box has no focus');
  const record = isOurs ? await timeOf('record-open') : 0;
  const answer = isOurs ? await popup.evaluate(answerTime) : 0;
  await popup.close();
  return { begun, box, record, answer };
}

/** Runs in the popup: puts a word into the box. @returns milliseconds until its results are drawn. */
function answerTime(): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('[role="option"]')) return;
      watcher.disconnect();
      requestAnimationFrame(() => done(performance.now() - start));
    });
    watcher.observe(document, { subtree: true, childList: true });
    const box = document.querySelector('input') as HTMLInputElement;
    box.value = 'philly';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function report(what: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  console.log(`${what}, ms: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}`);
}
