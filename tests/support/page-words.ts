/** What a page of the extension says, and what it has the browser save. */
import type { Page } from 'puppeteer-core';
import { BEHIND } from './extension.ts';

declare global {
  interface Window {
    /** Files that the page had the browser save: name and text. */
    savedFiles: { name: string; text: string }[];
  }
}

/**
 * Waits until an element has some words in it.
 * @throws with what the page says instead, after 15 seconds.
 */
export async function says(page: Page, selector: string, words: string): Promise<void> {
  await page
    .waitForFunction(
      (where, text) =>
        [...document.querySelectorAll(where)].some((one) =>
          (one.textContent ?? '').replace(/\s+/g, ' ').includes(text),
        ),
      { ...BEHIND, timeout: 15_000 },
      selector,
      words,
    )
    .catch(async (error) => {
      const body = await page.evaluate(() => document.body.textContent?.slice(0, 600));
      throw new Error(`${selector} did not say “${words}”: ${body}`, { cause: error });
    });
}

/** Has the page keep in `savedFiles` what it would have the browser save. */
export async function catchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.savedFiles = [];
    const blobs: Record<string, Blob> = {};
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob);
      blobs[url] = blob;
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      void blobs[this.href]?.arrayBuffer().then((bytes) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        window.savedFiles.push({ name: this.download, text });
      });
    };
  });
}
