import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  cardBox,
  cardText,
  fixturePage,
  giveCommand,
  hover,
  isCardOpen,
  openAnnotated,
  placeOf,
  waitForCardToClose,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const SITE = 'http://www.inquirer.com/news/';
/** Longer than the card's grace period, and than its time as a ghost (milliseconds). */
const A_WHILE = 800;

/** The article with another style, and whatever else is put at the end of its head. */
function articleWith(head: string): string {
  return fixturePage('philadelphia-2017.html').replace('</head>', `${head}</head>`);
}

const PAGES: Readonly<Record<string, string>> = {
  plain: articleWith(''),
  narrow: articleWith('<style>.story { max-width: 190px }</style>'),
  'small-root': articleWith('<style>html { font-size: 50% }</style>'),
  hostile: articleWith(
    '<style>* { all: unset !important } div, lawmark-card, lawmark-card * { display: none !important; opacity: 0 !important; pointer-events: none !important } article, .story { display: block !important } p { display: block !important; margin: 9px !important }</style>',
  ),
  zoomed: articleWith('<style>html { zoom: 1.5 }</style>'),
  transformed: articleWith(
    '<style>body { transform: translate(40px, 30px) scale(0.9); transform-origin: 0 0 }</style>',
  ),
  scrolling: articleWith(
    '<style>html, body { height: 100%; overflow: hidden } main { height: 90vh; overflow: auto }</style>',
  ),
  dialogs: articleWith(
    '<script>addEventListener("click", (event) => { if (event.target.id === "full") document.querySelector("article").requestFullscreen(); })</script>',
  ).replace(
    '</main>',
    '</main><button id="full" style="position:fixed;top:0;left:0">Full screen</button><dialog style="margin:0;top:0;left:auto;right:0">A dialog of the page</dialog>',
  ),
  'in-dialog': articleWith('')
    .replace('<main', '<dialog id="reader" style="width:90vw;max-height:90vh"><main')
    .replace('</main>', '</main></dialog><script>reader.showModal()</script>'),
  dark: fixturePage('dark-undeclared.html'),
};

describe.each(BROWSER_KINDS)('the card in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    for (const [name, html] of Object.entries(PAGES)) site.serve(SITE + name, html);
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const open = async (name: string) => {
    page = await openAnnotated(launched, SITE + name);
  };
  const click = async (words: string, nth = 0) => {
    const { x, y } = await placeOf(page, words, nth);
    await page.mouse.click(x, y);
    await cardText(page);
  };
  /** Clicks something in the card with the mouse, as a reader would. */
  const clickInCard = async (selector: string) => {
    const at = await page.evaluate((wanted) => {
      const root = document.querySelector('lawmark-card')?.shadowRoot;
      const box = root?.querySelector(wanted)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (!at) throw new Error(`no ${selector} in the card`);
    await page.mouse.click(at.x, at.y);
  };
  const title = () =>
    page.evaluate(
      () => document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2')?.textContent,
    );
  const waitForTitle = (words: string) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector('lawmark-card')
          ?.shadowRoot?.querySelector('h2')
          ?.textContent?.includes(wanted) === true,
      { timeout: 5_000 },
      words,
    );
  /** How far the card is from the line of the words, and whether it is beside them sideways. */
  const distanceTo = async (words: string, nth = 0) => {
    const place = await placeOf(page, words, nth);
    await new Promise((done) => setTimeout(done, 150));
    const box = await cardBox(page);
    const beside = box.x - 4 <= place.x && place.x <= box.x + box.width + 4;
    const gap = Math.max(box.y - place.y, place.y - (box.y + box.height));
    return { beside, gap };
  };
  const isOnTop = async () => {
    // It finds its place just after it is drawn.
    await new Promise((done) => setTimeout(done, 150));
    return page.evaluate(() => {
      const card = document.querySelector('lawmark-card');
      const box = card?.getBoundingClientRect();
      return box ? document.elementFromPoint(box.x + box.width / 2, box.y + 30) === card : false;
    });
  };

  it('does not open for a pointer that runs across the text', async () => {
    await open('plain');
    const { x, y } = await placeOf(page, 'Philadelphia', 1);
    for (let step = -6; step <= 6; step++) {
      await page.mouse.move(x + step * 25, y + step);
      await new Promise((done) => setTimeout(done, 12));
    }
    await page.mouse.move(4, 4);
    await new Promise((done) => setTimeout(done, A_WHILE));
    expect(await isCardOpen(page)).toBe(false);
  });

  it('shows one card at a time when two are asked for in quick succession', async () => {
    await open('plain');
    await hover(page, 'New Orleans');
    await waitForTitle('New Orleans');
    const second = await placeOf(page, 'Milwaukee County');
    await page.mouse.click(second.x, second.y);
    const third = await placeOf(page, 'Miami-Dade County');
    await page.mouse.click(third.x, third.y);
    await waitForTitle('Miami-Dade');
    await new Promise((done) => setTimeout(done, A_WHILE));
    expect(await title()).toContain('Miami-Dade');
    expect(await page.$$('lawmark-card')).toHaveLength(1);
  });

  it('stands at the line under the pointer of a mention that is broken over two', async () => {
    await open('narrow');
    const lines = await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const rects = [...live.getClientRects()].filter(({ width }) => width > 12);
          const [first, second] = rects;
          if (!first || !second || second.top < first.bottom - 4 || rects.length !== 2) continue;
          if (live.startContainer.parentElement?.closest('a, h1')) continue;
          live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          const boxes = [...live.getClientRects()].filter(({ width }) => width > 12);
          return boxes.map(({ x, y, width, height }) => ({ x, y, width, height }));
        }
      }
      return [];
    });
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const x = line.x + line.width / 2;
      const y = line.y + line.height / 2;
      await page.mouse.click(x, y);
      await cardText(page);
      await new Promise((done) => setTimeout(done, 150));
      const box = await cardBox(page);
      const below = Math.abs(box.y - (line.y + line.height));
      const above = Math.abs(line.y - (box.y + box.height));
      expect(Math.min(below, above)).toBeLessThanOrEqual(12);
      await page.keyboard.press('Escape');
      await waitForCardToClose(page);
    }
  });

  it('stays when it is pinned, until it is closed', async () => {
    await open('plain');
    await hover(page, 'New Orleans');
    await waitForTitle('New Orleans');
    await new Promise((done) => setTimeout(done, 400));
    await clickInCard('[aria-pressed]');
    await page.mouse.move(5, 700, { steps: 8 });
    await page.mouse.click(5, 700);
    await new Promise((done) => setTimeout(done, A_WHILE));
    expect(await title()).toContain('New Orleans');
    await clickInCard('[aria-label="Close"]');
    await waitForCardToClose(page);
  });

  it('lets a click through that was begun before it could be seen', async () => {
    await open('plain');
    await page.evaluate(() => {
      document.addEventListener('click', ({ target }) => {
        document.documentElement.dataset.clicked = (target as Element).localName;
      });
    });
    await hover(page, 'New Orleans');
    // Told in the page itself: the way from the driver takes as long as a card is a ghost.
    const passes = await page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          const seen: string[] = [];
          const look = () => {
            const card = document.querySelector<HTMLElement>('lawmark-card');
            const now = card ? getComputedStyle(card).pointerEvents : 'none yet';
            if (seen.at(-1) !== now) seen.push(now);
            if (now === 'auto') done(seen);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    expect(passes).toEqual(['none yet', 'none', 'auto']);
  });

  it('is worked by keys alone, and gives the focus back', async () => {
    await open('plain');
    await page.evaluate(() => {
      const link = document.createElement('button');
      link.id = 'before';
      document.body.prepend(link);
      link.focus();
    });
    const inCard = () =>
      page.evaluate(() => {
        const focused = document.querySelector('lawmark-card')?.shadowRoot?.activeElement;
        // What scrolls has the focus in between, in Firefox.
        if (!focused?.matches('button, h2')) return null;
        return focused.getAttribute('aria-label') ?? focused.textContent;
      });
    const tabTo = async (words: RegExp) => {
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        if (words.test((await inCard()) ?? '')) return;
      }
      throw new Error(`no ${words} is reached by Tab`);
    };
    for (let walked = 0; walked < 20 && !(await title())?.includes('Philadelphia'); walked++) {
      const before = await title();
      await giveCommand(launched, page, 'next-mention');
      await page.waitForFunction(
        (old) => {
          const root = document.querySelector('lawmark-card')?.shadowRoot;
          return root?.activeElement?.localName === 'h2' && root.activeElement.textContent !== old;
        },
        { timeout: 5_000 },
        before ?? '',
      );
    }
    // The buttons of its bar stand before the title.
    await page.keyboard.down('Shift');
    await tabTo(/^Keep open$/);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await tabTo(/Philadelphia v\. /);
    await page.keyboard.press('Enter');
    await waitForTitle('Philadelphia v. ');
    expect(await inCard()).toContain('Philadelphia v. ');
    await page.keyboard.down('Shift');
    await tabTo(/^Back to Philadelphia$/);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2')?.textContent ===
        'Philadelphia',
    );
    expect(await inCard()).toBe('Philadelphia');
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('gives its text and a citation to the clipboard', async () => {
    await open('plain');
    await click('New Orleans');
    for (const [label, said] of [
      ['Copy with sources', 'Copied.'],
      ['Copy a citation', 'Citation copied.'],
      ['Report a mistake', 'Copied a note'],
    ] as const) {
      const at = await page.evaluate((words) => {
        const root = document.querySelector('lawmark-card')?.shadowRoot;
        const button = [...(root?.querySelectorAll('.card-footer button') ?? [])].find(
          ({ textContent }) => textContent === words,
        );
        button?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = button?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, label);
      if (!at) throw new Error(`no ${label}`);
      await page.mouse.click(at.x, at.y);
      await page.waitForFunction(
        (words) =>
          document
            .querySelector('lawmark-card')
            ?.shadowRoot?.querySelector('.card-footer [role="status"]')
            ?.textContent?.startsWith(words) === true,
        { timeout: 5_000 },
        said,
      );
    }
    // Pasted into a field of the page, it is what the card said.
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    const pasted = await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
      return document.activeElement === field;
    });
    expect(pasted).toBe(true);
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await page.waitForFunction(() =>
      document.querySelector('textarea')?.value.startsWith('A mistake in Lawmark'),
    );
  });

  it('opens for words inside a modal dialog, and can be worked there', async () => {
    await open('in-dialog');
    await click('New Orleans');
    expect(await title()).toContain('New Orleans');
    expect(await isOnTop()).toBe(true);
    const { gap } = await distanceTo('New Orleans');
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(50);
    await clickInCard('[aria-pressed]');
    await clickInCard('[aria-label="Close"]');
    await waitForCardToClose(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await hover(page, 'Milwaukee County');
    await waitForTitle('Milwaukee');
    // Esc closes the card, not the dialog below it.
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('unfolds what a word means in place', async () => {
    await open('plain');
    await click('Philadelphia', 1);
    const before = await cardText(page);
    await clickInCard('.term');
    const meaning = await page.evaluate(
      () =>
        document
          .querySelector('lawmark-card')
          ?.shadowRoot?.querySelector('.term-meaning:not([hidden])')?.textContent ?? '',
    );
    expect(meaning.length).toBeGreaterThan(30);
    expect(before).not.toContain(meaning);
  });

  it('is of its own size on a page with a small root size', async () => {
    await open('small-root');
    await click('Philadelphia', 1);
    const size = await page.evaluate(() => {
      const text = document.querySelector('lawmark-card')?.shadowRoot?.querySelector('.card p');
      return text ? getComputedStyle(text).fontSize : '';
    });
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(12);
    expect((await cardBox(page)).width).toBe(360);
  });

  it('cannot be hidden or restyled by the page', async () => {
    await open('hostile');
    await click('Philadelphia', 1);
    const box = await cardBox(page);
    expect(box.width).toBe(360);
    expect(box.height).toBeGreaterThan(150);
    expect(await isOnTop()).toBe(true);
    await clickInCard('[aria-label="Close"]');
    await waitForCardToClose(page);
  });

  it.each(['zoomed', 'transformed', 'scrolling'])('stands beside its words: %s', async (name) => {
    await open(name);
    await click('Philadelphia', 1);
    const { beside, gap } = await distanceTo('Philadelphia', 1);
    expect(beside).toBe(true);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(50);
  });

  it('follows its words when a part of the page scrolls', async () => {
    await open('scrolling');
    await click('Philadelphia', 1);
    await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 60));
    await new Promise((done) => setTimeout(done, 200));
    const gap = await page.evaluate(() => {
      const box = document.querySelector('lawmark-card')?.getBoundingClientRect();
      const active = [...(CSS.highlights.get('lawmark-active') ?? [])][0];
      if (!box || !active) return 999;
      const live = document.createRange();
      live.setStart(active.startContainer, active.startOffset);
      live.setEnd(active.endContainer, active.endOffset);
      const line = live.getBoundingClientRect();
      return Math.max(box.top - line.bottom, line.top - box.bottom);
    });
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(20);
  });

  it('stays on top of a modal dialog that opens, and can be worked', async () => {
    await open('dialogs');
    await click('Philadelphia', 1);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await new Promise((done) => setTimeout(done, 200));
    expect(await isOnTop()).toBe(true);
    await clickInCard('[aria-pressed]');
    expect(
      await page.evaluate(() =>
        document
          .querySelector('lawmark-card')
          ?.shadowRoot?.querySelector('[aria-pressed]')
          ?.getAttribute('aria-pressed'),
      ),
    ).toBe('true');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await new Promise((done) => setTimeout(done, 200));
    expect(await isOnTop()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('dialog lawmark-card'))).toBeNull();
    await clickInCard('[aria-label="Close"]');
    await waitForCardToClose(page);
  });

  it('is on top of an element in full screen', async () => {
    await open('dialogs');
    await page.click('#full');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => {
      const style = (document.fullscreenElement as HTMLElement).style;
      style.overflow = 'auto';
      style.background = 'white';
    });
    await click('New Orleans');
    expect(await isOnTop()).toBe(true);
    await clickInCard('[aria-label="Close"]');
    await waitForCardToClose(page);
  });

  it('is dark where the page is dark, and light on its light parts', async () => {
    await open('dark');
    const paper = () =>
      page.evaluate(() => {
        const shell = document.querySelector('lawmark-card')?.shadowRoot?.querySelector('.shell');
        return shell ? getComputedStyle(shell).backgroundColor : '';
      });
    await click('Section 1373');
    expect(await paper()).toBe('rgb(29, 28, 26)');
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    await click('City of Philadelphia v. Sessions');
    expect(await paper()).toBe('rgb(255, 255, 255)');
  });

  it('is a sheet at the lower edge of a narrow window', async () => {
    await open('plain');
    await page.setViewport({ width: 400, height: 700 });
    await click('New Orleans');
    const box = await cardBox(page);
    expect(box.x).toBe(0);
    expect(box.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(box.y + box.height).toBe(700);
    await page.setViewport({ width: 1100, height: 800 });
    await page.waitForFunction(
      () => (document.querySelector('lawmark-card')?.getBoundingClientRect().width ?? 0) === 360,
    );
  });

  describe('for a finger', () => {
    const openOnPhone = async () => {
      await open('plain');
      // Firefox cannot pass for a telephone; it takes touches all the same.
      const phone = kind === 'chromium' ? { hasTouch: true, isMobile: true } : {};
      await page.setViewport({ width: 390, height: 844, ...phone });
      await page.waitForFunction(() => CSS.highlights.size > 0);
    };
    const tap = async (words: string) => {
      const { x, y } = await placeOf(page, words);
      await page.touchscreen.tap(x, y);
      await cardText(page);
      return cardBox(page);
    };

    it('comes as a sheet, and goes with a tap beside it or on its button', async () => {
      await openOnPhone();
      const box = await tap('New Orleans');
      // Beside the scroll bar, where one takes room.
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      expect(box).toMatchObject({ x: 0, width });
      expect(Math.round(box.y + box.height)).toBe(844);
      expect(box.height).toBeLessThanOrEqual(844 * 0.62);
      await page.touchscreen.tap(195, 20);
      await waitForCardToClose(page);
      await tap('New Orleans');
      const close = await page.evaluate(() => {
        const root = document.querySelector('lawmark-card')?.shadowRoot;
        const box = root?.querySelector('[aria-label="Close"]')?.getBoundingClientRect();
        if (!box) throw new Error('no close button');
        const { x, y, width, height } = box;
        return { x: x + width / 2, y: y + height / 2, width, height };
      });
      expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
      await page.touchscreen.tap(close.x, close.y);
      await waitForCardToClose(page);
    });

    it('is drawn away by its head', async () => {
      await openOnPhone();
      const box = await tap('New Orleans');
      const drag = async (by: number) => {
        const touch = await page.touchscreen.touchStart(60, box.y + 50);
        for (let step = 1; step <= 8; step++) await touch.move(60, box.y + 50 + (by * step) / 8);
        await touch.end();
      };
      await drag(30);
      await new Promise((done) => setTimeout(done, 200));
      expect(await isCardOpen(page)).toBe(true);
      expect((await cardBox(page)).y).toBe(box.y);
      await drag(160);
      await waitForCardToClose(page);
    });

    it('leaves a long press to the page', async () => {
      await openOnPhone();
      const { x, y } = await placeOf(page, 'New Orleans');
      const touch = await page.touchscreen.touchStart(x, y);
      await new Promise((done) => setTimeout(done, A_WHILE));
      await touch.end();
      await new Promise((done) => setTimeout(done, 300));
      expect(await isCardOpen(page)).toBe(false);
    });
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
