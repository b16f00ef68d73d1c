import type {
  Case,
  Dataset,
  Development,
  Event,
  Excerpt,
  Instrument,
  Jurisdiction,
  Letter,
  List,
  Membership,
  Names,
  Source,
  When,
} from '../../../core/dataset/record.ts';

/*
 * Records made by hand, each with no more than its test needs. What a test does not say is empty, or
 * named by the id. Every record rests on the source “s”.
 */

/** A dataset of the given parts, with the source “s”. */
export function datasetOf(parts: Partial<Dataset> = {}): Dataset {
  return {
    version: '1.2.3',
    asOf: '2026-01-31',
    compiled: '2026-02-01',
    licence: 'CC0-1.0',
    citation: 'A record for tests',
    sources: [source('s')],
    jurisdictions: [],
    federal: [],
    letters: [],
    instruments: [],
    cases: [],
    lists: [],
    discrepancies: [],
    misstatements: [],
    glossary: [],
    ...parts,
  };
}

export function day(on: string): When {
  return { on, precision: 'day' };
}

export function names(...match: [string, ...string[]]): Names {
  const [first, ...others] = match;
  const always = (text: string) => ({ text, use: 'always' as const });
  return { match: [always(first), ...others.map(always)], refuse: [] };
}

export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    publisher: `Publisher of ${id}`,
    date: day('2017-01-01'),
    url: `https://example.org/${id}`,
    kind: 'primary',
    ...more,
  };
}

/** The source as a card lists it. */
export function line(id: string) {
  const { title, publisher, date, url, kind } = source(id);
  return { id, title, publisher, date, url, kind };
}

/** A city of Pennsylvania. */
export function place(id: string, more: Partial<Jurisdiction> = {}): Jurisdiction {
  return {
    id,
    name: `City of ${id}`,
    shortName: id,
    kind: 'city',
    state: 'PA',
    ocdId: `ocd-division/country:us/state:pa/place:${id}`,
    geoid: '4260000',
    geoidOf: 'place',
    names: names(id),
    events: [],
    ...more,
  };
}

/** An act of the Justice Department without a status. */
export function event(on: string, more: Partial<Event> = {}): Event {
  return {
    id: `event-${on}`,
    date: day(on),
    actor: { kind: 'doj', name: 'Justice Department' },
    act: 'other',
    text: `What happened on ${on}.`,
    sources: ['s'],
    ...more,
  };
}

export function law(id: string, more: Partial<Instrument> = {}): Instrument {
  return {
    id,
    kind: 'statute',
    name: id,
    citations: [],
    names: names(id),
    summary: `Summary of ${id}.`,
    sources: ['s'],
    ...more,
  };
}

export function lawsuit(id: string, more: Partial<Case> = {}): Case {
  return {
    id,
    caption: id,
    captions: [],
    names: names(id),
    court: `Court of ${id}`,
    dockets: [],
    reporters: [],
    plaintiffs: [],
    defendants: [],
    wave: 'first',
    issue: `Issue of ${id}.`,
    jurisdictions: [],
    events: [],
    status: { text: `status of ${id}`, asOf: null },
    sources: ['s'],
    ...more,
  };
}

export function development(
  on: string,
  effect: Development['effect'],
  more: Partial<Development> = {},
): Development {
  return { date: day(on), text: `It is ${effect} on ${on}.`, effect, sources: ['s'], ...more };
}

/** A letter of the Justice Department that nobody is seen to have signed. */
export function letter(id: string, on: string, more: Partial<Letter> = {}): Letter {
  return {
    id,
    kind: 'letter',
    date: day(on),
    from: { name: 'Justice Department' },
    signedBy: [],
    jurisdictions: [],
    side: 'federal',
    summary: `Summary of ${id}.`,
    excerpts: [],
    sources: ['s'],
    ...more,
  };
}

export function excerpt(id: string, more: Partial<Excerpt> = {}): Excerpt {
  return { id, text: `Words of ${id}.`, source: 's', evidence: 'primary', form: 'letter', ...more };
}

/** A list of the Justice Department. */
export function list(id: string, on: string, more: Partial<List> = {}): List {
  return {
    id,
    title: `Title of ${id}`,
    shortTitle: id,
    kind: 'list',
    publisher: 'Justice Department',
    published: day(on),
    status: 'in force',
    summary: `Summary of ${id}.`,
    members: [],
    sources: ['s'],
    ...more,
  };
}

/** An entry for a place of the record. */
export function member(jurisdiction: string, more: Partial<Membership> = {}): Membership {
  return { jurisdiction, name: jurisdiction, listed: true, sources: ['s'], ...more };
}
