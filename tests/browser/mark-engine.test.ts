import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { bundlePageLayer, fixture, openPage } from './open-page.ts';

describe.each(BROWSER_KINDS)('the assistive engine in %s', (kind) => {
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

  const open = async (html = fixture('philadelphia-2017')): Promise<Page> => {
    const page = await openPage(launched, site, bundle, html);
    await page.evaluate(() => pageLayer.keepTextNodes());
    expect(await page.evaluate(() => pageLayer.start({}, 'mark'))).toBe('annotated');
    return page;
  };
  const marks = (page: Page) => page.evaluate(() => pageLayer.marked());
  const engine = (page: Page) => page.evaluate(() => pageLayer.annotated().engine);
  /** The page's own text nodes with their own text, and no element that was not there. */
  const isUntouched = (page: Page) => page.evaluate(() => pageLayer.hasKeptTextNodes());

  test('puts elements with role and description around what a fresh reading finds', async () => {
    const page = await open();
    // biome-ignore lint/performance/useDomNodeTextContent: as a reader sees it
    const text = await page.evaluate(() => document.body.innerText);
    expect((await marks(page)).length).toBeGreaterThan(10);
    expect(await marks(page)).toEqual(await page.evaluate(() => pageLayer.freshlyMarked()));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await engine(page)).toBe('mark');
    const [attributes] = await page.evaluate(() =>
      Array.from(document.querySelectorAll('mark'), (mark) =>
        Object.fromEntries(Array.from(mark.attributes, ({ name, value }) => [name, value])),
      ),
    );
    expect(attributes).toEqual({
      class: expect.stringMatching(/^lawmark-/),
      role: 'mark',
      'aria-description': expect.stringMatching(/^described as /),
    });
    await page.evaluate(() => pageLayer.stop());
    // biome-ignore lint/performance/useDomNodeTextContent: as a reader sees it
    expect(await page.evaluate(() => document.body.innerText)).toBe(text);
    await page.close();
  });

  test.each(['philadelphia-2017', 'microdata-2018', 'cluttered'])(
    '%s is byte for byte as it was after stopping, in the same text nodes',
    async (name) => {
      const page = await openPage(launched, site, bundle, fixture(name));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await page.evaluate(() => pageLayer.keepTextNodes());
      await page.evaluate(() => pageLayer.start({}, 'mark'));
      expect((await marks(page)).length).toBeGreaterThan(1);
      expect(await isUntouched(page)).toBe(false);
      await page.evaluate(() => pageLayer.stop());
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect(await isUntouched(page)).toBe(true);
      await page.close();
    },
  );

  test('moves no box, whatever the page says of mark', async () => {
    const html = fixture('philadelphia-2017').replace(
      '</head>',
      '<style>mark, p mark { padding: 4px; margin: 3px; font-size: 30px; display: block }</style></head>',
    );
    const page = await openPage(launched, site, bundle, html);
    const boxes = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('p, h1, td, li'), (element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map((value) => Math.round(value * 8)).join(' ');
        }),
      );
    const before = await boxes();
    await page.evaluate(() => pageLayer.start({}, 'mark'));
    expect((await marks(page)).length).toBeGreaterThan(10);
    expect(await boxes()).toEqual(before);
    await page.close();
  });

  test('leads from a point to the mention there', async () => {
    const page = await open();
    await page.evaluate(() => scrollTo(0, 450));
    const { asked, wrong } = await page.evaluate(() => pageLayer.compareMiddles());
    expect(asked).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
    await page.evaluate(() => pageLayer.activate(2));
    expect(await page.evaluate(() => document.querySelectorAll('mark[aria-current]').length)).toBe(
      1,
    );
    await page.close();
  });

  test('stops at the first change inside a marked block, before the page is drawn', async () => {
    const page = await open();
    const shown = await page.evaluate(async () => {
      const mark = document.querySelector('.story p mark');
      const node = mark?.previousSibling as Text;
      node.data = 'The page knows this node alone. ';
      await Promise.resolve();
      return {
        text: node.parentNode?.textContent,
        marks: document.querySelectorAll('mark').length,
      };
    });
    expect(shown.marks).toBe(0);
    expect(shown.text).toMatch(/^The page knows this node alone\. /);
    expect(shown.text).not.toContain('Philadelphia');
    await page.waitForFunction(() => pageLayer.annotated().engine === 'mark-stopped');
    expect(await page.evaluate(() => pageLayer.painted())).toEqual(
      await page.evaluate(() => pageLayer.freshlyPainted()),
    );
    expect(await marks(page)).toEqual([]);
    await page.close();
  });

  test('goes on while the page changes elsewhere', async () => {
    const page = await open();
    const before = (await marks(page)).length;
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.append('Chicago and Denver.');
      document.querySelector('.story')?.append(added);
    });
    await page.waitForFunction((count) => pageLayer.marked().length === count, {}, before + 2);
    await page.evaluate(() => document.querySelector('.story p:last-child')?.remove());
    await page.evaluate(() => {
      const story = document.querySelector('.story');
      story?.append(story.querySelector('p') ?? '');
    });
    await page.waitForFunction(
      () => String(pageLayer.marked()) === String(pageLayer.freshlyMarked()),
    );
    expect((await marks(page)).length).toBe(before);
    expect(await engine(page)).toBe('mark');
    await page.close();
  });

  test('leaves alone what can be edited', async () => {
    const html = fixture('philadelphia-2017').replace('<body', '<body contenteditable="true"');
    const page = await openPage(launched, site, bundle, html);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => pageLayer.start({ asked: true }, 'mark'));
    expect(await marks(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});
