/**
 * How long a store of many claims takes to list and to search, in the extension itself; and a page with
 * many claims to be read, anchored and painted.
 *
 *   npm run build && npm run bench:claims-store [-- --claims 50000] [-- chromium firefox]
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../bin/browsers.ts';
import { BROWSER_KINDS, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { claims: { type: 'string', default: '50000' } },
});
const count = Number(values.claims);

type Chrome = { chrome: typeof import('webextension-polyfill') };

for (const kind of BROWSER_KINDS.filter(
  (one) => positionals.length === 0 || positionals.includes(one),
)) {
  await measure(kind);
}

async function measure(kind: BrowserKind): Promise<void> {
  const launched = await launch(kind, { extension: builtExtension(kind) });
  try {
    const filling = await openExtensionPage(launched, 'options.html');
    await filling.waitForSelector('#about');
    console.log(`${kind}: ${count} claims put in: ${await timed(() => fill(filling, count))} ms`);
    const rows = await filling.evaluate(readTimes);
    for (const [what, milliseconds] of rows)
      console.log(`  ${what}: ${milliseconds.toFixed(1)} ms`);
  } finally {
    await launched.browser.close();
  }
}

async function timed(run: () => Promise<void>): Promise<string> {
  const started = performance.now();
  await run();
  return (performance.now() - started).toFixed(0);
}

/** Puts in claims as an import does, some hundred at a time. */
async function fill(page: Page, most: number): Promise<void> {
  const BATCH = 500;
  for (let from = 0; from < most; from += BATCH) {
    const problem = await page.evaluate(
      async (start, size) => {
        const { chrome } = globalThis as never as Chrome;
        const claims = Array.from({ length: size }, (_, offset) => {
          const index = start + offset;
          const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
          const exact = `The county answered question ${index} of the department and said that its rules do not limit what clerks may tell, which the state has not disputed.`;
          return {
            id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
            page: {
              url: `https://paper-${index % 40}.example/story-${index % 2_500}`,
              title: `Story ${index % 2_500} about letters`,
              publisher: `Paper ${index % 40}`,
              published: '2018-01-24',
              authors: ['Ruth Okafor'],
            },
            target: {
              quote: {
                type: 'TextQuoteSelector',
                exact,
                prefix: 'what stood before the claim was ',
                suffix: ' and what stood after it is here',
              },
              position: { type: 'TextPositionSelector', start: index, end: index + exact.length },
            },
            about: ['8-usc-1373', `place-${index % 200}`],
            author: 'A. Checker',
            created: at,
            modified: at,
            history: [{ at, author: 'A. Checker', before: { verdict: null } }],
            deleted: null,
            verdict: ['supported', 'mixed', null][index % 3],
            rationale:
              `Compared with the letter of ${index % 97} and the answer of the department.`.repeat(
                3,
              ),
            tags: index % 10 ? [] : ['grants'],
            evidence: [],
          };
        });
        const order = { do: 'put', claims };
        const answer = (await chrome.runtime.sendMessage({ type: 'claims', order })) as {
          outcome: string;
          value: { added: number };
        };
        return answer.outcome === 'done' && answer.value.added === size
          ? null
          : JSON.stringify(answer);
      },
      from,
      Math.min(BATCH, most - from),
    );
    if (problem) throw new Error(problem);
  }
}

/** Runs in a page: asks the background, which reads as own pages do, and carries the answer over. */
async function readTimes(): Promise<[string, number][]> {
  const { chrome } = globalThis as never as Chrome;
  const ask = (order: object) => chrome.runtime.sendMessage({ type: 'claims-read', order });
  const query = (filters: object) =>
    ask({ read: 'query', query: { sort: 'modified', offset: 0, limit: 50, ...filters } });
  const measured: [string, number][] = [];
  const measure = async (what: string, times: number, run: () => Promise<unknown>) => {
    const each: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const started = performance.now();
      const answer = (await run()) as { outcome: string };
      if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
      each.push(performance.now() - started);
    }
    measured.push([what, each.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN]);
  };
  await measure('the 50 changed last', 9, () => ask({ read: 'recent', limit: 50 }));
  await measure('the 20 of a page', 9, () =>
    ask({ read: 'page', url: 'https://paper-7.example/story-7' }),
  );
  await measure('the first query, which reads the table', 1, () => query({}));
  await measure('all, with counts', 9, () => query({}));
  await measure('a word', 9, () => query({ text: 'department' }));
  await measure('two words and a number', 9, () => query({ text: 'question 4711 clerks' }));
  await measure('a word that is nowhere', 9, () => query({ text: 'zebra' }));
  await measure('publisher, verdict and what is named', 9, () =>
    query({ publishers: ['Paper 7'], verdicts: ['mixed'], about: ['place-7'] }),
  );
  await measure('by page, from the 40,000th on', 9, () => query({ sort: 'page', offset: 40_000 }));
  return measured;
}
