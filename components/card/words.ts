/** @returns the text with its first letter in upper case, as a line of its own needs it. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
