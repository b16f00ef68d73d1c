import { describe, expect, test } from 'vitest';
import { makeFinder } from '../../../core/find/finder.ts';
import type { Lexicon } from '../../../core/find/lexicon.ts';
import { makeReady } from '../../../core/find/ready.ts';
import { place, smallLexicon } from '../../fixtures/find/lexicon.ts';

const find = makeFinder(makeReady(smallLexicon));

/** Mentions as `text → id`, or `text → a|b` where open. */
function found(text: string, lexicon?: Lexicon): string[] {
  const finder = lexicon === undefined ? find : makeFinder(makeReady(lexicon));
  return finder(text).map((one) => `${one.text} → ${one.id ?? one.ids?.join('|')}`);
}

describe('a state beside the name', () => {
  test.each([
    ['Clark County, Nev.', 'clark-county-nv'],
    ['Clark County, Nevada', 'clark-county-nv'],
    ['Clark County in Nevada', 'clark-county-nv'],
    ['Nevada’s Clark County', 'clark-county-nv'],
    ["Illinois' Cook County", 'cook-county-il'],
    ['Illinois’s Cook County', 'cook-county-il'],
    ['Miami-Dade County, Fla.', 'miami-dade-county-fl'],
    ['Milwaukee County (Wis.)', 'milwaukee-county-wi'],
    ['Santa\u00A0Clara County, California', 'santa-clara-county-ca'],
    ['Clark County,\nNev.', 'clark-county-nv'],
    ['Jackson, Miss.', 'jackson-ms'],
  ])('%s is part of the span', (form, id) => {
    expect(found(`Lawyers for ${form}, answered.`)).toEqual([`${form} → ${id}`]);
  });

  test('a full stop that ends the sentence is no part of it', () => {
    expect(found('He wrote to Clark County, Nevada.')).toEqual([
      'Clark County, Nevada → clark-county-nv',
    ]);
  });

  test.each([
    'Clark County, Wash.',
    'Clark County, Washington',
    'Cook County, Minn.',
    'Miami, Fla.',
    'Las Vegas, Nev.',
    'Jackson, Tenn.',
  ])('%s is somewhere else', (form) => {
    expect(found(`Sanctuary cities and ${form}, differ.`)).toEqual([]);
  });

  test('a list of states after a city is no address', () => {
    expect(found('They sued Chicago, California and Connecticut.')).toHaveLength(3);
  });

  test('a state that only places a town is not named for itself', () => {
    expect(found('She lives in Hartford, Connecticut, with a dog.')).toEqual([]);
    expect(found('He was seen in Fresno, Calif., on Monday, and in California.')).toEqual([
      'California → california',
    ]);
  });
});

describe('the same name twice in an article', () => {
  test('a qualified mention settles the bare ones', () => {
    expect(found('Clark County, Nev., has a jail. Clark County runs it.')).toEqual([
      'Clark County, Nev. → clark-county-nv',
      'Clark County → clark-county-nv',
    ]);
  });

  test('a place elsewhere unsettles them', () => {
    expect(
      found('Sanctuary cities: Clark County, Wash., has a jail. Clark County runs it.'),
    ).toEqual([]);
  });

  test('with both, the last one named before decides', () => {
    const text = 'Clark County, Nev., and Clark County, Wash., differ. Clark County said so.';
    expect(found(text)).toEqual(['Clark County, Nev. → clark-county-nv']);
  });

  test('the dispute alone lets the record’s own county stand', () => {
    expect(found('Clark County is no sanctuary county, it told the Justice Department.')).toEqual([
      'Clark County → clark-county-nv',
    ]);
    expect(found('Clark County schools open late.')).toEqual([]);
  });
});

describe('Washington', () => {
  const withState: Lexicon = {
    ...smallLexicon,
    jurisdictions: [
      ...smallLexicon.jurisdictions,
      place('washington', 'state', 'WA', ['Washington state', ['Washington', 'context']]),
      place('oregon', 'state', 'OR', ['Oregon']),
    ],
  };

  test.each([
    'Ten places tell Washington they follow the law on sanctuary cities.',
    'WASHINGTON (AP) — The sanctuary letters came in.',
    'Talks between Washington and sanctuary cities in Washington state’s towns.',
    'From Chicago to Washington, sanctuary cities are news.',
  ])('the capital, and no mention: %s', (text) => {
    expect(found(text, withState).filter((one) => /^WASHINGTON|^Washington →/.test(one))).toEqual(
      [],
    );
  });

  test.each([
    'The law in Washington, Oregon and California is one.',
    'Washington Gov. Jay Inslee signed it.',
    'States such as Washington and Illinois have one.',
  ])('the state: %s', (text) => {
    expect(found(text, withState)).toContain('Washington → washington');
  });

  test('the city among cities', () => {
    expect(found('Chicago, Washington and Philadelphia sued.', withState)).toContain(
      'Washington → washington-dc',
    );
  });
});

describe('New York', () => {
  const both: Lexicon = {
    ...smallLexicon,
    jurisdictions: [
      ...smallLexicon.jurisdictions,
      place('new-york', 'state', 'NY', ['State of New York', ['New York', 'context']]),
    ],
  };

  test.each([
    'the cities of New York and Chicago',
    'New York, Chicago and New Orleans',
    'Chicago, New York and others',
    'the mayors of Philadelphia and New York',
  ])('the city among cities: %s', (text) => {
    expect(found(text, both)).toContain('New York → new-york-city-ny');
  });

  test.each([
    'California, New York and Illinois',
    'New York Gov. Andrew Cuomo',
    'the states of New York and Illinois',
  ])('the state: %s', (text) => {
    expect(found(text, both)).toContain('New York → new-york');
  });

  test('open where nothing decides, and only between records', () => {
    const open = ['New York → new-york-city-ny|new-york'];
    expect(found('On sanctuary cities New York has not said.', both)).toEqual(open);
    expect(found('She moved to New York at 22.', both)).toEqual(open);
    expect(found('On sanctuary cities New York has not said.')).toEqual([]);
    expect(found('A driver from Yonkers, New York, was hurt.', both)).toEqual([]);
  });

  test('what the article means by it elsewhere', () => {
    expect(found('The New York attorney general sued. She moved to New York at 22.', both)).toEqual(
      ['New York → new-york', 'New York → new-york'],
    );
    expect(
      found('The New York attorney general met New York police. She loves New York.', both),
    ).toContain('New York → new-york-city-ny|new-york');
  });
});

describe('names inside other names', () => {
  test.each([
    'The Chicago Tribune',
    'University of Chicago',
    'New York Times',
    'West Philadelphia',
    'the Northern District of California',
    'N.D. California',
    'California Penal Code',
    'Philadelphia County',
    'the Chicago Cultural Center',
    'New Orleans Saints',
    '@Chicago',
    'Chicago.gov',
    'Chicagoland',
    'Baja California',
    'the USS Chicago',
    'the band Chicago',
    '“Chicago,” the musical,',
    '“The Streets of Philadelphia”',
    'NBC Chicago',
    'Chicago & Alton',
    'the Chicago, Milwaukee and Pacific Railroad',
    'the University of Illinois at Chicago',
    'Chicago-Kent',
    'Chicago-style pizza',
    'the Friends of Chicago',
    'Miss California',
    'D-California',
    'Smith v. California',
    'No. 3 California',
    'where the Connecticut rose',
    'Chicago in Lincolnshire',
    'Chicago, Ontario,',
  ])('%s', (text) => {
    expect(found(`He read ${text} on sanctuary cities.`)).toEqual([]);
  });

  test.each([
    'Chicago Mayor Rahm Emanuel',
    'Chicago’s police',
    'Chicago-based',
    'CHICAGO (AP) —',
    'Chicago police',
    'Chicago Public Safety Commissioner Ann Lee',
    'A Chicago judge',
    'Downtown Chicago',
    '“Chicago is next,” a lawyer',
  ])('%s names the city', (text) => {
    expect(found(`${text} said no.`)).toHaveLength(1);
  });
});

describe('results of games', () => {
  test.each([
    'Chicago beat Philadelphia.',
    'Chicago won 4-2 at Philadelphia.',
    'Chicago 4, Philadelphia 2',
    'The men of the school fell to Philadelphia, 66-52.',
    'They lost to Chicago by 20.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a vote has figures, too', () => {
    expect(found('The council in Chicago voted 4-2.')).toEqual(['Chicago → chicago-il']);
  });
});

describe('the state without a comma', () => {
  test.each(['Chicago IL', 'Chicago Ill.', 'Clark County NV', 'Clark County Nevada'])(
    '%s',
    (form) => {
      expect(found(`He moved to ${form} in May.`)[0]).toMatch(new RegExp(`^${form} → `));
    },
  );

  test.each(['Clark County WA', 'Clark County Wash.'])('%s is elsewhere', (form) => {
    expect(found(`Sanctuary cities: he moved to ${form} in May.`)).toEqual([]);
  });
});

describe('namesakes', () => {
  const withNamesakes: Lexicon = {
    ...smallLexicon,
    jurisdictions: smallLexicon.jurisdictions.map((one) =>
      one.id === 'clark-county-nv' ? { ...one, namesakes: ['WA'] } : one,
    ),
  };

  test('a town of another state just before says where the county is', () => {
    expect(
      found('On sanctuary cities: in Vancouver, Washington, Clark County said no.', withNamesakes),
    ).toEqual([]);
  });

  test('the own state in the article lets it stand', () => {
    expect(found('In Nevada, Clark County said no.', withNamesakes)).toContain(
      'Clark County → clark-county-nv',
    );
  });
});

describe('people', () => {
  test.each(['Gloria Chicago, who is 81, runs it.', 'Gloria Chicago, 81, runs it.'])(
    '%s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('who is introduced by a first name is meant by the last one', () => {
    const text =
      'Sanctuary cities sued. The team sent guard Devin Jackson to Texas. Jackson scored.';
    expect(found(text).join()).not.toContain('jackson-ms');
  });
});

describe('conditions on a name', () => {
  test('loose names need the dispute, its demands and a list', () => {
    expect(found('Las Vegas and Miami are warm.')).toEqual([]);
    expect(
      found(
        'The Justice Department sent sanctuary letters to Chicago, Philadelphia, Las Vegas and Miami.',
      ),
    ).toContain('Las Vegas → clark-county-nv');
  });

  test('a surname is no city', () => {
    expect(
      found('Sanctuary cities in Mississippi: Jackson said no. Mayor Tom Jackson left.'),
    ).toEqual([]);
  });

  test('"Cook, Kane and Lake counties"', () => {
    expect(found('Sanctuary cities: Cook, Kane and Lake counties differ.')).toEqual([
      'Cook → cook-county-il',
    ]);
    expect(found('Cook, Kane and Lake met.')).toEqual([]);
  });

  test('"the counties of Cook and Lake", and the state after a list', () => {
    expect(found('On sanctuary cities the counties of Cook and Lake differ.')).toEqual([
      'Cook → cook-county-il',
    ]);
    expect(found('Cook, Kane and Lake counties in Illinois met.')).toContain(
      'Cook → cook-county-il',
    );
    expect(found('On sanctuary cities: Cook and Lake counties in Minnesota met.')).toEqual([]);
  });

  test('"the District" needs its article', () => {
    expect(
      found(
        'Sanctuary cities: Washington, D.C., answered. the District complied. District staff too.',
      ),
    ).toEqual(['Washington, D.C. → washington-dc', 'District → washington-dc']);
  });
});
