import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import { LANDMARKS } from '../../../core/find/landmarks.ts';
import { areNeighbors, divisionEnd, STATES } from '../../../core/find/states.ts';

const lexicon = makeLexicon(readDataset());
const find = makeFinder(lexicon);

/** What is found, as `text → id`, `text → a|b` where open, or `text → path` of what is no record. */
function found(text: string, published?: string): string[] {
  return find(text, published === undefined ? {} : { published }).map(
    ({ text: name, id, ids, ref }) => `${name} → ${id ?? ids?.join('|') ?? ref}`,
  );
}

describe('what tells which of several places is meant', () => {
  test.each([
    [
      'a record of its state',
      'Las Vegas and the rest of Clark County pay.',
      'Clark County → clark-county-nv',
    ],
    ['a city that is no record', 'From Detroit we went to Lansing.', 'Lansing → lansing-mi'],
    ['a place across the border', 'Trains leave Seattle for Portland.', 'Portland → portland-or'],
    ['its lawmakers', 'Lawmakers in Albany go home in June.', 'Albany → albany-ny'],
    [
      'its size and its police',
      'A Stockton man was held, Stockton police said.',
      'Stockton → stockton-ca',
    ],
    ['its size and a preposition', 'She ran a bakery in Oakland.', 'Oakland → oakland-ca'],
    ['its size and a dateline', 'SACRAMENTO (AP) — Rain fell.', 'SACRAMENTO → sacramento-ca'],
    ['Oregon beside Washington', 'Oregon and Washington passed it.', 'Washington → washington'],
    ['an office of the state', 'The Washington attorney general sued.', 'Washington → washington'],
    [
      'nothing else is called so',
      'The D.C. police came; the D.C. Circuit sat.',
      'D.C. → washington-dc',
    ],
    ['a dateline', 'NEW YORK (Reuters) — Stocks fell.', 'NEW YORK → new-york-city-ny'],
    ['an officer', 'The New York attorney general sued.', 'New York → new-york'],
    ['a senate', 'New York state senators met.', 'New York → new-york'],
    ['downtown', 'Streets in downtown Washington shut.', 'Washington → washington-dc'],
    ['what only the state has', 'He crossed New York on the Thruway.', 'New York → new-york'],
    ['what only the city has', 'She left Brooklyn for New York.', 'New York → new-york-city-ny'],
    [
      'an official beside his office',
      'Jackson landlords told Gov. Tate Reeves so.',
      'Jackson → jackson-ms',
    ],
    ['a county of one state', 'From Ingham County he drove to Lansing.', 'Lansing → lansing-mi'],
    ['a river', 'A Portland man was seen near the Willamette.', 'Portland → portland-or'],
    [
      'a town elsewhere of that state',
      'From St. Paul they left for Rochester, Minnesota.',
      'St. Paul → st-paul-mn',
    ],
    ['a law of its state', 'A judge in Albany upheld the Green Light Law.', 'Albany → albany-ny'],
    [
      'the caption of a suit',
      'Troops left Portland after State of Oregon v. Trump.',
      'Portland → portland-or',
    ],
    [
      'a city in apposition',
      'Lawrence, the old mill city on the Merrimack, voted.',
      'Lawrence → lawrence-ma',
    ],
    ['the compass', 'Smoke drifted across eastern Washington.', 'Washington → washington'],
    [
      'a list with records',
      'Watsonville, West Palm Beach and Lawrence answered.',
      'Lawrence → lawrence-ma',
    ],
  ])('%s', (_, text, mention) => {
    expect(found(text)).toContain(mention);
  });

  test.each([
    'He moved from Boise to Portland, Maine, and then left Portland.',
    'From Cleveland we went to Newark.',
    'Stockton, the guard, passed.',
    'Albany is quiet in June.',
    'She leaves her parents, Lloyd and Vernelle (Denver) Hughes.',
    'Whitney Houston sang in Burlington.',
    'Peaks Island is quiet. Portland firefighters came.',
    'Trains leave Spokane for Clark County.',
    'Tate Reeves, a plumber, left Jackson alone.',
    'A spokesman for Rep. Doug Lansing spoke in Michigan; Lansing did not.',
    'Her twin, Lansing, sells boats in Rochester, Michigan.',
  ])('nothing does: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('states in a row are a list, whatever towns are called', () => {
    expect(found('It bound seven states: New York, Connecticut, New Jersey and Vermont.')).toEqual([
      'New York → new-york',
      'Connecticut → connecticut',
      'New Jersey → new-jersey',
      'Vermont → vermont',
    ]);
    expect(found('It bound New York, Connecticut and five other states.')).toHaveLength(2);
  });

  test('of a city and what its state says of it two names are read', () => {
    expect(found('Paterson, New Jersey’s third-largest city, voted.')).toEqual([
      'Paterson → paterson-nj',
      'New Jersey → new-jersey',
    ]);
    expect(found('Paterson, New Jersey, voted.')).toEqual(['Paterson, New Jersey → paterson-nj']);
  });

  test.each([
    'Chicago scored four times in the third and held off Boston 5-4.',
    'Houston at Minnesota, 7:30 p.m.; Boston at Utah, 9 p.m.',
    'The band plays Boston and Foreigner songs.',
    'They met at 26th and California.',
    'Denver left tackle Garett Bolles rested.',
    'The Milwaukee County Transit System shut.',
    'A festival in Delaware, Ohio.',
    'He was deported to Santa Ana, El Salvador.',
    'The ferry leaves Newark, Ontario, at noon.',
    'It stands in the village of Lansing, south of town.',
    'Boston can clinch home ice on Monday.',
    'The Mariners traded a closer to Minnesota for two minor leaguers.',
    'They swept the doubleheader against Albuquerque.',
    'They met at the corner of Boston and Third.',
    'The city drinks the Colorado, and it is uphill.',
  ])('something else is called so: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a corner of a state is no street corner', () => {
    expect(found('This corner of Oregon keeps its own time.')).toEqual(['Oregon → oregon']);
  });

  test('a list of places is none of towns abroad', () => {
    expect(found('It ships to Chicago, Mexico and Canada.')).toEqual(['Chicago → chicago-il']);
  });

  test('a place told apart from its namesake keeps its own evidence', () => {
    expect(
      found(
        'Clark County told the Justice Department that it is no sanctuary county; Clark County, Wash., was not asked.',
      ),
    ).toContain('Clark County → clark-county-nv');
  });

  test('the council of a city is named by the city', () => {
    expect(found('Baltimore City Council met; Baltimore City paid.')).toEqual([
      'Baltimore → baltimore-md',
      'Baltimore City → baltimore-md',
    ]);
  });
});

describe('what tells whose law it is', () => {
  test.each([
    [
      'the article',
      'ANNAPOLIS — Counties in Maryland wait. Baltimore and Cecil County object, and Baltimore County too. Gov. Wes Moore waits. Texas has its own.\n\nThe hearing on HB 85 is Tuesday.',
      'HB 85 → /us-md/bill/hb/85',
    ],
    [
      'the law of a state just before it',
      'He borrowed from Florida and the Texas law of 2017, SB 4.',
      'SB 4 → tx-sb4-2017',
    ],
    ['its kin in a list', 'The suit attacks SB 54, AB 450 and AB 103.', 'AB 450 → ca-ab450'],
    [
      'Congress',
      'The U.S. House passed House Bill 29 on Tuesday.',
      'House Bill 29 → /us/bill/hr/29',
    ],
    ['the sentence', 'Idaho has a bill, HB 83, in court.', 'HB 83 → /us-id/bill/hb/83'],
    [
      'the paragraph',
      'Texas does not meet. Its sheriffs wait for Senate Bill 8.\n\nOhio does.',
      'Senate Bill 8 → /us-tx/bill/sb/8',
    ],
    ['the article', 'ST. LOUIS —\n\nSenate Bill 8 passed.', 'Senate Bill 8 → /us-mo/bill/sb/8'],
    [
      'the dateline, where other states are named as well',
      'COLUMBUS, Ohio (AP) — Lawmakers met.\n\nThe House passed House Bill 26.\n\nTexas did not, nor did Colorado.',
      'House Bill 26 → /us-oh/bill/hb/26',
    ],
    [
      'a House File’s state',
      'In Minnesota House File 16 passed.',
      'House File 16 → /us-mn/bill/hf/16',
    ],
    [
      'a senate that counts so',
      'Senators from Albany, N.Y., read S. 2235.',
      'S. 2235 → /us-ny/bill/s/2235',
    ],
    ['the year', 'Texas sheriffs read the 2017 law, SB 4.', 'SB 4 → tx-sb4-2017'],
    [
      'a code',
      'In Fresno he cited Penal Code section 187.',
      'Penal Code section 187 → /us-ca/code/penal/s187',
    ],
    [
      'a state some words before',
      'Massachusetts followed with Question 4.',
      'Question 4 → /us-ma/bill/question/4',
    ],
    [
      'the state of the bill before',
      'Tennessee HB 2315/SB 2332 died.',
      'SB 2332 → /us-tn/bill/sb/2332',
    ],
    [
      'a senate’s state',
      'The Rhode Island Senate voted 30-6 for S 2417.',
      'S 2417 → /us-ri/bill/s/2417',
    ],
    ['a letter’s state', 'New Jersey’s S3672/A4987 died.', 'A4987 → /us-nj/bill/a/4987'],
    ['a state that counts its acts', 'In Louisiana, Act 314 is law.', 'Act 314 → /us-la/act/314'],
    [
      'the year of an act',
      'Officers in Vermont cite Act 69 of 2017.',
      'Act 69 of 2017 → /us-vt/act/69',
    ],
    [
      'what the sentence is about',
      'Florida answered the next year with SB 168, which binds every sheriff.',
      'SB 168 → fl-sb168',
    ],
    [
      'the year of another law of that number',
      'In Texas the sheriffs read the 2023 law of the same number, SB 4.',
      'SB 4 → /us-tx/bill/sb/4',
    ],
    [
      'a city’s code',
      'New York City enforces Section 9-131 of the Administrative Code.',
      'Section 9-131 of the Administrative Code → nyc-detainer-laws',
    ],
    [
      'the state of its own constitution',
      'Voters in Ohio read Article I, Section 24 of the state constitution.',
      'Article I, Section 24 of the state constitution → /us-oh/const/art/1/s24',
    ],
    [
      'ballots are near',
      'In Ohio voters went home. The second Issue 1 passed.',
      'Issue 1 → /us-oh/bill/issue/1',
    ],
    [
      'a state’s abbreviation',
      'COLUMBIA, S.C. — It is law with H. 3594.',
      'H. 3594 → /us-sc/bill/h/3594',
    ],
    [
      'a deed',
      'Texas has done so since 2017, under Senate Bill 4, and Florida and Ohio too.',
      'Senate Bill 4 → tx-sb4-2017',
    ],
    ['"in" a state', 'In Utah, SB 54 is a law on elections.', 'SB 54 → /us-ut/bill/sb/54'],
    [
      'the name of an act',
      'Albany sits on S.2235 and A.3506, the New York for All Act.',
      'A.3506 → /us-ny/bill/a/3506',
    ],
    [
      'what comes before in the paragraph',
      'New Jersey waits. Her bill, S-1188, died. Delaware waits.',
      'S-1188 → /us-nj/bill/s/1188',
    ],
    [
      'statutes of its own',
      'In Ohio he cited Section 2921.44 of the Revised Code.',
      'Section 2921.44 of the Revised Code → /us-oh/code/s2921.44',
    ],
    [
      'an act by its year',
      'In Massachusetts it is Chapter 135 of the Acts of 2024.',
      'Chapter 135 of the Acts of 2024 → /us-ma/act/2024/ch135',
    ],
    [
      'a list of a code',
      'In Fresno he cited Penal Code sections 245(a)(1), 422 and 148(a)(1).',
      '422 → /us-ca/code/penal/s422',
    ],
    ['Section 1983', 'He lost the Section 1983 suit.', 'Section 1983 → /us/usc/t42/s1983'],
    [
      'damages under Section 1983',
      'The jury awarded $1.2 million under Section 1983.',
      'Section 1983 → /us/usc/t42/s1983',
    ],
    [
      'who cites it',
      'Oregon cites ORS 180.805; Connecticut cites Section 54-193 of the General Statutes.',
      'Section 54-193 of the General Statutes → /us-ct/cgs/s54-193',
    ],
    [
      'an office of the city',
      "Washington's mayor said the District would keep its law.",
      'Washington → washington-dc',
    ],
    [
      'an act with its year',
      'Act 69 of 2017 let shoppers carry cups. In Vermont they did.',
      'Act 69 of 2017 → /us-vt/act/69',
    ],
    [
      'the year before a bill',
      'Texas has appealed. The 2023 Senate Bill 4 is on hold.',
      'Senate Bill 4 → /us-tx/bill/sb/4',
    ],
    [
      'another subject of another year',
      'California still keeps SB 54, a 2022 plastics recycling law.',
      'SB 54 → /us-ca/bill/sb/54',
    ],
    [
      'a Congress by its number alone',
      'Earlier tries are H.R. 140 in the 115th Congress and S. 723 in the 103rd.',
      'S. 723 → /us/bill/103/s/723',
    ],
    ['amending', 'An amendment under Article V needs 38 states.', 'Article V → /us/const/art/5'],
    [
      'an article of a state',
      'In Colorado voters keep Article X, Section 20, intact.',
      'Article X, Section 20 → /us-co/const/art/10/s20',
    ],
    ['a state that counts so', 'Maine keeps L.D. 1259.', 'L.D. 1259 → /us-me/bill/ld/1259'],
    ['the last Congress', 'In the last Congress H.R. 1 cut taxes.', 'H.R. 1 → /us/bill/hr/1'],
    [
      'a code of its own',
      'RCW 43.17.425 keeps state agencies in Washington from asking.',
      'Washington → washington',
    ],
    [
      'the law of the place in its sentence',
      'Illinois and Boston have one. Connecticut has had its TRUST Act since 2013.',
      'TRUST Act → ct-trust-act',
    ],
    ['powers', 'The president cites Article II.', 'Article II → /us/const/art/2'],
    [
      'years since a year',
      'Florida passed SB 1718 in 2023, four years after SB 168.',
      'SB 168 → fl-sb168',
    ],
    [
      'another subject',
      'The plastics bill, SB 54, makes producers in California pay.',
      'SB 54 → /us-ca/bill/sb/54',
    ],
    ['the state before an act', 'Illinois’s TRUST Act passed.', 'TRUST Act → il-trust-act'],
  ])('%s', (_, text, mention) => {
    expect(found(text)).toContain(mention);
  });

  test('each bill goes with the state that passed it', () => {
    expect(found('In 2017 Texas passed SB 4 and California answered with SB 54.')).toEqual([
      'Texas → texas',
      'SB 4 → tx-sb4-2017',
      'California → california',
      'SB 54 → ca-sb54',
    ]);
  });

  test('an order of the place that is named, by a number of its own kind or its year', () => {
    expect(found('Philadelphia kept Executive Order 5-16.')).toContain(
      'Executive Order 5-16 → phila-eo-5-16',
    );
    expect(found('New York City has Executive Order 124, of 1989.')).toContain(
      'Executive Order 124 → nyc-eo-124',
    );
    expect(found('New York City has Executive Order 124.')).toContain('Executive Order 124 → null');
  });

  test('a docket number without its division and zeros', () => {
    expect(found('It is No. 17-cv-5720.')).toEqual(['No. 17-cv-5720 → chicago-v-sessions-2017']);
  });

  test('what the article tells of a bill once holds throughout', () => {
    expect(
      found('Ohio lawmakers read House Bill 9.\n\nIn Idaho and Ohio House Bill 9 is new.'),
    ).toEqual(['House Bill 9 → /us-oh/bill/hb/9', 'House Bill 9 → /us-oh/bill/hb/9']);
  });

  test('a bill of the record that the article calls by its name', () => {
    expect(found('SB 54, the California Values Act, is law.')).toContain('SB 54 → ca-sb54');
    expect(found('SB 54 is law.')).toEqual(['SB 54 → null']);
  });

  test('a code that the article has cited with its state', () => {
    const text =
      'Under Texas Penal Code § 19.02, in New Mexico, he cited Penal Code Section 22.02(a)(2).';
    expect(found(`${text} So does Section 9.32 of the Penal Code.`)).toEqual([
      'Texas Penal Code § 19.02 → /us-tx/code/penal/s19.02',
      'New Mexico → new-mexico',
      'Penal Code Section 22.02(a)(2) → /us-tx/code/penal/s22.02/a/2',
      'Section 9.32 of the Penal Code → /us-tx/code/penal/s9.32',
    ]);
  });

  test('a caption begins behind a year that ends a sentence and behind other law', () => {
    expect(found('So it was in June 2024. Doe v. Roe, 603 U.S. 369 (2024), ended it.')[0]).toBe(
      'Doe v. Roe → 603 U.S. 369',
    );
    expect(
      found('Citing the Fifth Amendment and Missouri v. Seibert, 542 U.S. 600 (2004), she left.'),
    ).toContain('Missouri v. Seibert → 542 U.S. 600');
  });

  test('where two states are named nothing is guessed', () => {
    expect(found('Ohio and Idaho read Senate Bill 8.')).toEqual(['Senate Bill 8 → null']);
    expect(found('Ohio and Idaho cite Penal Code section 187.')).toEqual([]);
  });

  test('the Congress that is named, that sat on the day, or on a day that is named', () => {
    expect(found('The 119th Congress read H.R. 32.', '2017-06-01')).toEqual([
      'H.R. 32 → /us/bill/119/hr/32',
    ]);
    expect(found('The House read H.R. 32.', '2017-06-01')).toEqual([
      'H.R. 32 → /us/bill/115/hr/32',
    ]);
    expect(found('The House read H.R. 32 on July 3, 2025.')).toEqual([
      'H.R. 32 → /us/bill/119/hr/32',
    ]);
    expect(found('The House read H.R. 32.')).toEqual(['H.R. 32 → /us/bill/hr/32']);
    expect(found('Congress read S. 2235 in Albany, N.Y.', '2025-06-01')).toContain(
      'S. 2235 → /us/bill/119/s/2235',
    );
  });

  test('who a case is named after is no case', () => {
    expect(found('In Printz v. United States, Jay Printz sued; Printz held that.')).toEqual([
      'Printz v. United States → printz',
      'Printz → printz',
    ]);
  });

  test('the year beside a caption that two suits have', () => {
    const caption = 'City and County of San Francisco v. Trump';
    expect(found(`In November 2017, ${caption} was decided.`, '2026-01-01')).toEqual([
      `${caption} → san-francisco-v-trump-2017`,
    ]);
    expect(found(`In August 2025, ${caption} was decided.`, '2026-01-01')).toEqual([
      `${caption} → san-francisco-v-trump-2025`,
    ]);
  });
});

describe('the tables of states', () => {
  const codes = new Set(STATES.map(({ code }) => code));

  test('what borders on a state has it for a neighbor', () => {
    const pairs = [...codes].flatMap((one) => [...codes].map((other) => [one, other] as const));
    const oneWay = pairs.filter(
      ([one, other]) => areNeighbors(one, other) !== areNeighbors(other, one),
    );
    expect(oneWay).toEqual([]);
    expect(
      [...codes].filter(
        (code) => !pairs.some(([one, other]) => one === code && areNeighbors(one, other)),
      ),
    ).toEqual(['AK', 'HI']);
    expect(areNeighbors('OR', 'WA')).toBe(true);
    expect(areNeighbors('OR', 'MT')).toBe(false);
  });

  test('the division of a city or county that a path of law names', () => {
    expect(divisionEnd('NY', 'new-york-city')).toBe('/state:ny/place:new_york');
    expect(divisionEnd('nj', 'jersey-city')).toBe('/state:nj/place:jersey_city');
    expect(divisionEnd('il', 'cook-county')).toBe('/state:il/county:cook');
    expect(divisionEnd('ct')).toBe('/state:ct');
  });

  test('a bill is the law of the record while it is news', () => {
    const text = 'Texas Gov. Greg Abbott signed Senate Bill 4 on Sunday.';
    expect(found(text, '2017-05-08')).toContain('Senate Bill 4 → tx-sb4-2017');
    expect(found(text, '2023-12-18')).toContain('Senate Bill 4 → /us-tx/bill/sb/4');
  });

  test('a letter and a number are a bill where a state is told that numbers them so', () => {
    expect(found('In New Jersey, S3672 has not moved.')).toContain('S3672 → /us-nj/bill/s/3672');
    expect(found('The part S3672 is out of stock.')).toEqual([]);
    expect(found('In Texas the part S3672 is out of stock.')).toEqual(['Texas → texas']);
  });

  test.each([
    ['In Vermont the Model S 2021 sold.', 'Vermont'],
    ['Rhode Island guests slept in room H 1250.', 'Rhode Island'],
    ['Troops near Newark, N.J., fear the S-400 missile.', 'Newark, N.J.'],
    ['In Milwaukee the ghost returns in Act 2.', 'Milwaukee'],
    ['The dose in Vermont was called H 5.', 'Vermont'],
    ['Vermont voters slept through Amendment 14 to the farm bill.', 'Vermont'],
  ])('what only looks like a bill: %s', (text, place) => {
    expect(found(text)).toEqual([expect.stringMatching(`^${place} → `)]);
  });

  test('a case tells which city of a name is meant', () => {
    expect(
      found(
        'The City of Rochester answered. United States v. City of Rochester waits.',
        '2025-09-01',
      ),
    ).toContain('City of Rochester → rochester-ny');
  });

  test('a university makes no person of its city', () => {
    const text = 'ROCHESTER, N.Y. — The University of Rochester shut.\n\nRochester police came.';
    expect(found(text)).toContain('Rochester → rochester-ny');
  });

  test('a town elsewhere that is only visited holds for its paragraph', () => {
    const text =
      'BURLINGTON, Vt. — The council met.\n\nA clerk in Burlington, Iowa, wrote. Burlington waits.\n\nBurlington police came.';
    expect(found(text).filter((one) => one.startsWith('Burlington →'))).toHaveLength(1);
  });

  test.each([
    'In Las Vegas, the San Miguel County seat, it rained.',
    'A twister hit Boston, a crossroads in Nelson County.',
    'No. 13 seed Vermont won.',
    'Lawrence O’Dea met the sanctuary city’s mayor.',
  ])('no place of the record: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    'Item 287(g) is on the agenda.',
    'The ticket, No. 17-2991, was paid.',
    'The ship, once the Queen of Newark, sank.',
    'He went 3-for-4 with two RBIs in the third inning for Sacramento.',
    'Article II of the union contract binds the president.',
  ])('nor here: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the day and the years since tell which bill of a number is meant', () => {
    const text = 'Texas rewards pacts, eight years after SB 4 first punished towns.';
    expect(found(text, '2025-05-01')).toContain('SB 4 → tx-sb4-2017');
    expect(found(text, '2028-05-01')).toContain('SB 4 → /us-tx/bill/sb/4');
  });

  test('the day tells which Congress was the last', () => {
    expect(found('In the last Congress H.R. 1 cut taxes.', '2019-02-01')).toEqual([
      'H.R. 1 → /us/bill/115/hr/1',
    ]);
  });

  test('a day is no score', () => {
    expect(found('On Oct. 12, Chicago sued.')).toEqual(['Chicago → chicago-il']);
    expect(found('Milwaukee 4, Chicago 2.')).toEqual([]);
  });

  test('the seat of a county of the record is the record’s', () => {
    expect(found('In Chicago, the Cook County seat, it rained.')).toContain('Chicago → chicago-il');
  });

  test('a hyphen in a bill needs its state', () => {
    expect(found('In Colorado, HB-1001 passed.')).toContain('HB-1001 → /us-co/bill/hb/1001');
    expect(found('The HB-1001 battery is out of stock.')).toEqual([]);
  });

  test('of two suits of one name the one that is over what the sentence says', () => {
    const text = 'The complaint in United States v. New York, over courthouse arrests, is new.';
    expect(found(text, '2025-06-13')).toContain('United States v. New York → us-v-new-york-poca');
  });

  test('one county among those of a list is called by its full name', () => {
    expect(found('A few counties such as Baltimore County, Maryland, wrote.')).toEqual([
      'Baltimore County, Maryland → baltimore-county-md',
    ]);
  });

  test('a substitute bill is read in full words, and in letters where its state is told', () => {
    const ref = '/us-wa/bill/sb/5497';
    const text =
      'In Washington state, Engrossed Second Substitute Senate Bill 5497 passed. E2SSB 5497 is law.';
    expect(found(text).slice(1)).toEqual([
      `Engrossed Second Substitute Senate Bill 5497 → ${ref}`,
      `E2SSB 5497 → ${ref}`,
    ]);
    expect(found('The part E2SSB 5497 is out of stock.')).toEqual([]);
  });

  test('a council is of its city', () => {
    expect(found('The Council of the City of Seattle met.')).toEqual([
      'City of Seattle → seattle-wa',
    ]);
    expect(found('The Business Council of Seattle met.')).toEqual([]);
  });

  test('a caption is that of the number behind it', () => {
    const text =
      'The judge who held the 2017 order void blocked the new one in City and County of San Francisco v. Trump, No. 3:25-cv-01350-WHO.';
    expect(found(text)).toContain(
      'City and County of San Francisco v. Trump → san-francisco-v-trump-2025',
    );
  });

  test('an order is that of its issuer while it is news', () => {
    const text = 'Gov. Mikie Sherrill signed Executive Order No. 12 on Wednesday.';
    expect(found(text, '2026-02-12')).toContain('Executive Order No. 12 → nj-eo-12-2026');
    expect(found(text, '2027-02-12')).not.toContain('Executive Order No. 12 → nj-eo-12-2026');
  });

  test('a county below a dateline of another state is that state’s', () => {
    expect(
      found(
        'Clark County delays a vote\n\nVANCOUVER, Wash. — The Clark County Council met.\n\n“We are not Las Vegas,” the chair said.',
      ),
    ).toEqual(['Las Vegas → las-vegas-nv']);
  });

  test('who speaks or has a nickname is no place', () => {
    expect(found('“One more hour,” said Denver, who waited in Seattle.')).toEqual([
      'Seattle → seattle-wa',
    ]);
    expect(found('Harold “Bud” Denver lived in Seattle.')).toEqual(['Seattle → seattle-wa']);
  });

  test('the District in a list of states is no town', () => {
    expect(found('It lists Delaware, the District of Columbia, Illinois and Nevada.')).toEqual([
      'Delaware → delaware',
      'District of Columbia → washington-dc',
      'Illinois → illinois',
      'Nevada → nevada',
    ]);
  });

  test('a state that only places a town tells nothing of itself', () => {
    expect(found('A Waco, Texas, man was struck.')).toEqual([]);
    expect(found('It began in Berkeley Heights, New Jersey, and moved.')).toEqual([]);
  });

  test('an act is of the year that was cited before', () => {
    expect(
      found('They passed 2023 Wisconsin Act 12. Police matter since Act 12 sets a floor.'),
    ).toEqual(['2023 Wisconsin Act 12 → /us-wi/act/2023/12', 'Act 12 → /us-wi/act/2023/12']);
  });

  test('a section of a chapter that the article cites of one code only', () => {
    expect(found('Under Tex. Penal Code § 46.02 it is a crime; section 46.03 says where.')).toEqual(
      [
        'Tex. Penal Code § 46.02 → /us-tx/code/penal/s46.02',
        'section 46.03 → /us-tx/code/penal/s46.03',
      ],
    );
  });

  test('no city that tells of its state is a record', () => {
    const names = new Set(
      lexicon.jurisdictions.flatMap(({ names: all }) => all.map(({ text }) => text)),
    );
    expect([...LANDMARKS.keys()].filter((name) => names.has(name))).toEqual([]);
    expect([...LANDMARKS.values()].filter((code) => !codes.has(code))).toEqual([]);
  });
});
