/**
 * `npm run bench:atlas`: how long the atlas takes from the loaded record to a painted map, and how
 * long its frames are while the slider moves, in Chromium with the built extension. Besides what a
 * clock says, the processor time of the page's main thread, which other work on the machine hardly
 * changes: a frame that takes less than 16.7 ms of it keeps up with 60 a second.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';

const OPENINGS = 7;
const FRAMES = 240;
/** Days that the slider moves with each frame: through all years in one sweep. */
const DAYS_A_FRAME = 16;

const launched = await launch('chromium', { extension: builtExtension('chromium') });
try {
  // What the extension opens when installed comes in front; the first page has to stay there.
  await new Promise((opened) => setTimeout(opened, 1500));
  const draws: number[] = [];
  const work: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth++) {
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(watch);
    const session = await processorClock(page);
    await page.goto(`${launched.extensionOrigin}/atlas.html`);
    await page.bringToFront();
    await page.waitForFunction(() => performance.getEntriesByName('map-painted').length > 0);
    work.push(await processorTime(session));
    draws.push(await page.evaluate(sinceRecord));
    await page.close();
  }
  report(`from the record to a painted map, ms, ${OPENINGS} openings`, draws);
  report('main thread from the page’s beginning to a painted map, ms of processor', work);

  const page = await openExtensionPage(launched, 'atlas.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront();
  await page.waitForSelector('tbody tr');
  const session = await processorClock(page);
  for (const view of ['federal', 'courts', 'DOJ-2025-08-05']) {
    await page.select('.show select', view);
    await sweep(page);
    const before = await processorTime(session);
    const frames = await sweep(page);
    const each = (await processorTime(session)) - before;
    report(`frames while the slider moves, ms, ${view}`, frames);
    console.log(`  main thread, ms of processor for each: ${(each / FRAMES).toFixed(1)}`);
  }
} finally {
  await launched.browser.close();
}

/** Has the browser count the processor time of a page's main thread. */
async function processorClock(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** @returns milliseconds of processor that the main thread has spent on tasks so far. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Runs in the page: marks when the map has been painted. */
function watch(): void {
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.map [data-state]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('map-painted');
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

function sinceRecord(): number {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return at('map-painted') - at('record-loaded');
}

/** Moves the slider with every frame. @returns the lengths of the frames in milliseconds. */
function sweep(page: Page): Promise<number[]> {
  return page.evaluate(
    async (count, step) => {
      const slider = document.querySelector<HTMLInputElement>('input[type=range]');
      if (!slider) throw new Error('no slider');
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const lengths: number[] = [];
      let last = await frame();
      for (let nth = 0; nth < count; nth++) {
        slider.value = String(nth * step);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const now = await frame();
        lengths.push(now - last);
        last = now;
      }
      return lengths;
    },
    FRAMES,
    DAYS_A_FRAME,
  );
}

function report(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}`);
}
