import { anchorsOf } from './anchors.ts';
import { LANDMARKS, OFFICIALS_STATES } from './landmarks.ts';
import { READERS } from './law/starts.ts';
import type { Lexicon, LexiconName } from './lexicon.ts';
import { mayHold } from './named.ts';
import { pivotOf, type Sense } from './names.ts';
import type { OwnLaw } from './own-law.ts';
import { wordEnd } from './pattern.ts';
import { COUNTY_WORDS } from './sole-counties.ts';
import { STATES, stateOf } from './states.ts';
import type { NamesByWord, NameTables, TableForm, TableName, TableSense } from './tables.ts';

function writeNames(names: readonly TableName[]): string {
  const longestFirst = [...names].sort(([, a], [, b]) => b.length - a.length);
  return longestFirst.map((name) => name.join(' ')).join('\n');
}

interface Written {
  readonly text: string;
  readonly sense: Sense;
  readonly plain: TableSense;
}

/** Makes the tables of `lexicon`: its names but for those that `law` reads, their variants, and all that the record refuses. */
export function tabulateNames(lexicon: Lexicon, law: OwnLaw): NameTables {
  const lawNames = new Set(law.names);
  const written = namesOf(lexicon).filter(({ text, sense }) => mayHold(text, sense));
  const isDescribed = ({ sense: { kind, use } }: Written) =>
    use === 'loose' && kind !== 'jurisdiction';
  const { jurisdictions, instruments, cases, letters } = lexicon;
  const names = tabulate(
    written.filter(
      (one) => !isDescribed(one) && !lawNames.has(one.text) && !isPadded(one.text, one.sense),
    ),
    [...jurisdictions, ...instruments, ...cases, ...letters],
    [...LANDMARKS, ...OFFICIALS_STATES, ...ABBREVIATIONS].map(
      ([name, tells]): [string, TableForm] => {
        const isOfficial = OFFICIALS_STATES.has(name);
        return [name, { senses: [], tells, ...(isOfficial && { isOfficial }) }];
      },
    ),
  );
  const descriptions = tabulate(written.filter(isDescribed), [
    ...instruments,
    ...cases,
    ...letters,
  ]);
  const forms: TableForm[] = [];
  // Most names of one record mean the same.
  const places = new Map<string, number>();
  const placeOf = (form: TableForm): number => {
    const content = JSON.stringify(form);
    const place = places.get(content) ?? forms.push(form) - 1;
    places.set(content, place);
    return place;
  };
  const lower: TableName[] = [];
  const byWord = (table: ReadonlyMap<string, TableForm>): NamesByWord => {
    const groups: Record<string, TableName[]> = {};
    for (const [key, form] of table) {
      const pivot = pivotOf(key);
      if (pivot < 0 && form.senses.length === 0) continue;
      const name: TableName = [placeOf(form), key];
      if (pivot < 0) {
        lower.push(name);
        continue;
      }
      const word = key.slice(pivot, wordEnd(key, pivot));
      groups[word] ??= [];
      groups[word].push(name);
    }
    return Object.fromEntries(
      Object.entries(groups).map(([word, names]) => [word, writeNames(names)]),
    );
  };
  const starts = [...descriptions.keys(), ...names.keys()].map((key) => key.slice(pivotOf(key)));
  return {
    forms,
    descriptions: byWord(descriptions),
    names: byWord(names),
    lower,
    anchors: anchorsOf([...READERS.keys(), ...COUNTY_WORDS, ...starts]),
  };
}

function tabulate(
  written: readonly Written[],
  refusing: readonly { readonly refuse: readonly string[] }[],
  telling: readonly (readonly [name: string, form: TableForm])[] = [],
): ReadonlyMap<string, TableForm> {
  const forms = new Map<string, TableForm>();
  for (const { text, plain } of written) addForm(forms, text, plain);
  for (const { name, code } of STATES) addState(forms, name, code);
  for (const refused of refusing.flatMap(({ refuse }) => refuse)) {
    if (!forms.has(refused) && !isComposed(refused)) forms.set(refused, REFUSED);
  }
  for (const [name, form] of telling) if (!forms.has(name)) forms.set(name, form);
  for (const [text, form] of [...forms]) addVariants(forms, text, form);
  return forms;
}

/** "S.C." behind a town tells of a state that is no record, too. */
const ABBREVIATIONS = STATES.flatMap(({ code, short }) =>
  short.map((form): [string, string] => [form, code]),
);

const REFUSED: TableForm = { senses: [] };

/** The state's own name marks it as a state, whether or not the record holds it. */
function addState(forms: Map<string, TableForm>, name: string, code: string): void {
  // "Oregon state senator" names the state by its name alone, unless the record writes it so.
  const isKnown = forms.has(name) && !forms.has(`${name} state`);
  const lower = isKnown ? [] : [`${name} state`];
  for (const text of [name, ...lower, `${name} State`, `State of ${name}`]) {
    const senses = forms.get(text)?.senses ?? [];
    forms.set(text, { senses, state: code });
  }
}

/**
 * "287(g) agreement" beside "287(g)", "Chicago Police Department" beside "Chicago": the name is the
 * shorter, and a span holds no more.
 */
function isPadded(name: string, { kind, entry }: Sense): boolean {
  if (kind === 'jurisdiction') {
    return entry.names.some(
      ({ text, use }) =>
        use === 'always' &&
        /^ (?:Police|Sheriff)/.test(name.slice(text.length)) &&
        name.startsWith(text),
    );
  }
  if (kind !== 'instrument') return false;
  const bare = name.replace(/^the /, '');
  return entry.names.some(
    ({ text }) => bare.startsWith(`${text} `) && /^[a-z ]+$/.test(bare.slice(text.length)),
  );
}

// "Clark County, Wash." and "Illinois' Cook County" are read from name and state; as refused forms
// they would also refuse the right record.
function isComposed(text: string): boolean {
  const tail = /, ([^,]+)$/.exec(text)?.[1];
  if (tail !== undefined && stateOf(tail) !== null) return true;
  const lead = /^(.+?)'s? /.exec(text)?.[1];
  return lead !== undefined && stateOf(lead) !== null;
}

function namesOf({ jurisdictions, instruments, cases, letters }: Lexicon): Written[] {
  const named = <Kind extends Sense['kind']>(
    kind: Kind,
    list: TableSense[0],
    entries: readonly Extract<Sense, { kind: Kind }>['entry'][],
  ) =>
    entries.flatMap((entry, i) =>
      alsoCalled(entry).map(({ text, use }): Written => {
        return { text, sense: { kind, entry, use } as Sense, plain: [list, i, use] };
      }),
    );
  return [
    ...named('jurisdiction', 'jurisdictions', jurisdictions),
    ...named('instrument', 'instruments', instruments),
    ...named('case', 'cases', cases),
    ...named('letter', 'letters', letters),
  ];
}

/** Its names, and of the capital the one that it shares with a state. */
function alsoCalled(entry: Sense['entry']): readonly LexiconName[] {
  const isCapital = 'kind' in entry && entry.kind === 'district';
  return isCapital ? [...entry.names, { text: 'Washington', use: 'listed' }] : entry.names;
}

/** Spans leave the article out: "the Chicago case" is matched as "Chicago case" after "the". */
const ARTICLE = /^(?:the|an?|his|her) /;

function addForm(forms: Map<string, TableForm>, written: string, sense: TableSense): void {
  const text = written.replace(ARTICLE, '');
  const known = forms.get(text);
  const needsThe =
    /^the /.test(written) &&
    (known?.needsThe ?? known === undefined) &&
    !/^(?:city|county|state)/i.test(text);
  const senses = [...(known?.senses ?? []), sense];
  forms.set(text, { senses, ...(needsThe && { needsThe }) });
}

const LEADS = /^(?:City|County|State|Commonwealth|Parish)(?= (?:and County )?of )/;

/** "city of Chicago" beside "City of Chicago"; "CHICAGO" as in headlines and datelines. */
function addVariants(forms: Map<string, TableForm>, text: string, form: TableForm): void {
  const lower = text.replace(LEADS, (word) => word.toLowerCase());
  if (!forms.has(lower)) forms.set(lower, form);
  const upper = text.toUpperCase();
  if (/[a-z]{3}/.test(text) && !forms.has(upper)) forms.set(upper, form);
}
