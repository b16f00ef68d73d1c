import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

/** A page to make claims on, as HTML. */
export interface SamplePage {
  readonly name: string;
  readonly html: string;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/pages', import.meta.url));
const EVAL = fileURLToPath(new URL('../../eval', import.meta.url));

/** The project's own articles: its fixture pages, and the labelled texts in a page of a newspaper. */
export function samplePages(): readonly SamplePage[] {
  const fixtures = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.html') && name !== 'front-page.html')
    .map((name) => ({ name, html: readFileSync(`${FIXTURES}/${name}`, 'utf8') }));
  const texts = ['held-out', 'tuned'].flatMap((folder) =>
    readdirSync(`${EVAL}/${folder}`)
      .filter((name) => !name.includes('sentences'))
      .map((name) => ({ name, text: readFileSync(`${EVAL}/${folder}/${name}`, 'utf8') }))
      // Lists of sentences tell one thing many times, as no article does.
      .filter(({ text }) => text.startsWith('@'))
      .map(({ name, text }) => ({ name, html: pageOf(text) })),
  );
  return [...fixtures, ...texts];
}

/** Parses a page; each call gives a document of its own. */
export function parsePage({ html }: SamplePage): Document {
  return parseHTML(html).document as unknown as Document;
}

function pageOf(marked: string): string {
  const [head = '', ...paragraphs] = marked
    .replace(/^@\S+\s*/, '')
    .replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  return `<!doctype html><html><head><title>${head}</title></head><body>
<header><a href="#">The Harbor Ledger</a> <p>Friday</p></header>
<nav><a href="#">Nation</a> <a href="#">Courts</a></nav>
<main><article><h1>${head}</h1><p class="byline">By Ruth Okafor</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main><footer>The Harbor Ledger is an invented newspaper.</footer></body></html>`;
}
