import { describe, expect, test } from 'vitest';
import { isUnread } from '../../../core/page/unread.ts';
import { pageOf } from './pages.ts';

function verdict(markup: string): boolean {
  const element = pageOf(markup).body.firstElementChild;
  if (!element) throw new Error('no element');
  return isUnread(element);
}

const TAGS =
  'script style noscript template textarea input select datalist output meter progress button code pre kbd samp nav aside menu iframe object embed video audio canvas svg math lawmark-card lawmark-x';

test.each(TAGS.split(' '))('<%s> is not read', (tag) => {
  expect(verdict(`<${tag}></${tag}>`)).toBe(true);
});

test.each(['rp', 'rt'])('<%s> is not read', (tag) => {
  expect(isUnread(pageOf('').createElement(tag))).toBe(true);
});

test.each('p div span a form article section h1 ruby figure details my-lawmark lawmark'.split(' '))(
  '<%s> is read',
  (tag) => {
    expect(verdict(`<${tag}>x</${tag}>`)).toBe(false);
  },
);

const ROLES =
  'navigation complementary search menu menubar toolbar tablist button textbox searchbox combobox listbox slider spinbutton img math contentinfo';

test.each(ROLES.split(' '))('the role %s is not read', (role) => {
  expect(verdict(`<div role="${role}">x</div>`)).toBe(true);
  expect(verdict(`<div role=" ${role.toUpperCase()} "><h1>x</h1></div>`)).toBe(true);
});

test.each(['main', 'article', 'region', 'presentation', 'note', ''])('the role “%s” is', (role) => {
  expect(verdict(`<div role="${role}">x</div>`)).toBe(false);
});

describe('a dialog', () => {
  test.each([
    ['<dialog>x</dialog>', true],
    ['<dialog><h1>x</h1></dialog>', true],
    ['<dialog open>x</dialog>', true],
    ['<dialog open><h1>x</h1></dialog>', false],
    ['<dialog open><p itemprop="x articleBody">x</p></dialog>', false],
    ['<div role="dialog">x</div>', true],
    ['<div role="alertdialog">x</div>', true],
    ['<div role="alertdialog"><h1>x</h1></div>', false],
    ['<div role="dialog"><h2>x</h2></div>', true],
  ])('%s is left unread: %s', (markup, unread) => {
    expect(verdict(markup)).toBe(unread);
  });
});

describe('a foot', () => {
  test.each([
    ['<footer>x</footer>', 'footer', true],
    ['<article><footer>x</footer></article>', 'footer', true],
    ['<blockquote>Words<footer>Who</footer></blockquote>', 'footer', false],
    ['<figure>Picture<footer>Who</footer></figure>', 'footer', false],
  ])('%s is left unread: %s', (markup, selector, unread) => {
    const element = pageOf(markup).querySelector(selector) as Element;
    expect(isUnread(element)).toBe(unread);
  });
});

test.each([
  ['1', true],
  [' [12] ', true],
  ['(3)', true],
  ['1, 2', true],
  ['*', true],
  ['†‡§', true],
  ['', true],
  ['th', false],
  ['1st', false],
  ['a', false],
  ['1a', false],
])('what is raised, “%s”, is the mark of a note: %s', (text, unread) => {
  expect(verdict(`<sup>${text}</sup>`)).toBe(unread);
});

describe('an element that says so of itself', () => {
  test.each([
    ['hidden', true],
    ['hidden="until-found"', true],
    ['contenteditable', true],
    ['contenteditable="true"', true],
    ['contenteditable="plaintext-only"', true],
    ['contenteditable="false"', false],
    ['contenteditable="FALSE"', false],
    ['aria-hidden="true"', true],
    ['aria-hidden="false"', false],
    ['aria-hidden', false],
    ['translate="no"', true],
    ['translate="yes"', false],
    ['class="notranslate"', true],
    ['class="a notranslate b"', true],
    ['class="a-notranslate"', false],
    ['class="notranslated"', false],
    ['title="hidden"', false],
  ])('such as %s is left unread: %s', (attribute, unread) => {
    expect(verdict(`<div ${attribute}>x</div>`)).toBe(unread);
  });

  test.each(['hidden', 'contenteditable'])('is so with the article in it, if %s', (attribute) => {
    expect(verdict(`<div ${attribute}><h1>x</h1></div>`)).toBe(true);
  });

  test.each(['aria-hidden="true"', 'translate="no"', 'class="notranslate"', 'class="comments"'])(
    'is read with the article in it, though %s',
    (attribute) => {
      expect(verdict(`<div ${attribute}><h1>x</h1></div>`)).toBe(false);
      expect(verdict(`<div ${attribute}><p itemprop="articleBody">x</p></div>`)).toBe(false);
      expect(verdict(`<div ${attribute}><h2>x</h2></div>`)).toBe(true);
    },
  );
});

const NAMES = `ad ads ad-box adbox adslot adunit adwrap adwrapper adcontainer adsbygoogle advert
  advertisement advertising dfp sponsor sponsored promo promos promotion outbrain taboola newsletter
  subscribe subscription signup sign-up comment comments disqus respond related recirc recirculation
  readnext read-next more-stories more-news more-from more-on more-coverage most-read most-popular
  most-viewed trending recommended recommendations share sharing social breadcrumb breadcrumbs tags
  tag-list topics cookie consent gdpr sidebar author-bio site-header site-footer site-nav`;

describe('a name of a part around the article', () => {
  test.each(NAMES.trim().split(/\s+/))('%s is left unread, as class and id', (name) => {
    expect(verdict(`<div class="${name}">x</div>`)).toBe(true);
    expect(verdict(`<div id="${name}">x</div>`)).toBe(true);
    expect(verdict(`<div class="a ${name} b">x</div>`)).toBe(true);
    expect(verdict(`<div class="block_${name}--2">x</div>`)).toBe(true);
    expect(verdict(`<div class="a${name}z">x</div>`)).toBe(false);
  });

  test.each([
    'story',
    'paywall',
    'header',
    'article-body',
    'more',
    'most',
    'adjacent',
    'read',
    'tag',
    'shareholders',
    'site',
    'author',
  ])('%s is none', (name) => {
    expect(verdict(`<div class="${name}" id="${name}">x</div>`)).toBe(false);
  });

  test.each(['ArticleShare', 'relatedStories', 'storyRelated', 'Promo'])(
    'is known in capitals: %s',
    (name) => {
      expect(verdict(`<div class="${name}">x</div>`)).toBe(true);
    },
  );

  test.each('has no with without show hide enabled disabled open closed free allowed'.split(' '))(
    'is none with “%s”, which tells how the article is set up',
    (word) => {
      expect(verdict(`<div class="${word}-comments">x</div>`)).toBe(false);
      expect(verdict(`<div class="comments_${word}">x</div>`)).toBe(false);
      expect(verdict(`<div class="comments-${word} story">x</div>`)).toBe(false);
      expect(verdict(`<div class="${word}-comments comments">x</div>`)).toBe(true);
      expect(verdict(`<div class="x${word}-comments">x</div>`)).toBe(true);
    },
  );

  test.each(
    'a abbr b bdi bdo cite data del dfn em font i ins mark q ruby s small span strong sub time u var wbr'.split(
      ' ',
    ),
  )('is none in the line: <%s>', (tag) => {
    expect(verdict(`<${tag} class="share" id="ads">x</${tag}>`)).toBe(false);
    expect(verdict(`<${tag} class="share notranslate">x</${tag}>`)).toBe(true);
  });

  test('is known again, and where very many were seen', () => {
    for (let index = 0; index < 2_100; index += 1) {
      expect(verdict(`<div class="name-${index} share">x</div>`)).toBe(true);
      expect(verdict(`<div class="name-${index}">x</div>`)).toBe(false);
    }
    expect(verdict('<div class="name-0 share">x</div>')).toBe(true);
    expect(verdict('<div class="name-0">x</div>')).toBe(false);
  });
});
