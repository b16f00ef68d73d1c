/** Lower-case words without accents and full stops: “8 U.S.C. § 1373” → `8`, `usc`, `1373`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['’]s\b|['’]|(?<!\d)\.|\.(?!\d)/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words, and also in one what people write together: “SB 4” as `sb4`, “287(g)” as `287g`. */
export function indexWords(text: string): string[] {
  const words = wordsOf(text);
  const joined = words.flatMap((word, index) => {
    const next = words[index + 1] ?? '';
    const belongs =
      (/^\p{L}{1,3}$/u.test(word) && /^\d+$/.test(next)) ||
      (/^\d+$/.test(word) && /^\p{L}$/u.test(next));
    return belongs ? [word + next] : [];
  });
  return [...words, ...joined];
}

/** How many wrong letters are forgiven: none in short words and numbers, where they change all. */
export function allowedTypos(term: string): number | false {
  if (term.length < 4 || /\d/.test(term)) return false;
  return term.length < 6 ? 1 : 2;
}

/** Whether two words differ in at most so many letters (swapped ones count once), where any may. */
export function isMisspelt(asked: string, text: string, typos: number): boolean {
  if (typos === 0 || Math.abs(asked.length - text.length) > typos) return false;
  // People rarely get the first letter wrong, and this spares comparing most names.
  return asked[0] === text[0] && distance(asked, text) <= typos;
}

/** Optimal string alignment distance, row by row. */
function distance(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = cost && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + cost,
        swapped ? (last[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [last, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
