/**
 * `npm run bench:card`: how long it takes from the end of the dwell to a painted card, in Chromium
 * with the built extension and the full record. Prints the first opening, in which the card's script
 * and the record are loaded, apart from the others.
 */
import type { Page } from 'puppeteer-core';
import { DWELL_MS } from '../../entrypoints/article.content/card-state.ts';
import { launch } from '../support/browsers.ts';
import {
  builtExtension,
  fixturePage,
  openAnnotated,
  waitForCardToClose,
} from '../support/extension.ts';
import { openSite } from '../support/site.ts';

const OPENINGS = 40;
/** Height of a line of the article (CSS pixels). */
const LINE = 30;
const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

const site = await openSite();
site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
const launched = await launch('chromium', { site, extension: builtExtension('chromium') });
try {
  const page = await openAnnotated(launched, ARTICLE);
  await watch(page);
  const first = await opening(page, 0);
  const times: number[] = [];
  for (let nth = 1; nth <= OPENINGS; nth++) times.push(await opening(page, nth));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  console.log(`from the end of the dwell (${DWELL_MS} ms) to a painted card, milliseconds`);
  console.log(`first        ${first.toFixed(1)}`);
  console.log(`median of ${OPENINGS} ${at(0.5).toFixed(1)}`);
  console.log(`95th of ${OPENINGS}   ${at(0.95).toFixed(1)}`);
} finally {
  await launched.browser.close();
  await site.close();
}

/** Writes down when the pointer moved last and when a card was painted after that. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    addEventListener('pointermove', ({ timeStamp }) => {
      dataset.moved = String(timeStamp);
    });
    new MutationObserver(() => {
      if (!document.querySelector('lawmark-card')) return;
      // A task after the next frame: what was drawn by then has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          dataset.painted = String(performance.now());
        };
        port2.postMessage(null);
      });
    }).observe(document.documentElement, { childList: true });
  });
}

/** Rests the pointer on a mention until its card is painted. */
async function opening(page: Page, nth: number): Promise<number> {
  const place = await page.evaluate((wanted) => {
    delete document.documentElement.dataset.painted;
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name === 'lawmark-active' ? [] : [...highlight],
    );
    const range = ranges[wanted % ranges.length];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const live = document.createRange();
    if (range) {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    }
    const box = live.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, nth);
  if (!place) throw new Error('nothing is painted');
  // Slowly from between the lines, so that the dwell begins with the last move.
  for (const { x, y } of [
    { x: place.x - 1, y: place.y - LINE / 2 },
    { x: place.x, y: place.y - LINE / 2 },
    place,
  ]) {
    await page.mouse.move(x, y);
    await new Promise((done) => setTimeout(done, 70));
  }
  await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined);
  const taken = await page.evaluate(() => {
    const { moved, painted } = document.documentElement.dataset;
    return Number(painted) - Number(moved);
  });
  await page.mouse.move(4, 4);
  await page.keyboard.press('Escape');
  await waitForCardToClose(page);
  return taken - DWELL_MS;
}
