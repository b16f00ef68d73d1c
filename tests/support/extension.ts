/** What a reader does with the extension in a browser, for the end-to-end tests and the demonstration. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { evaluateInFirefox, GECKO_ID, type Launched } from './browsers.ts';

/** The host in whose shadow root the card is drawn. */
const CARD = 'lawmark-card';

/** For waiting on a page that may stand behind another tab, where no frames are drawn (milliseconds). */
export const BEHIND = { polling: 100 } as const;

/** How long a browser may take for what a reader waits for (milliseconds). */
const PATIENCE = 30_000;

/** @returns the folder of the built extension. @throws where it has not been built. */
export function builtExtension(kind: Launched['kind'], mode: '' | '-demo' = ''): string {
  const folder = resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode}`);
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`${folder} is missing: run npm run build first`);
  }
  return folder;
}

/** @returns the HTML of a fixture page. */
export function fixturePage(name: string): string {
  return readFileSync(`tests/fixtures/pages/${name}`, 'utf8');
}

/** Opens an address and waits until something is painted there. */
export async function openAnnotated(launched: Launched, url: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: PATIENCE });
  return page;
}

/** @returns the words that are painted, by the name of the highlight, in the order of the page. */
export function paintedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const textOf = (range: AbstractRange) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return { live, text: live.toString() };
    };
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      painted[name] = [...highlight]
        .map(textOf)
        .sort((a, b) => a.live.compareBoundaryPoints(Range.START_TO_START, b.live))
        .map(({ text }) => text);
    }
    return painted;
  });
}

/** The middle of the nth occurrence of some words, scrolled into view; viewport coordinates. */
export async function placeOf(
  page: Page,
  words: string,
  nth = 0,
): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    (wanted, count) => {
      const walker = document.createTreeWalker(
        document.querySelector('main') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      let left = count;
      for (
        let node = walker.nextNode() as Text | null;
        node;
        node = walker.nextNode() as Text | null
      ) {
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getClientRects()[0];
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        }
      }
      return null;
    },
    words,
    nth,
  );
  if (!place) throw new Error(`“${words}” is not on the page`);
  return place;
}

/** Rests the pointer on some words, coming from beside them as a hand does. */
export async function hover(page: Page, words: string, nth = 0): Promise<void> {
  const { x, y } = await placeOf(page, words, nth);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Waits for an open card and returns all of its text. */
export async function cardText(page: Page): Promise<string> {
  await page.waitForFunction(
    (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('h2') != null,
    { timeout: PATIENCE },
    CARD,
  );
  return page.evaluate(
    (tag) =>
      // biome-ignore lint/performance/useDomNodeTextContent: as a reader sees it, hidden parts left out
      document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.shell')?.innerText ??
      '',
    CARD,
  );
}

/** Clicks the first button or link of the open card whose words or label match. */
export async function clickInCard(page: Page, words: RegExp): Promise<void> {
  const place = await page.evaluate(
    (tag, source) => {
      const root = document.querySelector(tag)?.shadowRoot;
      const found = [...(root?.querySelectorAll('button, a, summary') ?? [])].find((one) =>
        new RegExp(source).test(`${one.textContent} ${one.getAttribute('aria-label') ?? ''}`),
      );
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found?.getClientRects()[0];
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    CARD,
    words.source,
  );
  if (!place) throw new Error(`the card has no button ${words}`);
  await page.mouse.click(place.x, place.y);
}

export function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate((tag) => document.querySelector(tag) !== null, CARD);
}

export async function waitForCardToClose(page: Page): Promise<void> {
  await page.waitForFunction(
    (tag) => document.querySelector(tag) === null,
    { timeout: PATIENCE },
    CARD,
  );
}

/** The box of the open card; viewport coordinates. */
export function cardBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((tag) => {
    const { x, y, width, height } = (
      document.querySelector(tag) as Element
    ).getBoundingClientRect();
    return { x, y, width, height };
  }, CARD);
}

/** Gives a command of the manifest as its key would: test drivers cannot press browser shortcuts. */
export async function giveCommand(
  launched: Launched,
  page: Page,
  command: 'next-mention' | 'previous-mention',
): Promise<void> {
  await page.bringToFront();
  if (launched.kind === 'firefox') {
    const keycode = command === 'next-mention' ? 'VK_PERIOD' : 'VK_COMMA';
    await evaluateInFirefox(
      launched,
      `document.querySelector('keyset[id^="ext-keyset"] key[keycode="${keycode}"]').doCommand()`,
    );
    return;
  }
  const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate((name) => {
    const { onCommand } = (globalThis as never as { chrome: { commands: { onCommand: unknown } } })
      .chrome.commands;
    (onCommand as { dispatch(name: string): void }).dispatch(name);
  }, command);
}

/**
 * Clicks the toolbar button, which gives the extension leave for the page (`activeTab`). In Firefox
 * no driver can reach into the popup, so the leave is given and the popup's page opened as a tab.
 */
export async function openPopup(launched: Launched, page: Page): Promise<Page> {
  await page.bringToFront();
  const url = `${launched.extensionOrigin}/popup.html`;
  if (launched.kind === 'firefox') {
    return openTab(
      launched,
      `WebExtensionPolicy.getByID('${GECKO_ID}')
        .extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
      gBrowser.addTrustedTab('${url}');`,
      new Set([page]),
      '/popup.html',
    );
  }
  const id = launched.extensionId ?? '';
  const extension = (await launched.browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const target = await launched.browser.waitForTarget((one) => one.url() === url, {
    timeout: PATIENCE,
  });
  return target.asPage();
}

/** Opens a page of the extension in a tab of its own: `options.html`. */
export async function openExtensionPage(launched: Launched, path: string): Promise<Page> {
  const url = `${launched.extensionOrigin}/${path}`;
  if (launched.kind === 'firefox') {
    const before = new Set(await launched.browser.pages());
    const open = `gBrowser.selectedTab = gBrowser.addTrustedTab('${url}')`;
    return openTab(launched, open, before, `/${path}`);
  }
  const page = await launched.browser.newPage();
  await page.goto(url);
  return page;
}

/** Now and then the driver never learns of a tab that Firefox opens: then another one is opened. */
const TABS = 3;

/**
 * Opens a tab of Firefox with `script`, which may run more than once. `before` are pages that it is not.
 * @throws where no tab shows the page at `path`.
 */
async function openTab(
  launched: Launched,
  script: string,
  before: ReadonlySet<Page>,
  path: string,
): Promise<Page> {
  for (let tab = 0; tab < TABS; tab += 1) {
    await evaluateInFirefox(launched, script);
    const page = await waitForTab(launched, before, path, PATIENCE / TABS);
    if (page !== null) return page;
  }
  throw new Error(`${path} did not open`);
}

/**
 * Firefox tells the driver no address for such a tab, so it is known by what it holds; null where it
 * does not come within `patience` milliseconds.
 */
async function waitForTab(
  launched: Launched,
  before: ReadonlySet<Page>,
  path: string,
  patience: number,
): Promise<Page | null> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const page of await launched.browser.pages()) {
      if (before.has(page)) continue;
      const isDrawn = await page
        .evaluate(
          (wanted) => location.pathname === wanted && document.querySelector('input') !== null,
          path,
        )
        .catch(() => false);
      if (isDrawn) return page;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}
