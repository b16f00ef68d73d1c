import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { bundlePageLayer, fixture, openPage } from './open-page.ts';

/** Waits until the paint is that of a first reading of the page as it is; fails with what differs. */
async function expectFresh(page: Page): Promise<string[]> {
  await page
    .waitForFunction(() => String(pageLayer.painted()) === String(pageLayer.freshlyPainted()), {
      timeout: 5_000,
    })
    .catch(() => {});
  const painted = await page.evaluate(() => pageLayer.painted());
  expect(painted).toEqual(await page.evaluate(() => pageLayer.freshlyPainted()));
  return painted;
}

/** That nothing happens cannot be awaited: longer than changes wait, with the wait for idle time. */
function longEnough(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 800)));
}

/** Changes of one page, each made by the page itself while it is annotated. */
const CHANGES: readonly (readonly [string, () => void])[] = [
  [
    'text is edited',
    () => {
      const text = document.querySelector('.story p')?.firstChild as Text;
      text.data = `Denver first. ${text.data} Los Angeles last.`;
    },
  ],
  [
    'a node is split and joined again',
    () => {
      const paragraph = document.querySelector('.story p:nth-of-type(3)');
      const text = Array.from(paragraph?.childNodes ?? []).find(
        (node) => node.nodeType === 3,
      ) as Text;
      text.splitText(8).splitText(4);
      paragraph?.normalize();
    },
  ],
  [
    'a paragraph is added',
    () => {
      const added = document.createElement('p');
      added.append(
        'Boston and ',
        Object.assign(document.createElement('b'), { textContent: 'San' }),
        ' Francisco.',
      );
      document.querySelector('.story')?.prepend(added);
    },
  ],
  ['a paragraph is removed', () => document.querySelector('.story p:nth-of-type(3)')?.remove()],
  [
    'paragraphs are reordered',
    () => {
      const story = document.querySelector('.story');
      for (const paragraph of Array.from(story?.children ?? []).reverse()) story?.append(paragraph);
    },
  ],
  [
    'a paragraph is rebuilt by innerHTML',
    () => {
      const paragraph = document.querySelector('.story p');
      if (paragraph)
        paragraph.innerHTML = 'Clark <i>County</i>, Nev., again; 8 U.S.C. <b>1373</b>.';
    },
  ],
  [
    'a paragraph is hidden by its class',
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.gone { display: none }');
      document.adoptedStyleSheets.push(sheet);
      document.querySelector('.story p:nth-of-type(3)')?.classList.add('gone');
    },
  ],
  [
    'a hidden paragraph is shown',
    () => document.querySelector('.story p:nth-of-type(3)')?.classList.remove('gone'),
  ],
  [
    'a table row is added',
    () => {
      const row = document.querySelector('tbody')?.appendChild(document.createElement('tr'));
      row?.appendChild(document.createElement('td')).append('Cook');
      row?.appendChild(document.createElement('td')).append('County');
      row?.appendChild(document.createElement('td')).append('Cook County');
    },
  ],
];

describe.each(BROWSER_KINDS)('a living page in %s', (kind) => {
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

  const open = async (html: string, address?: string): Promise<Page> => {
    const page = await openPage(launched, site, bundle, html, address);
    await page.evaluate(() => pageLayer.start());
    return page;
  };

  test('is painted as a fresh reading would, after each change and after all', async () => {
    const page = await open(fixture('philadelphia-2017'));
    let before = await expectFresh(page);
    for (const [what, change] of CHANGES) {
      await page.evaluate(change);
      const after = await expectFresh(page);
      if (!what.startsWith('a node is split')) expect(after, what).not.toEqual(before);
      before = after;
    }
    await page.close();
  });

  test('is read again where text is revealed from around it, or by style alone', async () => {
    const page = await open(
      fixture('philadelphia-2017').replace(
        '</head>',
        `<style>.paywalled .story p:nth-of-type(n + 3), #more:not(:checked) ~ p { display: none }</style></head>`,
      ),
    );
    const count = async () => (await expectFresh(page)).length;
    const all = await count();
    await page.evaluate(() => document.body.classList.add('paywalled'));
    await page.waitForFunction((most) => pageLayer.painted().length < most, {}, all);
    const walled = await count();
    await page.evaluate(() => document.body.classList.remove('paywalled'));
    await page.waitForFunction((least) => pageLayer.painted().length > least, {}, walled);
    expect(await count()).toBe(all);

    await page.evaluate(() => {
      const more = document.createElement('div');
      more.innerHTML = '<input type="checkbox" id="more"><p>Denver and Boston.</p>';
      document.querySelector('.story')?.prepend(more);
    });
    await longEnough(page);
    expect(await count()).toBe(all);
    await page.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
    await page.waitForFunction((least) => pageLayer.painted().length > least, {}, all);
    expect(await count()).toBe(all + 2);
    await page.close();
  });

  test('keeps its paint and its places when fonts, colours and widths change', async () => {
    const page = await open(fixture('philadelphia-2017'));
    const before = await expectFresh(page);
    const updates = await page.evaluate(() => pageLayer.countUpdates());
    await page.evaluate(() => {
      document.documentElement.classList.add('dark');
      document.body.style.cssText = 'background: #111; color: #eee; font: 27px/1.9 monospace';
      document.querySelector('.story')?.setAttribute('style', 'width: 380px');
    });
    await longEnough(page);
    expect(await expectFresh(page)).toEqual(before);
    expect(await page.evaluate(() => pageLayer.countUpdates())).toBe(updates);
    for (const top of [300, 900]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      expect((await page.evaluate(() => pageLayer.compareMiddles())).wrong).toEqual([]);
    }
    await page.close();
  });

  test('grows with an endless feed', async () => {
    const page = await open(fixture('philadelphia-2017'));
    const before = (await expectFresh(page)).length;
    for (let entry = 0; entry < 5; entry += 1) {
      await page.evaluate((n) => {
        const added = document.createElement('p');
        added.append(`Entry ${n}: Chicago and Section 1373.`);
        document.querySelector('.story')?.append(added);
      }, entry);
      await page.waitForFunction(
        (wanted) => pageLayer.painted().length === wanted,
        {},
        before + 2 * (entry + 1),
      );
    }
    await page.close();
  });

  test('is right after hundreds of changes at random', async () => {
    const page = await open(fixture('microdata-2018'));
    await page.evaluate(async () => {
      let state = 20180124;
      const below = (limit: number) => {
        state = (state * 48271) % 2147483647;
        return state % limit;
      };
      const words = [
        'Chicago',
        'Cook',
        ' County',
        ', Ill.',
        '8 U.S.C. ',
        '1373',
        ' rain ',
        'Section 1373',
      ];
      const word = () => words[below(words.length)] ?? '';
      const body = document.querySelector('.entry-content');
      for (let step = 0; step < 400; step += 1) {
        const blocks = Array.from(body?.children ?? []);
        const block = blocks[below(blocks.length)];
        const node = block?.childNodes[below(block.childNodes.length || 1)];
        const kind = below(6);
        if (kind === 0 && node?.nodeType === 3) (node as Text).data = `${word()} ${word()}`;
        else if (kind === 1) block?.append(word());
        else if (kind === 2 && node) node.remove();
        else if (kind === 3) body?.append(block ?? '');
        else if (kind === 4)
          block?.append(Object.assign(document.createElement('b'), { textContent: word() }));
        else block?.toggleAttribute('hidden', below(3) === 0);
        if (step % 25 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });
    expect((await expectFresh(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  test('loses the paint of a text in the moment it changes', async () => {
    const page = await open(fixture('philadelphia-2017'));
    const stale = await page.evaluate(async () => {
      const [first] = pageLayer.annotated().mentions;
      const node = first?.range.startContainer as Text;
      node.data = 'x'.repeat(node.data.length);
      await Promise.resolve();
      return pageLayer.painted().filter((line) => line.includes('xxx') || line.endsWith('stale'));
    });
    expect(stale).toEqual([]);
    await page.close();
  });

  test('is not read again for what is no part of the article', async () => {
    const page = await open(fixture('cluttered'));
    const before = await page.evaluate(() => pageLayer.countUpdates());
    await page.evaluate(() => {
      document.querySelector('.ad-slot')?.append('Chicago!');
      document.querySelector('#comments')?.append('Chicago!');
      document.querySelector('[contenteditable]')?.append('Chicago!');
      document.querySelector('.article-content')?.append(document.createElement('lawmark-card'));
      document.body.append(document.createElement('script'));
      document.querySelector('aside')?.setAttribute('class', 'other');
    });
    await longEnough(page);
    expect(await page.evaluate(() => pageLayer.countUpdates())).toBe(before);
    // What is part of it is read again, so the wait was no failure to watch.
    await page.evaluate(() => document.querySelector('.article-content')?.append('Chicago!'));
    await page.waitForFunction((count) => pageLayer.countUpdates() > count, {}, before);
    await page.close();
  });

  test('is followed to another article without loading', async () => {
    const page = await open(fixture('philadelphia-2017'), 'http://news.example/first');
    await page.evaluate(() => {
      history.pushState(null, '', '/second');
      document.title = 'The county board meets on its rules';
      const main = document.createElement('main');
      main.innerHTML = `<article><h1>The county board meets on its rules</h1>
        <time datetime="2018-03-04">March 4</time>${'<p>The board of Cook County met again and put off its vote on the rules of the jail.</p>'.repeat(15)}</article>`;
      document.querySelector('main')?.replaceWith(main);
    });
    await page.waitForFunction(() =>
      pageLayer.mentionTexts().every((text) => text === 'Cook County'),
    );
    // The head still speaks of the first article: none of that may be said of the second.
    expect(await page.evaluate(() => pageLayer.annotated().metadata)).toEqual({
      headline: 'The county board meets on its rules',
      authors: [],
      publisher: 'The Harbor Ledger',
      url: 'http://news.example/second',
      published: { day: '2018-03-04', how: 'time' },
      modified: null,
      section: null,
    });
    expect(await expectFresh(page)).toHaveLength(15);
    await page.close();
  });

  test('is annotated when its article turns up late', async () => {
    const late = fixture('doj-list-2025').replace(
      /<div id="root">[\s\S]*<\/div>\s*<\/body>/,
      '<div id="root"></div></body>',
    );
    const page = await openPage(launched, site, bundle, late);
    expect(await page.evaluate(() => pageLayer.start())).toBe('none');
    const body =
      /<div id="root">([\s\S]*)<\/div>\s*<\/body>/.exec(fixture('doj-list-2025'))?.[1] ?? '';
    await page.evaluate((html) => {
      const root = document.querySelector('#root');
      if (root) root.innerHTML = html;
    }, body);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect((await expectFresh(page)).length).toBeGreaterThan(5);
    await page.close();
  });

  test('is left alone after stopping', async () => {
    const page = await open(fixture('philadelphia-2017'));
    await page.evaluate(() => pageLayer.stop());
    const before = await page.evaluate(() => pageLayer.countUpdates());
    await page.evaluate(() => document.querySelector('.story')?.append('Chicago'));
    await longEnough(page);
    expect(await page.evaluate(() => pageLayer.countUpdates())).toBe(before);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});
