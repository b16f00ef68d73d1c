/** Claims of the fixture article and of others, as they are photographed. Words are the fixture's. */
import type { Claim } from '../../core/claims/claim.ts';

export const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

interface Sample {
  readonly words: string;
  readonly page?: Claim['page'];
  readonly verdict: string | null;
  readonly tags: readonly string[];
  readonly about: readonly string[];
  readonly rationale?: string;
}

const PAGE: Claim['page'] = {
  url: 'https://inquirer.com/news/ten-places.html',
  readAt: ARTICLE,
  title: 'Ten places tell Washington they follow the law on immigration records',
  publisher: 'The Harbor Ledger',
  published: '2017-07-07',
  authors: ['Ruth Okafor', 'Daniel Weiss'],
};

const OTHER: Claim['page'] = {
  url: 'https://ledger.example/2018/01/records-asked-for',
  title: 'Twenty-three places are asked for their records',
  publisher: 'The Harbor Ledger',
  published: '2018-01-25',
  authors: ['Ruth Okafor'],
};

const THIRD: Claim['page'] = {
  url: 'https://valley-courier.example/explainer-1373',
  title: 'What a law of one sentence asks of a city',
  publisher: 'Valley Courier',
  published: '2019-03-02',
  authors: [],
};

const SAMPLES: readonly Sample[] = [
  {
    words: 'Philadelphia’s letter, dated June 22, runs to fifteen pages.',
    verdict: 'supported',
    tags: ['letters'],
    about: ['philadelphia-pa'],
  },
  {
    words:
      'It says that a government may not forbid or limit its staff from sending information about citizenship or immigration status to the federal immigration service, or from receiving it.',
    verdict: 'mostly-supported',
    tags: ['law'],
    about: ['8-usc-1373'],
    rationale: 'The section speaks of *information* only, and of officials as well as staff.',
  },
  {
    words: 'On June 29 the House passed H.R. 3003, the No Sanctuary for Criminals Act',
    verdict: null,
    tags: ['congress'],
    about: ['hr-3003-115'],
  },
  {
    words: 'Section 1373 obliges a city to hold people until federal agents come for them.',
    page: THIRD,
    verdict: 'contradicted',
    tags: ['law', 'detainers'],
    about: ['8-usc-1373'],
    rationale: 'It is about exchanging information. It does not speak of holding anybody.',
  },
  {
    words: 'The January letters threatened twenty-three places with subpoenas.',
    page: OTHER,
    verdict: 'supported',
    tags: ['letters'],
    about: ['chicago-il'],
  },
  {
    words: 'Every one of them had refused to answer before.',
    page: OTHER,
    verdict: 'mixed',
    tags: ['letters'],
    about: ['chicago-il', 'new-york-city-ny'],
  },
  {
    words: 'No court had ruled on the section by then.',
    page: THIRD,
    verdict: 'mostly-contradicted',
    tags: ['courts'],
    about: ['8-usc-1373'],
  },
  {
    words: 'Most readers think that the law bans such policies outright.',
    page: THIRD,
    verdict: 'unverifiable',
    tags: [],
    about: ['8-usc-1373'],
  },
];

/** The claims, the one to be weighed last changed. */
export const SHOT_CLAIMS: readonly Claim[] = SAMPLES.map(
  ({ words, page = PAGE, verdict, tags, about, rationale = '' }, nth) => {
    const at = `2026-07-0${1 + Math.floor(nth / 4)}T1${nth}:20:00.000Z`;
    return {
      id: `6f9619ff-8b86-4d01-b42d-00cf4fc9650${nth}`,
      page,
      target: {
        quote: { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: words.length },
      },
      about,
      author: 'A. Checker',
      created: at,
      modified: at,
      history: [],
      deleted: null,
      verdict,
      rationale,
      tags,
      evidence: [],
    };
  },
);
