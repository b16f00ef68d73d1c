import { describe, expect, test } from 'vitest';
import { makeFinder } from '../../../core/find/finder.ts';
import { makeReady } from '../../../core/find/ready.ts';
import { law, lawsuit, smallLexicon } from '../../fixtures/find/lexicon.ts';

const find = makeFinder(
  makeReady({
    ...smallLexicon,
    instruments: [
      ...smallLexicon.instruments,
      law('tx-sb4-2017', '/us-tx/bill/85/sb/4', [['SB 4', 'context'], 'Texas Senate Bill 4'], {
        enacted: '2017-05-07',
      }),
      law('nyc-eo-124', '/us-ny/new-york-city/eo/124', [['Executive Order 124', 'topic']]),
      law('hr-3003', '/us/bill/115/hr/3003', [['H.R. 3003', 'topic']]),
      law('8-cfr-287-7', '/us/cfr/t8/s287.7', ['ICE detainer', ['detainer', 'topic']]),
    ],
    cases: [
      lawsuit('sf-v-trump-2017', ['San Francisco v. Trump'], {
        filed: '2017-01-31',
        closed: '2019-08-23',
        dockets: ['3:17-cv-00485-WHO', '17-17478'],
        reporters: ['897 F.3d 1225'],
      }),
      lawsuit('sf-v-trump-2025', ['San Francisco v. Trump'], { filed: '2025-02-07' }),
      lawsuit(
        'chicago-v-sessions',
        ['City of Chicago v. Sessions', ['the Chicago case', 'loose']],
        {
          filed: '2017-08-07',
          reporters: ['888 F.3d 272'],
        },
      ),
    ],
  }),
);

function found(text: string, published?: string): string[] {
  const mentions = find(text, published === undefined ? {} : { published });
  return mentions.map((one) => `${one.text} → ${one.id ?? one.ids?.join('|') ?? one.ref}`);
}

describe('cases', () => {
  test('one caption of two years is told apart by the day', () => {
    expect(found('In San Francisco v. Trump they won.', '2018-08-02')).toEqual([
      'San Francisco v. Trump → sf-v-trump-2017',
    ]);
    expect(found('In San Francisco v. Trump they won.', '2025-05-02')).toEqual([
      'San Francisco v. Trump → sf-v-trump-2025',
    ]);
    expect(found('In San Francisco v. Trump they won.')).toEqual([
      'San Francisco v. Trump → sf-v-trump-2017|sf-v-trump-2025',
    ]);
  });

  test('a reporter or docket number beside the caption decides too', () => {
    expect(found('San Francisco v. Trump, 897 F.3d 1225 (9th Cir. 2018)')).toEqual([
      'San Francisco v. Trump → sf-v-trump-2017',
      '897 F.3d 1225 → sf-v-trump-2017',
    ]);
    expect(found('It is No. 17-17478 and 3:17-cv-00485.')).toEqual([
      'No. 17-17478 → sf-v-trump-2017',
      '3:17-cv-00485 → sf-v-trump-2017',
    ]);
  });

  test('places inside a caption are part of it', () => {
    expect(found('City of Chicago v. Sessions is over.')).toEqual([
      'City of Chicago v. Sessions → chicago-v-sessions',
    ]);
  });

  test('"the Chicago case" needs the dispute and a day that fits', () => {
    const text = 'In the Chicago case about sanctuary cities a judge ruled.';
    expect(found(text, '2018-01-24')).toContain('Chicago case → chicago-v-sessions');
    expect(found(text, '2016-01-24')).toEqual(['Chicago → chicago-il']);
    expect(found('In the Chicago case about a robbery a judge ruled.', '2018-01-24')).toEqual([
      'Chicago → chicago-il',
    ]);
  });

  test('a caption that nobody knows is left alone', () => {
    expect(found('Smith v. Jones and Yankees v. Red Sox')).toEqual([]);
  });
});

describe('orders of mayors and governors', () => {
  test('the number is the record’s where its place is named', () => {
    expect(
      found('In New York, N.Y., sanctuary cities wait for Executive Order No. 124.'),
    ).toContain('Executive Order No. 124 → nyc-eo-124');
    expect(found('Executive Order No. 124 is about parks.')).toEqual([
      'Executive Order No. 124 → null',
    ]);
  });
});

describe('bills', () => {
  test('a number belongs to the Congress of the day', () => {
    expect(found('H.R. 3003 passed.', '2017-06-30')).toEqual(['H.R. 3003 → hr-3003']);
    expect(found('H.R. 3003 passed.', '2019-06-30')).toEqual(['H.R. 3003 → /us/bill/116/hr/3003']);
  });

  test('a number belongs to the state that the text names', () => {
    expect(found('Texas Senate Bill 4 bans sanctuary cities.')).toContain(
      'Senate Bill 4 → tx-sb4-2017',
    );
    expect(found('California’s SB 4 is another law.')).toContain('SB 4 → /us-ca/bill/sb/4');
  });
});

describe('orders without a number', () => {
  test.each([
    [
      'In a January executive order Trump cut funds for sanctuary cities.',
      'January executive order',
    ],
    ['Trump’s executive order on sanctuary cities fell.', 'Trump’s executive order'],
    ['He signed an executive order to withhold funding from sanctuary cities.', 'executive order'],
  ])('%s', (text, span) => {
    expect(found(text, '2017-07-07')).toEqual([`${span} → eo-13768`]);
    expect(found(text, '2016-07-07')).toEqual([]);
    expect(found(text)).toEqual([]);
  });

  test('another order, another month', () => {
    expect(
      found('His March executive order on travel stands; sanctuary cities wait.', '2017-07-07'),
    ).toEqual([]);
    expect(found('A March executive order cut funds for sanctuary cities.', '2017-07-07')).toEqual(
      [],
    );
  });
});

test('common nouns of the record are no mentions', () => {
  expect(found('An ICE detainer is a detainer, say sanctuary cities.')).toEqual([]);
});

test('mentions are in order, cut true, and those of one kind do not overlap', () => {
  const text =
    'In City of Chicago v. Sessions, 888 F.3d 272, the court read 8 U.S.C. §§ 1373 and 1644 for Chicago, ' +
    'Clark County, Nev., and sanctuary cities; Section 1373(a) and Executive Order 13768 stayed.';
  const mentions = find(text);
  expect(mentions.length).toBeGreaterThan(7);
  let last = 0;
  const ends = new Map<string, number>();
  for (const { start, end, text: cut, kind } of mentions) {
    expect(text.slice(start, end)).toBe(cut);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
    ends.set(kind, end);
    last = start;
  }
});

describe('hostile text costs no more than its length', () => {
  // Generous: linear reading takes a few hundred milliseconds on a slow machine, quadratic minutes.
  const LIMIT = 6000;
  const SIZE = 300_000;
  test.each([
    ['digits', '1'],
    ['capitals', 'A B C '],
    ['half citations', '8 U.S.C. '],
    ['a long list', '1373, '],
    ['subsections', '(a)'],
    ['places', 'New York, Chicago, '],
    ['half captions', 'City of Chicago v. United v. '],
    ['ordinals', 'First, Second and '],
    ['county lists', 'Cook, Kane, '],
    ['reporters', 'Smith v. Jones, 1 F.3d 1, '],
    ['blanks', ' \n\t'],
    ['orders', 'Trump’s executive order '],
    ['bills', 'House Bills 1, 2, 3 and '],
    ['campuses', 'University of Texas at '],
    ['long words', `${'x'.repeat(999)} Chicago, `],
    ['wide gaps', `${' '.repeat(30)}Chicago`],
  ])('%s', (_, part) => {
    const text = `sanctuary cities 8 U.S.C. §§ ${part.repeat(Math.ceil(SIZE / part.length))}`;
    const started = performance.now();
    find(text, { published: '2017-07-07' });
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });

  test('ten million characters in one', () => {
    const sentence = 'Nothing of the kind was said in the 3 hours before the vote on Tuesday. ';
    const text = `${sentence.repeat(Math.ceil(1e7 / sentence.length))}Chicago has sanctuary policies.`;
    const started = performance.now();
    expect(find(text).map((one) => one.text)).toEqual(['Chicago']);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });
});
