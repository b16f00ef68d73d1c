/**
 * Puts a text on the clipboard, at a click of the reader. Pages without encryption have no clipboard
 * of their own: there the browser's copy command is given another text.
 * @throws where the browser allows neither.
 */
export async function copyText(text: string): Promise<void> {
  const refused = await writeText(text);
  if (refused && !copyByCommand(text)) throw refused;
}

/** @returns the reason where it is refused. */
async function writeText(text: string): Promise<Error | null> {
  try {
    if (!isSecureContext) return new Error('the page has no clipboard');
    await navigator.clipboard.writeText(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function copyByCommand(text: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    // Before the page hears of it: it is no copy of the page's.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.clipboardData !== null;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
  return isTaken;
}
