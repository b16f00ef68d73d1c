import { stateByCode } from '../find/states.ts';
import type { Kicker, RecordLink } from './card-model.ts';
import { formatWhen } from './dates.ts';
import type { Dataset, Instrument, Jurisdiction, Letter, List, Party } from './record.ts';
import { type Found, recordOf, recordsOf } from './records.ts';

/** What a thing can be called above its title, in American English. */
export type KickerWord =
  | 'State'
  | 'County'
  | 'Parish'
  | 'City'
  | 'Federal district'
  | 'Agency'
  | 'Sheriff'
  | 'Federal statute'
  | 'Federal regulation'
  | 'Federal bill'
  | 'Executive order'
  | 'Act of Congress'
  | 'Bill'
  | 'Memorandum'
  | 'State law'
  | 'State bill or law'
  | 'Ordinance'
  | 'Policy'
  | 'Grant program'
  | 'Constitution'
  | 'Doctrine'
  | 'Consent decree'
  | 'Case'
  | 'Letter'
  | 'Statement'
  | 'News release'
  | 'Federal list'
  | 'Set of letters'
  | 'Federal report'
  | 'Federal findings'
  | 'More than one meaning';

/** City and county in one are called what news calls them. */
const JURISDICTION_KINDS: Readonly<Record<Jurisdiction['kind'], KickerWord>> = {
  state: 'State',
  county: 'County',
  parish: 'Parish',
  city: 'City',
  'consolidated-city-county': 'City',
  district: 'Federal district',
  agency: 'Agency',
  sheriff: 'Sheriff',
};

const INSTRUMENT_KINDS: Readonly<Record<Instrument['kind'], KickerWord>> = {
  statute: 'Federal statute',
  regulation: 'Federal regulation',
  'executive-order': 'Executive order',
  'public-law': 'Act of Congress',
  bill: 'Bill',
  memo: 'Memorandum',
  'state-law': 'State law',
  ordinance: 'Ordinance',
  policy: 'Policy',
  'grant-program': 'Grant program',
  constitution: 'Constitution',
  doctrine: 'Doctrine',
  'consent-decree': 'Consent decree',
};

const LETTER_KINDS: Readonly<Record<Letter['kind'], KickerWord>> = {
  letter: 'Letter',
  memo: 'Memorandum',
  statement: 'Statement',
  release: 'News release',
};

const LIST_KINDS: Readonly<Record<List['kind'], KickerWord>> = {
  list: 'Federal list',
  letters: 'Set of letters',
  report: 'Federal report',
  findings: 'Federal findings',
};

/** The title of a record as a card or a search result shows it. */
export function titleOf(dataset: Dataset, found: Found): string {
  switch (found.kind) {
    case 'jurisdiction':
      return found.record.shortName;
    case 'instrument':
      return found.record.name;
    case 'case':
      return found.record.caption;
    case 'letter':
      return letterTitle(dataset, found.record);
    case 'list':
      return found.record.shortTitle;
  }
}

/** What kind of thing a record is, and where or when. */
export function kickerOf(dataset: Dataset, found: Found): Kicker {
  switch (found.kind) {
    case 'jurisdiction': {
      const { kind, state } = found.record;
      return kind === 'state' || kind === 'district'
        ? { what: JURISDICTION_KINDS[kind], of: null }
        : { what: JURISDICTION_KINDS[kind], of: stateByCode(state)?.name ?? null };
    }
    case 'instrument': {
      const { kind, jurisdiction } = found.record;
      const place = jurisdiction && recordOf(dataset, 'jurisdiction', jurisdiction)?.shortName;
      return { what: INSTRUMENT_KINDS[kind], of: place || null };
    }
    case 'case':
      return { what: 'Case', of: found.record.dockets[0]?.court ?? null };
    case 'letter':
      return { what: LETTER_KINDS[found.record.kind], of: found.record.date };
    case 'list':
      return { what: LIST_KINDS[found.record.kind], of: found.record.published };
  }
}

/** A kicker in American English: “County · Nevada”, “Letter · June 22, 2017”. */
export function kickerText({ what, of }: Kicker): string {
  if (of === null) return what;
  return `${what} · ${typeof of === 'string' ? of : formatWhen(of)}`;
}

/** A link to a record; null where the dataset holds none with that id. */
export function linkTo(dataset: Dataset, id: string): RecordLink | null {
  const found = recordsOf(dataset).byId.get(id);
  return found ? { kind: found.kind, id, title: titleOf(dataset, found) } : null;
}

/** A person with their office, or the body where no person was seen. */
export function partyName({ name, person, office }: Party): string {
  if (!person) return name;
  if (!office) return person;
  // A long office reads better after the name.
  return office.includes(',') ? `${person}, ${office}` : `${office} ${person}`;
}

function letterTitle(dataset: Dataset, letter: Letter): string {
  const from = bodyName(dataset, letter.from);
  const isPublic = letter.kind === 'statement' || letter.kind === 'release';
  if (letter.to && !isPublic) return `${from} to ${bodyName(dataset, letter.to)}`;
  return letter.subject ? `${from}: ${letter.subject}` : from;
}

/** A place by its short name; an office by the body it belongs to. */
function bodyName(dataset: Dataset, { name, jurisdiction }: Party): string {
  const place = jurisdiction && recordOf(dataset, 'jurisdiction', jurisdiction)?.shortName;
  return place ?? name.split(',')[0] ?? name;
}
