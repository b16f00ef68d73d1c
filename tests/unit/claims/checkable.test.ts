import { describe, expect, test } from 'vitest';
import { makeCheckableFinder } from '../../../core/claims/checkable.ts';
import { sentenceSpans } from '../../../core/claims/sentence-spans.ts';
import { articles, dataset, find } from './record.ts';

const findCheckable = makeCheckableFinder(dataset);

/** Checkable sentences of a text; every offset in them leads to its words. */
function checkable(text: string, published?: string) {
  const found = findCheckable(text, find(text, published === undefined ? {} : { published }));
  for (const sentence of found) {
    const inside = [sentence.reasons, sentence.quotations, sentence.mentions].flat();
    for (const { start, end, text: words } of [
      sentence,
      ...inside,
      ...sentence.misstatements.map(({ said }) => said),
    ]) {
      expect(text.slice(start, end)).toBe(words);
    }
  }
  return found;
}

const saidIn = (text: string, published?: string) =>
  checkable(text, published).flatMap(({ misstatements }) => misstatements.map(({ id }) => id));
const reasonsIn = (text: string, published?: string) =>
  checkable(text, published).flatMap(({ reasons }) =>
    reasons.map((one) => ('state' in one ? one.state : `${one.kind}: ${one.text}`)),
  );

describe('a sentence that says a misstatement', () => {
  test.each([
    [
      'Section 1373, which was passed in 2002, covers sanctuary cities such as Chicago.',
      'section-1373-2002-measure',
    ],
    [
      'Officials in Chicago say a federal law requires cities to share what they know with agents.',
      'section-1373-requires-sharing',
    ],
    [
      'Section 1373 of the immigration law prohibits cities from sharing data.',
      'section-1373-restricts-sharing',
    ],
    [
      'In April a judge blocked the executive order on sanctuary cities, Executive Order 13768.',
      'whole-order-blocked',
    ],
    [
      'In Chicago, a sanctuary city, jails must honor ICE detainers under 8 C.F.R. 287.7.',
      'detainers-mandatory',
    ],
    [
      'More than 500 sanctuary jurisdictions are on the DHS list of May 29, Denver among them.',
      'dhs-list-in-force',
    ],
    [
      'The Supreme Court upheld California’s sanctuary law, SB 54, in June 2020.',
      'cert-denied-affirmed',
    ],
    [
      'Kate’s Law would bar sanctuary cities from grants, sponsors of H.R. 3004 said.',
      'kates-law-cuts-grants',
    ],
    [
      'Louisville was removed from the list of sanctuary jurisdictions in August 2025.',
      'louisville-removed-from-doj-list',
    ],
    [
      'Section 1373 was struck down, said a lawyer for the sanctuary city of Philadelphia.',
      'section-1373-struck-down',
    ],
  ])('%s', (text, id) => {
    const [first] = checkable(text);
    expect(first?.misstatements.map((one) => one.id)).toEqual([id]);
    const [said] = first?.misstatements ?? [];
    expect(said?.correction).toBe(dataset.misstatements.find((one) => one.id === id)?.correction);
    expect(said?.sources.length).toBeGreaterThan(0);
  });
});

describe('a sentence that says none', () => {
  test.each([
    ['right', 'Section 1373 forbids cities to limit what their staff share about status.'],
    ['denied', 'Experts say Section 1373 is not a 2002 law, whatever sanctuary critics claim.'],
    ['asked', 'Is Section 1373 a 2002 law that requires cities to share immigration data?'],
    [
      'narrow',
      'The judge enjoined only section 9(a) of Executive Order 13768 in the sanctuary case.',
    ],
    [
      'a request',
      'Detainers are requests, the Third Circuit ruled in Galarza v. Szalczyk in 2014.',
    ],
    [
      'declined',
      'The Supreme Court declined to hear the case against California’s sanctuary law SB 54.',
    ],
    ['of another law', 'The farm bill, a 2002 law, pays for corn grown near Chicago.'],
    ['of Texas', 'Texas’ SB 4 requires jails to honor immigration detainers since 2017.'],
  ])('because it is %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('what makes a sentence checkable', () => {
  test.each([
    [
      'Philadelphia received $1.6 million in Byrne JAG grants in 2016, the Justice Department said.',
      ['number: $1.6 million', 'date: in 2016'],
    ],
    [
      'The Justice Department wrote to nine sanctuary cities, New Orleans among them, on April 21.',
      ['number: nine', 'date: April 21'],
    ],
    [
      'H.R. 3003 passed the House on June 29, 2017 and would bar grants to sanctuary cities.',
      ['legal-effect: passed', 'date: June 29, 2017', 'legal-effect: would bar'],
    ],
    [
      'Texas’ SB 4 requires jails to honor immigration detainers and took effect in 2017.',
      ['legal-effect: requires', 'legal-effect: took effect', 'date: in 2017'],
    ],
    // What is part of a name is no number.
    ['Sanctuary cities spoke of Section 1373 and of 8 U.S.C. 1644 at length.', []],
    ['Chicago has 2.7 million residents and a long lakefront.', []],
    ['The weather in Philadelphia was fine on Monday.', []],
    ['Sanctuary policies were debated for hours.', []],
    ['Chicago’s sanctuary case', []],
  ])('%s', (text, expected) => {
    expect(reasonsIn(text, '2018-01-25')).toEqual(expected);
  });

  test('a quotation of a letter, and how it stands beside the record', () => {
    expect(
      reasonsIn(
        '“The City complies with Section 1373 because the City doesn’t collect immigration information and, therefore, the City has no information to share,” Philadelphia’s solicitor wrote.',
      ),
    ).toEqual(['differs', 'legal-effect: complies']);
  });
});

test('misstatements come first, then what says most', () => {
  const found = checkable(
    [
      'Sanctuary cities wrote to the Justice Department, Chicago among nine cities.',
      'Section 1373 bars limits on sharing.',
      'It is a 2002 law, Section 1373, and applies to sanctuary cities.',
    ].join(' '),
  );
  expect(found.map(({ text }) => text.slice(0, 12))).toEqual([
    'It is a 2002',
    'Section 1373',
    'Sanctuary ci',
  ]);
});

test('an empty text, and one about something else, has nothing to check', () => {
  expect(checkable('')).toEqual([]);
  expect(checkable('The bakery in Springfield opened in 1998. It must close at six.')).toEqual([]);
});

describe('sentences', () => {
  test.each([
    [
      'Gov. Greg Abbott (R) signed it. Atty. Gen. Jeff Sessions wrote on Jan. 24 to Clark County, Nev. The county answered.',
      [
        'Gov. Greg Abbott (R) signed it.',
        'Atty. Gen. Jeff Sessions wrote on Jan. 24 to Clark County, Nev.',
        'The county answered.',
      ],
    ],
    [
      'See 8 U.S.C. 1373 and U.S. Code 8. “It bars limits.” He left at 5 p.m. Monday.',
      ['See 8 U.S.C. 1373 and U.S. Code 8.', '“It bars limits.”', 'He left at 5 p.m. Monday.'],
    ],
    [
      'H.R. 3003 died. Galarza v. Szalczyk, No. 12-3991, stands!\nWhy? J. B. Pritzker asked.',
      [
        'H.R. 3003 died.',
        'Galarza v. Szalczyk, No. 12-3991, stands!',
        'Why?',
        'J. B. Pritzker asked.',
      ],
    ],
    ['  \n\n ', []],
  ])('%j', (text, expected) => {
    const spans = sentenceSpans(text);
    expect(spans.map((one) => one.text)).toEqual(expected);
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
  });
});

/** All that the five articles say against the record, found by reading them, and nothing else. */
const IN_ARTICLES: Readonly<Record<string, readonly string[]>> = {
  '000': ['whole-order-blocked'],
  '001': ['april-2017-final-ruling', 'whole-order-blocked'],
  '002': [
    'chicago-injunction-all-conditions',
    'sacramento-city-for-county',
    'section-1373-requires-sharing',
    'whole-order-blocked',
  ],
  '003': [],
  '004': ['landrieu-answer', 'section-1373-2002-measure', 'section-1373-restricts-sharing'],
};

describe.skipIf(articles === null)('real articles', () => {
  test.each(Object.entries(IN_ARTICLES))('%s: misstatements, and no others', (name, expected) => {
    expect(saidIn(articles?.get(name) ?? '').sort()).toEqual(expected);
  });

  test.each([
    ['004', /^a 2002 measure$/, /September 30, 1996/],
    ['004', /restricts them from sharing/, /other way round: it restricts limits on sharing/],
    [
      '002',
      /^requires states and local authorities to share$/,
      /requires no one to collect or to share/,
    ],
  ])('%s: %s has its correction among the first', (name, words, correction) => {
    const first = checkable(articles?.get(name) ?? '').slice(0, 3);
    const said = first.flatMap(({ misstatements }) => misstatements);
    const found = said.find((one) => words.test(one.said.text));
    expect(found?.correction).toMatch(correction);
  });

  test('every checkable sentence has a reason', () => {
    for (const text of articles?.values() ?? []) {
      const found = checkable(text);
      expect(found.length).toBeGreaterThan(2);
      for (const { reasons, misstatements } of found) {
        expect(reasons.length + misstatements.length).toBeGreaterThan(0);
      }
    }
  });
});
