import { describe, expect, it } from 'vitest';
import { normalizedAddress, pageAddress } from '../../../core/claims/page-identity.ts';

const STORY = 'https://paper.example/news/2018/01/24/cities-answer';

describe('addresses of one article', () => {
  it.each([
    ['itself', STORY],
    ['without encryption', 'http://paper.example/news/2018/01/24/cities-answer'],
    ['www', 'https://www.paper.example/news/2018/01/24/cities-answer'],
    ['a slash at the end', `${STORY}/`],
    ['two slashes', 'https://paper.example//news/2018/01/24//cities-answer'],
    ['a hash', `${STORY}#comments`],
    ['a text fragment', `${STORY}#:~:text=the%20law`],
    ['the host in capitals', 'https://Paper.Example/news/2018/01/24/cities-answer'],
    ['the default port', 'https://paper.example:443/news/2018/01/24/cities-answer'],
    ['Google Analytics', `${STORY}?utm_source=a&utm_medium=b&utm_campaign=c`],
    ['Facebook', `${STORY}?fbclid=IwAR0x`],
    ['Google Ads', `${STORY}?gclid=x&gbraid=y`],
    ['Twitter', `${STORY}?s_cid=x&ref_src=twsrc%5Etfw&twclid=1`],
    ['a newsletter', `${STORY}?mc_cid=1&mc_eid=2&mkt_tok=3`],
    ['the New York Times', `${STORY}?smid=tw-share&smprod=nytcore-ipad`],
    ['AMP at the end', `${STORY}/amp`],
    ['AMP at the end, with a slash', `${STORY}/amp/`],
    ['AMP at the beginning', 'https://paper.example/amp/news/2018/01/24/cities-answer'],
    ['AMP host', 'https://amp.paper.example/news/2018/01/24/cities-answer'],
    ['AMP as a parameter', `${STORY}?amp=1`],
    ['AMP as a bare parameter', `${STORY}?amp`],
    ['AMP as an output type', `${STORY}?outputType=amp`],
    [
      'Google’s AMP viewer',
      'https://www.google.com/amp/s/www.paper.example/news/2018/01/24/cities-answer/amp',
    ],
    [
      'an AMP cache',
      'https://www-paper-example.cdn.ampproject.org/c/s/www.paper.example/news/2018/01/24/cities-answer?usqp=mq331',
    ],
    ['the mobile site', 'https://m.paper.example/news/2018/01/24/cities-answer'],
    ['the print view as a path', `${STORY}/print/`],
    ['the print view as a parameter', `${STORY}?print=true`],
    ['all pages at once', `${STORY}?pagewanted=all`],
    ['an index file', `${STORY}/index.html`],
  ])('%s', (_, address) => {
    expect(normalizedAddress(address)).toBe(STORY);
  });

  it.each([
    ['another path', `${STORY}-again`],
    ['another host', 'https://other.example/news/2018/01/24/cities-answer'],
    ['a part of the site', 'https://blogs.paper.example/news/2018/01/24/cities-answer'],
    ['another port', 'https://paper.example:8443/news/2018/01/24/cities-answer'],
    ['a number of a story', `${STORY}?id=77`],
    ['another page of it', `${STORY}?page=2`],
    ['another case of letters', 'https://paper.example/news/2018/01/24/Cities-Answer'],
  ])('are not those with %s', (_, address) => {
    expect(normalizedAddress(address)).not.toBe(STORY);
  });

  it('keeps parameters that tell stories apart, in one order', () => {
    expect(normalizedAddress('http://a.example/s?b=2&utm_term=x&a=1#x')).toBe(
      'https://a.example/s?a=1&b=2',
    );
  });

  it('keeps what is no web address, but for its hash', () => {
    expect(normalizedAddress('file:///home/a/Story.html#x')).toBe('file:///home/a/Story.html');
  });

  it('throws for what is no address', () => {
    expect(() => normalizedAddress('story')).toThrow(TypeError);
  });
});

describe('the canonical address', () => {
  it.each([
    ['of the same site counts', `${STORY}?x=1`, STORY, STORY],
    [
      'is taken relative to the page',
      'https://paper.example/x/1',
      '/news/2018/01/24/cities-answer',
      STORY,
    ],
    [
      'of a part of the site counts',
      'https://amp.paper.example/x',
      'https://www.paper.example/y',
      'https://paper.example/y',
    ],
    [
      'of a site above counts',
      'https://edition.paper.example/x',
      'https://paper.example/y',
      'https://paper.example/y',
    ],
    ['behind an AMP cache counts', 'https://www.google.com/amp/s/paper.example/x', STORY, STORY],
    ['of another site does not', 'https://evil.example/x', STORY, 'https://evil.example/x'],
    [
      'of a neighbour under a public suffix does not',
      'https://a.co.uk/x',
      'https://b.co.uk/y',
      'https://a.co.uk/x',
    ],
    [
      'of the public suffix itself does not',
      'https://a.github.io/x',
      'https://github.io/y',
      'https://a.github.io/x',
    ],
    ['that is the home page does not', STORY, 'https://paper.example/', STORY],
    ['that is no address does not', STORY, 'http://', STORY],
    ['of another kind does not', STORY, 'javascript:alert(1)', STORY],
    ['of a file does not name a site', 'file:///a.html', STORY, 'file:///a.html'],
  ])('%s', (_, address, canonical, page) => {
    expect(pageAddress(address, canonical)).toBe(page);
  });

  it('is the page’s own where it names none', () => {
    expect(pageAddress(`${STORY}/?utm_source=x`, null)).toBe(STORY);
  });

  it('stays what it is when asked again', () => {
    const once = pageAddress(`${STORY}/amp/?b=1&a=2`, null);
    expect(pageAddress(once, once)).toBe(once);
  });
});
