import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import { MAX_WORDS } from '../../../core/claims/claim-shape.ts';
import { type ClaimSession, followClaims } from '../../../core/page/claim-session.ts';
import { claimTarget, readClaimText, spanOfRange } from '../../../core/page/claim-text.ts';
import { LETTER, LINE } from '../../support/fake-layout.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';
import { FULL } from '../claims/sample-claims.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  session?.stop();
  session = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const BODY = `<p id="one">The mayor said that the city <b>shares all it knows</b> with the state.</p>
<p id="two">A letter of the county came in the spring, with no answer.</p>
<aside><p id="three">The mayor would not say more of it to the paper.</p></aside>`;

let page: FakePage;
let session: ClaimSession | null = null;

function find(selector: string): HTMLElement {
  const element = page.document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

/** Long enough for any reading and answer. */
function settle(milliseconds = 1_000): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(milliseconds);
}

async function read() {
  const reading = readClaimText(page.document.body);
  await settle(50);
  return reading;
}

/** A range from a word of one text node to the end of a word of another. */
function rangeOver(first: Node | null, from: string, last: Node | null, to: string): Range {
  const range = page.document.createRange();
  range.setStart(first as Text, (first as Text).data.indexOf(from));
  range.setEnd(last as Text, (last as Text).data.indexOf(to) + to.length);
  return range;
}

/** A claim of words as they stand in the page now. */
async function claimOf(id: string, words: string, occurrence = 0): Promise<Claim> {
  const text = await read();
  let start = text.text.indexOf(words);
  for (let left = occurrence; left > 0; left -= 1) start = text.text.indexOf(words, start + 1);
  return { ...FULL, id, target: claimTarget(text, { start, end: start + words.length }) };
}

describe('the text of a page for claims', () => {
  test('holds what stands beside the article, and nothing that is no words', async () => {
    const wordless =
      'script style noscript template textarea select datalist iframe object video audio canvas svg rp rt lawmark-card'
        .split(' ')
        .map((tag) => `<${tag}>hidden ${tag}</${tag}>`)
        .join('');
    page = fakePage(
      `<nav>Menu</nav>${wordless}<div class="comments">A comment</div><pre>code</pre><script-note>words</script-note><button>Press</button>`,
    );
    expect((await read()).text.replace(/\s+/g, ' ')).toBe('Menu A comment code wordsPress');
  });

  test('is read up to two million characters', async () => {
    page = fakePage('<p>a</p><p>b</p><p>c</p>');
    const [a, b] = page.document.querySelectorAll('p');
    a?.replaceChildren('a'.repeat(1_999_990));
    b?.replaceChildren('b'.repeat(8));
    const { text, truncated } = await read();
    expect([text.length, truncated]).toEqual([2_000_000, true]);
  });
});

describe('the span of a selection', () => {
  const span = async (range: Range) => {
    const text = await read();
    const found = spanOfRange(text, range);
    return found && text.text.slice(found.start, found.end);
  };

  beforeEach(() => {
    page = fakePage(BODY);
  });

  test('is its words, without the blanks at its ends', async () => {
    const node = find('#one').firstChild;
    expect(await span(rangeOver(node, 'mayor', node, 'said'))).toBe('mayor said');
    expect(await span(rangeOver(node, ' mayor', node, 'said '))).toBe('mayor said');
    expect(await span(rangeOver(node, 'The', node, 'The'))).toBe('The');
  });

  test('crosses elements and blocks', async () => {
    const [one, b] = [find('#one'), find('b')];
    expect(await span(rangeOver(one.firstChild, 'city', b.firstChild, 'all'))).toBe(
      'city shares all',
    );
    expect(await span(rangeOver(b.firstChild, 'it', find('#two').firstChild, 'letter'))).toBe(
      'it knows with the state.\n\nA letter',
    );
  });

  test('ends with the range, though more of the text follows', async () => {
    const [one, two] = [find('#one'), find('#two')];
    const range = page.document.createRange();
    range.setStart(one, 0);
    range.setEnd(two, 0);
    expect(await span(range)).toBe(
      'The mayor said that the city shares all it knows with the state.',
    );
  });

  test('is cut to what is read of a node', async () => {
    find('#two').replaceChildren('   A letter.   ');
    const node = find('#two').firstChild as Text;
    const range = page.document.createRange();
    range.setStart(node, 1);
    range.setEnd(node, node.data.length - 1);
    expect(await span(range)).toBe('A letter.');
    range.setEnd(node, 2);
    expect(await span(range)).toBeNull();
    range.setStart(node, node.data.length - 2);
    range.setEnd(node, node.data.length);
    expect(await span(range)).toBeNull();
  });

  test('is none where there are no words', async () => {
    const node = find('#one').firstChild;
    expect(await span(rangeOver(node, ' mayor', node, 'The '))).toBeNull();
    const range = page.document.createRange();
    range.setStart(find('#two'), 0);
    range.collapse(true);
    expect(await span(range)).toBeNull();
  });

  test('is none where there are more words than a claim may have', async () => {
    find('#two').replaceChildren('x'.repeat(MAX_WORDS + 1));
    const node = find('#two').firstChild as Text;
    const range = page.document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, MAX_WORDS);
    expect((await span(range))?.length).toBe(MAX_WORDS);
    range.setEnd(node, MAX_WORDS + 1);
    expect(await span(range)).toBeNull();
  });
});

describe('the selectors of a passage', () => {
  test('are its words, its place, and the path to it', async () => {
    page = fakePage(BODY);
    const text = await read();
    const start = text.text.indexOf('shares');
    const target = claimTarget(text, { start, end: start + 'shares all'.length });
    const selector = (offset: number) => ({
      type: 'XPathSelector',
      value: '/html[1]/body[1]/p[1]/b[1]',
      refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
    });
    expect(target).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'shares all',
        prefix: 'The mayor said that the city ',
        suffix: ' it knows with the state.\n\nA let',
      },
      position: { type: 'TextPositionSelector', start, end: start + 10 },
      range: { type: 'RangeSelector', startSelector: selector(0), endSelector: selector(10) },
    });
  });

  test('say that the words stand elsewhere too', async () => {
    page = fakePage(BODY);
    expect((await claimOf('c', 'The mayor')).target.repeated).toBe(true);
  });

  test('have no path into a shadow tree', async () => {
    page = fakePage('<div></div>');
    find('div').attachShadow({ mode: 'open' }).innerHTML = '<p>The mayor said nothing.</p>';
    const { target } = await claimOf('c', 'mayor said');
    expect(target.quote.exact).toBe('mayor said');
    expect('range' in target).toBe(false);
  });
});

describe('the claims of an open page', () => {
  let told: number;

  const follow = async (...claims: readonly Claim[]) => {
    told = 0;
    session = followClaims(page.document, () => {
      told += 1;
    });
    const shown = session.show(claims);
    await settle();
    await shown;
    return session;
  };
  const states = (of: ClaimSession) =>
    of.anchored.map(({ id, anchoring }) => [id, anchoring.state]);

  beforeEach(() => {
    page = fakePage(BODY);
  });

  test('are found and painted, in the order of the text, lost ones last', async () => {
    const claims = [
      { ...FULL, id: 'lost' },
      await claimOf('late', 'A letter of the county'),
      await claimOf('early', 'shares all it knows'),
    ];
    const now = await follow(...claims);
    expect(states(now)).toEqual([
      ['early', 'exact'],
      ['late', 'exact'],
      ['lost', 'lost'],
    ]);
    expect(page.painted()).toEqual({
      'lawmark-claim': ['A letter of the county', 'shares all it knows'],
    });
    expect(told).toBe(1);
  });

  test('are told of anew only where they came to stand otherwise', async () => {
    const now = await follow(await claimOf('c', 'A letter of the county'));
    find('#two').append(' More.');
    await settle();
    expect(told).toBe(1);
    find('#one').prepend('Again: ');
    await settle();
    expect(told).toBe(2);
    find('#two').remove();
    await settle();
    expect(states(now)).toEqual([['c', 'lost']]);
    expect(page.painted()).toEqual({});
    expect(told).toBe(3);
  });

  test('are painted as moved or approximate where they are', async () => {
    await follow(
      await claimOf('moved', 'A letter of the county came in the spring'),
      await claimOf('like', 'shares all it knows with the state'),
    );
    const words = find('#two').textContent ?? '';
    find('#two').remove();
    find('#one').prepend(words.replace(', with no answer.', ' and was put on a shelf there. '));
    find('b').replaceChildren('shares all it has');
    await settle();
    expect(page.painted()).toEqual({
      'lawmark-claim-moved': ['A letter of the county came in the spring'],
      'lawmark-claim-approximate': ['shares all it has with the state'],
    });
    expect(told).toBe(2);
  });

  test('of words that stand twice is the one its path leads to', async () => {
    page = fakePage('<p>No more.</p><p>No more.</p><p>No more.</p>');
    const now = await follow(await claimOf('c', 'No more.', 1));
    expect(now.anchored).toMatchObject([{ anchoring: { start: 10 } }]);
    const [range] = page.highlights.get('lawmark-claim') ?? [];
    expect(range?.startContainer.parentNode).toBe(page.document.querySelectorAll('p')[1]);
  });

  test('are taken off where there are none any more', async () => {
    const now = await follow(await claimOf('c', 'A letter of the county'));
    void now.show([]);
    await settle();
    expect(now.anchored).toEqual([]);
    expect(page.painted()).toEqual({});
    expect(told).toBe(2);
    void now.show([]);
    await settle();
    expect(told).toBe(2);
  });

  test('are those that were shown last', async () => {
    const [one, two] = [
      await claimOf('one', 'A letter of the county'),
      await claimOf('two', 'shares all it knows'),
    ];
    const now = await follow();
    void now.show([one]);
    void now.show([two]);
    await settle();
    expect(states(now)).toEqual([['two', 'exact']]);
    expect(told).toBe(1);
    // The same state at the same place, but another claim.
    void now.show([{ ...two, id: 'three' }]);
    await settle();
    expect(told).toBe(2);
  });

  test('are found in open shadow trees, and again when those change', async () => {
    page = fakePage('<div></div>');
    const shadow = find('div').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>The mayor said nothing of it.</p>';
    await follow(await claimOf('c', 'mayor said nothing'));
    expect(page.painted()).toEqual({ 'lawmark-claim': ['mayor said nothing'] });
    (shadow.firstChild?.firstChild as Text).data = 'Then: The mayor said nothing of it.';
    await settle();
    expect(page.painted()).toEqual({ 'lawmark-claim': ['mayor said nothing'] });
    expect(told).toBe(2);
  });

  test('are marked for two and a half seconds when asked for', async () => {
    const now = await follow(
      await claimOf('one', 'A letter of the county'),
      await claimOf('two', 'shares all it knows'),
    );
    expect(now.activate('one')?.id).toBe('one');
    expect(page.painted()['lawmark-claim-active']).toEqual(['A letter of the county']);
    await settle(2_000);
    expect(now.activate('two')?.id).toBe('two');
    expect(page.painted()['lawmark-claim-active']).toEqual(['shares all it knows']);
    await settle(2_499);
    expect(page.painted()['lawmark-claim-active']).toEqual(['shares all it knows']);
    await settle(2);
    expect(page.painted()['lawmark-claim-active']).toBeUndefined();
    now.activate('one');
    expect(now.activate('gone')).toBeNull();
    expect(page.painted()['lawmark-claim-active']).toBeUndefined();
  });

  test('are told by a point', async () => {
    const now = await follow(await claimOf('c', 'A letter of the county'));
    expect(now.claimAt(3 * LETTER, LINE + 1)?.id).toBe('c');
    expect(now.claimAt(40 * LETTER, LINE + 1)).toBeNull();
    expect(now.claimAt(3 * LETTER, 1)).toBeNull();
  });

  test('come with the text of the page as it is now', async () => {
    const now = await follow();
    find('#two').replaceChildren('Quite new.');
    const reading = now.text();
    await settle();
    expect((await reading).text).toContain('\n\nQuite new.\n\n');
  });

  test('are painted no more after the end', async () => {
    const claim = await claimOf('c', 'A letter of the county');
    const now = await follow(claim);
    now.activate('c');
    const set = vi.spyOn(page.highlights, 'set');
    now.stop();
    expect(page.highlights.size).toBe(0);
    find('#one').prepend('Again: ');
    await settle(5_000);
    void now.show([claim]);
    now.stop();
    await settle();
    expect(set).not.toHaveBeenCalled();
    expect(told).toBe(1);
  });
});
