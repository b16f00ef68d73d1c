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

/** The state with USPS code `code`, or null. */
export function stateByCode(code: string): State | null {
  return STATES.find((state) => state.code === code) ?? null;
}
