import { afterEach, describe, expect, test, vi } from 'vitest';
import { computedRendering, isPlainInline, tagRendering } from '../../../core/page/rendering.ts';
import { fakePage } from '../../support/fake-page.ts';
import { pageOf } from './pages.ts';

afterEach(() => vi.unstubAllGlobals());

function first(markup: string): Element {
  const element = pageOf(markup).body.firstElementChild;
  if (!element) throw new Error('no element');
  return element;
}

const BLOCKS =
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ul xmp';
const INLINES = 'a abbr b code em font i label mark q s small span strong sub sup time u my-part';

describe('by its tag', () => {
  test.each(BLOCKS.split(' '))('<%s> has lines of its own', (tag) => {
    expect(tagRendering(first(`<${tag}>x</${tag}>`))).toEqual({ flow: 'block', visible: true });
  });

  test.each(INLINES.split(' '))('<%s> is in the line', (tag) => {
    expect(tagRendering(first(`<${tag}>x</${tag}>`))).toEqual({ flow: 'inline', visible: true });
  });

  test.each('caption col colgroup thead tbody tfoot tr td th'.split(' '))('<%s> too', (tag) => {
    const { document } = fakePage('');
    expect(tagRendering(document.createElement(tag)).flow).toBe('block');
  });

  test.each([
    ['p', 'display:none', 'none', false],
    ['b', 'color: red; DISPLAY : None', 'none', false],
    ['p', 'display: block', 'block', true],
    ['p', 'visibility:hidden', 'block', false],
    ['b', 'Visibility : collapse', 'inline', false],
    ['b', 'visibility: visible', 'inline', true],
    ['p', '', 'block', true],
  ])('<%s style="%s"> is %s, seen: %s', (tag, style, flow, visible) => {
    expect(tagRendering(first(`<${tag} style="${style}">x</${tag}>`))).toEqual({ flow, visible });
  });
});

describe('by its style', () => {
  const rendered = (
    display: string,
    visibility = 'visible',
    float = 'none',
    markup = '<b>xyz</b>',
  ) => {
    const element = first(markup);
    Object.defineProperty(element.ownerDocument, 'defaultView', {
      value: { getComputedStyle: () => ({ display, visibility, float }) },
    });
    return computedRendering(element);
  };

  test.each([
    ['inline', 'inline'],
    ['inline-block', 'inline'],
    ['inline-flex', 'inline'],
    ['contents', 'inline'],
    ['ruby', 'inline'],
    ['ruby-text', 'inline'],
    ['block', 'block'],
    ['flex', 'block'],
    ['table-cell', 'block'],
    ['list-item', 'block'],
  ])('%s is %s', (display, flow) => {
    expect(rendered(display)).toEqual({ flow, visible: true });
    expect(rendered(display, 'hidden')).toEqual({ flow, visible: false });
    expect(rendered(display, 'collapse')).toEqual({ flow, visible: false });
  });

  test('none is none', () => {
    expect(rendered('none')).toEqual({ flow: 'none', visible: false });
  });

  test.each([
    ['<span>T</span>', 'left', 'inline'],
    ['<span> “T </span>', 'left', 'inline'],
    ['<span>The</span>', 'left', 'block'],
    ['<span>T</span>', 'none', 'block'],
    ['<p>T</p>', 'left', 'block'],
  ])('%s that floats: %s is %s', (markup, float, flow) => {
    expect(rendered('block', 'visible', float, markup)).toEqual({ flow, visible: true });
    expect(rendered('block', 'hidden', float, markup)).toEqual({ flow, visible: false });
  });

  test.each([
    ['no window', null],
    ['no style engine', {}],
    ['no style', { getComputedStyle: () => null }],
    ['an element outside of the page', { getComputedStyle: () => ({ display: '' }) }],
  ])('the tag decides with %s', (_, value) => {
    const element = first('<p style="visibility:hidden">x</p>');
    Object.defineProperty(element.ownerDocument, 'defaultView', { value });
    expect(computedRendering(element)).toEqual({ flow: 'block', visible: false });
  });
});

describe('an element in the line without a style of its own', () => {
  test.each('a abbr b cite dfn em i ins mark q s small strong sub u'.split(' '))(
    'is <%s>, unless something names it',
    (tag) => {
      expect(isPlainInline(first(`<${tag}>x</${tag}>`))).toBe(true);
      for (const name of ['class', 'style', 'id']) {
        expect(isPlainInline(first(`<${tag} ${name}="x">x</${tag}>`))).toBe(false);
      }
      expect(isPlainInline(first(`<${tag} title="x" href="/x">x</${tag}>`))).toBe(true);
    },
  );

  test.each(['span', 'p', 'sup', 'time', 'font'])('is not <%s>', (tag) => {
    expect(isPlainInline(first(`<${tag}>x</${tag}>`))).toBe(false);
  });
});
