/** Claims for the review page and the unit tests. The article and its sentences are made up. */
import type { ShownClaim } from '../../components/claims/claim-view.ts';
import type { CheckableSentence } from '../../core/claims/checkable.ts';
import type { Anchoring, AttachedEvidence, Claim, ClaimPage } from '../../core/claims/claim.ts';

export const samplePage: ClaimPage = {
  url: 'https://ledger.example/2017/07/cities-answer',
  title: 'Cities answer the Justice Department on immigration and grants',
  publisher: 'The Ledger',
  published: '2017-07-07',
  authors: ['R. Writer'],
};

/** Sentences of the article, in its order. */
const sampleWords = [
  'Philadelphia told the department that its police policies comply with Section 1373.',
  'Section 1373 requires cities to hold immigrants in jail for federal agents.',
  'The letter from Philadelphia is fifteen pages long.',
  'Chicago sued over the new conditions, and a judge in Illinois blocked them nationwide in September of that year, after weeks of filings on both sides of the dispute.',
  'Officials said that a third of the grant money was at stake.',
] as const;

/** The text of the article. */
const sampleText = sampleWords.join('\n\n');

const anchorings: readonly Anchoring[] = [
  { state: 'exact', start: 0, end: sampleWords[0].length },
  { state: 'moved', start: 86, end: 161 },
  { state: 'approximate', start: 163, end: 214, score: 0.87 },
  { state: 'exact', start: 216, end: 380 },
  { state: 'lost' },
];

/** A piece of the record, as it is attached. */
export const sampleEvidence: AttachedEvidence = {
  record: '8-usc-1373',
  piece: 'provision:/us/usc/t8/s1373/a',
  text: 'a Federal, State, or local government entity or official may not prohibit, or in any way restrict, any government entity or official from sending to, or receiving from, the Immigration and Naturalization Service information regarding the citizenship or immigration status, lawful or unlawful, of any individual.',
  source: 'https://www.law.cornell.edu/uscode/text/8/1373',
  note: '',
  stance: 'contradicts',
};

/** A claim of the sample article; `nth` makes each another one. */
export function sampleClaim(nth: number, change: Partial<Claim> = {}): Claim {
  const words = sampleWords[nth % sampleWords.length] ?? '';
  const start = sampleText.indexOf(words);
  return {
    id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    page: samplePage,
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact: words,
        prefix: sampleText.slice(Math.max(0, start - 32), start),
        suffix: sampleText.slice(start + words.length, start + words.length + 32),
      },
      position: { type: 'TextPositionSelector', start, end: start + words.length },
    },
    about: ['philadelphia-pa', '8-usc-1373'],
    author: 'R. Checker',
    created: '2026-06-30T10:00:00.000Z',
    modified: `2026-07-01T1${nth % 10}:00:00.000Z`,
    history: [],
    deleted: null,
    verdict: ['supported', 'contradicted', 'mixed', null, 'unverifiable'][nth % 5] ?? null,
    rationale: '',
    tags: [],
    evidence: [],
    ...change,
  };
}

/** A claim in every state, one of them with all that a claim can have. */
export const sampleClaims: readonly ShownClaim[] = anchorings.map((anchoring, nth) => ({
  claim: sampleClaim(nth, nth === 1 ? fullContent() : {}),
  anchoring,
}));

function fullContent(): Partial<Claim> {
  return {
    rationale:
      'The section **forbids** limits on sharing *information*. It says nothing of holding anyone:\n\n> may not prohibit, or in any way restrict\n\n1. Its words\n2. [The text](https://www.law.cornell.edu/uscode/text/8/1373)',
    tags: ['law', '1373'],
    evidence: [
      sampleEvidence,
      {
        ...sampleEvidence,
        piece: 'excerpt:L15-1',
        record: 'L15',
        text: 'Philadelphia’s policies do not restrict the exchange of citizenship or immigration status information.',
        source: 'City of Philadelphia, letter of Oct. 27, 2017',
        note: 'Page 4',
        stance: 'context',
      },
    ],
    history: [
      {
        at: '2026-07-01T10:30:00.000Z',
        author: 'R. Checker',
        before: { verdict: null },
      },
      {
        at: '2026-07-01T10:45:00.000Z',
        author: 'R. Checker',
        before: { rationale: '', tags: ['law'] },
      },
    ],
  };
}

const at = (words: string, from = 0) => {
  const start = sampleText.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};

const source = {
  id: 'S1',
  title: '8 U.S.C. 1373',
  publisher: 'Office of the Law Revision Counsel',
  date: null,
  url: 'https://uscode.house.gov/',
  kind: 'statute',
} as unknown as CheckableSentence['misstatements'][number]['sources'][number];

/** Sentences worth checking, one with a misstatement and one with a quotation that differs. */
export const sampleSentences: readonly CheckableSentence[] = [
  {
    ...at(sampleWords[1]),
    score: 10,
    misstatements: [
      {
        said: at('requires cities to hold immigrants'),
        id: 'M1',
        title: 'Section 1373 and detention',
        wrong: 'Section 1373 requires cities to hold people for federal agents.',
        correction:
          'Section 1373 forbids limits on exchanging information about citizenship or immigration status. It does not require anyone to be held.',
        sources: [source],
      },
    ],
    quotations: [],
    reasons: [{ kind: 'legal-effect', ...at('requires') }],
    mentions: [],
  },
  {
    ...at(sampleWords[0]),
    score: 5,
    misstatements: [],
    quotations: [
      {
        ...at('its police policies comply with Section 1373'),
        state: 'differs',
        held: at('its police policies comply with Section 1373'),
        excerpt: {
          kind: 'excerpt',
          record: 'L15',
          title: 'Philadelphia to the Justice Department',
          piece: 'excerpt:L15-1',
          text: 'its policies comply fully with Section 1373',
          wrong: null,
          isVerbatim: true,
          by: 'City Solicitor',
          side: 'jurisdiction',
          date: { on: '2017-10-27', precision: 'day' },
          sources: [source],
          about: ['philadelphia-pa'],
          isTurning: false,
        },
        differences: [
          {
            article: at('police '),
            record: { start: 4, end: 4, text: '' },
            isTold: false,
          },
          {
            article: { ...at('with Section', 60), end: at('with Section', 60).start, text: '' },
            record: { start: 20, end: 26, text: 'fully ' },
            isTold: false,
          },
        ],
      },
    ],
    reasons: [{ kind: 'letter-quotation', state: 'differs', ...at('comply') }],
    mentions: [],
  },
  {
    ...at(sampleWords[2]),
    score: 2,
    misstatements: [],
    quotations: [],
    reasons: [{ kind: 'number', ...at('fifteen') }],
    mentions: [],
  },
];
