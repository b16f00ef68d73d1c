import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArticleText } from '../../../core/page/blocks.ts';
import { createMarkPainter } from '../../../core/page/mark-painter.ts';
import { blockOf, textNodesOf } from '../../../core/page/marked-block.ts';
import type { Painter } from '../../../core/page/painter.ts';
import { type PlacedMention, placeMentions } from '../../../core/page/placed-mention.ts';
import { findSample } from '../../browser/sample-finder.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

let page: FakePage;
let painter: Painter;
let stopped: number;

afterEach(() => {
  painter?.clear();
  vi.unstubAllGlobals();
});

function find(selector: string): HTMLElement {
  const element = page.document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

function open(body: string): void {
  page = fakePage(body);
  stopped = 0;
  painter = createMarkPainter({
    describe: ({ kind }) => `a ${kind}`,
    onStop: () => {
      stopped += 1;
    },
  });
}

/** What is found in the page as it is. */
function mentions(): readonly PlacedMention[] {
  const article = readArticleText(page.document.body);
  return placeMentions(article, findSample(article.text));
}

function marks(): string[] {
  return [...page.document.querySelectorAll('mark')].map(
    (mark) => `${mark.className}: ${mark.textContent}`,
  );
}

/** Records of changes come before the next task. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the text nodes of a block', () => {
  test('come with where each begins, without those of programs', () => {
    open('<p>One <b>two</b><script>x</script><style>y</style> three</p>');
    expect(textNodesOf(find('p')).map(({ node, start }) => [node.data, start])).toEqual([
      ['One ', 0],
      ['two', 4],
      [' three', 7],
    ]);
  });

  test('lead to the element that starts their line', () => {
    open('<div>a<p>One <b><i>two</i></b></p></div>');
    expect(blockOf(find('i').firstChild as Node)).toBe(find('p'));
    expect(blockOf(find('i'))).toBe(find('p'));
    expect(blockOf(find('p'))).toBe(find('p'));
    expect(blockOf(find('div').firstChild as Node)).toBe(find('div'));
    const bare = find('div').attachShadow({ mode: 'open' });
    bare.append('bare');
    expect(blockOf(bare.firstChild as Node)).toBeNull();
  });
});

describe('marks', () => {
  const BODY =
    '<p id="one">In <i>Cook</i> County, and in Denver</p><p id="two">See 8 U.S.C. 1373.</p>';

  test('stand around the words, say what they are, and change no text', () => {
    open(BODY);
    const text = page.document.body.textContent;
    painter.paint(mentions());
    expect(painter.engine).toBe('mark');
    expect(marks()).toEqual([
      'lawmark-jurisdiction: Cook',
      'lawmark-jurisdiction:  County',
      'lawmark-jurisdiction: Denver',
      'lawmark-law: 8 U.S.C. 1373',
    ]);
    expect(find('#two').innerHTML).toBe(
      'See <mark class="lawmark-law" role="mark" aria-description="a instrument">8 U.S.C. 1373</mark>.',
    );
    expect(page.document.body.textContent).toBe(text);
  });

  test('are taken out again so that each text node of the page has its own text back', () => {
    open(BODY);
    const nodes = ['#one', '#two'].flatMap((block) => textNodesOf(find(block)));
    const before = nodes.map(({ node }) => [node, node.data]);
    painter.paint(mentions());
    painter.clear();
    expect(page.document.body.innerHTML).toBe(BODY);
    const after = ['#one', '#two'].flatMap((block) => textNodesOf(find(block)));
    expect(after.map(({ node }) => [node, node.data])).toEqual(before);
  });

  test('are those of the outer of two that overlap', () => {
    open('<p>City of Chicago v. Sessions, Denver</p>');
    painter.paint(mentions().toReversed());
    expect(marks()).toEqual([
      'lawmark-case: City of Chicago v. Sessions',
      'lawmark-jurisdiction: Denver',
    ]);
  });

  test('stand side by side where one ends and the next begins', () => {
    open('<p>DenverChicago</p>');
    const article = readArticleText(page.document.body);
    const [at] = placeMentions(article, [
      { start: 0, end: 6, text: 'Denver', kind: 'jurisdiction', id: 'a', ref: null, form: 'name' },
    ]);
    const [next] = placeMentions(article, [
      { start: 6, end: 13, text: 'Chicago', kind: 'case', id: 'b', ref: null, form: 'name' },
    ]);
    painter.paint([at, next].filter((one) => one !== undefined));
    expect(marks()).toEqual(['lawmark-jurisdiction: Denver', 'lawmark-case: Chicago']);
  });

  test('are not put into what can be edited, nor across blocks, nor in a bare shadow tree', () => {
    open('<p id="edit">Denver</p><p>Chicago</p><p>Boston</p><div></div>');
    const shadow = find('div').attachShadow({ mode: 'open' });
    shadow.append('Los Angeles');
    const all = mentions();
    Object.defineProperty(find('#edit'), 'isContentEditable', { value: true });
    const chicago = all.find(({ text }) => text === 'Chicago');
    const boston = all.find(({ text }) => text === 'Boston');
    if (!chicago || !boston) throw new Error('no mentions');
    const { endContainer, endOffset } = boston.range;
    const { startContainer, startOffset } = chicago.range;
    const across = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    painter.paint([
      ...all.filter((one) => one !== chicago && one !== boston),
      { ...chicago, range: across },
    ]);
    expect(marks()).toEqual([]);
    painter.paint(all);
    expect(marks()).toEqual(['lawmark-jurisdiction: Chicago', 'lawmark-jurisdiction: Boston']);
  });

  test.each([
    ['the beginning', 'Cook', 'Kook'],
    ['the end', ' County, and in Denver', ' Bounty, and in Denver'],
    ['all of it', 'Cook', ''],
  ])('are not put where the page has changed %s since', (_, before, after) => {
    open(BODY);
    const all = mentions();
    const node = textNodesOf(find('#one')).find(({ node: { data } }) => data === before)?.node;
    if (node) node.data = after;
    painter.paint(all);
    expect(marks()).not.toContain('lawmark-jurisdiction: Cook');
    expect(marks()).toContain('lawmark-law: 8 U.S.C. 1373');
  });

  test('stay where the same is painted again, and are others where other is', () => {
    open(BODY);
    const all = mentions();
    painter.paint(all);
    const before = [...page.document.querySelectorAll('mark')];
    painter.paint(mentions());
    const again = [...page.document.querySelectorAll('mark')];
    expect(again.every((mark, index) => mark === before[index])).toBe(true);
    painter.paint(mentions().filter(({ text }) => text !== 'Denver'));
    expect(marks()).toEqual([
      'lawmark-jurisdiction: Cook',
      'lawmark-jurisdiction:  County',
      'lawmark-law: 8 U.S.C. 1373',
    ]);
    expect(find('#two mark')).toBe(before[3]);
    painter.paint(mentions().filter(({ kind }) => kind === 'instrument'));
    expect(find('#one').innerHTML).toBe('In <i>Cook</i> County, and in Denver');
    expect(find('#two mark')).toBe(before[3]);
    painter.paint([]);
    expect(page.document.body.innerHTML).toBe(BODY);
  });

  test('leave those of the page’s own as they are', () => {
    open('<p>A <mark>fine</mark> day in Denver</p>');
    painter.paint(mentions());
    expect(marks()).toEqual([': fine', 'lawmark-jurisdiction: Denver']);
    painter.clear();
    expect(marks()).toEqual([': fine']);
  });

  test('are not taken off for single mentions', () => {
    open(BODY);
    painter.paint(mentions());
    const before = page.document.body.innerHTML;
    painter.remove(mentions());
    expect(page.document.body.innerHTML).toBe(before);
  });

  test('tell the active one, until another is', () => {
    open(BODY);
    painter.paint(mentions());
    const current = () =>
      [...page.document.querySelectorAll('[aria-current="true"]')].map((one) => one.textContent);
    const [cook, denver, law] = mentions();
    painter.setActive(cook ?? null);
    expect(current()).toEqual(['Cook', ' County']);
    painter.setActive(law ?? null);
    expect(current()).toEqual(['8 U.S.C. 1373']);
    painter.setActive(denver ?? null);
    expect(current()).toEqual(['Denver']);
    painter.setActive(null);
    expect(current()).toEqual([]);
    find('#two').remove();
    painter.setActive(law ?? null);
    expect(current()).toEqual([]);
  });

  test('tell none active in a block without marks', () => {
    open(BODY);
    const all = mentions();
    expect(() => painter.setActive(all[0] ?? null)).not.toThrow();
    expect(page.document.querySelector('[aria-current]')).toBeNull();
  });
});

describe('a change of the page within a marked block', () => {
  const BODY = '<p id="one">In Denver today.</p><p id="two">In Chicago</p><p id="three">No</p>';
  let all: readonly PlacedMention[];

  beforeEach(() => {
    open(BODY);
    all = mentions();
    painter.paint(all);
  });

  test.each([
    ['a new word', () => find('#one').append('More.')],
    ['a changed word', () => ((find('#two').firstChild as Text).data = 'At ')],
  ])('such as %s takes out all marks, once and for good', async (_, change) => {
    change();
    await turn();
    expect(stopped).toBe(1);
    expect(marks()).toEqual([]);
    painter.paint(mentions());
    find('#two').append('More.');
    await turn();
    expect(marks()).toEqual([]);
    expect(stopped).toBe(1);
  });

  test('is seen by the next paint, before it is told of', () => {
    find('#one').append('More.');
    painter.paint(mentions());
    expect([stopped, marks()]).toEqual([1, []]);
  });

  test('is none in other blocks, nor what the marks themselves are', async () => {
    find('#three').append('More.');
    painter.setActive(all[0] ?? null);
    await turn();
    expect([stopped, marks().length]).toEqual([0, 2]);
    painter.paint(mentions());
    await turn();
    expect([stopped, marks().length]).toEqual([0, 2]);
  });

  test('is none in a block whose marks were taken out', async () => {
    painter.paint(mentions().slice(1));
    find('#one').append('More.');
    await turn();
    expect([stopped, marks().length]).toEqual([0, 1]);
  });

  test('is not heard after the end', async () => {
    painter.clear();
    find('#one').append('More.');
    await turn();
    expect(stopped).toBe(0);
    painter.paint(mentions());
    expect(marks()).toHaveLength(2);
  });

  test('keeps what the page has written to its own node for all of the text', async () => {
    (find('#one').firstChild as Text).data = 'Of nowhere.';
    await turn();
    expect(find('#one').innerHTML).toBe('Of nowhere.');
    expect(find('#two').innerHTML).toBe('In Chicago');
  });

  test('keeps that the page has taken its own node out', async () => {
    find('#one').firstChild?.remove();
    await turn();
    expect(find('#one').innerHTML).toBe('');
  });

  test('joins what is whole beside a new element', async () => {
    find('#one').append(page.document.createElement('hr'));
    await turn();
    expect(find('#one').innerHTML).toBe('In Denver today.<hr>');
    expect(find('#one').firstChild).toBe(all[0]?.range.startContainer);
  });

  test.each([
    [
      'its words',
      () => find('#one mark').replaceChildren('Boston'),
      'In <mark>Boston</mark> today.',
    ],
    ['its place', () => find('#one mark').remove(), 'In  today.'],
    ['what follows', () => find('#one').lastChild?.remove(), 'In <mark>Denver</mark>'],
  ])('leaves all as it is where a piece has changed: %s', async (_, change, left) => {
    change();
    await turn();
    expect(find('#one').innerHTML.replace(/<mark [^>]*>/, '<mark>')).toBe(left);
    expect(stopped).toBe(1);
  });
});
