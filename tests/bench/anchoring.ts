/**
 * Claims on the project's own articles, found again after the articles have changed; the same cases
 * for Hypothesis's method and npm `dom-anchor-text-quote`.
 *
 *   npm run bench:anchoring [-- --failures]
 */
import { performance } from 'node:perf_hooks';
import { samplePages } from './anchoring/pages.ts';
import { type MethodName, runTrial, type Tally } from './anchoring/trial.ts';

const PER_PAGE = 12;
const METHODS: readonly MethodName[] = ['lawmark', 'hypothesis', 'domAnchorTextQuote'];

const started = performance.now();
const { claims, rows, failures } = runTrial(samplePages(), PER_PAGE, METHODS);

const cell = (tally: Tally | undefined) =>
  tally ? `${tally.right} / ${tally.like} / ${tally.lost} / ${tally.wrong}` : '';

console.log(`${claims} claims on ${samplePages().length} pages, ${rows.length} kinds of change`);
console.log('the words / like words / lost / wrong\n');
console.log(`| change | left | ${METHODS.join(' | ')} |`);
console.log(`| --- | --- | ${METHODS.map(() => '---').join(' | ')} |`);
for (const { change, leaves, tallies } of rows) {
  console.log(
    `| ${change} | ${leaves} | ${METHODS.map((name) => cell(tallies[name])).join(' | ')} |`,
  );
}
console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);

if (process.argv.includes('--failures')) {
  for (const failure of failures.filter(({ method }) => method === 'lawmark')) {
    console.log(JSON.stringify(failure));
  }
}
