/** What follows a place and leaves it one: its officers, its bodies, parties, days and months. */
export const OFFICE =
  `Mayor|Govs?\\.|Governors?|Lt\\.|Lieutenant|Sens?\\.|Senators?|Reps?\\.|Representatives?|
Congress|Democrat|Republican|GOP|Attorneys?|Attys?\\.|District|Deputy|Assistant|Acting|Interim|Former|
Chief|Police|Sheriff|Fire|Commissioner|Superintendent|Supervisor|Solicitor|Controller|Comptroller|
Treasurer|Secretary|Director|Managing|Manager|Clerk|Judges?|Justices?|Cardinal|Archbishop|Bishop|City|
County|Council|Alder|Assembly|House|Senate|Legislat|Board|Police|Jail|Homeland|Immigration|
(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day|\\.)|Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May\\b|
June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)`.replace(
    /\s/g,
    '',
  );
