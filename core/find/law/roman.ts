/** Source of a pattern for a roman number up to thirty-nine. */
export const ROMAN = '[IVX]{1,6}\\b';

/** Value of a roman or arabic number up to thirty-nine; NaN for anything else. */
export function roman(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const letters = written.toUpperCase();
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(letters) || letters === '') return Number.NaN;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const value = values[letters[i] ?? ''] ?? 0;
    sum += value < (values[letters[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
