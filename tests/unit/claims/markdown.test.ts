import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSafeHref,
  type MarkdownBlock,
  type MarkdownInline,
  plainOfMarkdown,
  readMarkdown,
} from '../../../core/claims/markdown.ts';

const text = (words: string) => ({ type: 'text', text: words }) as const;
const paragraph = (...children: MarkdownInline[]) => ({ type: 'paragraph', children }) as const;

describe('a rationale', () => {
  test('becomes a tree', () => {
    const source = [
      '## So *what*',
      'The **law** is of `1996`; ~~2002~~.  ',
      'See [the code](https://example.org/c "t") or <mailto:a@example.org>.',
      '',
      '> quoted',
      '',
      '3. one',
      '4. two',
      '   - deeper',
      '',
      '```js',
      'a < b',
      '```',
      '',
      '---',
    ].join('\n');
    expect(readMarkdown(source)).toEqual([
      {
        type: 'heading',
        level: 2,
        children: [text('So '), { type: 'emphasis', children: [text('what')] }],
      },
      paragraph(
        text('The '),
        { type: 'strong', children: [text('law')] },
        text(' is of '),
        { type: 'code', text: '1996' },
        text('; '),
        { type: 'deleted', children: [text('2002')] },
        text('.'),
        { type: 'break' },
        text('See '),
        { type: 'link', href: 'https://example.org/c', children: [text('the code')] },
        text(' or '),
        {
          type: 'link',
          href: 'mailto:a@example.org',
          children: [text('mailto:a@example.org')],
        },
        text('.'),
      ),
      { type: 'quote', children: [paragraph(text('quoted'))] },
      {
        type: 'list',
        start: 3,
        items: [
          [paragraph(text('one'))],
          [
            paragraph(text('two')),
            { type: 'list', start: null, items: [[paragraph(text('deeper'))]] },
          ],
        ],
      },
      { type: 'code', text: 'a < b' },
      { type: 'rule' },
    ]);
  });

  test.each([
    [
      '<b onclick=alert(1)>x</b>',
      [paragraph(text('<b onclick=alert(1)>'), text('x'), text('</b>'))],
    ],
    ['<script>alert(1)</script>', [paragraph(text('<script>alert(1)</script>'))]],
    ['[x](javascript:alert(1))', [paragraph(text('x'))]],
    ['[x](data:text/html,y)', [paragraph(text('x'))]],
    ['[x](/relative)', [paragraph(text('x'))]],
    ['[x]( java\tscript:alert(1))', [paragraph(text('[x]( java\tscript:alert(1))'))]],
    [
      '![alt](https://example.org/i.png)',
      [paragraph({ type: 'link', href: 'https://example.org/i.png', children: [text('alt')] })],
    ],
    ['![alt](file:///etc/passwd)', [paragraph(text('alt'))]],
    ['AT&amp;T &#60;b&#62; &unknown; \\*', [paragraph(text('AT&T <b> &unknown; '), text('*'))]],
  ])('%s is safe', (source, expected) => {
    expect(readMarkdown(source)).toEqual(expected);
  });

  test('as plain text has no marks', () => {
    expect(plainOfMarkdown('# A\n\n**b** [c](https://d.example)\n\n1. x\n2. y\n\n- z')).toBe(
      'A\n\nb c\n\n1. x\n2. y\n\n• z',
    );
  });

  test('nested or long beyond use is drawn plainly', () => {
    const depth = (block: MarkdownBlock | MarkdownInline): number =>
      'children' in block ? 1 + Math.max(0, ...block.children.map(depth)) : 1;
    expect(Math.max(...readMarkdown(`${'> '.repeat(500)}x`).map(depth))).toBeLessThan(20);
    expect(readMarkdown(`${'*x '.repeat(40_000)}`)[0]).toMatchObject({ type: 'paragraph' });
  });

  test('of any text never throws, and every link in it is safe', () => {
    const hrefs = (one: MarkdownBlock | MarkdownInline): string[] => {
      if (one.type === 'list') return one.items.flat().flatMap(hrefs);
      const inside = 'children' in one ? one.children.flatMap(hrefs) : [];
      return one.type === 'link' ? [one.href, ...inside] : inside;
    };
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('[x](', ')', '<a href=', '>', '![', '](', '*', '**', '`', '\n', '\n\n', '> '),
      fc.constantFrom('javascript:', 'https://a.example', '- ', '1. ', '|', '---', '&lt;', '\\'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const href of readMarkdown(pieces.join('')).flatMap(hrefs)) {
          expect(isSafeHref(href)).toBe(true);
          expect(href).toMatch(/^\s*(?:https?|mailto):/i);
        }
      }),
    );
  });
});

describe('what is not read as marks', () => {
  const plain = (source: string) => [paragraph(text(source))];

  test('is a text of more than twenty thousand characters', () => {
    const source = `**a** ${'x'.repeat(20_000 - 6)}`;
    expect(readMarkdown(source)).not.toEqual(plain(source));
    expect(readMarkdown(`${source}x`)).toEqual(plain(`${source}x`));
  });

  test('is a text of more than eight hundred marks', () => {
    const source = `**a** ${'x* '.repeat(796)}`;
    expect(readMarkdown(source)[0]).toMatchObject({
      children: [{ type: 'strong', children: [text('a')] }, expect.anything()],
    });
    expect(readMarkdown(`${source}*`)).toEqual(plain(`${source}*`));
  });

  test.each(['>', '-', '+', '*', '1.', '12)'])('is nesting by %s of twenty levels', (mark) => {
    const source = (levels: number) => `**a**\n\n${`${mark} `.repeat(levels)}b`;
    expect(readMarkdown(source(19))[0]).toEqual(
      paragraph({ type: 'strong', children: [text('a')] }),
    );
    expect(readMarkdown(source(20))).toEqual([
      paragraph(text('**a**')),
      paragraph(text(`${`${mark} `.repeat(20)}b`)),
    ]);
  });

  test('keeps its paragraphs', () => {
    const marks = '*'.repeat(801);
    expect(readMarkdown(`one\ntwo\n\n\n  \n\n${marks}\n\n`)).toEqual([
      paragraph(text('one\ntwo')),
      paragraph(text(marks)),
    ]);
  });

  test('is a table, a box to tick and HTML', () => {
    expect(readMarkdown('| a | b |\n| - | - |\n| 1 | 2 |\n\nend')).toEqual([
      { type: 'code', text: '| a | b |\n| - | - |\n| 1 | 2 |' },
      paragraph(text('end')),
    ]);
    expect(plainOfMarkdown('- [ ] open\n- [x] done')).toMatch(/^• \[ \] +open\n• \[x\] +done$/);
    expect(readMarkdown('<p onclick="x">a</p>')).toEqual(plain('<p onclick="x">a</p>'));
    expect(readMarkdown('a <b>c</b> \\* d')).toEqual([
      paragraph(text('a '), text('<b>'), text('c'), text('</b>'), text(' '), text('*'), text(' d')),
    ]);
  });

  test('is what lies deeper than twelve levels', () => {
    let blocks: readonly MarkdownBlock[] = readMarkdown(`${'> '.repeat(15)}*deep*`);
    let levels = 0;
    for (let [first] = blocks; first?.type === 'quote'; [first] = blocks) {
      blocks = first.children;
      levels += 1;
    }
    expect(levels).toBe(13);
    expect(blocks).toEqual([paragraph(text('> > *deep*'))]);
    expect(readMarkdown('[*x*](https://a.example/)')).toEqual([
      paragraph({
        type: 'link',
        href: 'https://a.example/',
        children: [{ type: 'emphasis', children: [text('x')] }],
      }),
    ]);
  });
});

describe('entities', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&#65;&#8212;', 'A\u2014'],
    ['&#1114111;', '\u{10ffff}'],
    ['&#12345678;', '&#12345678;'],
    ['&none; &AMP; & x;', '&none; &AMP; & x;'],
  ])('%s is %j', (source, expected) => {
    expect(readMarkdown(`x${source}x`)).toEqual([paragraph(text(`x${expected}x`))]);
  });
});

describe('without marks', () => {
  test('a rationale keeps its lines', () => {
    const source = [
      '# Head *of* it',
      'One **two**  \nthree ~~four~~ `five` [six](https://a.example/) ![seven](https://a.example/s)',
      '> Quoted\n>\n> twice',
      '- a\n\n  more\n- b',
      '3. c\n4. d',
      '```\ncode\n```',
      '---',
    ].join('\n\n');
    expect(plainOfMarkdown(source)).toBe(
      [
        'Head of it',
        'One two\nthree four five six seven',
        'Quoted\ntwice',
        '• a more\n• b',
        '3. c\n4. d',
        'code',
      ].join('\n\n'),
    );
    expect(plainOfMarkdown(' \n ')).toBe('');
    expect(plainOfMarkdown('---')).toBe('');
    expect(plainOfMarkdown('a\n\n---\n\nb')).toBe('a\n\n\n\nb');
  });
});

test.each([
  ['http://a.example/', true],
  ['https://a.example/', true],
  ['mailto:a@example.org', true],
  ['xhttps://a.example/', false],
  ['https-x://a.example/', false],
  ['javascript:alert(1)', false],
  ['/relative', false],
  ['', false],
])('%s may be a link: %s', (href, expected) => {
  expect(isSafeHref(href)).toBe(expected);
});
