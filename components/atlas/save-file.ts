/** Has the browser save a text as a file, as if the reader had followed a download link. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by then; at once would be too early for Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
