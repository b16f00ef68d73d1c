import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);

/** Names of the fixture pages, without ending. */
export const PAGE_NAMES = readdirSync(PAGES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/, ''));

/** A fixture page as a document without style or scripts. */
export function openPage(name: string): Document {
  return parse(readFileSync(new URL(`${name}.html`, PAGES), 'utf8'));
}

/** A document made of some markup for its head and body. */
export function pageOf(body: string, head = ''): Document {
  return parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
}

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
