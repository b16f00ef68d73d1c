/**
 * What an article is about, from its words: whether this is the "sanctuary jurisdiction" dispute,
 * and whether its letters or lists are spoken of.
 */
export interface Topic {
  /** The article is about the dispute. */
  readonly isDispute: boolean;
  /** The article is about immigration at all. */
  readonly isImmigration: boolean;
  /** It speaks of letters, lists or demands of the Justice Department. */
  readonly isDemand: boolean;
}

// One of these says it alone. "sanctuary" alone can be a church or a place for birds.
const DISPUTE =
  /\bsanctuary[\s-]+(?:cit|count|state|jurisd|polic|communit|move|law|label|status|order|place|provi|municip|ordinance|designation|campus|rule|list|dispute|fight|bill|debate|ban|resolution|record|letter|funding|crackdown|detainer|grant|mone|suit|case)|\b[Ss]anctuary[’”'"]|(?:§|U\.S\.C\.|USC|[Ss]ections?|[Ss]ec\.)\s*1373\b|(?<!unlawful )\bdetainers?\b|\bICE (?:hold|request)|immigration hold|\b287\(g\)|\bByrne (?:JAG|grant)|\bBondi\b[^.]{0,40}\blist\b/i;
// Engines tell many times faster that an article has none of these, without which neither holds.
const COOPERATION = /cooperat|detain|complian|comply/;
const MAY_BE_DISPUTE = [
  COOPERATION,
  /sanctuary/,
  /migration hold/,
  /S(?:anctuary|ANCTUARY)|D(?:etainer|ETAINER)|I(?:CE [HhRr]|MMIGRATION HOLD)|B(?:yrne|YRNE|ondi|ONDI)/,
  /1373|287\(g/i,
];
// Two patterns: engines skip to capitals so fast that to look for them apart halves the time.
const IMMIGRATION = [
  /\bICE\b|\bI\.N\.A\.|Homeland Security|\bBorder Patrol\b/,
  /\b(?:immigra(?:tion|nt)|deport(?:ation|ed|ing|\b)|undocumented|asylum\b|migrants?\b)/,
];
const FEDERAL =
  /Justice Department|Department of Justice|\bDOJ\b|Attorney General|\bSessions\b|\bBondi\b|\bBarr\b|federal (?:grants?|funding|funds|money|law|authorities|agents)/;
const DEMAND =
  /\bletters?\b|\blists?\b|\bsubpoena|\b(?:9|10|23|29|nine|ten|four|five) (?:jurisdictions|cities|counties|communities)/i;

/** The topic of `text`. Each question goes through the text at most once, and only when asked. */
export function topicOf(text: string): Topic {
  const isFederal = once(() => FEDERAL.test(text));
  const speaksOfImmigration = once(() => IMMIGRATION.some((pattern) => pattern.test(text)));
  const isDispute = once(
    () =>
      MAY_BE_DISPUTE.some((pattern) => pattern.test(text)) &&
      (DISPUTE.test(text) || (COOPERATION.test(text) && speaksOfImmigration() && isFederal())),
  );
  const isDemand = once(() => DEMAND.test(text));
  return {
    get isDispute() {
      return isDispute();
    },
    get isImmigration() {
      return speaksOfImmigration() || isDispute();
    },
    get isDemand() {
      return isDemand();
    },
  };
}

/** Asks at most once, and only when the answer is wanted. */
export function once<Answer extends {}>(ask: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
