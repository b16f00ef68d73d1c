import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  cardBox,
  cardText,
  clickInCard,
  fixturePage,
  giveCommand,
  hover,
  isCardOpen,
  openAnnotated,
  paintedTexts,
  placeOf,
  waitForCardToClose,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';
const STRICT = 'http://www.inquirer.com/news/strict.html';
const LINKED = 'http://www.inquirer.com/news/linked.html';

/** Words of the City Solicitor’s letter of June 22, 2017, as quoted by the press. */
const SOLICITOR =
  'The federal statute does not require cities to inquire about or collect immigration status information, but only prohibits cities from restricting the sharing of that information if they have it,';

describe.each(BROWSER_KINDS)('reading an article in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    site.serve(STRICT, fixturePage('strict-csp.html'), {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
    });
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  it('paints names and citations, across inline elements, and not the names of newspapers', async () => {
    page = await openAnnotated(launched, ARTICLE);
    const painted = await paintedTexts(page);
    expect(painted['lawmark-jurisdiction']).toEqual(
      expect.arrayContaining([
        'New York City',
        'Chicago',
        'Philadelphia',
        'Miami-Dade County',
        'Clark County, Nev.',
        'Cook County in Illinois',
        'Connecticut',
      ]),
    );
    expect(painted['lawmark-law']).toEqual(
      expect.arrayContaining([
        'Section\u00a01373',
        '8\u00a0U.S.C. 1373',
        'Title\u00a08, Section\u00a01373 of the U.S. Code',
        'Executive Order\u00a013768',
      ]),
    );
    const all = Object.values(painted).flat().join(' | ');
    expect(all).not.toMatch(/Inquirer|Tribune|Times/);
  });

  it('leaves the HTML of the page the same byte for byte, with a card open too', async () => {
    const bare = await launched.browser.newPage();
    const read = (one: Page) => one.evaluate(() => document.documentElement.innerHTML);
    site.serve('http://plain.example/ten-places.html', fixturePage('philadelphia-2017.html'));
    await bare.goto('http://plain.example/ten-places.html');
    const before = await read(bare);
    await bare.close();

    page = await openAnnotated(launched, ARTICLE);
    expect(await read(page)).toBe(before);
    await hover(page, 'Philadelphia', 1);
    await cardText(page);
    const whileOpen = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      copy.querySelector('lawmark-card')?.remove();
      return copy.innerHTML;
    });
    expect(whileOpen).toBe(before);
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    expect(await read(page)).toBe(before);
  });

  it('opens a card on hover with the letter, its source and what the courts did', async () => {
    page = await openAnnotated(launched, ARTICLE);
    await hover(page, 'Philadelphia', 1);
    const text = await cardText(page);
    expect(text).toContain('July 7, 2017');
    expect(text).toContain(SOLICITOR);
    expect(text).toMatch(/Tulante/);
    expect(text).toMatch(/as quoted in the press/i);
    expect(text).toMatch(/Philadelphia v\. (Sessions|Attorney General)/);
    expect(text).toMatch(/2:17-cv-03894/);
    const sources = await page.evaluate(() =>
      [
        ...(document.querySelector('lawmark-card')?.shadowRoot?.querySelectorAll('a[href]') ?? []),
      ].map((link) => link.getAttribute('href')),
    );
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.every((href) => href?.startsWith('http'))).toBe(true);
  });

  it('keeps the card while the pointer moves into it, and closes it when the pointer leaves', async () => {
    page = await openAnnotated(launched, ARTICLE);
    await hover(page, 'Philadelphia', 1);
    await cardText(page);
    const box = await cardBox(page);
    await page.mouse.move(box.x + 60, box.y + 80, { steps: 12 });
    await new Promise((done) => setTimeout(done, 900));
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(4, 4, { steps: 12 });
    await waitForCardToClose(page);
  });

  it('closes with Esc although the focus is in the page', async () => {
    page = await openAnnotated(launched, ARTICLE);
    const place = await placeOf(page, 'Chicago', 0);
    await page.mouse.click(place.x, place.y);
    expect(await cardText(page)).toContain('Chicago');
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
  });

  it('shows the law: its words, what it says and what it does not say', async () => {
    page = await openAnnotated(launched, ARTICLE);
    await hover(page, '1373', 1);
    const text = await cardText(page);
    expect(text).toContain(
      'may not prohibit, or in any way restrict, any government entity or official',
    );
    expect(text).toMatch(/does not say/i);
    expect(text).toMatch(/collect/);
  });

  it('walks from mention to mention by command, with the focus in the card', async () => {
    page = await openAnnotated(launched, ARTICLE);
    await giveCommand(launched, page, 'next-mention');
    const first = await cardText(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName ?? null);
    await page.waitForFunction(
      () => document.activeElement?.shadowRoot?.activeElement?.tagName === 'H2',
    );
    expect(await focused()).toBe('H2');
    await giveCommand(launched, page, 'next-mention');
    await page.waitForFunction(
      (before) => {
        const shell = document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2');
        return shell != null && !before.includes(shell.textContent ?? '');
      },
      {},
      first,
    );
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
  });

  it('follows a link inside a card, and goes back', async () => {
    page = await openAnnotated(launched, ARTICLE);
    const place = await placeOf(page, 'Philadelphia', 1);
    await page.mouse.click(place.x, place.y);
    await cardText(page);
    const title = () =>
      page.evaluate(
        () => document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2')?.textContent,
      );
    const before = await title();
    await clickInCard(page, /Philadelphia v\./);
    await page.waitForFunction(
      (old) =>
        document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2')?.textContent !==
        old,
      {},
      before,
    );
    expect(await title()).toMatch(/Philadelphia v\./);
    await clickInCard(page, /Back/);
    await page.waitForFunction(
      (old) =>
        document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2')?.textContent ===
        old,
      {},
      before,
    );
  });

  it('leaves a click on a link to the page', async () => {
    site.serve(
      LINKED,
      fixturePage('philadelphia-2017.html').replace(
        '<a href="#">New York City</a>',
        '<a href="#nyc">New York City</a>',
      ),
    );
    page = await openAnnotated(launched, LINKED);
    const place = await placeOf(page, 'New York City', 0);
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(() => location.hash === '#nyc');
  });

  it('works under a strict content security policy with trusted types', async () => {
    page = await openAnnotated(launched, STRICT);
    await giveCommand(launched, page, 'next-mention');
    expect((await cardText(page)).length).toBeGreaterThan(100);
    // Drawn, not only present: the style sheet of the card was let in.
    expect((await cardBox(page)).width).toBeGreaterThan(300);
    expect((await cardBox(page)).width).toBeLessThan(420);
  });

  it('has asked the network for nothing', () => {
    expect(site.answered.length).toBeGreaterThan(0);
    expect(site.strangers).toEqual([]);
  });
});
