import type { Span } from './quoted.ts';

/** Always followed by the rest of a name or a number. */
const LEADING =
  'Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Lt|Sen|Sens|Rep|Reps|Atty|Gen|Sgt|Capt|Col|Maj|Pres|Supt|St|Ste|Mt|Ft|No|Nos|Sec|Secs|Art|Ch|Pub|Stat|Fed|Cir|Supp|vs|v|cf|e\\.g|i\\.e|U\\.S\\.C|C\\.F\\.R|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec';
/** May end a sentence; taken to end one only before a word that often begins one. */
const TRAILING =
  'U\\.S|D\\.C|N\\.Y|N\\.J|L\\.A|a\\.m|p\\.m|Jr|Sr|Inc|Co|Corp|Ltd|etc|al|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo';
const STARTER =
  /^(?:The|A|An|In|On|At|But|And|It|Its|He|She|They|We|This|That|These|Those|There|When|While|If|As|After|Before|Since|Last|Some|Many|Most|Under|For|According|However|Also|Both|Each|No|Such|Trump|Sessions|Federal)\b/;

const ENDS_LEADING = new RegExp(`(?:^|[\\s("“‘[.])(?:${LEADING}|[A-Z])\\.$`);
const ENDS_TRAILING = new RegExp(`(?:^|[\\s("“‘[;,])(?:${TRAILING})\\.$`);

/** Where a sentence may end: its mark, closing marks, a blank, and what can begin another. */
const BREAK = /(?<![.!?…])[.!?…]{1,6}["”’')\]]{0,4}\s+(?=["“‘([]*[\p{Lu}\p{N}])/gu;
/** Longest piece before a mark that is looked at for an abbreviation. */
const LOOK_BACK = 16;

/**
 * The sentences of a text, which never run over a line end; UTF-16 offsets, without the blanks around
 * them. English news: titles, months, states and initials end no sentence.
 */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    for (const found of line.matchAll(BREAK)) {
      const to = found.index + found[0].length;
      if (!endsSentence(line, found.index, to)) continue;
      push(spans, line, from, to, lineStart);
      from = to;
    }
    push(spans, line, from, line.length, lineStart);
    lineStart += line.length + 1;
  }
  return spans;
}

function endsSentence(line: string, mark: number, next: number): boolean {
  if (line[mark] !== '.') return true;
  const before = line.slice(Math.max(0, mark - LOOK_BACK), mark + 1);
  const after = line.slice(next).replace(/^["“‘([]+/, '');
  if (ENDS_TRAILING.test(before)) return STARTER.test(after);
  return !ENDS_LEADING.test(before);
}

function push(spans: Span[], line: string, from: number, to: number, offset: number): void {
  const raw = line.slice(from, to);
  const text = raw.trim();
  if (text === '') return;
  const start = offset + from + raw.length - raw.trimStart().length;
  spans.push({ start, end: start + text.length, text });
}
