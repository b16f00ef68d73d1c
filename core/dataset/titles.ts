import { stateByCode } from '../find/states.ts';
import type { RecordLink } from './card-model.ts';
import { formatWhen } from './dates.ts';
import type { Dataset, Instrument, Jurisdiction, Letter, List, Party } from './record.ts';
import { type Found, recordOf, recordsOf } from './records.ts';

/** City and county in one are called what news calls them. */
const JURISDICTION_KINDS: Readonly<Record<Jurisdiction['kind'], string>> = {
  state: 'State',
  county: 'County',
  parish: 'Parish',
  city: 'City',
  'consolidated-city-county': 'City',
  district: 'Federal district',
  agency: 'Agency',
  sheriff: 'Sheriff',
};

const INSTRUMENT_KINDS: Readonly<Record<Instrument['kind'], string>> = {
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

const LETTER_KINDS: Readonly<Record<Letter['kind'], string>> = {
  letter: 'Letter',
  memo: 'Memorandum',
  statement: 'Statement',
  release: 'News release',
};

const LIST_KINDS: Readonly<Record<List['kind'], string>> = {
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

/** What kind of thing a record is and where or when: “County · Nevada”, “Letter · June 22, 2017”. */
export function kickerOf(dataset: Dataset, found: Found): string {
  switch (found.kind) {
    case 'jurisdiction': {
      const { kind, state } = found.record;
      return kind === 'state' || kind === 'district'
        ? JURISDICTION_KINDS[kind]
        : join(JURISDICTION_KINDS[kind], stateByCode(state)?.name);
    }
    case 'instrument': {
      const { kind, jurisdiction } = found.record;
      const place = jurisdiction && recordOf(dataset, 'jurisdiction', jurisdiction)?.shortName;
      return join(INSTRUMENT_KINDS[kind], place);
    }
    case 'case':
      return join('Case', found.record.dockets[0]?.court);
    case 'letter':
      return join(LETTER_KINDS[found.record.kind], formatWhen(found.record.date));
    case 'list':
      return join(LIST_KINDS[found.record.kind], formatWhen(found.record.published));
  }
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

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
