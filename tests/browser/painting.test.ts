import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { bundlePageLayer, fixture, openPage } from './open-page.ts';

describe.each(BROWSER_KINDS)('painting in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let bundle: string;

  beforeAll(async () => {
    site = await openSite();
    bundle = await bundlePageLayer();
    launched = await launch(kind, { site });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const open = (html: string, address?: string): Promise<Page> =>
    openPage(launched, site, bundle, html, address);

  test.each(['philadelphia-2017', 'microdata-2018', 'doj-list-2025', 'cluttered', 'no-date'])(
    '%s is painted and its markup stays byte for byte',
    async (name) => {
      const page = await open(fixture(name));
      const markup = () => document.documentElement.outerHTML;
      const before = await page.evaluate(markup);
      expect(await page.evaluate(() => pageLayer.start())).toBe('annotated');
      expect(await page.evaluate(markup)).toBe(before);
      const painted = await page.evaluate(() => pageLayer.painted());
      expect(painted.length).toBeGreaterThan(1);
      expect(painted).toEqual(await page.evaluate(() => pageLayer.freshlyPainted()));

      await page.evaluate(() => pageLayer.stop());
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(await page.evaluate(markup)).toBe(before);
      await page.close();
    },
  );

  test('names and citations broken by elements are painted whole', async () => {
    const page = await open(fixture('philadelphia-2017'));
    await page.evaluate(() => pageLayer.start());
    const texts = await page.evaluate(() => pageLayer.mentionTexts());
    expect(texts).toContain('Clark County, Nev.');
    expect(texts).toContain('8 U.S.C. 1373');
    expect(texts).toContain('Section 1373');
    await page.close();
  });

  test('what is not read is not painted', async () => {
    const page = await open(fixture('cluttered'));
    await page.evaluate(() => pageLayer.start());
    expect(await page.evaluate(() => pageLayer.mentionTexts())).toEqual([
      'Milwaukee County',
      'Milwaukee County',
      '8 U.S.C. 1373',
      'Clark County, Nev.',
      'Cook County, Ill.',
    ]);
    await page.close();
  });

  test('a front page is left alone', async () => {
    const page = await open(fixture('front-page'), 'http://news.example/');
    expect(await page.evaluate(() => pageLayer.start())).toBe('none');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  test('any page is painted when asked for', async () => {
    const page = await open(fixture('front-page'), 'http://news.example/');
    expect(await page.evaluate(() => pageLayer.start({ asked: true }))).toBe('annotated');
    expect(await page.evaluate(() => pageLayer.mentionTexts())).toEqual([
      'Chicago',
      'Denver',
      'Boston',
      'Philadelphia',
      'Section 1373',
    ]);
    await page.close();
  });

  test('an article in an open dialog is painted, not the front page under it', async () => {
    const front = fixture('front-page');
    const article = /<article[\s\S]*<\/article>/.exec(fixture('philadelphia-2017'))?.[0] ?? '';
    const html = front.replace('</body>', `<dialog>${article}</dialog></body>`);
    const page = await open(html, 'http://news.example/');
    expect(await page.evaluate(() => pageLayer.start())).toBe('none');
    await page.evaluate(() => pageLayer.stop());
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    expect(await page.evaluate(() => pageLayer.start())).toBe('annotated');
    expect(await page.evaluate(() => pageLayer.mentionTexts())).toContain('Clark County, Nev.');
    const isInDialog = await page.evaluate(() =>
      pageLayer
        .annotated()
        .mentions.every(({ range }) => range.startContainer.parentElement?.closest('dialog')),
    );
    expect(isInDialog).toBe(true);
    await page.close();
  });

  test('a page with a strict content security policy is painted', async () => {
    const page = await open(fixture('strict-csp'));
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    expect(await page.evaluate(() => pageLayer.start())).toBe('annotated');
    const [box] = await page.evaluate(() => pageLayer.boxesOf('Philadelphia'));
    if (!box) throw new Error('not painted');
    const clip = { ...box, y: box.y - 2, height: box.height + 4 };
    const painted = await page.screenshot({ clip, encoding: 'base64' });
    await page.evaluate(() => pageLayer.stop());
    expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(painted);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('text in open shadow roots is painted, slots in their place', async () => {
    const page = await open(
      `<meta property="og:type" content="article"><main><h1>Shadows over the county board</h1>
      <p>${'The board met again and put off its vote on the rules. '.repeat(12)}</p>
      <x-part>Chicago</x-part><p>Denver</p></main>`,
    );
    await page.evaluate(() => {
      const part = document.querySelector('x-part');
      const shadow = part?.attachShadow({ mode: 'open' });
      shadow?.append(Object.assign(document.createElement('p'), { textContent: 'In Boston' }));
      shadow?.append(document.createElement('slot'));
    });
    await page.evaluate(() => pageLayer.start());
    expect(await page.evaluate(() => pageLayer.mentionTexts())).toEqual([
      'Boston',
      'Chicago',
      'Denver',
    ]);
    const middles = await page.evaluate(() => pageLayer.compareMiddles());
    expect(middles).toEqual({ asked: 3, wrong: [] });

    await page.evaluate(() => {
      const text = document.querySelector('x-part')?.shadowRoot?.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'In Philadelphia';
    });
    await page.waitForFunction(() => pageLayer.mentionTexts()[0] === 'Philadelphia');
    expect(await page.evaluate(() => pageLayer.painted())).toEqual(
      await page.evaluate(() => pageLayer.freshlyPainted()),
    );
    await page.close();
  });

  test('the mention spoken of is painted once, and stays so when the page is read again', async () => {
    const page = await open(fixture('philadelphia-2017'));
    await page.evaluate(() => pageLayer.start());
    const active = () =>
      page.evaluate(() => pageLayer.painted().filter((line) => line.startsWith('lawmark-active')));
    await page.evaluate(() => pageLayer.activate(2));
    expect(await active()).toHaveLength(1);
    const before = await page.evaluate(() => pageLayer.countUpdates());
    await page.evaluate(() => document.querySelector('.dek')?.append(' Denver too.'));
    await page.waitForFunction((count) => pageLayer.countUpdates() > count, {}, before);
    expect(await active()).toHaveLength(1);
    await page.evaluate(() => pageLayer.activate(null));
    expect(await active()).toEqual([]);
    await page.close();
  });

  test('a page too long is read up to the limit, and that is said', async () => {
    const page = await open(fixture('philadelphia-2017'));
    await page.evaluate(() => pageLayer.start({ maxLength: 1_200 }));
    const text = await page.evaluate(() => pageLayer.annotated().limit);
    expect(text?.reason).toBe('text');
    expect(text?.first).toBeLessThanOrEqual(1_200);
    await page.evaluate(() => pageLayer.stop());
    await page.evaluate(() => pageLayer.start({ maxMentions: 3 }));
    expect(await page.evaluate(() => pageLayer.annotated().limit)).toEqual({
      reason: 'mentions',
      first: 3,
    });
    expect(await page.evaluate(() => pageLayer.painted())).toHaveLength(3);
    await page.close();
  });
});
