/**
 * JSON with each item on a line of its own, in the place of the first empty list of `frame`. Two
 * files can be compared, and a large one is half as long as with indents.
 */
export function itemLines(frame: object, items: readonly unknown[]): string {
  const lines = items.map((item) => `\n${JSON.stringify(item)}`);
  return `${JSON.stringify(frame).replace('[]', () => `[${lines.join(',')}\n]`)}\n`;
}
