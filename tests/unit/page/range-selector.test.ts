import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RangeSelector } from '../../../core/claims/claim.ts';
import { pointsOfSelector, rangeSelectorOf } from '../../../core/page/range-selector.ts';
import { fakePage, textOf } from '../../support/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

const BODY =
  '<div>menu</div><div><p>no</p><span>s</span><p>One <b>two</b> three <i>four</i> five</p></div>';

function point(value: string, offset: number) {
  const position = { type: 'TextPositionSelector', start: offset, end: offset } as const;
  return { type: 'XPathSelector', value, refinedBy: position } as const;
}

function selector(start: [string, number], end: [string, number]): RangeSelector {
  return { type: 'RangeSelector', startSelector: point(...start), endSelector: point(...end) };
}

describe('the selector of a range', () => {
  test('is paths that count elements of one name, and offsets into their text', () => {
    const { document } = fakePage(BODY);
    const paragraph = document.querySelectorAll('p')[1];
    const range = {
      startContainer: document.querySelector('b')?.firstChild as Node,
      startOffset: 1,
      endContainer: paragraph?.lastChild as Node,
      endOffset: 3,
    };
    expect(rangeSelectorOf(range)).toEqual(
      selector(
        ['/html[1]/body[1]/div[2]/p[2]/b[1]', 1],
        ['/html[1]/body[1]/div[2]/p[2]', 'One two three four '.length + 2],
      ),
    );
  });

  test('is none where one end lies in a shadow tree or in no page', () => {
    const { document } = fakePage('<div></div><p>text</p>');
    const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>inside</p>bare';
    const text = { node: document.querySelector('p')?.firstChild as Node, offset: 1 };
    const loose = document.createElement('p');
    loose.append('loose');
    for (const node of [shadow?.firstChild?.firstChild, shadow?.lastChild, loose.firstChild]) {
      const inside = node as Node;
      const ends = [
        [text.node, inside],
        [inside, text.node],
      ] as const;
      for (const [startContainer, endContainer] of ends) {
        const range = { startContainer, endContainer, startOffset: 1, endOffset: 1 };
        expect(rangeSelectorOf(range)).toBeNull();
      }
    }
  });
});

describe('the points of a selector', () => {
  const open = () => fakePage(BODY).document;
  const P = '/html[1]/body[1]/div[2]/p[2]';

  test('are those it was made of, for every pair of ends', () => {
    const document = open();
    const nodes = [...(document.querySelectorAll('p')[1]?.childNodes ?? [])].map((node) =>
      node.nodeType === 3 ? node : node.firstChild,
    ) as Text[];
    for (const [first, startContainer] of nodes.entries()) {
      for (const endContainer of nodes.slice(first)) {
        const endOffset = endContainer.data.length;
        const range = { startContainer, startOffset: 0, endContainer, endOffset };
        const made = rangeSelectorOf(range);
        const found = made && pointsOfSelector(document, made);
        expect(found && textOf(found)).toBe(textOf(range));
        expect(found?.startContainer).toBe(startContainer);
        expect(found?.endContainer).toBe(endContainer);
        expect([found?.startOffset, found?.endOffset]).toEqual([0, endOffset]);
      }
    }
  });

  test('between two nodes, a start belongs to the later and an end to the earlier', () => {
    const document = open();
    const b = document.querySelector('b');
    const found = pointsOfSelector(document, selector([P, 4], [P, 4]));
    expect(found).toEqual({
      startContainer: b?.firstChild,
      startOffset: 0,
      endContainer: b?.previousSibling,
      endOffset: 4,
    });
  });

  test('are found where the path has no numbers, capitals, or dots in its names', () => {
    const document = open();
    expect(
      textOf(
        pointsOfSelector(
          document,
          selector(['/html/body/div', 1], ['/html/body/div[1]', 4]),
        ) as never,
      ),
    ).toBe('enu');
    expect(
      textOf(
        pointsOfSelector(
          document,
          selector(['/HTML/Body/DIV[2]/P[2]/B', 0], ['/HTML/Body/DIV[2]/P[2]/B', 3]),
        ) as never,
      ),
    ).toBe('two');
    const odd = document.createElement('my-box.a_1');
    odd.append('odd text');
    document.body.append(odd);
    const path = '/html[1]/body[1]/my-box.a_1[1]';
    expect(textOf(pointsOfSelector(document, selector([path, 4], [path, 8])) as never)).toBe(
      'text',
    );
  });

  test.each([
    ['a missing element', [`${P}/b[2]`, 0], [P, 9]],
    ['a missing end', [P, 0], [`${P}/em[1]`, 1]],
    ['a start behind the text', [P, 24], [P, 24]],
    ['an end behind the text', [P, 0], [P, 25]],
    ['number nought', ['/html[1]/body[1]/div[0]', 0], [P, 9]],
    ['another root', ['/body[1]/div[1]', 0], [P, 9]],
    ['a program', ['//p[2]', 0], [P, 9]],
    ['words before a path', [`x${P}`, 0], [P, 9]],
    ['words behind a path', [`${P} | //p`, 0], [P, 9]],
    ['a condition', ['/html[1]/body[1]/div[@id]', 0], [P, 9]],
    ['no path', ['', 0], [P, 9]],
  ] satisfies [string, [string, number], [string, number]][])(
    'are none with %s',
    (_, start, end) => {
      expect(pointsOfSelector(open(), selector(start, end))).toBeNull();
    },
  );
});
