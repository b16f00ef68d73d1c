/**
 * `npm run bench:breakage`: what each way of marking does to apps that change their own text. Each
 * app makes the same 500 updates at random alone and with an engine, for several seeds; a step
 * differs when the page shows another text than the app alone. `LAWMARK_ROUNDS` is the number of
 * seeds, else two.
 */
import type { AppResult, AppRun } from '../browser/app-in-page.ts';
import { APP_KINDS, bundleAppLayer, differing, openApp } from '../browser/open-app.ts';
import { BROWSER_KINDS, launch } from '../support/browsers.ts';
import { openSite } from '../support/site.ts';

const SEEDS = Array.from({ length: Number(process.env.LAWMARK_ROUNDS ?? 2) }, (_, i) => 2017 + i);
const STEPS = 500;
const ENGINES: readonly AppRun['engine'][] = ['highlight', 'mark', 'mark.js'];

const site = await openSite();
const layer = await bundleAppLayer();
console.log(
  `| browser | app | ${ENGINES.map((engine) => `${engine}: differing steps, errors`).join(' | ')} |`,
);
console.log(`| --- | --- |${ENGINES.map(() => ' --- |').join('')}`);
for (const kind of BROWSER_KINDS) {
  const launched = await launch(kind, { site });
  try {
    for (const app of APP_KINDS) {
      const counts = ENGINES.map(() => ({ steps: 0, errors: 0, stops: 0 }));
      for (const seed of SEEDS) {
        const options = { app, seed, steps: STEPS, comparedSteps: 25 };
        const open = await openApp(launched, site, layer, options);
        const alone = await open.run('none');
        for (const [index, engine] of ENGINES.entries()) {
          const result: AppResult = await open.run(engine);
          const count = counts[index];
          if (!count) continue;
          count.steps += differing(result, alone).length;
          count.errors += result.errors.length;
          count.stops += result.stops;
        }
        await open.close();
      }
      const name = `${app.framework}${app.hydrated ? ', hydrated' : ''}`;
      const cells = counts.map(
        ({ steps, errors, stops }) =>
          `${steps}, ${errors}${stops > 0 ? ` (stopped ${stops} times)` : ''}`,
      );
      console.log(`| ${kind} | ${name} | ${cells.join(' | ')} |`);
    }
  } finally {
    await launched.browser.close();
  }
}
await site.close();
