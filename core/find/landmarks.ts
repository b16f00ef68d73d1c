/**
 * Cities, regions and waters that news names without their state, and that are no record: they tell
 * which state an article is in. Each name belongs to one of them, as far as news speaks of it. By USPS
 * code of the state.
 */
const ROWS = `AL:Tuscaloosa|AK:Anchorage,Juneau|AZ:Phoenix,Tucson,Scottsdale|AR:Little Rock
CA:Fresno,Bakersfield,Anaheim,San Jose,San Diego,Palo Alto,Santa Monica|CO:Boulder|CT:Hartford,Stamford
FL:Tampa,Orlando,Tallahassee,Fort Lauderdale|GA:Atlanta,Savannah|HI:Honolulu|ID:Boise|IL:Rockford,Evanston
IN:Indianapolis,Fort Wayne|IA:Des Moines,Cedar Rapids|KS:Wichita,Topeka|KY:Frankfort
LA:Baton Rouge,Shreveport|ME:Bangor,South Portland,Biddeford|MD:Annapolis|MA:Worcester|MI:Detroit,Grand Rapids,Ann Arbor,Kalamazoo
MN:Duluth|MS:Biloxi,Gulfport,Tupelo,Hattiesburg|MO:St. Louis|MT:Billings,Missoula|NE:Omaha
NV:Reno,Carson City|NH:Nashua|NJ:Trenton,Atlantic City,Hackensack|NM:Santa Fe,Las Cruces
NY:Buffalo,Syracuse,Brooklyn,Manhattan,Bronx,Staten Island,Long Island,Ithaca,Yonkers,Schenectady,Utica
NC:Raleigh,Greensboro,Asheville|ND:Fargo,Bismarck|OH:Cleveland,Cincinnati,Toledo,Akron|OK:Tulsa
PA:Pittsburgh,Allentown,Scranton,Harrisburg|RI:Providence|SD:Sioux Falls,Rapid City
TN:Nashville,Memphis,Knoxville,Chattanooga|TX:Houston,Dallas,Fort Worth,El Paso,Corpus Christi,Lubbock
UT:Salt Lake City,Provo|VT:Montpelier|WA:Spokane,Tacoma|WI:Green Bay|WY:Cheyenne,Laramie
CA:Bay Area,Central Valley,Silicon Valley,Napa,Lake Merritt|ME:Casco Bay,Peaks Island,Old Port,Cape Elizabeth,Kennebunk|MS:Mississippi Delta|MA:Merrimack,Merrimack Valley,Cape Cod
MI:Upper Peninsula,Michigan State University|MN:Twin Cities|NY:Rikers Island,Hudson Valley,Finger Lakes,Lake Ontario
OR:Willamette,Willamette River,Willamette Valley|VT:Lake Champlain,Green Mountain|WA:Puget Sound|WY:Teton,Tetons`;

/**
 * Who has held an office that the dispute speaks of: beside the office the name tells of the state. By
 * USPS code of the state.
 */
const OFFICIALS = `AZ:Katie Hobbs,Doug Ducey|CA:Gavin Newsom,Jerry Brown,Rob Bonta,Xavier Becerra,Karen Bass,Eric Garcetti
CA:London Breed,Daniel Lurie,Libby Schaaf,Sheng Thao,Barbara Lee,Darrell Steinberg,Jesse Arreguín
CO:Jared Polis,John Hickenlooper,Michael Hancock,Mike Johnston,Phil Weiser|CT:Ned Lamont,Dannel Malloy
CT:Dannel P. Malloy,William Tong,Justin Elicker,Toni Harp|DE:Matt Meyer,John Carney
FL:Ron DeSantis,Rick Scott,James Uthmeier,Ashley Moody,Carlos Gimenez,Carlos Giménez,Daniella Levine Cava
GA:Brian Kemp|IL:JB Pritzker,J.B. Pritzker,Bruce Rauner,Rahm Emanuel,Lori Lightfoot,Brandon Johnson,Kwame Raoul
IL:Lisa Madigan,Toni Preckwinkle,Tom Dart|KY:Andy Beshear,Matt Bevin,Greg Fischer,Craig Greenberg
LA:Jeff Landry,John Bel Edwards,Mitch Landrieu,LaToya Cantrell,Marlin Gusman,Susan Hutson
MA:Maura Healey,Charlie Baker,Marty Walsh,Martin Walsh,Martin J. Walsh,Michelle Wu,Daniel Rivera,Andrea Campbell
MD:Wes Moore,Larry Hogan,Catherine Pugh,Brandon Scott|ME:Janet Mills|MI:Gretchen Whitmer,Rick Snyder,Dana Nessel
MI:Andy Schor,Virg Bernero|MN:Tim Walz,Mark Dayton,Jacob Frey,Betsy Hodges,Melvin Carter,Keith Ellison
MS:Tate Reeves,Phil Bryant,Chokwe Antar Lumumba,Lynn Fitch,John Horhn|NC:Roy Cooper,Josh Stein
NJ:Phil Murphy,Chris Christie,Mikie Sherrill,Ras Baraka,Ras J. Baraka,Steven Fulop,Ravi Bhalla,Andre Sayegh
NJ:Gurbir Grewal,Matthew Platkin|NM:Michelle Lujan Grisham,Susana Martinez,Tim Keller,Hector Balderas,Raúl Torrez
NV:Joe Lombardo,Steve Sisolak,Brian Sandoval,Aaron Ford,Carolyn Goodman
NY:Kathy Hochul,Andrew Cuomo,Andrew M. Cuomo,Letitia James,Malik Evans,Lovely Warren,Kathy Sheehan
OH:Mike DeWine,John Kasich|OR:Tina Kotek,Kate Brown,Ted Wheeler,Keith Wilson,Dan Rayfield,Ellen Rosenblum
PA:Josh Shapiro,Tom Wolf,Jim Kenney,Cherelle Parker,Cherelle L. Parker,Larry Krasner
RI:Dan McKee,Gina Raimondo,Jorge Elorza,Brett Smiley,Peter Neronha|TX:Greg Abbott,Ken Paxton,Sally Hernandez
VT:Phil Scott,Miro Weinberger,Emma Mulvaney-Stanak,Charity Clark|WA:Jay Inslee,Bob Ferguson,Nick Brown
WA:Bruce Harrell,Jenny Durkan,Ed Murray,Dow Constantine,Katie Wilson|WI:Tony Evers,Scott Walker,Tom Barrett
WI:Cavalier Johnson,David Clarke,David A. Clarke Jr.`;

/** USPS code of the state by the name of the place. */
export const LANDMARKS = byName(ROWS);

/** USPS code of the state by the name of who held an office there. */
export const OFFICIALS_STATES = byName(OFFICIALS);

function byName(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(/[|\n]/).flatMap((row) => {
      const [code = '', names = ''] = row.split(':');
      return names.split(',').map((name) => [name, code] as const);
    }),
  );
}
