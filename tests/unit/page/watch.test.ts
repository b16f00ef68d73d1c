import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ArticleWatch,
  watchArticle,
  watchGrowth,
  watchNavigation,
  whenIdle,
} from '../../../core/page/watch.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const BODY = `<main id="around"><div id="beside"></div><p id="by">By</p><article>
  <p id="a">One <b>two</b></p><p id="b">Three</p>
  <nav><ul><li>menu</li></ul></nav>
  <figure></figure></article></main><footer></footer>`;

let page: FakePage;
let life: AbortController;
let heard: string[];
let watch: ArticleWatch;

function find(selector: string): HTMLElement {
  const element = page.document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

/** Long enough for any answer. */
function settle(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(700);
}

describe('the watch of an article', () => {
  let wants: boolean;

  beforeEach(() => {
    page = fakePage(BODY);
    life = new AbortController();
    heard = [];
    wants = true;
    const { document } = page;
    watch = watchArticle(
      document.querySelector('article') as Element,
      {
        onTouched: (node) => heard.push(`touched ${(node as Text).data}`),
        wantsTouched: () => wants,
        onChange: () => heard.push('change'),
        onMoved: () => heard.push('moved'),
      },
      life.signal,
    );
  });
  afterEach(() => life.abort());

  const CHANGES: readonly (readonly [string, readonly string[], () => void])[] = [
    ['a word changes', ['touched Four', 'change'], () => edit('#b', 'Four')],
    ['a paragraph comes', ['change'], () => find('article').append(make('p', 'New'))],
    ['a paragraph goes', ['change'], () => find('#b').remove()],
    ['a bare word comes', ['change'], () => find('#b').append('more')],
    ['a paragraph is hidden', ['change'], () => find('#b').setAttribute('hidden', '')],
    ['a class changes', ['change'], () => find('#a b').setAttribute('class', 'x')],
    ['a style changes', ['change'], () => find('#a').setAttribute('style', 'color: red')],
    ['text is made editable', ['change'], () => find('#a').setAttribute('contenteditable', '')],
    [
      'text is taken from translation',
      ['change'],
      () => find('#a').setAttribute('translate', 'no'),
    ],
    [
      'text is taken from readers',
      ['change'],
      () => find('#a').setAttribute('aria-hidden', 'true'),
    ],
    ['something opens', ['change'], () => find('#a').setAttribute('open', '')],
    ['a title changes', [], () => find('#a').setAttribute('title', 'x')],
    ['an empty box fades in', [], () => find('figure').setAttribute('class', 'x')],
    ['an empty text comes', [], () => find('#a').append('')],
    ['a note for programs comes', [], () => find('#a').append(page.document.createComment('x'))],
    ['a script comes', [], () => find('#a').append(make('script', 'x'))],
    ['a script goes', ['change'], () => find('#a').replaceChildren()],
    ['a menu changes', ['touched list'], () => edit('li', 'list')],
    ['a menu grows', [], () => find('ul').append(make('li', 'new'))],
    ['a menu is dressed', [], () => find('li').setAttribute('class', 'x')],
    ['a menu becomes none', ['change'], () => find('nav').setAttribute('class', 'x')],
    ['the article is dressed', ['change'], () => find('main').setAttribute('class', 'x')],
    ['something comes beside it', ['moved'], () => find('main').append(make('p', 'x'))],
    ['something goes beside it', ['moved'], () => find('#by').remove()],
    ['a script comes beside it', [], () => find('main').append(make('script', 'x'))],
    ['something comes deep beside it', [], () => find('#beside').append(make('p', 'x'))],
    ['a class changes beside it', [], () => find('#beside').setAttribute('class', 'x')],
    ['the page is locked', ['change'], () => page.document.body.setAttribute('style', 'x: y')],
    ['the page is titled', [], () => page.document.body.setAttribute('title', 'x')],
    ['the article goes', ['moved'], () => find('article').remove()],
  ];

  test.each(CHANGES)('when %s tells %j', async (_, told, change) => {
    change();
    await settle();
    expect(heard).toEqual(told);
  });

  test('hears of no dress of the article itself, only of what is around', async () => {
    find('article').setAttribute('class', 'x');
    await settle();
    expect(heard).toEqual([]);
  });

  test('answers once for a burst, 120 milliseconds after the first and in idle time', async () => {
    edit('#b', 'x');
    await vi.advanceTimersByTimeAsync(100);
    edit('#b', 'y');
    await vi.advanceTimersByTimeAsync(19);
    expect(heard).toEqual(['touched x', 'touched y']);
    await vi.advanceTimersByTimeAsync(2);
    expect(heard).toEqual(['touched x', 'touched y', 'change']);
    await settle();
    expect(heard).toHaveLength(3);
  });

  test('tells of a change after each answer again', async () => {
    for (const word of ['x', 'y', 'z']) {
      find('#b').append(word);
      await settle();
    }
    expect(heard).toEqual(['change', 'change', 'change']);
  });

  test.each([
    ['before', () => find('main').append(make('p', 'x')), () => find('#b').append('x')],
    ['after', () => find('#b').append('x'), () => find('main').append(make('p', 'x'))],
  ])('tells of a move alone where it came %s a change', async (_, first, second) => {
    first();
    await vi.advanceTimersByTimeAsync(10);
    second();
    await settle();
    expect(heard).toEqual(['moved']);
    find('#b').append('y');
    await settle();
    expect(heard).toEqual(['moved', 'change']);
  });

  test('hears, while an answer waits, of changed words alone', async () => {
    find('#b').append('x');
    await vi.advanceTimersByTimeAsync(1);
    const observe = vi.spyOn(page.window.MutationObserver.prototype, 'observe');
    edit('#b', 'y');
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['touched y']);
    expect(observe).not.toHaveBeenCalled();
    await settle();
    expect(heard).toEqual(['touched y', 'change']);
  });

  test('hears of nothing while an answer waits where nothing is painted', async () => {
    wants = false;
    edit('#b', 'x');
    await vi.advanceTimersByTimeAsync(1);
    edit('#b', 'y');
    await settle();
    expect(heard).toEqual(['touched x', 'change']);
    edit('#b', 'z');
    await settle();
    expect(heard).toEqual(['touched x', 'change', 'touched z', 'change']);
  });

  test.each(['click', 'toggle', 'resize'])('reads again after a %s', async (type) => {
    page.window.dispatchEvent(new page.window.Event(type));
    await settle();
    expect(heard).toEqual(['change']);
  });

  test.each(['click', 'toggle'])('hears a %s that goes no further', async (type) => {
    find('#a').addEventListener(type, (event) => event.stopPropagation());
    find('#a').dispatchEvent(new page.window.Event(type));
    await settle();
    expect(heard).toEqual(['change']);
  });

  test('hears of an open shadow tree once it is included, by one record each', async () => {
    const shadow = find('figure').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>inside</p>';
    (shadow.firstChild?.firstChild as Text).data = 'unheard';
    await settle();
    expect(heard).toEqual([]);
    watch.include(shadow);
    const observe = vi.spyOn(page.window.MutationObserver.prototype, 'observe');
    watch.include(shadow);
    expect(observe).not.toHaveBeenCalled();
    for (const word of ['one', 'two']) {
      (shadow.firstChild?.firstChild as Text).data = word;
      await settle();
    }
    expect(heard).toEqual(['touched one', 'change', 'touched two', 'change']);
  });

  test('follows what is around a shadow tree as well', async () => {
    life.abort();
    const shadow = find('#beside').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<section><p>inside</p></section>';
    life = new AbortController();
    watchArticle(
      shadow.querySelector('section') as Element,
      { onChange: () => heard.push('change'), onMoved: () => heard.push('moved') },
      life.signal,
    );
    shadow.append(make('p', 'x'));
    await settle();
    find('main').setAttribute('class', 'x');
    await settle();
    (shadow.querySelector('p')?.firstChild as Text).data = 'new';
    await settle();
    expect(heard).toEqual(['moved', 'change', 'change']);
  });

  test('hears nothing of what is done quietly, but of what was done before', async () => {
    edit('#b', 'before');
    const result = watch.quietly(() => {
      edit('#b', 'quiet');
      return 'done';
    });
    expect(result).toBe('done');
    expect(heard).toEqual(['touched before']);
    await settle();
    expect(heard).toEqual(['touched before', 'change']);
    watch.quietly(() => find('#b').append('more'));
    await settle();
    expect(heard).toHaveLength(2);
  });

  test('waits twenty times as long as the last answer took, and never less than 120', async () => {
    watch.spent(20);
    find('#b').append('x');
    await vi.advanceTimersByTimeAsync(399);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(3);
    expect(heard).toEqual(['change']);
    watch.spent(1);
    find('#b').append('y');
    await vi.advanceTimersByTimeAsync(119);
    expect(heard).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3);
    expect(heard).toHaveLength(2);
  });

  test('ends with its signal, even where an answer waits', async () => {
    edit('#b', 'x');
    await vi.advanceTimersByTimeAsync(10);
    life.abort();
    await settle();
    edit('#b', 'y');
    find('#b').append('z');
    find('main').append(make('p', 'x'));
    page.window.dispatchEvent(new page.window.Event('click'));
    await settle();
    expect(heard).toEqual(['touched x']);
  });
});

describe('the watch of the address', () => {
  beforeEach(() => {
    page = fakePage('<p>x</p>', '<title>One</title>', 'https://news.example/one');
    life = new AbortController();
    heard = [];
  });
  afterEach(() => life.abort());

  const start = () =>
    watchNavigation(page.document, () => heard.push(page.window.location.href), life.signal);
  const move = (path: string) => page.window.history.pushState({}, '', path);

  test('tells of a move through history once', () => {
    start();
    move('/two');
    page.window.dispatchEvent(new page.window.Event('popstate'));
    page.window.dispatchEvent(new page.window.Event('popstate'));
    expect(heard).toEqual(['https://news.example/two']);
  });

  test('takes another hash for the same page', () => {
    start();
    move('/one#part');
    page.window.dispatchEvent(new page.window.Event('popstate'));
    expect(heard).toEqual([]);
    move('/one?p=2#part');
    page.window.dispatchEvent(new page.window.Event('popstate'));
    expect(heard).toEqual(['https://news.example/one?p=2#part']);
  });

  test('sees it with a new title', async () => {
    start();
    move('/two');
    page.document.head.append(make('title', 'Two'));
    await settle();
    (page.document.querySelector('title') as Element).replaceChildren('Three');
    await settle();
    move('/three');
    (page.document.querySelector('title') as Element).replaceChildren('Four');
    await settle();
    expect(heard).toEqual(['https://news.example/two', 'https://news.example/three']);
  });

  test.each(['navigatesuccess', 'currententrychange'])('hears %s', (type) => {
    const navigation = new page.window.EventTarget();
    Object.assign(page.window, { navigation });
    start();
    move('/two');
    navigation.dispatchEvent(new page.window.Event(type));
    expect(heard).toEqual(['https://news.example/two']);
    life.abort();
    move('/three');
    navigation.dispatchEvent(new page.window.Event(type));
    expect(heard).toHaveLength(1);
  });

  test('ends with its signal', async () => {
    start();
    life.abort();
    move('/two');
    page.window.dispatchEvent(new page.window.Event('popstate'));
    page.document.head.append(make('title', 'Two'));
    await settle();
    expect(heard).toEqual([]);
  });

  test('is none in a document that no window shows', () => {
    const loose = page.document.implementation.createHTMLDocument('x');
    Object.defineProperty(loose, 'defaultView', { value: null });
    expect(() => watchNavigation(loose, () => heard.push('x'), life.signal)).not.toThrow();
  });
});

describe('the watch of a page that grows', () => {
  beforeEach(() => {
    page = fakePage('<main><p>x</p></main>');
    life = new AbortController();
    heard = [];
    watchGrowth(page.document, () => heard.push('grown'), life.signal);
  });
  afterEach(() => life.abort());

  test('tells of a burst once, 120 milliseconds after the first', async () => {
    find('p').append('more');
    await vi.advanceTimersByTimeAsync(60);
    find('main').append(make('p', 'y'));
    await vi.advanceTimersByTimeAsync(59);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(3);
    expect(heard).toEqual(['grown']);
    await settle();
    expect(heard).toEqual(['grown']);
    find('main').append(make('p', 'z'));
    await settle();
    expect(heard).toEqual(['grown', 'grown']);
  });

  test('tells nothing of what goes', async () => {
    find('p').remove();
    await settle();
    expect(heard).toEqual([]);
  });

  test('sees an addition among removals', async () => {
    find('p').remove();
    find('main').append('x');
    await settle();
    expect(heard).toEqual(['grown']);
  });

  test('ends with its signal, even where an answer waits', async () => {
    find('main').append('x');
    await vi.advanceTimersByTimeAsync(10);
    life.abort();
    await settle();
    find('main').append('y');
    await settle();
    expect(heard).toEqual([]);
  });

  test('hears nothing more once its signal came', async () => {
    life.abort();
    find('main').append('x');
    await settle();
    expect(heard).toEqual([]);
  });
});

describe('idle time', () => {
  test('is asked of the browser, for half a second at most', () => {
    const run = vi.fn();
    const request = vi.fn();
    vi.stubGlobal('requestIdleCallback', request);
    whenIdle(run);
    expect(request).toHaveBeenCalledWith(run, { timeout: 500 });
    expect(run).not.toHaveBeenCalled();
  });

  test('is the next turn where the browser cannot tell', async () => {
    const run = vi.fn();
    whenIdle(run);
    expect(run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

function make(tag: string, text: string): HTMLElement {
  const element = page.document.createElement(tag);
  element.append(text);
  return element;
}

function edit(selector: string, words: string): void {
  (find(selector).firstChild as Text).data = words;
}
