/**
 * Cities that news names without their state, and that are no record: they tell which state an article
 * is in. Each name belongs to one city, as far as news speaks of it. By USPS code of the state.
 */
const ROWS = `AL:Tuscaloosa|AK:Anchorage,Juneau|AZ:Phoenix,Tucson,Scottsdale|AR:Little Rock
CA:Fresno,Bakersfield,Anaheim,San Jose,San Diego,Palo Alto,Santa Monica|CO:Boulder|CT:Hartford,Stamford
FL:Tampa,Orlando,Tallahassee,Fort Lauderdale|GA:Atlanta,Savannah|HI:Honolulu|ID:Boise|IL:Rockford,Evanston
IN:Indianapolis,Fort Wayne|IA:Des Moines,Cedar Rapids|KS:Wichita,Topeka|KY:Frankfort
LA:Baton Rouge,Shreveport|ME:Bangor|MD:Annapolis|MA:Worcester|MI:Detroit,Grand Rapids,Ann Arbor,Kalamazoo
MN:Duluth|MS:Biloxi,Gulfport,Tupelo,Hattiesburg|MO:St. Louis|MT:Billings,Missoula|NE:Omaha
NV:Reno,Carson City|NJ:Trenton,Atlantic City,Hackensack|NM:Santa Fe,Las Cruces
NY:Buffalo,Syracuse,Brooklyn,Manhattan,Bronx,Staten Island,Long Island,Ithaca,Yonkers,Schenectady,Utica
NC:Raleigh,Greensboro,Asheville|ND:Fargo,Bismarck|OH:Cleveland,Cincinnati,Toledo,Akron|OK:Tulsa
PA:Pittsburgh,Allentown,Scranton,Harrisburg|RI:Providence|SD:Sioux Falls,Rapid City
TN:Nashville,Memphis,Knoxville,Chattanooga|TX:Houston,Dallas,Fort Worth,El Paso,Corpus Christi,Lubbock
UT:Salt Lake City,Provo|VT:Montpelier|WA:Spokane,Tacoma|WI:Green Bay|WY:Cheyenne,Laramie`;

/** USPS code of the state by the name of the city. */
export const LANDMARKS: ReadonlyMap<string, string> = new Map(
  ROWS.split(/[|\n]/).flatMap((row) => {
    const [code = '', names = ''] = row.split(':');
    return names.split(',').map((name) => [name, code] as const);
  }),
);

/** The same by their names as datelines have them. */
export const LANDMARKS_IN_CAPITALS: ReadonlyMap<string, string> = new Map(
  [...LANDMARKS].map(([name, code]) => [name.toUpperCase(), code]),
);
