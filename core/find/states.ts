import { anyOf, flexible } from './pattern.ts';

/** A state as news writes it. */
export interface State {
  /** USPS code. */
  readonly code: string;
  readonly name: string;
  /** Associated Press abbreviation, where it differs from the name; others seen in print. */
  readonly short: readonly string[];
}

// USPS code, name, then AP and older abbreviations. AP never shortens eight states; their older
// abbreviations still occur in law and in newsletters.
const ROWS = `
AL|Alabama|Ala.
AK|Alaska|
AZ|Arizona|Ariz.
AR|Arkansas|Ark.
CA|California|Calif.|Cal.
CO|Colorado|Colo.
CT|Connecticut|Conn.
DE|Delaware|Del.
DC|District of Columbia|D.C.
FL|Florida|Fla.
GA|Georgia|Ga.
HI|Hawaii|
ID|Idaho|
IL|Illinois|Ill.
IN|Indiana|Ind.
IA|Iowa|
KS|Kansas|Kan.|Kans.
KY|Kentucky|Ky.
LA|Louisiana|La.
ME|Maine|
MD|Maryland|Md.
MA|Massachusetts|Mass.
MI|Michigan|Mich.
MN|Minnesota|Minn.
MS|Mississippi|Miss.
MO|Missouri|Mo.
MT|Montana|Mont.
NE|Nebraska|Neb.|Nebr.
NV|Nevada|Nev.
NH|New Hampshire|N.H.
NJ|New Jersey|N.J.
NM|New Mexico|N.M.
NY|New York|N.Y.
NC|North Carolina|N.C.
ND|North Dakota|N.D.
OH|Ohio|
OK|Oklahoma|Okla.
OR|Oregon|Ore.
PA|Pennsylvania|Pa.|Penn.
RI|Rhode Island|R.I.
SC|South Carolina|S.C.
SD|South Dakota|S.D.
TN|Tennessee|Tenn.
TX|Texas|Tex.
UT|Utah|
VT|Vermont|Vt.
VA|Virginia|Va.
WA|Washington|Wash.
WV|West Virginia|W.Va.|W. Va.
WI|Wisconsin|Wis.|Wisc.
WY|Wyoming|Wyo.
`;

/** The fifty states and the District of Columbia. */
export const STATES: readonly State[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', name = '', ...short] = row.split('|');
    return { code, name, short: short.filter((form) => form !== '') };
  });

/** Sources of patterns for the full name of a state, and for any of its forms. */
export const FULL_NAMES = anyOf(STATES.map(({ name }) => flexible(name)));
/** Names and their abbreviations, without the postal ones. */
export const STATE_FORMS = anyOf(
  STATES.flatMap(({ name, short }) => [flexible(name), ...short.map(flexible)]),
);
export const ANY_STATE = anyOf(
  STATES.flatMap(({ code, name, short }) => [flexible(name), code, ...short.map(flexible)]),
);

const BY_FORM = new Map<string, string>(
  STATES.flatMap(({ code, name, short }) =>
    [name, name.toUpperCase(), code, ...short].map((form): [string, string] => [form, code]),
  ),
);

/** USPS code of the state that `form` (name, AP or postal form, plain spaces) names, or null. */
export function stateOf(form: string): string | null {
  return BY_FORM.get(form) ?? null;
}

// Each state with those that border on it, by USPS code; the District counts as one.
const BORDERS = `AL:FL GA MS TN|AZ:CA CO NM NV UT|AR:LA MO MS OK TN TX|CA:AZ NV OR|CO:AZ KS NE NM OK UT WY
CT:MA NY RI|DE:MD NJ PA|DC:MD VA|FL:AL GA|GA:AL FL NC SC TN|ID:MT NV OR UT WA WY|IL:IA IN KY MO WI
IN:IL KY MI OH|IA:IL MN MO NE SD WI|KS:CO MO NE OK|KY:IL IN MO OH TN VA WV|LA:AR MS TX|ME:NH
MD:DC DE PA VA WV|MA:CT NH NY RI VT|MI:IN OH WI|MN:IA ND SD WI|MS:AL AR LA TN
MO:AR IA IL KS KY NE OK TN|MT:ID ND SD WY|NE:CO IA KS MO SD WY|NV:AZ CA ID OR UT|NH:MA ME VT
NJ:DE NY PA|NM:AZ CO OK TX UT|NY:CT MA NJ PA VT|NC:GA SC TN VA|ND:MN MT SD|OH:IN KY MI PA WV
OK:AR CO KS MO NM TX|OR:CA ID NV WA|PA:DE MD NJ NY OH WV|RI:CT MA|SC:GA NC|SD:IA MN MT ND NE WY
TN:AL AR GA KY MO MS NC VA|TX:AR LA NM OK|UT:AZ CO ID NM NV WY|VT:MA NH NY|VA:DC KY MD NC TN WV
WA:ID OR|WV:KY MD OH PA VA|WI:IA IL MI MN|WY:CO ID MT NE SD UT`;

const NEIGHBORS = new Map(
  BORDERS.split(/[|\n]/).map((row) => {
    const [code = '', borders = ''] = row.split(':');
    return [code, new Set(borders.split(' '))] as const;
  }),
);

/** Whether two states, by USPS code, have a border in common. */
export function areNeighbors(code: string, other: string): boolean {
  return NEIGHBORS.get(code)?.has(other) === true;
}

/** The state with USPS code `code`, or null. */
export function stateByCode(code: string): State | null {
  return STATES.find((state) => state.code === code) ?? null;
}

/** End of the OCD division id of a state (USPS code), or of a city or county in it as paths of law write it. */
export function divisionEnd(state: string, local?: string): string {
  const own = `/state:${state.toLowerCase()}`;
  if (local === undefined) return own;
  const name = local.replace(/-county$/, '').replaceAll('-', '_');
  if (local.endsWith('-county')) return `${own}/county:${name}`;
  // The division of the city has the name that it shares with its state.
  return `${own}/place:${name === 'new_york_city' ? 'new_york' : name}`;
}
