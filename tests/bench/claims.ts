/**
 * `npm run bench:claims`: how long the side panel takes to show a page with 1,000 claims, how long
 * the desk takes to open and to search among 50,000, and how long the frames are while both lists
 * are scrolled, in Chromium with the built extension.
 */
import type { Page } from 'puppeteer-core';
import type { Claim } from '../../core/claims/claim.ts';
import { launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';
import { openSite } from '../support/site.ts';

type Chrome = { chrome: typeof import('webextension-polyfill') };

const ON_PAGE: number = 1_000;
const STORED = 50_000;
const OPENINGS: number = 9;
const FRAMES = 240;
/** A fast scroll: several rows with each frame (CSS pixels). */
const PIXELS_A_FRAME = 400;
/** Sent to the store at a time. */
const BATCH = 500;

const ADDRESS = 'http://www.inquirer.com/news/long.html';
const CANONICAL = 'https://inquirer.com/news/long.html';
const PLACES = ['Philadelphia', 'Chicago', 'Cook County', 'New Orleans', 'Milwaukee County'];
const SEARCHES = [
  'sentence',
  'chicago letter',
  '4242',
  'new orleans 77',
  'no such words',
  'philadelphia',
];

const sentences = Array.from(
  { length: ON_PAGE },
  (_, nth) =>
    `Sentence ${nth} says that ${PLACES[nth % PLACES.length]} wrote a letter of ${nth + 3} words.`,
);
const text = sentences.join('\n\n');

const site = await openSite();
site.serve(
  ADDRESS,
  `<!doctype html><html lang="en"><head><title>A long article</title></head><body><main><article>
  <h1>A long article</h1>${sentences.map((words) => `<p>${words}</p>`).join('\n')}</article></main></body></html>`,
);
const launched = await launch('chromium', { site, extension: builtExtension('chromium') });
try {
  const desk = await openExtensionPage(launched, 'desk.html');
  await desk.setViewport({ width: 1300, height: 900 });
  await fill(desk);
  const article = await launched.browser.newPage();
  await article.goto(ADDRESS);
  await article.waitForFunction(() => CSS.highlights.has('lawmark-claim'), { polling: 100 });

  const id = await desk.evaluate(
    async (url) => (await (globalThis as never as Chrome).chrome.tabs.query({ url }))[0]?.id,
    ADDRESS,
  );
  const panel = await timed('panel', `sidepanel.html?tab=${id}`, '[role=option]', 360);
  report(`frames of the panel while it scrolls, ms`, await scroll(panel, '[role=listbox]'));
  await panel.close();

  const page = await timed('desk', 'desk.html', '[role=row]:has(.desk-claim)', 1300);
  await page.waitForFunction(() => document.querySelectorAll('select option').length > 20);
  await search(page, 'warm');
  const times: number[] = [];
  for (const words of [...SEARCHES, ...SEARCHES, ...SEARCHES])
    times.push(await search(page, words));
  report(`search of the desk among ${STORED + ON_PAGE}, ms, ${times.length} searches`, times);
  await search(page, '');
  report(`frames of the desk while it scrolls, ms`, await scroll(page, '[role=grid]'));
} finally {
  await launched.browser.close();
  await site.close();
}

/** Puts the claims into the store, by way of the background as an import does. */
async function fill(page: Page): Promise<void> {
  const all = [
    ...sentences.map((_, nth) => claimOf(nth, CANONICAL)),
    ...Array.from({ length: STORED }, (_, nth) =>
      claimOf(nth + ON_PAGE, `https://ledger.example/${nth % 2_000}`),
    ),
  ];
  for (let from = 0; from < all.length; from += BATCH) {
    await page.evaluate(
      (claims) =>
        (globalThis as never as Chrome).chrome.runtime.sendMessage({
          type: 'claims',
          order: { do: 'put', claims },
        }),
      all.slice(from, from + BATCH) as never,
    );
  }
}

function claimOf(nth: number, url: string): Claim {
  const exact = sentences[nth] ?? `${sentences[nth % ON_PAGE]} That is number ${nth}.`;
  const start = Math.max(0, text.indexOf(exact));
  return {
    id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    page: {
      url,
      title: `Article ${nth % 2_000} on letters`,
      publisher: `Paper ${nth % 40}`,
      published: `201${nth % 10}-0${(nth % 9) + 1}-15`,
      authors: [],
    },
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + exact.length, start + exact.length + 32),
      },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
    },
    about: ['philadelphia-pa', 'chicago-il', '8-usc-1373'].slice(nth % 3),
    author: 'Bench',
    created: new Date(1_700_000_000_000 + nth * 60_000).toISOString(),
    modified: new Date(1_700_000_000_000 + nth * 60_000).toISOString(),
    history: [],
    deleted: null,
    verdict: ['supported', 'mixed', 'contradicted', null][nth % 4] ?? null,
    rationale: `What the record says on claim ${nth}.`,
    tags: [`tag-${nth % 12}`],
    evidence: [],
  };
}

/** Opens a page of the extension again and again. @returns the last one, open. */
async function timed(what: string, path: string, drawn: string, width: number): Promise<Page> {
  const times: number[] = [];
  for (let nth = 0; ; nth++) {
    const page = await launched.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.evaluateOnNewDocument(watch, drawn);
    await page.goto(`${launched.extensionOrigin}/${path}`);
    await page.bringToFront();
    await page.waitForFunction(() => performance.getEntriesByName('list-painted').length > 0);
    times.push(
      await page.evaluate(() => performance.getEntriesByName('list-painted')[0]?.startTime ?? 0),
    );
    if (nth === OPENINGS - 1) {
      report(`${what} from its address to a painted list, ms, ${OPENINGS} openings`, times);
      return page;
    }
    await page.close();
  }
}

/** Runs in the page: marks when the first rows have been painted. */
function watch(drawn: string): void {
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(drawn)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('list-painted');
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
}

/** Types words at once. @returns milliseconds until the list shows what was found. */
function search(page: Page, words: string): Promise<number> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('.desk-filters input[type=search]');
    const list = document.querySelector('.desk-list');
    if (!field || !list) throw new Error('no desk');
    const changed = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done(performance.now());
      });
      observer.observe(list, { subtree: true, childList: true, characterData: true });
    });
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return (await changed) - start;
  }, words);
}

/** Scrolls a list with every frame. @returns the lengths of the frames in milliseconds. */
function scroll(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    async (where, count, step) => {
      const list = document.querySelector(where);
      if (!list) throw new Error(`no ${where}`);
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const lengths: number[] = [];
      let last = await frame();
      for (let nth = 0; nth < count; nth++) {
        list.scrollTop += step;
        const now = await frame();
        lengths.push(now - last);
        last = now;
      }
      return lengths;
    },
    selector,
    FRAMES,
    PIXELS_A_FRAME,
  );
}

function report(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}`);
}
