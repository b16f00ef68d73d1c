import type { Finder, Mention } from '../../core/find/mention.ts';

/**
 * Contexts in which the name of a place stands in news, each tried with many names. `_` is the name;
 * brackets hold what has to be found (the name, with its state or "city of"), and a template without
 * brackets says that the name is something else there. `<S>` is the place's state, `<s>` its AP
 * abbreviation, `<O>` and `<o>` a state that has no record of this name.
 */
interface Template {
  /** `c` cities, `a` cities that are more often a surname or elsewhere, `k` counties, `s` states. */
  readonly kinds: string;
  readonly text: string;
}

interface Sample {
  readonly kind: 'c' | 'a' | 'k' | 's';
  readonly name: string;
  readonly id: string;
  readonly state: string;
  readonly short: string;
}

// Kind, name, id, state, AP abbreviation.
const SAMPLES: readonly Sample[] = `
c|Chicago|chicago-il|Illinois|Ill.
c|Philadelphia|philadelphia-pa|Pennsylvania|Pa.
c|Boston|boston-ma|Massachusetts|Mass.
c|Seattle|seattle-wa|Washington|Wash.
c|Denver|denver-co|Colorado|Colo.
c|Minneapolis|minneapolis-mn|Minnesota|Minn.
c|New Orleans|new-orleans-la|Louisiana|La.
c|San Francisco|san-francisco-ca|California|Calif.
c|Las Vegas|las-vegas-nv|Nevada|Nev.
c|Baltimore|baltimore-md|Maryland|Md.
c|Milwaukee|milwaukee-wi|Wisconsin|Wis.
c|Albuquerque|albuquerque-nm|New Mexico|N.M.
c|Louisville|louisville-metro-ky|Kentucky|Ky.
c|Los Angeles|los-angeles-ca|California|Calif.
c|New Haven|new-haven-ct|Connecticut|Conn.
c|San Antonio|san-antonio-tx|Texas|Texas
a|Jackson|jackson-ms|Mississippi|Miss.
a|Lawrence|lawrence-ma|Massachusetts|Mass.
a|Lansing|lansing-mi|Michigan|Mich.
a|Burlington|burlington-vt|Vermont|Vt.
a|Albany|albany-ny|New York|N.Y.
a|Paterson|paterson-nj|New Jersey|N.J.
a|Stockton|stockton-ca|California|Calif.
a|Berkeley|berkeley-ca|California|Calif.
a|Newark|newark-nj|New Jersey|N.J.
a|Oakland|oakland-ca|California|Calif.
a|Rochester|rochester-ny|New York|N.Y.
a|Fremont|fremont-ca|California|Calif.
a|Portland|portland-or|Oregon|Ore.
k|Cook County|cook-county-il|Illinois|Ill.
k|Clark County|clark-county-nv|Nevada|Nev.
k|Hennepin County|hennepin-county-mn|Minnesota|Minn.
k|Milwaukee County|milwaukee-county-wi|Wisconsin|Wis.
k|King County|king-county-wa|Washington|Wash.
k|Sonoma County|sonoma-county-ca|California|Calif.
s|California|california|California|Calif.
s|Oregon|oregon|Oregon|Ore.
s|Vermont|vermont|Vermont|Vt.
s|Illinois|illinois|Illinois|Ill.
s|Nevada|nevada|Nevada|Nev.
s|Colorado|colorado|Colorado|Colo.
s|Minnesota|minnesota|Minnesota|Minn.
s|Texas|texas|Texas|Texas
s|Louisiana|louisiana|Louisiana|La.
s|New Jersey|new-jersey|New Jersey|N.J.
s|Delaware|delaware|Delaware|Del.
`
  .trim()
  .split('\n')
  .map((row) => {
    const [kind, name = '', id = '', state = '', short = ''] = row.split('|');
    return { kind: kind as Sample['kind'], name, id, state, short };
  });

/** Another state for `<O>` and `<o>`: none of the samples has a record there. */
const OTHER = { name: 'Ohio', short: 'Ohio' };

// biome-ignore format: a table
const NOT_THE_PLACE = `
# another place of the name
cak|Police in _, <O>, arrested two men.
ca|A _, <O>, hospital tested the drug.
c|In a town called _, in <O>, nobody votes.
c|There is a _ in <O> with ninety people.
cas|The <O> town of _ has one stoplight.
ca|The village of _, <O>, lies on the river.
ca|In <O>’s _, a bakery closed.
ca|The ferry leaves _, Ontario, at noon.
ca|A church in _, England, burned.
ca|_, in Lincolnshire, flooded on the spring tide.
ca|He grew up in _, <O>, and left at 18. _ had no jobs then, he said.
ca|_, in Wayne County, never grew.
ck|Deputies in _ (<O>) found the car.
s|_, <O>, is a village of 400 people.
s|They drove from _, Missouri, to Tulsa.
s|She lives in _, Pa., near the mine.
# part of a longer name of a place
ca|A shop in Little _ closed.
ca|South _ has the best tacos.
ca|Crews dug in West _ Heights all night.
ca|They moved to _ Heights last spring.
ca|The mall in New _ is empty.
ca|The fort at Old _ was rebuilt.
ca|The Village of _ Park raised taxes.
ca|_ Township trustees met on Monday.
ca|A man from North _ was hurt.
cas|Hikers were lost near Mount _ on Friday.
cas|A fire burned at Lake _ on Friday.
cas|Soldiers at Fort _ heard the speech.
cas|The lighthouse at Cape _ is dark.
cas|Boaters on the _ River were warned.
cas|Lanes on _ Avenue will close.
cas|He lives at 1200 N. _ Ave. in Gary.
cas|She was hit at the corner of _ and Third streets.
cas|The shop at 415 _ St. burned.
cas|A crash near the _ Street exit hurt three.
cas|Two men were shot on South _ Boulevard.
ca|The _ River Bridge was closed.
s|The _ City council met in a tent.
s|Ducks winter on the _ and the Potomac.
s|The _ overflowed on Sunday.
ca|_ Hills Country Club raised its fees.
cas|Camp _ opens in June.
# people
ca|Denise _ is the new treasurer of the club.
ca|“I never asked for it,” Ms. _ told the jury.
ca|Sgt. _ took the call.
ca|Dr. _ wrote the book in a year.
ca|Judge _ threw out the claim.
ca|Coach _ and his staff were let go.
ca|Robert T. _ drew the plans.
cas|_ Jones, 41, runs the ferry.
cas|_ Whitfield and her husband moved away.
cas|Prof. _ Beck studies lichens.
cas|The actor _ Pyle died on Tuesday.
ca|The painter Judy _ gave a talk.
a|“He was kind,” _ said of the coach.
ca|By TOM _
ca|The Rev. Paul _ led the prayer.
ca|Rep. Ann _ (R-Ohio) asked for papers.
ca|Trooper James _ was cleared.
ca|Mr. and Mrs. _ have four sons.
ca|Michael _ Jr. pleaded guilty.
# teams and games
cs|_ State beat Ball State, 31-10.
c|The _ Bulls lost at home.
cas|_ Tech and Ohio Northern meet on Saturday.
cs|_ 4, Cleveland 2.
cs|Cleveland beat _ 4-2 on Sunday.
cs|_ (9-3) plays on Saturday.
cs|No. 7 _ lost to unranked Ohio.
cs|He turned down offers from _, Kansas and Ohio State.
c|The _ Sting of the WNBA folded.
c|The 1919 _ White Sox threw the Series.
# papers, stations, magazines
cas|The _ Tribune reported it first.
cas|A reporter for the _ Daily News asked why.
cas|_ Magazine named its doctors of the year.
c|In _ magazine, he wrote of his mother.
c|“Nobody called,” she told CBS _ on Monday.
cas|_ Public Radio broadcast the debate.
cas|The _ Business Journal ranks the firms.
c|Axios _ reported the plan.
c|Block Club _ reported the plan first.
cs|The story was first reported by Chalkbeat _.
c|Listen to WBEZ _ at noon.
cs|“The _ Sunday Review of Books” folded.
# bodies of learning, art, money, faith
cas|She teaches at the University of _ at night.
cas|_ University cut forty jobs.
cas|_ College named a dean.
cas|The _ Symphony will tour.
cas|A study by the _ Institute of Art found it.
cas|The Bank of _ failed in 1931.
cas|The Port of _ handles grain.
ca|The Archdiocese of _ sold the school.
cas|A vice president of the Federal Reserve Bank of _ spoke.
cas|First Baptist Church of _ was built in 1880.
cas|_ High School let out early.
cas|The _ Museum of Art reopens.
cas|The Art Institute of _ lent the painting.
ca|The Hyatt Regency _ has 600 rooms.
cas|The Hotel _ closed in May.
cas|_ General Hospital admitted nine.
cas|UC _ admitted fewer students.
ca|Cal State _ hired a coach.
cas|The Girl Scouts of _ sold cookies.
cas|Planned Parenthood of _ sued.
cas|The _ Marathon drew 20,000 runners.
cas|Flights at _ International Airport were late.
# firms and brands
cas|Shares of _ Scientific fell.
cas|_ Dynamics built the robot.
cas|_ Life Insurance Co. paid the claim.
cas|Old _ Mills makes socks.
cas|_ & Sons sold the mill.
cas|_ Inc. filed for bankruptcy.
cas|The car, a Chevrolet _, was stolen.
c|A _ Cutlery knife was found.
# ships, planes, storms, operations, horses
cas|The USS _ returned to port.
cas|The submarine USS _ was launched.
cas|The battleship _ was sunk.
cas|A _-class submarine surfaced.
cas|Sailors aboard the _ waved.
cas|Operation _ began at dawn.
cas|Project _ cost $4 million.
cas|Hurricane _ made landfall.
cas|The ferry _ left at noon.
# works, words, shows
cas|“_,” a film of 1993, will be shown.
cas|The musical “_” closes in May.
cas|The band _ plays on Friday.
cas|The song “Streets of _” won an award.
cas|She wrote “A Night in _” at 22.
c|He guest-starred on “NCIS: _” twice.
c|NCIS: _ was renewed for a season.
c|The Real Housewives of _ returns on Sunday.
cas|The novel _ sold a million copies.
cas|Her album _ came out in June.
cas|He played the lead in the musical _ for a year.
# food, drink, plants, beasts
c|A _ roll and a beer, please.
c|Try the _ cream pie.
c|He ordered a _ omelet and coffee.
c|The _ cooler is made with root beer.
c|A _ steak costs $40.
c|She sliced a _ cheesesteak.
c|They adopted a _ terrier.
s|The _ poppy blooms in March.
s|A _ roll costs $9.
s|The condor is a _ condor.
s|She bought a _ king mattress.
s|The _ mule deer is shy.
# law, bodies and cases of others
s|The _ Supreme Court ruled on Monday.
s|The _ National Guard was called.
s|The _ Department of Health said no.
s|_ Penal Code sets the term.
s|The _ Rules of Evidence bar it.
s|The _ Constitution says so.
cas|_ v. Miller was about a fence.
cas|Gideon v. _ was cited.
ca|In Hale v. City of _, the court said no.
s|The _ Revised Statutes say so.
s|Under the _ Administrative Code it may.
# history and doctrine
c|The _ Seven were tried in 1969.
cas|The _ Convention of 1787 was long.
c|The _ school of economics has its critics.
cas|The Battle of _ was lost.
cas|The Treaty of _ was signed there.
c|Call it the _ Way.
# signs of the network
cas|Follow @_ for more.
cas|The tag #_ spread fast.
cas|See www._.com for hours.
cas|Write to info@_.org today.
ca|Photo: Tom _/Getty Images
# all of these once more, in other words
ca|He caught a pass from quarterback Drew _ late in the game.
ca|Senator _ of Ohio voted no.
ca|Former Secretary _ wrote a memoir.
a|_, who is 44, said he would appeal.
a|_’s lawyer asked for mercy.
ca|Defendant _ did not appear.
ca|Patrolman Ed _ made the arrest.
ca|Nurse Kathy _ retired.
ca|The late Harold _ gave the land.
ca|Sir William _ led the troops.
ca|Principal Rita _ closed the school.
ca|Her son, Kyle _, was hurt.
ca|Authorities identified the man as Carlos _, 34.
ca|The winner, Megan _ of Tulsa, took home a cow.
ca|Lt. Col. Rosa _ commands the unit.
cas|A play called “The Road to _” opens.
cas|“Goodbye, _,” her first novel, is out.
cas|The paper, the _ Sentinel, closed.
cas|_ Herald columnist Ed Hall wrote it.
cas|She edits the _ Law Review.
cas|He anchors “Good Morning _.”
cas|The podcast _ Stories won.
c|Time Out _ ranked the bars.
c|Eater _ listed the tacos.
c|KPIX reporter and CBS News _ shared the clip.
cas|The _ Post-Gazette said so.
cas|A spokesman for _ Gas & Electric said power was back.
cas|_ Children’s Hospital is full.
cas|The _ Philharmonic plays Brahms.
cas|_ Community College has 900 students.
cas|He taught at _ State College.
cas|Her degree is from Southern _ University.
cas|Students at _ Middle School walked out.
cas|The Lutheran Diocese of _ agreed.
cas|The Museum of Fine Arts, _, bought it.
cas|She runs the Food Bank of _.
cas|The Urban League of _ spoke.
cas|The Chamber Orchestra of _ is on tour.
cas|St. Mary’s of _ won.
cas|Our Lady of _ closed.
cas|A freight of the _ Northern line derailed.
cas|The _ Pacific Railway sold the land.
cas|The _ Express left at 9.
cas|The _ Zephyr is late.
cas|Passengers on Air _ waited.
cas|The tugboat _ sank.
cas|The cruiser _ shelled the coast.
cas|The schooner _ ran aground.
cas|The aircraft carrier _ sailed.
cas|Tropical Storm _ weakened.
cas|The _ Formation holds gas.
cas|The _ Fault slipped.
cas|The _ Glacier is melting.
cas|Point _ is windy.
cas|_ Peak got snow.
cas|_ Creek flooded.
cas|_ Canyon is closed.
cas|_ Lake froze.
cas|_ Valley is dry.
cas|_ Point Light is dark.
ca|_ Junction lost its depot.
ca|_ Grove has a new mayor.
ca|_ Center, a hamlet, has ten houses.
ca|_ Corners is quiet.
ca|Port _ is quiet.
ca|St. _ is quiet.
ca|Upper _ is quiet.
ca|_-on-Hudson is quiet.
cas|The _ Turnpike is jammed.
cas|The _ Expressway is jammed.
cas|Take the _ exit off I-80 at _ Road.
cas|He was shot at 14th and _ streets.
cas|The bar at Elm and _ avenues burned.
cas|They met at _ and Vine streets.
cas|The office is at 90 _ Blvd.
cas|He lives on _ Lane.
cas|It stands on _ Square.
cas|It stands at _ Circle.
cas|_ Plaza is empty.
cas|_ Hall was torn down.
ca
cas|_ Stadium is full.
cas|_ Arena is full.
cas|_ Theater is dark.
cas|The _ Cup goes to Ohio.
cas|The _ Derby is on Saturday.
cas|The _ Open is on Saturday.
cas|The _ Classic is on Saturday.
cas|_ Southern beat Ohio.
cas|_ A&M beat Ohio.
c|The _ Wolves beat the Tulsa Drillers.
c|The _ Blaze won the title.
c|He played for the _ Stags of 1947.
cs|Final: _ 21, Akron 14.
cs|Akron edged _, 3-2.
cs|_ fell to Akron, 3-2.
cs|Unbeaten _ (12-0) meets Akron.
cas|The _ Accord was signed.
cas|The _ Compromise failed.
cas|The _ Massacre is taught.
cas|The _ Purchase is taught.
cas|The _ Mutiny is taught.
cas|The _ Declaration is read.
cas|The _ Commission met.
cas|The _ Group lobbies.
cas|The _ Project studies it.
cas|The _ Fund gave $1.
s|The _ Civil Code says so.
s|The _ Values Act is law.
s|The _ Highway Patrol closed it.
s|The _ State Police closed it.
s|The _ Court of Appeals said so.
s|The _ Farm Bureau said so.
s|The _ Education Association said so.
s|Under the _ Family Code, it may.
s|The Republican Party of _ met.
s|The Supreme Court of _ ruled.
s|The Court of Appeals of _ ruled.
s|Northern _ University is small.
s|_ Avenue NW is closed.
s|Baja _ is dry.
s|New _ is a ship.
s|Miss _ wore blue.
s|The _ Pelican flew off.
cas|The startup _ Labs raised $3 million.
cas|The band, _ Nights, broke up.
cas|Buy _ Gold coffee.
cas|_ Brewing Co. shut down.
cas|_ Pizza Kitchen shut down.
cas|_ Savings Bank failed.
cas|_ National Corp. failed.
cas|First _ Bancorp failed.
cas|Bank of New _ failed.
cas|_.gov was down.
cas|He tweeted @_Guy.
cas|_@example.org is the address.
ca|In _, Scotland, it rained.
ca|The _ in Jamaica is older.
ca|In _, N.B., it rained.
ca|_, Kan., is flat.
ca|In _ (Idaho), it snowed.
ca|She lives in _, Idaho.
ca|Rain fell in Boise and _, Idaho.
ca|The Idaho city of _ sued.
ca|Idaho’s _ is small.
ca|_, Idaho, police shot a dog.
ca|The _, Idaho, mayor quit.
ca|A _, Idaho-based firm failed.
ca|The _ in Idaho is small.
ca|_ is a village in northern England.
ca|_ is a town in Idaho.
s|_, Idaho, has one store.
s|The town of _, Idaho, has one store.
s|He was born in _, Idaho, in 1950.
# transcripts, bylines, hotels, colleges, clubs
a|_: I disagree with the premise. HOST: Why?
a|HOST: Let me stop you there, _. You voted no.
ca|Thanks to our guest, Tim _, and to you for listening.
ca|He was survived by a daughter, Ruth _ of Tulsa.
ca|Catcher Yadier _ caught all nine innings.
ca|Rookie Tyrese _ scored 20.
a|_, a junior forward, had ten rebounds.
ca|Ald. Maria _ voted no.
ca|Commissioner Bob _ voted no.
ca|Attorney Lee _ took the case.
ca|Bishop Thomas _ said Mass.
ca|Elder Ray _ spoke.
ca|Private Ryan _ was saved.
ca|Chief Justice Roger _ wrote it.
ca|Special Agent Amy _ testified.
ca|U.S. District Judge Ellen _ ruled.
ca|Magistrate Judge _ agreed.
a|Queen _ is a drag star.
ca|the defendant, Jamal _, pleaded no contest
ca|Plaintiff Rosa _ sued.
ca|author Jhumpa _ read aloud
ca|(Photo by Lena _)
a|Photograph: Lena _ for The Star
ca|Illustration by Kim _
ca|Email Priya _ at the desk.
ca|Contact Priya _ at 555-0100.
a|— Priya _
ca|Written by Priya _ and edited by Omar Hale.
a|_ et al., 2019, found no link.
a|(_, 2019)
ca|Dear Mr. _:
a|Yours, Emma _
cas|The _ Review of Law ran it.
cas|The _ Spectator ran it.
cas|The _ Banner ran it.
cas|He reads the _ Mirror.
cas|A _ Magazine profile ran.
cas|_ Lawyers Weekly ran it.
cas|The _ Reporter ran it.
cas|The show “_ Tonight” ran it.
cas|“_ Fire” returns Wednesday.
cas|The _ Limited left late.
cas|The _ Special left late.
cas|The _ Flyer left late.
cas|The _ Eagle left late.
cas|The _ Union Station clock stopped.
cas|_ Junction Road is shut.
cas|The _ Street station is shut.
cas|The _ Avenue bridge is up.
cas|Exit at _ Boulevard.
cas|Turn left on _ Drive.
cas|The house on _ Court sold.
cas|The _ Tunnel is shut.
cas|The _ Trail is muddy.
cas|The _ Trail of 1843 was long.
cas|The _ Range is snowy.
cas|The _ Basin is dry.
cas|The _ Sound is calm.
cas|The _ Strait is calm.
cas|_ Island is small.
cas|_ Glacier melts.
cas|_ Harbor froze.
cas|_ Sands casino shut.
cas|The _ Grand Hotel shut.
cas|The _ Palace hotel shut.
cas|The _ Hilton shut.
cas|The _ Marriott shut.
ca|The Four Seasons _ shut.
cas|The Ritz-Carlton _ shut.
cas|The Westin _ Airport shut.
ca|Trump Tower _ is tall.
ca|Hard Rock _ is loud.
cas|SeaWorld _ is wet.
cas|Legoland _ is busy.
ca|Six Flags _ is shut.
ca|Planet Hollywood _ is shut.
cas|UMass _ won.
cas|SUNY _ won.
ca|UT _ won.
cas|Penn State _ won.
cas|Indiana University-_ won.
ca|Texas A&M-_ won.
cas|The University of Akron at _ won.
cas|The _ Institute of Technology won.
cas|The _ School of Design won.
cas|The _ School of Medicine won.
cas|_ Prep won.
cas|_ Catholic won.
cas|_ Christian won.
cas|_ Lutheran won.
cas|_ Central won.
cas|_ East won.
cas|_ Tech High won.
cas|_ Country Day won.
cas|_ FC drew 1-1.
cas|_ United drew 1-1.
cas|_ City FC drew 1-1.
cas|Inter _ drew 1-1.
cas|Sporting _ drew 1-1.
ca|AC _ drew 1-1.
ca|Athletic Club _ drew 1-1.
ca|Texas Rangers prospect Owen _ homered.
# likenesses, works told by a word after them, bodies of a state, railroads
cs|It is the _ of the West.
cs|They call it the _ of Europe.
cs|There is a _ in Idaho and an Ohio in Utah.
cs|There is a _ in Idaho.
cs|She saw _, the musical, twice.
cs|He loves _, the rock band.
cs|Common Cause _ lobbied.
cs|A lobbyist for AARP _ spoke.
cs|Make the Road _ sued.
c|A _ sandwich costs $9.
c|The _ boot came off.
c|The _ & Rio Grande built it.
cs|The _, Burlington & Quincy built it.
cs|The _ and Maine, a railroad, went broke.
`;

// biome-ignore format: a table
const THE_PLACE = `
cs|In [_], the rain did not stop.
cs|Rents fell in [_] last month.
cs|He moved from [_] to Tulsa in May.
cs|[_] residents lined up at dawn.
cs|[_]’s schools will open late.
cs|A judge in [_] blocked the rule.
cs|Thousands marched through [_] on Saturday.
cs|“[_] is my home,” she said.
cs|[_]: The vote was close.
cs|The firm is based in [_].
cs|A [_]-based firm bought the mill.
cs|Officials in [_] said no.
cs|[_] officials said no.
cs|[_] lawmakers met late.
cs|The [_] area got two inches of rain.
cs|It was 90 degrees in [_], and 40 in Anchorage.
cs|A [_] man won the lottery.
cs|She was born in [_] in 1950.
cs|Police in [_] arrested two men.
cs|[_] is not Toledo.
cs|Tulsa, [_] and Boise sued.
cs|Flights from [_] were late.
cs|They flew to [_] on Friday.
cs|According to [_] officials, nobody was hurt.
cs|Welcome to [_]!
cs|How [_] got its parks back
cs|The mayor of [_] was there.
cs|Near [_], a barn burned.
cs|Unlike Boise, [_] has a law.
cs|Across [_], schools closed.
cs|Since 2011 [_] has had a law.
cs|On Monday, [_] sued.
cs|After the storm [_] had no power.
cs|Voters in [_], however, said no.
cs|The company has plants in [_] and Boise.
cs|Reporting from [_], she saw the fire.
cs|“We love [_],” he said.
cs|[_] has asked a court to step in.
c|[_, <s>], is where he was born.
c|He lives in [_, <s>], with his wife.
c|He lives in [_, <S>], with his wife.
c|[_ (<s>)] was first.
c|[_] Mayor Ann Hall said no.
c|[_] Fire Chief Ann Hall said no.
c|The [City of _] sued on Monday.
c|The [city of _] sued on Monday.
c|[_] City Council members voted 5-4.
c|Downtown [_] was quiet.
c|Greater [_] has 90 suburbs.
c|A [_] firefighter was hurt.
c|[_]’s mayor said no.
c|The [_] City Council met.
c|The [_] school board met.
c|[_] (AP) — A main broke.
a|He lives in [_, <s>], with his wife.
a|He lives in [_, <S>], with his wife.
a|A plant in [_, <S>], closed; [_] lost 90 jobs.
a|The [City of _, <S>], sued on Monday over sanctuary cities.
a|[_] Mayor Ann Hall defended the city’s sanctuary policy in <S>.
k|The [_] Board met in <S>.
k|A [_] judge in <S> said no.
k|[_, <s>], has a new jail.
k|[_, <S>], has a new jail.
k|[_] Sheriff Ann Hall said <S> law lets her.
s|[_] Gov. Ann Hall signed it.
s|[_]’s governor said no.
s|[_] Attorney General Ann Hall sued.
s|The [State of _] sued on Monday.
s|The [state of _] sued on Monday.
s|The [_] Legislature met late.
s|The [_] Senate passed it.
s|[_] Democrats said no.
s|The [_] desert is dry.
s|Rep. Ann Hall of [_] voted no.
s|Under [_] law, it may.
s|[_] voters passed it.
cs|Snow fell on [_] overnight.
cs|The road to [_] is long.
cs|[_], like Boise, sued.
cs|Only [_] said no.
cs|Even [_] said no.
cs|It happened in [_] too.
cs|Why [_] sued
cs|In [_] and Boise, it rained.
cs|Boise and [_] sued.
cs|Boise, Tulsa and [_] sued.
cs|[_] and Boise sued.
cs|Most of [_] is dry.
cs|All of [_] is dry.
cs|Parts of [_] are dry.
cs|Outside [_], it is dry.
cs|He left [_] in 1990.
cs|She visited [_] in May.
cs|We will defend [_], she said.
cs|“In [_], we vote,” she said.
cs|The suit names [_] and Boise.
cs|The suit against [_] failed.
cs|The case, brought by [_], failed.
cs|The government sued [_] in May.
cs|The order hits [_] hardest.
cs|He was arrested in [_] on Friday.
cs|Prosecutors in [_] dropped it.
cs|Agents raided homes in [_].
cs|She is from [_].
cs|A [_] jury acquitted him.
cs|A [_] native, she sings.
cs|The [_] delegation left.
cs|The [_] economy grew.
cs|[_] taxpayers pay for it.
cs|[_] Democrats met.
cs|Two [_] men were hurt.
cs|[_] won a reprieve in court.
cs|[_] joined the suit.
cs|[_] has 40 lawyers.
cs|[_] got a letter.
cs|[_] sued first; Boise sued next.
cs|[_]; Boise; and Tulsa sued.
cs|Cities and states (Boise, [_]) sued.
cs|(Tulsa and [_] sued too.)
cs|What [_] did
cs|Trump said [_] is a mess.
cs|Trump has threatened [_].
cs|Attorneys for [_] said no.
cs|The bishop lives in [_].
cs|They drove from Boise to [_].
cs|They drove from [_] to Boise.
cs|Between [_] and Boise lies sand.
cs|A storm near [_] killed two.
cs|Trips to [_] cost more.
cs|People across [_] marched.
cs|In [_]’s case, it took a year.
cs|[_], Boise and Tulsa are on the list.
cs|Last year [_] sued.
cs|In 2017, [_] sued.
cs|Today, [_] sued.
cs|So did [_].
cs|Not so in [_].
cs|[_] does not.
cs|Welcome back to [_].
cs|• [_]: 40 cases
c|In downtown [_], shops closed.
c|The [_] mayor said no.
c|[_]’s police chief said no.
c|[_] Mayor Ed Hall, a Democrat, said no.
c|Mayor Ed Hall of [_] said no.
c|[_] Alderman Ed Hall said no.
c|[_] Councilwoman Ann Hall said no.
c|The [_] suburb of Elm is quiet.
c|Suburban [_] is quiet.
c|A bus in [_, <s>], burned.
c|[_, <s>] — A bus burned.
c|[_, <S>], is first.
c|[_ (<S>)] is first.
c|It began in [_, <S>].
c|A [_]-area school closed.
c|[_] (KABC) -- A bus burned.
k|In [_, <S>], a bus burned.
k|[_, <s>] — A bus burned.
k|[_ (<S>)] is first.
k|The [_, <S>], sheriff said no.
s|[_] Gov. Ed Hall, a Democrat, said no.
s|Gov. Ed Hall of [_] said no.
s|[_] Rep. Ann Hall said no.
s|[_] Senate President Ed Hall said no.
s|[_] House Speaker Ed Hall said no.
s|[_] lawmakers passed it.
s|[_]’s attorney general sued.
s|[_]’s Legislature passed it.
s|Rural [_] is dry.
s|The [_] coast is foggy.
s|The [_] border is long.
s|Boise, Elm and the state of Utah sued, but not [_].
a|[_, <S>], sued over sanctuary cities.
a|[_, <s>] — A bus burned.
a|Mayor Ed Hall of [_, <S>], said no.
a|Police in [_, <S>], said no to ICE. [_] is home to 90 refugees.
a|The [_, <s>], council met.
a|[<S>’s _] is a sanctuary city.
cs|HOST: Let’s go to [_] now.
cs|HALE: In [_] we did it another way.
cs|Our reporter in [_] has more.
cs|From [_], Ann Hale reports.
cs|Reporting from [_], I’m Ann Hale.
cs|He was survived by a daughter, Ruth Hale of [_].
cs|Ruth Hale of [_] won.
cs|Ruth Hale, of [_], won.
cs|Ruth Hale, 44, of [_], won.
cs|Ruth Hale, a lawyer in [_], won.
cs|A train from [_] derailed.
cs|The train to [_] is late.
cs|We left [_] at dawn.
cs|[_] at dawn is quiet.
cs|Leaving [_], you pass a mill.
cs|Back in [_], it rained.
cs|Next stop: [_].
cs|Day 3: [_] to Boise
cs|Three days in [_] cost $400.
cs|Getting there: Fly to [_].
cs|[_] is where I grew up.
cs|I grew up in [_].
cs|I love [_].
cs|My [_] is not yours.
cs|Our [_] is changing.
cs|This is [_].
cs|[_]? It did nothing.
cs|[_]!
cs|Yes, [_].
cs|But [_] is different.
cs|And in [_], too.
cs|So [_] sued.
cs|Then [_] sued.
cs|If [_] sues, so will we.
cs|Because [_] sued, we did.
cs|When [_] sued, we did.
cs|While [_] sued, we did not.
cs|Whether [_] sues is unclear.
cs|That [_] sued is old news.
cs|Than [_] has, no one has more.
cs|More than [_], it is Boise.
cs|As [_] goes, so goes Boise.
cs|Cities from Boise to [_] sued.
cs|Places such as [_] sued.
cs|Places like [_] sued.
cs|Places including [_] sued.
cs|Take [_], for example.
cs|See [_], below.
cs|In [_] alone, 40 sued.
cs|In [_] last year, 40 sued.
cs|In [_] (and Boise), 40 sued.
cs|In [_] — and Boise — 40 sued.
cs|[_] – June 4 – A bus burned.
cs|[_], June 4 — A bus burned.
cs|[_] has Boise’s problem.
cs|Sanctuary policies in [_] were cited.
cs|[_] has sanctuary policies.
cs|A letter to [_] came.
cs|The letter told [_] to comply.
cs|[_] must comply, he wrote.
cs|[_] told the department no.
cs|[_] said it complies.
cs|[_] asked a judge to rule.
cs|[_] wrote back.
cs|[_] argued that it complies.
cs|“[_] complies,” it wrote.
cs|[_] will not bend, he said.
c|Seventy miles from [_], a mill burned.
c|[_] alderwoman Ann Hale said no.
c|[_] cab drivers struck.
c|[_] teachers struck.
c|[_] public schools shut.
c|[_] City Hall shut.
c|[_] firefighters struck.
c|The [_] skyline is bright.
c|The [_] waterfront is busy.
c|[_]’s South Side is busy.
c|The [_] metropolitan area grew.
c|The [_] region grew.
c|The [_] office shut.
c|The department’s [_] office shut.
c|ICE’s [_] field office shut.
c|The FBI’s office in [_] shut.
c|[_] Alderman Ray Hale said no.
c|[_] District Attorney Ray Hale said no.
c|[_] City Attorney Ray Hale said no.
c|[_] Council President Ray Hale said no.
c|[_] Archbishop Ray Hale said no.
s|[_] farmers struck.
s|[_] winters are long.
s|[_] taxpayers pay.
s|[_] wine sells.
s|[_] law says so.
s|[_] troopers shut the road.
s|[_] courts are slow.
s|[_] sheriffs said no.
s|[_] U.S. Sen. Ray Hale said no.
s|[_] U.S. Rep. Ray Hale said no.
s|[_] state Sen. Ray Hale said no.
s|[_] Lt. Gov. Ray Hale said no.
s|[_] Secretary of State Ray Hale said no.
s|[_] Treasurer Ray Hale said no.
s|[_] Republicans said no.
s|eastern [_] is dry.
s|In southern [_], it is dry.
s|the [_] town of Elm
s|the [_] Assembly met
cs|[_] rolls back its rules.
cs|[_] exits the deal.
cs|[_] winds down its aid.
cs|[_] bills the agency.
cs|[_] stars in the report.
cs|[_] fires two officers.
cs|[_] heats up.
cs|[_] sues, and wins.
cs|[_] press officers said no.
cs|[_] review boards met.
a|[_], <S>’s largest city, sued over sanctuary cities.
cs|Why [_] Matters
a|[_], a city in <S>, went broke.
a|It happened in [_], a town in <S>.
ca|In the <S> [city of _], it rained.
s|The [_] city sued.
s|The [_] town of Elm sued.
`;

/** What the finder made of one template: how many names it was tried with, and the texts it got wrong. */
export interface Outcome {
  readonly template: string;
  readonly isPlace: boolean;
  readonly tried: number;
  readonly wrong: readonly string[];
}

/** Tries every template with every name of its kinds. */
export function tryContexts(find: Finder): Outcome[] {
  return [
    ...templatesOf(NOT_THE_PLACE).map((one) => tryTemplate(find, one, false)),
    ...templatesOf(THE_PLACE).map((one) => tryTemplate(find, one, true)),
  ];
}

function tryTemplate(find: Finder, { kinds, text }: Template, isPlace: boolean): Outcome {
  const samples = SAMPLES.filter(({ kind }) => kinds.includes(kind));
  const wrong = samples.flatMap((sample) => {
    const { written, labels } = fill(text, sample);
    const found = find(written).filter((mention) => mention.kind === 'jurisdiction');
    return isRight(sample, labels, found) ? [] : [written];
  });
  return { template: text, isPlace, tried: samples.length, wrong };
}

/** Right is each labelled span and nothing else of this name. */
function isRight(
  { id, name }: Sample,
  labels: readonly string[],
  found: readonly Mention[],
): boolean {
  const own = found.filter(({ text }) => text.includes(name));
  return (
    own.length === labels.length && own.every((one, i) => one.text === labels[i] && one.id === id)
  );
}

function fill(
  text: string,
  { name, state, short }: Sample,
): { readonly written: string; readonly labels: readonly string[] } {
  const filled = text
    .replaceAll('_', name)
    .replaceAll('<S>', state)
    .replaceAll('<s>', short)
    .replaceAll('<O>', OTHER.name)
    .replaceAll('<o>', OTHER.short);
  const labels = [...filled.matchAll(/\[([^\]]+)\]/g)].map(([, label = '']) => label);
  return { written: filled.replace(/[[\]]/g, ''), labels };
}

function templatesOf(table: string): Template[] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kinds = '', text = ''] = line.split('|');
      return { kinds, text };
    });
}
