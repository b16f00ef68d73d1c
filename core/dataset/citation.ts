import { formatWhen } from './dates.ts';
import type { Case, Dataset, Docket, Instrument, Letter, List, Source } from './record.ts';
import { type Found, recordsOf } from './records.ts';
import { partyName } from './titles.ts';

/**
 * How a brief or an article would cite what a record is about, in the manner of the Bluebook, without
 * a full stop: “City of Chicago v. Barr, 961 F.3d 882 (7th Cir. 2020)”, “Exec. Order 13768, 82 Fed.
 * Reg. 8799 (Jan. 25, 2017)”, “Letter from … to … (June 22, 2017)”. What the record does not hold,
 * such as the court of a reporter's volume, is left out.
 * @returns null for places, which are not documents.
 */
export function citationOf(dataset: Dataset, { kind, record }: Found): string | null {
  switch (kind) {
    case 'jurisdiction':
      return null;
    case 'instrument':
      return lawCitation(record);
    case 'case':
      return caseCitation(record);
    case 'letter':
      return withSource(letterCitation(record), documentOf(dataset, record), dataset, record);
    case 'list':
      return withSource(
        `${record.publisher}, ${record.title} (${formatWhen(record.published)})`,
        known(dataset, record).find(({ kind: one, url }) => one === 'primary' && url !== null),
        dataset,
        record,
      );
  }
}

/** Those that are cited by their number alone; others have names that readers know them by. */
const BY_NUMBER: ReadonlySet<Instrument['kind']> = new Set([
  'statute',
  'regulation',
  'executive-order',
  'constitution',
]);

/** Where an order or an act is printed: cited behind its number. */
const PRINTED_IN = /^\d+ (?:Fed\. Reg\.|Stat\.) /;

function lawCitation({ kind, name, citations, enacted, officialUrl }: Instrument): string {
  const [number] = citations;
  const printed = kind === 'statute' ? undefined : citations.find((one) => PRINTED_IN.test(one));
  const named = BY_NUMBER.has(kind) && number ? number : withNumber(name, number);
  const cited = [named, ...(printed && printed !== number ? [printed] : [])].join(', ');
  const isDated = kind === 'statute' || kind === 'constitution' || /\(.*\d{4}\)$/.test(cited);
  return withAddress(
    enacted && !isDated ? `${cited} (${formatWhen(enacted)})` : cited,
    officialUrl ?? null,
  );
}

/** “Kate's Law, H.R. 3004, 115th Cong. (2017)”: the name ends where the number would come again. */
function withNumber(name: string, number: string | undefined): string {
  if (!number) return name;
  const [short = name] = name.split(', ');
  return `${number.startsWith(name) ? '' : `${short}, `}${number}`;
}

function caseCitation({ caption, court, dockets, events, reporters }: Case): string {
  const decisions = reporters.flatMap((reporter) => {
    const year = events.find(({ citation }) => citation?.includes(reporter))?.date.on.slice(0, 4);
    return year ? [{ reporter, year }] : [];
  });
  const printed = decisions.map(({ reporter, year }) => {
    const printing = courtOf(reporter, dockets);
    return `${reporter} (${printing ? `${printing} ` : ''}${year})`;
  });
  const [docket] = dockets;
  const filing = events.find(({ effect }) => effect === 'filed')?.date;
  const isFirstCourt = !docket || !/Cir\.$|^S\. Ct\.$/.test(docket.court);
  const filed = filing && isFirstCourt ? ` filed ${formatWhen(filing)}` : '';
  const numbered = docket ? [`No. ${docket.number} (${docket.court}${filed})`] : [];
  const places = [...numbered, ...printed].join('; ');
  return places ? `${caption}, ${places}` : `${caption} (${court}${filed && `,${filed}`})`;
}

/** The court whose decisions a reporter prints, where the case was in only one such court. */
function courtOf(reporter: string, dockets: readonly Docket[]): string | null {
  const isAppeals = /\d F\.(?:2d|3d|4th| App’x)? \d/.test(reporter);
  if (!isAppeals && !/ F\. Supp\. /.test(reporter)) return null;
  const courts = dockets
    .map(({ court }) => court)
    .filter((court) => /Cir\.$/.test(court) === isAppeals && court !== 'S. Ct.');
  const [court, another] = [...new Set(courts)];
  return court && !another ? court : null;
}

function letterCitation({ kind, from, to, signedBy, date, subject }: Letter): string {
  const [signer] = signedBy;
  const name = signer ? partyName(signer) : null;
  const by = name && name !== from.name ? `${name}, ${from.name}` : from.name;
  const day = formatWhen(date);
  if (kind === 'statement') return `Statement of ${by} (${day})`;
  if (kind === 'release')
    return `News release, ${from.name}${subject ? `, ${subject}` : ''} (${day})`;
  const what = kind === 'memo' ? 'Memorandum' : 'Letter';
  const addressee = to ? partyName(to) : null;
  const toWhom = to
    ? `${by.includes(', ') ? ',' : ''} to ${addressee && addressee !== to.name ? `${addressee}, ${to.name}` : to.name}`
    : '';
  return `${what} from ${by}${toWhom} (${day})`;
}

/** The source that is the letter itself: the one in which its words were seen. */
function documentOf(dataset: Dataset, { excerpts = [] }: Letter): Source | undefined {
  const seen = excerpts.find(({ evidence }) => evidence === 'primary');
  return seen && recordsOf(dataset).sources.get(seen.source);
}

function known(dataset: Dataset, { sources }: Letter | List): Source[] {
  return sources.flatMap((id) => recordsOf(dataset).sources.get(id) ?? []);
}

/** With the address of the document, else with who tells of it. */
function withSource(
  citation: string,
  document: Source | undefined,
  dataset: Dataset,
  record: Letter | List,
): string {
  if (document) return withAddress(citation, document.url);
  const sources = known(dataset, record);
  const report = sources.find(({ url }) => url !== null) ?? sources[0];
  if (!report) return citation;
  const date = report.date ? ` (${formatWhen(report.date)})` : '';
  return withAddress(
    `${citation}, as reported in ${report.title}, ${report.publisher}${date}`,
    report.url,
  );
}

function withAddress(citation: string, url: string | null): string {
  return url === null ? citation : `${citation}, ${url}`;
}
