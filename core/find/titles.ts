/** Titles of works in quotes, and headlines: text in which most words have a capital. */

const LONGEST_HEADLINE = 160;

/** A line with no full stop and no long word in lower case: in headlines every word has a capital. */
export function isHeadline(text: string, at: number): boolean {
  // No further than a headline is long: the text may be one endless line.
  const lead = text.slice(Math.max(0, at - LONGEST_HEADLINE), at);
  const tail = text.slice(at, at + LONGEST_HEADLINE);
  const line = lead.slice(lead.lastIndexOf('\n') + 1) + tail.split('\n', 1)[0];
  if (line.length > LONGEST_HEADLINE) return false;
  return !/\.["\u201D]?\s*$/.test(line) && !/(?<![A-Za-z'\u2019])[a-z]{4}/.test(line);
}

/** Longest title of a work on either side of a name in it, in characters. */
const TITLE_LENGTH = 60;
const SMALL_WORD = /^(?:of|the|an?|in|on|and|to|for|at|by|from|with)$/;

// With such a word people speak, rather than call something by a name.
const SPEAKING_WORD =
  /^(?:The|An?|It|It['\u2019]s|In|On|At|We|We['\u2019]re|I|I['\u2019]m|This|That|There|No|Not|But|And|So|To|From|For|Of|Our|My|They|He|She|You|If|What|Why|How|Is|Are|Was|As|With|Yes|Well|Today|Now|Only|Just)$/;

const STRAIGHT_QUOTE = 34;

/** Whether the name stands in quotes among other words with capitals: “The Streets of San Francisco”. */
export function isInTitle(text: string, start: number, end: number): boolean {
  const open = openQuote(text, start);
  if (open < 0) return false;
  const tail = text.slice(end, end + TITLE_LENGTH);
  const close = tail.search(/["\u201D]/);
  if (close < 0 || (text.charCodeAt(open) === STRAIGHT_QUOTE && !isOpening(text, open)))
    return false;
  // "Louisiana 1927".
  if (/^ \d+[,.]?$/.test(tail.slice(0, close))) return true;
  const others =
    `${text.slice(open + 1, start)} ${tail.slice(0, close)}`.match(/[A-Za-z][\w'\u2019]*/g) ?? [];
  const capitals = others.filter((word) => /^[A-Z]/.test(word) && !SPEAKING_WORD.test(word));
  return (
    capitals.length > 0 && others.every((word) => /^[A-Z]/.test(word) || SMALL_WORD.test(word))
  );
}

/** Offset of the quote that is open at `start` and began on the same line not long before, or -1. */
function openQuote(text: string, start: number): number {
  const from = Math.max(0, start - TITLE_LENGTH);
  const lead = text.slice(from, start);
  const open = Math.max(lead.lastIndexOf('\u201C'), lead.lastIndexOf('"'));
  if (open < 0 || lead.includes('\u201D', open) || lead.includes('\n', open)) return -1;
  return from + open;
}

/** Whether a straight quote opens: a blank before it, none after. */
function isOpening(text: string, at: number): boolean {
  return (at === 0 || /[\s(]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1));
}
