import { AFTER, BEFORE, CAPITALS, DIGITS, standsCued } from './glance.ts';

/** Teams that are called by their place alone, in the result of a game. */

const BEATS = `beat defeated edged topped routed downed blanked outlasted outscored stunned trounced`;
const ANY_BEATS = BEATS.split(' ').join('|');

// "Chicago beat Milwaukee", "Chicago won 4-2", "Chicago 4, Milwaukee 2".
const GAME_AFTER = new RegExp(
  String.raw`^(?:,\swhich)?\s(?:(?:still|then|again|also|easily|narrowly)\s)?(?:(?:${ANY_BEATS}|swept|upset|crushed|held\soff|rallied\spast|shut\sout)\s(?:the\s)?(?:No\.\s\d+\s)?[A-Z]|(?:won|lost|fell|led|leads|trailed|prevailed|improved|dropped)\b[^.]{0,40}?\b\d{1,3}-\d{1,3}\b|\d{1,3}, [A-Z][\w. ]{2,24} \d{1,3}\b|has\s(?:won|lost|dropped)\s(?:\w+\sof\s|\w+\s(?:straight|in a row))|(?:can|could|will|would)?\s?clinch(?:ed|es)?\b|traded\s(?:[A-Z]|its|their|an?\s(?:\w+\s){0,2}(?:pitcher|reliever|closer|catcher|guard|forward|winger|center|defenseman|pick))|coach\s[A-Z]|fell\sto\s[A-Z]|held\son\sto\sbeat\b|took\san?\s\d{1,2}-\d{1,2}\slead|missed\s(?:[a-z-]+\s){0,2}(?:field\sgoals?|free\sthrows?|three-pointers?|extra\spoints?)\b|went\s(?:three-and-out\b|\d{1,2}-for-\d)|(?:ran|rushed|passed|threw)\sfor\s\d|missed\sits\s(?:first|last|next|shots?|attempts?|chances?|free|field)|placed\s(?:its|their|[A-Z]\w+)\s[^.]{0,30}\bon\sthe\sinjured|outrebounded\b|out(?:hit|shot|gained)\b|(?:starters|bench|bullpen|backcourt|offense|defense)\b|(?:gave|given)\sup\s\w+\s(?:points|runs|goals|hits)\b|needed\s\w+\sinnings\b|made\s(?:[a-z]+\s){0,2}substitutions?\b|scored\s(?:\w+\s){0,4}(?:in\sthe\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|final|\d+th)|runs|goals|points)\b)`,
);
const GAME_LENGTH = 48;
const MAY_BE_GAME = AFTER.bit({
  linked: 'which',
  words: `${BEATS} still then again also easily narrowly can could will would clinch traded coach took missed placed outrebounded outhit outshot outgained starters bench bullpen backcourt offense defense fell gave needed made has scored held rallied shut swept upset crushed won lost fell led leads trailed prevailed improved dropped went ran rushed passed threw`,
  marks: DIGITS,
});
// "Milwaukee 4, Chicago 2"; "On Oct. 12, Chicago" is a day.
const OTHER_SCORE_BEFORE = BEFORE.pattern({ marks: ',' }, String.raw`[A-Z][\w. ]{2,24} \d{1,3}, `);
const OWN_SCORE_AFTER = AFTER.pattern(
  { marks: DIGITS },
  String.raw`\s\d{1,3}(?![\d,.]*\d)(?=[;:,.\s)]|$)`,
);
// "beat Chicago", "win over No. 3 Chicago".
const GAME_BEFORE = BEFORE.pattern(
  { words: `${BEATS} beats beating defeating over off past out by`, marks: DIGITS },
  String.raw`(?:\b(?:${ANY_BEATS}|beats|beating|defeating|held\soff|rallied\spast|shut\sout|(?:win|victory|loss|triumph|shutout|rout)\sover|(?:cut|waived|drafted|released)\sby|(?:lifts?|lifted|leads?|led|carr(?:ies|ied))\s[A-Z][\w. ]{2,24}\spast)\s(?:No\.\s\d+\s)?)`,
);
// "swept the doubleheader against Albuquerque", "Saturday's game at Minnesota".
const FIXTURE_BEFORE = BEFORE.pattern(
  { words: 'against at with' },
  String.raw`\b(?:(?:game|games|doubleheader|home\sopener|series\sopener|matchup|playoff\sseries|preseason\sopener)\s(?:on\s[A-Z]\w+\s)?(?:against|at|with)|opens?\sagainst|(?:lacrosse|basketball|football|baseball|softball|soccer|hockey)\sat)\s`,
);
// "traded its closer to Minnesota for two minor leaguers".
const TRADED_BEFORE = BEFORE.pattern(
  { words: 'to' },
  String.raw`\b(?:traded|dealt|shipped|sent)\s(?:[\w.'’-]+\s){1,5}to\s`,
);
const TRADED_AFTER = AFTER.pattern(
  { words: 'for' },
  String.raw`\sfor\s(?:[\w-]+\s){0,4}(?:leaguers?|picks?|prospects?|pitchers?|relievers?|outfielders?|infielders?|defensem[ae]n|wingers?|cash)\b`,
);
// "leads Vermont by three at the half", "fell to Vermont, 66-52", "lost to New Orleans by 20".
const LEAD_BEFORE = BEFORE.pattern(
  { words: 'leads led trails trailed to' },
  String.raw`\b(?:leads|led|trails|trailed|(?:fell|lost|losing|fallen)\sto)\s(?:No\.\s\d+\s)?`,
);
const MARGIN_AFTER = AFTER.pattern(
  { words: 'by', linked: 'by', marks: DIGITS, linkedMarks: DIGITS },
  String.raw`(?:\sby\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s(?:at|in|with|after|early|late|midway)\b|[.,;])|,?\s\d{1,3}-\d{1,3}\b)`,
);
// "Houston at Minnesota, 7:30 p.m."
const KICKOFF = String.raw`, \d{1,2}(?::\d\d)? [ap]\.?m\b`;
const HOSTED_AFTER = AFTER.pattern({ words: 'at' }, String.raw` at [A-Z][\w. ]{2,24}${KICKOFF}`);
const KICKOFF_AFTER = AFTER.pattern({ linkedMarks: DIGITS }, KICKOFF);
const VISITOR_BEFORE = BEFORE.pattern(
  { words: 'at' },
  String.raw`(?:^|[;:\n]\s?)[A-Z][\w. ]{2,24} at `,
);
// "lost 4-2 at Milwaukee".
const SCORE_BEFORE = BEFORE.pattern(
  { words: 'at over against to in' },
  String.raw`\b\d{1,3}-\d{1,3}\s(?:\w+\s){0,4}(?:at|over|against|to|in)\s`,
);
// "No. 3 Oregon", "Texas (9-3)".
const RANK_BEFORE = BEFORE.pattern(
  { marks: DIGITS, words: 'seed' },
  '\\bNo\\.\\s\\d{1,2}\\s(?:seed\\s)?',
);
const RECORD_AFTER = AFTER.pattern(
  { linkedMarks: DIGITS },
  String.raw`\s\(\d{1,3}-\d{1,3}(?:-\d{1,3})?[,)]`,
);
// "Denver left tackle", "Chicago quarterback".
const POSITION_AFTER = AFTER.pattern(
  {
    words: `left right starting backup rookie star quarterback running wide tight cornerback linebacker
goalie goaltender point shortstop outfielder infielder pitcher reliever catcher winger defenseman`,
  },
  String.raw`\s(?:(?:left|right|starting|backup|rookie|star)\s)?(?:backup|quarterback|running back|wide receiver|tight end|tackle|cornerback|linebacker|goalie|goaltender|point guard|shortstop|outfielder|infielder|pitcher|reliever|catcher|winger|defenseman)s?\b`,
);
// Votes and rulings have figures like scores.
const COUNTED_VOTE =
  /\b(?:vote|voted|votes|ruled|ruling|decision|court|judges?|panel|council|board)\b/;
// "Minneapolis 12, Milwaukee 19, Chicago 23": a game has two sides.
const FIGURES = /(?:\b[A-Z][\w. ]{2,24} \d{1,3}, ){2}[A-Z][\w. ]{2,24} \d{1,3}\b/;

// "offers from Florida, Oregon and Mississippi State".
const COLLEGE_LIST = AFTER.pattern(
  { words: 'and or', linked: 'and or', linkedMarks: CAPITALS },
  String.raw`(?:,\s[A-Z][\w.]+(?:\s[A-Z][a-z]+)?){0,6},?\s(?:and|or)\s(?!Washington\s|New\s)[A-Z][a-z]+\s(?:State|Tech|A&M)\b(?!\s(?:[a-z]+\s)?(?:Gov|Police|police|lawmakers|Patrol|Attorney))`,
);
// "meet Louisville in the final".
const OPPONENT_BEFORE = BEFORE.pattern(
  {
    words:
      'meet meets face faces host hosts play plays visit visits met faced hosted played against',
    marks: DIGITS,
  },
  String.raw`\b(?:meets?|faces?|hosts?|plays?|visits?|met|faced|hosted|played|against)\s(?:No\.\s\d+\s)?`,
);
const ROUND_AFTER = AFTER.pattern(
  { words: 'in for' },
  String.raw`\s(?:in|for)\sthe\s(?:[\w.]+\s){0,3}(?:finals?|semifinals?|quarterfinals?|round|opener|championship|tournament|playoffs?|game|Classic|Bowl|Cup)\b`,
);

/** Whether the name stands for a college: in a list with one, or in a round of a tournament. */
export function isCollege(text: string, start: number, end: number): boolean {
  const after = AFTER.at(text, end);
  if (standsCued(after, COLLEGE_LIST, text, end)) return true;
  return (
    standsCued(after, ROUND_AFTER, text, end) &&
    standsCued(BEFORE.at(text, start), OPPONENT_BEFORE, text, start)
  );
}

// Words of games; the second kind is of other things as well.
const ONLY_OF_GAMES =
  'quarterbacks?|touchdowns?|kickers?|punt(?:s|ed)?|field goals?|overtime|innings?|homered|home runs?|RBIs?|strikeouts?|rebounds?|free throws?|goalie|power play|shutout|playoffs?|redshirt|draft picks?|(?:first|second|third|fourth|fifth|sixth|seventh)-round(?:er| picks?)|preseason|halftime|three and out|interceptions?|conference title|bullpen|reached base|\\d-for-\\d|unbeaten|winless|kickoff|starters|hockey|basketball|first period|third period|Big Ten|Big 12|Pac-12';
const OF_GAMES_TOO =
  'yards|freshman|transfer|picks?|coach|defenses?|offenses?|tackles?|sneaked|pitch(?:ed|er)|center|streak|scored|in a row|came back|\\d{1,3}-\\d{1,3}';
const GAME_WORDS = new RegExp(`\\b(?:(${ONLY_OF_GAMES})|${OF_GAMES_TOO})\\b`, 'g');
const GAME_REACH = 200;
const ENOUGH_WORDS = 3;

/** Whether the words around the name are those of a game. */
export function isInGame(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - GAME_REACH), end + GAME_REACH);
  const words = [...around.matchAll(GAME_WORDS)];
  const isSure = words.some(([, own]) => own !== undefined);
  return isSure && new Set(words.map(([word]) => word)).size >= ENOUGH_WORDS;
}

/** Whether the name stands for a team in the result of a game. */
export function isTeam(text: string, start: number, end: number): boolean {
  const after = AFTER.at(text, end);
  const lead = BEFORE.at(text, start);
  if (standsCued(lead, RANK_BEFORE, text, start) || standsCued(after, RECORD_AFTER, text, end)) {
    return true;
  }
  if (
    standsCued(after, HOSTED_AFTER, text, end) ||
    standsCued(after, POSITION_AFTER, text, end) ||
    (standsCued(after, KICKOFF_AFTER, text, end) && standsCued(lead, VISITOR_BEFORE, text, start))
  ) {
    return true;
  }
  const isGame =
    ((after & MAY_BE_GAME) !== 0 && GAME_AFTER.test(text.slice(end, end + GAME_LENGTH))) ||
    standsCued(lead, GAME_BEFORE, text, start) ||
    (standsCued(after, OWN_SCORE_AFTER, text, end) &&
      standsCued(lead, OTHER_SCORE_BEFORE, text, start)) ||
    standsCued(lead, FIXTURE_BEFORE, text, start) ||
    (standsCued(after, TRADED_AFTER, text, end) && standsCued(lead, TRADED_BEFORE, text, start)) ||
    (standsCued(after, MARGIN_AFTER, text, end) && standsCued(lead, LEAD_BEFORE, text, start)) ||
    standsCued(lead, SCORE_BEFORE, text, start);
  if (!isGame) return false;
  const around = text.slice(Math.max(0, start - GAME_LENGTH), end + GAME_LENGTH);
  return !COUNTED_VOTE.test(around) && !FIGURES.test(around);
}
