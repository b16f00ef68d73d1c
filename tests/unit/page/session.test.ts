import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finder } from '../../../core/find/mention.ts';
import { isSameSpot } from '../../../core/page/kept-ranges.ts';
import type { AnnotatedPage } from '../../../core/page/page-state.ts';
import type { Painter } from '../../../core/page/painter.ts';
import type { PlacedMention } from '../../../core/page/placed-mention.ts';
import {
  type AnnotateOptions,
  annotateArticle,
  type PageSession,
} from '../../../core/page/session.ts';
import { findSample } from '../../browser/sample-finder.ts';
import { LETTER, LINE } from '../../support/fake-layout.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

const PROSE = 'The board met again and put off its vote on the rules of the jail until the fall.';
const FILL = `<p>${PROSE} ${PROSE}</p>`.repeat(4);
const STORY = `<article><h1>Two cities of one state</h1>
  <p id="one">Chicago has answered, and so has Denver.</p>
  <p id="two">A court wrote of Section 1373.</p>${FILL}</article>`;
const HEAD = '<meta property="og:type" content="article"><title>Two cities</title>';
const DATED = `${HEAD}<meta property="article:published_time" content="2018-01-25">`;

let page: FakePage;
let session: PageSession | null = null;
let states: string[];
/** What the finder was asked. */
let asked: { text: string; published: string | undefined }[];

const finder: Finder = (text, context) => {
  asked.push({ text, published: context?.published });
  return findSample(text);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  asked = [];
  states = [];
});
afterEach(() => {
  session?.stop();
  session = null;
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Annotates a page and waits until it is done. */
async function open(
  body = STORY,
  options: AnnotateOptions = {},
  makeFinder: () => Finder | Promise<Finder> = () => finder,
  head = HEAD,
): Promise<void> {
  page = fakePage(body, head, 'https://news.example/2018/a');
  session = annotateArticle(page.document, makeFinder, {
    ...options,
    onUpdate: (state) => {
      states.push(state.kind);
      options.onUpdate?.(state);
    },
  });
  await settle();
}

/** Long enough for any reading and answer. */
function settle(milliseconds = 1_000): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(milliseconds);
}

function annotated(): AnnotatedPage {
  if (session?.state.kind !== 'annotated') throw new Error(`Page is ${session?.state.kind}`);
  return session.state;
}

function find(selector: string): HTMLElement {
  const element = page.document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

function edit(selector: string, words: string): void {
  (find(selector).firstChild as Text).data = words;
}

function make(tag: string, text: string): HTMLElement {
  const element = page.document.createElement(tag);
  element.append(text);
  return element;
}

function texts(mentions: readonly PlacedMention[]): string[] {
  return mentions.map(({ text }) => text);
}

describe('an article', () => {
  test('is read, searched and painted, and told of once', async () => {
    await open(STORY, {}, undefined, DATED);
    expect(states).toEqual(['annotated']);
    expect(page.painted()).toEqual({
      'lawmark-jurisdiction': ['Chicago', 'Denver'],
      'lawmark-law': ['Section 1373'],
    });
    const { article, metadata, text, mentions, painted, limit, engine } = annotated();
    expect(article.root).toBe(find('article'));
    expect(metadata.published?.day).toBe('2018-01-25');
    expect(texts(mentions)).toEqual(['Chicago', 'Denver', 'Section 1373']);
    expect(painted).toEqual(mentions);
    expect([limit, engine]).toEqual([null, 'highlight']);
    expect(asked).toEqual([{ text: text.text, published: '2018-01-25' }]);
  });

  test('is searched without a day where the page names none', async () => {
    await open();
    expect(asked.map(({ published }) => published)).toEqual([undefined]);
  });

  test('is looked for after the call has returned', () => {
    page = fakePage(STORY, HEAD);
    const makeFinder = vi.fn(() => finder);
    session = annotateArticle(page.document, makeFinder);
    expect(session.state).toEqual({ kind: 'reading' });
    expect(makeFinder).not.toHaveBeenCalled();
  });

  test('is not looked for where the session was stopped at once', async () => {
    page = fakePage(STORY, HEAD);
    const makeFinder = vi.fn(() => finder);
    annotateArticle(page.document, makeFinder).stop();
    await settle();
    expect(makeFinder).not.toHaveBeenCalled();
  });

  test('has its finder made once, for all readings', async () => {
    const makeFinder = vi.fn(() => finder);
    await open(STORY, {}, makeFinder);
    edit('#two', 'Boston');
    await settle();
    expect(asked).toHaveLength(2);
    expect(makeFinder).toHaveBeenCalledTimes(1);
  });

  test('stays as it is where no finder can be had, and is tried again with a change', async () => {
    const makeFinder = vi.fn<() => Promise<Finder>>().mockRejectedValue(new Error('lost'));
    await open(STORY, {}, makeFinder);
    expect([states, page.painted()]).toEqual([[], {}]);
    expect(session?.state).toEqual({ kind: 'reading' });
    makeFinder.mockResolvedValue(finder);
    find('#two').append(' Boston.');
    await settle();
    expect(texts(annotated().mentions)).toEqual(['Chicago', 'Denver', 'Section 1373', 'Boston']);
  });

  test('is painted with what the reader chose, though all is found', async () => {
    await open(STORY, { choice: { without: new Set(['instrument']) } });
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Chicago', 'Denver'] });
    expect(texts(annotated().mentions)).toContain('Section 1373');
    expect(texts(annotated().painted)).toEqual(['Chicago', 'Denver']);
  });

  test('is watched in its open shadow trees too', async () => {
    page = fakePage(STORY, HEAD);
    const shadow = find('#two').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>San Francisco</p>';
    session = annotateArticle(page.document, () => finder);
    await settle();
    expect(texts(annotated().painted)).toEqual(['Chicago', 'Denver', 'San Francisco']);
    (shadow.firstChild?.firstChild as Text).data = 'Los Angeles';
    await settle();
    expect(texts(annotated().painted)).toEqual(['Chicago', 'Denver', 'Los Angeles']);
  });
});

describe('limits', () => {
  test('of mentions are told', async () => {
    await open(STORY, { maxMentions: 2 });
    expect(texts(annotated().mentions)).toEqual(['Chicago', 'Denver']);
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Chicago', 'Denver'] });
    expect(annotated().limit).toEqual({ reason: 'mentions', first: 2 });
  });

  test('of mentions are none where they are just enough', async () => {
    await open(STORY, { maxMentions: 3 });
    expect(annotated().limit).toBeNull();
  });

  test('of text are told, with how much was read', async () => {
    await open(STORY, { maxLength: 100 });
    expect(annotated().text.text).toBe(
      'Two cities of one state\n\nChicago has answered, and so has Denver.\n\nA court wrote of Section 1373.',
    );
    expect(annotated().limit).toEqual({ reason: 'text', first: 97 });
  });

  test('are told again where the same text is read again', async () => {
    await open(STORY, { maxMentions: 2 });
    find('#one').replaceChildren(...['Chicago has answered, ', 'and so has Denver.']);
    await settle();
    expect(states).toEqual(['annotated', 'annotated']);
    expect(asked).toHaveLength(1);
    expect(annotated().limit).toEqual({ reason: 'mentions', first: 2 });
  });

  test('of text move to where the reader is', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `<p>Entry ${index + 1} on Chicago.</p>`);
    page = fakePage(`<article><h1>A long day</h1>${FILL}${many.join('')}</article>`, HEAD);
    Object.assign(page.window, { innerHeight: 5 * LINE });
    session = annotateArticle(page.document, () => finder, { maxLength: 400 });
    await settle();
    expect(annotated().text.text).toMatch(/^A long day/);
    expect(annotated().limit).toMatchObject({ reason: 'text' });

    page.layout.scrolled = 30 * LINE;
    page.document.dispatchEvent(new page.window.Event('scrollend'));
    await settle();
    const { text, limit } = annotated();
    expect(limit).toEqual({ reason: 'text-around', first: text.text.length });
    expect(text.text).toContain('Entry 26 on Chicago.');
    expect(text.text).not.toContain('A long day');
    expect(text.text.length).toBeLessThanOrEqual(400);

    // What was read is still in view: nothing is read again.
    page.layout.scrolled = 31 * LINE;
    page.document.dispatchEvent(new page.window.Event('scrollend'));
    await settle();
    expect(annotated().text).toBe(text);

    page.layout.scrolled = 0;
    page.document.dispatchEvent(new page.window.Event('scrollend'));
    await settle();
    expect(annotated().text.text).toMatch(/^A long day/);
    expect(annotated().limit).toMatchObject({ reason: 'text' });
  });

  test('of text begin where the page stands when it is read first', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `<p>Entry ${index + 1} on Chicago.</p>`);
    page = fakePage(`<article><h1>A long day</h1>${FILL}${many.join('')}</article>`, HEAD);
    Object.assign(page.window, { innerHeight: 5 * LINE });
    page.layout.scrolled = 30 * LINE;
    session = annotateArticle(page.document, () => finder, { maxLength: 400 });
    await settle();
    expect(annotated().text.text).toContain('Entry 26 on Chicago.');
    expect(annotated().limit).toMatchObject({ reason: 'text-around' });
    find('article').replaceChildren(
      ...page.document
        .createRange()
        .createContextualFragment(`<h1>A long day</h1><p>Denver</p>${FILL}`).childNodes,
    );
    await settle();
    expect(annotated().text.text).toMatch(/^A long day/);
  });

  test('nothing is read again with a scroll of an article that was read in full', async () => {
    await open();
    page.layout.scrolled = 1_000;
    page.document.dispatchEvent(new page.window.Event('scrollend'));
    await settle();
    expect(states).toEqual(['annotated']);
    expect(asked).toHaveLength(1);
  });
});

describe('a change', () => {
  test('of words takes stale paint off before the page is drawn, and the rest stays', async () => {
    await open();
    edit('#one', 'Boston has answered.');
    await settle(1);
    expect(page.painted()).toEqual({ 'lawmark-law': ['Section 1373'] });
    await settle();
    expect(page.painted()).toEqual({
      'lawmark-jurisdiction': ['Boston'],
      'lawmark-law': ['Section 1373'],
    });
    expect(states).toEqual(['annotated', 'annotated']);
  });

  test('that says nothing else is not told of, and nothing is searched or painted', async () => {
    await open();
    const before = session?.state;
    find('#one').setAttribute('class', 'x');
    await settle();
    expect(session?.state).toBe(before);
    expect(asked).toHaveLength(1);
  });

  test('of words back and forth is painted again', async () => {
    await open();
    const words = find('#one').textContent ?? '';
    edit('#one', 'x');
    edit('#one', words);
    await settle();
    expect(page.painted()['lawmark-jurisdiction']).toEqual(['Chicago', 'Denver']);
    expect(asked).toHaveLength(1);
  });

  test('of the day searches anew', async () => {
    await open(STORY, {}, undefined, DATED);
    find('meta[property="article:published_time"]').setAttribute('content', '2019-03-04');
    find('#one').setAttribute('class', 'x');
    await settle();
    expect(asked.map(({ published }) => published)).toEqual(['2018-01-25', '2019-03-04']);
  });

  test('of the headline alone tells of it, without a search', async () => {
    await open(`<h1>Loose</h1>${STORY}`);
    find('meta').setAttribute('property', 'og:title');
    find('meta').setAttribute('content', 'Another headline of it');
    find('#one').setAttribute('class', 'x');
    await settle();
    expect(annotated().metadata.headline).toBe('Another headline of it');
    expect(asked).toHaveLength(1);
  });

  test('of words while it is being searched is not painted over', async () => {
    let answer: (made: Finder) => void = () => {};
    const later = new Promise<Finder>((resolve) => {
      answer = resolve;
    });
    await open(STORY, {}, () => later);
    edit('#one', 'Boston, Boston and Boston again');
    await settle(1);
    answer(finder);
    await settle(60);
    expect(page.painted()).toEqual({ 'lawmark-law': ['Section 1373'] });
    await settle();
    expect(page.painted()).toEqual({
      'lawmark-jurisdiction': ['Boston', 'Boston', 'Boston'],
      'lawmark-law': ['Section 1373'],
    });
  });

  test('beside the article leaves it as it is', async () => {
    await open(`<main>${STORY}</main>`);
    find('main').append(make('p', 'More'));
    await settle();
    expect(states).toEqual(['annotated']);
  });

  test('that puts another in its place is followed', async () => {
    await open(`<main>${STORY}</main>`);
    const other = page.document.createElement('article');
    other.innerHTML = `<h1>Another story of the day</h1><p id="new">Boston.</p>${FILL}`;
    find('article').replaceWith(other);
    await settle();
    expect(annotated().article.root).toBe(other);
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Boston'] });
    edit('#new', 'Denver.');
    await settle();
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Denver'] });
  });

  test('that takes it away takes off all paint', async () => {
    await open(`<main>${STORY}</main>`);
    find('article').remove();
    await settle();
    expect(session?.state).toEqual({ kind: 'none' });
    expect(states).toEqual(['annotated', 'none']);
    expect(page.highlights.size).toBe(0);
  });
});

describe('another address', () => {
  const move = () => {
    page.window.history.pushState({}, '', '/2018/b');
    page.window.dispatchEvent(new page.window.Event('popstate'));
  };

  test('has the page looked at anew', async () => {
    await open(`<main>${STORY}</main>`);
    find('main').innerHTML =
      `<article><h1>What Boston says of it</h1><p>Boston.</p>${FILL}</article>`;
    move();
    await settle();
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Boston', 'Boston'] });
    expect(annotated().metadata.url).toBe('https://news.example/2018/b');
  });

  test('is not believed a head that was left behind', async () => {
    await open(`<main>${STORY}</main>`, {}, undefined, DATED);
    find('main').innerHTML =
      `<article><h1>What Boston says of it</h1><p>Boston.</p>${FILL}</article>`;
    move();
    await settle();
    expect(annotated().metadata.published).toBeNull();
    expect(annotated().metadata.headline).toBe('What Boston says of it');
    expect(asked.at(-1)?.published).toBeUndefined();

    find('meta[property="article:published_time"]').setAttribute('content', '2019-05-06');
    find('h1').append('.');
    await settle();
    expect(annotated().metadata.published?.day).toBe('2019-05-06');
  });
});

describe('a page without an article', () => {
  const SHORT = '<main><h1>Two cities</h1><p>Chicago.</p></main>';

  test('is told to be none, and has no finder made', async () => {
    const makeFinder = vi.fn(() => finder);
    await open(SHORT, {}, makeFinder, '');
    expect(states).toEqual(['none']);
    expect(session?.state).toEqual({ kind: 'none' });
    expect(session?.mentionAt(5, 5)).toBeNull();
    expect(makeFinder).not.toHaveBeenCalled();
  });

  test('is annotated where the reader asks for it', async () => {
    await open(SHORT, { asked: true }, undefined, '');
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Chicago'] });
    expect(annotated().article.reason).toBe('asked for by the reader');
  });

  test('is annotated once one turns up', async () => {
    await open(SHORT, {}, undefined, HEAD);
    find('main').insertAdjacentHTML('beforeend', '<p>Denver</p>');
    await settle();
    expect(states).toEqual(['none']);
    find('main').insertAdjacentHTML('beforeend', STORY);
    await settle();
    expect(states).toEqual(['none', 'annotated']);
  });

  test('is watched for some twenty seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const patience = new AbortController();
    timeout.mockReturnValue(patience.signal);
    await open(SHORT, {}, undefined, HEAD);
    expect(timeout).toHaveBeenCalledWith(20_000);
    patience.abort();
    find('main').insertAdjacentHTML('beforeend', STORY);
    await settle();
    expect(states).toEqual(['none']);
  });

  test('is not told of twice', async () => {
    await open(SHORT, {}, undefined, '');
    page.window.history.pushState({}, '', '/b');
    page.window.dispatchEvent(new page.window.Event('popstate'));
    await settle();
    expect(states).toEqual(['none']);
  });
});

describe('the mention of the moment', () => {
  const mention = (text: string) => {
    const found = annotated().painted.find((one) => one.text === text);
    if (!found) throw new Error(`No mention ${text}`);
    return found;
  };

  test('is told by a point', async () => {
    await open();
    const { top } = find('#one').getBoundingClientRect();
    expect(session?.mentionAt(2 * LETTER, top - LINE)).toBeNull();
    expect(session?.mentionAt(2 * LETTER, top)?.mention).toBe(mention('Chicago'));
    expect(session?.mentionAt(9 * LETTER, top)).toBeNull();
  });

  test('stays marked when the page is read again', async () => {
    await open();
    session?.setActive(mention('Denver'));
    expect(page.painted()['lawmark-active']).toEqual(['Denver']);
    find('#two').append(' More.');
    await settle();
    expect(states).toHaveLength(2);
    expect(page.painted()['lawmark-active']).toEqual(['Denver']);
    session?.setActive(null);
    expect(page.painted()['lawmark-active']).toBeUndefined();
    find('#two').append(' And more.');
    await settle();
    expect(page.painted()['lawmark-active']).toBeUndefined();
  });

  test('of several of the same words is the one in the same node, else at the same place', async () => {
    await open(STORY.replace('A court', 'Denver, Denver: a court'));
    const all = () => annotated().painted.filter(({ text }) => text === 'Denver');
    const active = () => {
      const [range] = page.highlights.get('lawmark-active') ?? [];
      return all().findIndex((one) => range !== undefined && isSameSpot(one.range, range));
    };
    session?.setActive(all()[1] ?? null);
    expect(active()).toBe(1);
    find('#one').prepend(make('b', 'New: '));
    await settle();
    expect(active()).toBe(1);

    session?.setActive(all()[2] ?? null);
    find('#two').innerHTML = find('#two').innerHTML;
    await settle();
    expect(active()).toBe(2);

    find('#two').innerHTML = 'More words before Denver, Denver.';
    await settle();
    expect(active()).toBe(-1);
    expect(page.painted()['lawmark-active']).toBeUndefined();
  });
});

describe('an engine that puts elements into the page', () => {
  /** Splits nothing, but tells what it was asked for. */
  function fakeEngine() {
    const calls: string[] = [];
    let stop = () => {};
    const painter: Painter = {
      engine: 'mark',
      paint: (mentions) => {
        calls.push(`paint ${mentions.map(({ text }) => text)}`);
        const node = find('#one').firstChild as Text;
        if (node.data.startsWith('Chicago has')) node.splitText(8);
      },
      remove: (mentions) => calls.push(`remove ${mentions.map(({ text }) => text)}`),
      setActive: (mention) => calls.push(`active ${mention?.text ?? 'none'}`),
      clear: () => calls.push('clear'),
    };
    return {
      calls,
      stop: () => stop(),
      maker: (onStop: () => void) => {
        stop = onStop;
        return painter;
      },
    };
  }

  test('has its mentions placed among them', async () => {
    const { calls, maker } = fakeEngine();
    await open(STORY, { painter: maker });
    expect(calls).toEqual(['paint Chicago,Denver,Section 1373', 'active none']);
    expect(annotated().engine).toBe('mark');
    const [chicago, denver] = annotated().painted;
    expect(chicago?.range.endContainer).toBe(find('#one').firstChild);
    expect(denver?.range.startContainer).toBe(find('#one').childNodes[1]);
    expect(page.highlights.size).toBe(0);
    await settle();
    // What it did to the page is no change of the page.
    expect(states).toEqual(['annotated']);
  });

  test('is followed by highlights where it has had to stop', async () => {
    const { stop, maker } = fakeEngine();
    await open(STORY, { painter: maker });
    stop();
    find('#two').append(' More.');
    await settle();
    expect(annotated().engine).toBe('mark-stopped');
    expect(page.painted()['lawmark-jurisdiction']).toEqual(['Chicago', 'Denver']);
  });

  test('is asked on where it has stopped and the browser has no highlights', async () => {
    const { calls, stop, maker } = fakeEngine();
    await open(STORY, { painter: maker });
    vi.stubGlobal('CSS', {});
    stop();
    find('#two').setAttribute('class', 'x');
    await settle();
    expect(annotated().engine).toBe('mark-stopped');
    expect(calls.filter((call) => call.startsWith('paint'))).toHaveLength(2);
  });
});

describe('a very long article', () => {
  const LONG = `<article><h1>A long day</h1><p>Chicago</p>${`<p>${PROSE.repeat(60)}</p>`.repeat(30)}<p>Denver</p></article>`;

  test('has its first part painted before the rest is searched', async () => {
    const painted: string[] = [];
    await open(LONG, {}, () => (text) => {
      painted.push(`${page.painted()['lawmark-jurisdiction'] ?? ''}`);
      return findSample(text);
    });
    expect(painted).toEqual(['', 'Chicago']);
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Chicago', 'Denver'] });
    expect(states).toEqual(['annotated']);
  });

  test('has nothing painted ahead where only first mentions are', async () => {
    const painted: string[] = [];
    await open(LONG, { choice: { firstOnly: true } }, () => (text) => {
      painted.push(`${page.painted()['lawmark-jurisdiction'] ?? ''}`);
      return findSample(text);
    });
    expect(painted).toEqual(['', '']);
  });

  test('has the part in view searched first', async () => {
    page = fakePage(LONG, HEAD);
    Object.assign(page.window, { innerHeight: 5 * LINE });
    page.layout.scrolled = 31 * LINE;
    session = annotateArticle(page.document, () => finder);
    await settle();
    expect(asked.map(({ text }) => text.includes('Denver'))).toEqual([true, false]);
    expect(texts(annotated().mentions)).toEqual(['Chicago', 'Denver']);
  });
});

test('stopping takes off all paint and ends what goes on', async () => {
  await open();
  session?.stop();
  expect(page.highlights.size).toBe(0);
  edit('#one', 'Boston.');
  page.window.history.pushState({}, '', '/b');
  page.window.dispatchEvent(new page.window.Event('popstate'));
  page.document.dispatchEvent(new page.window.Event('scrollend'));
  await settle();
  expect(states).toEqual(['annotated']);
  expect(page.highlights.size).toBe(0);
});

test('stopping while it is read paints nothing', async () => {
  let answer: (made: Finder) => void = () => {};
  const later = new Promise<Finder>((resolve) => {
    answer = resolve;
  });
  await open(STORY, {}, () => later);
  session?.stop();
  answer(finder);
  await settle();
  expect(states).toEqual([]);
  expect(page.highlights.size).toBe(0);
});
