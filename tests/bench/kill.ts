/**
 * Saves claims and kills the browser in the midst of it, again and again with the same profile: every
 * save that was acknowledged has to be there after the next start, and nothing may be broken.
 *
 *   npm run build && npm run bench:kill [-- --kills 60] [-- chromium firefox]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../bin/browsers.ts';
import { type ClaimReading, readClaimValue } from '../../core/claims/claim-shape.ts';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '60' } },
});
const kills = Number(values.kills);
const kinds = BROWSER_KINDS.filter(
  (kind) => positionals.length === 0 || positionals.includes(kind),
);

/** The browser is killed so long after the first save of a round, at most (milliseconds). */
const LONGEST_LIFE_MS = 1_200;

/** The driver puts back the preferences of a killed Firefox by itself, and tells nobody when. */
const PUT_BACK_MS = 1_500;

/** Longest time for a round, on a machine that does other things too (milliseconds). */
const PATIENCE_MS = 60_000;

type Chrome = { chrome: typeof import('webextension-polyfill') };

/** What a claim had to be when it was acknowledged: its id and its last rationale. */
type Acknowledged = Map<string, string>;

interface Result {
  readonly kills: number;
  readonly saves: number;
  readonly missing: readonly string[];
  /** Claims that are no longer what was acknowledged, nor what was being saved. */
  readonly other: readonly string[];
  readonly broken: readonly ClaimReading[];
  /** Saves that were on the disk though nobody had heard of it yet. */
  readonly unheard: number;
  readonly failures: readonly string[];
}

for (const kind of kinds) {
  const started = Date.now();
  const result = await runTrial(kind);
  const { missing, other, broken, failures } = result;
  console.log(
    `${kind}: ${result.kills} kills, ${result.saves} saves acknowledged, ${missing.length} of them ` +
      `missing, ${other.length} otherwise than acknowledged, ${broken.length} broken; ` +
      `${result.unheard} more were kept; ${failures.length} failures; ` +
      `${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
  if (missing.length + other.length + broken.length + failures.length > 0) process.exitCode = 1;
}

async function runTrial(kind: BrowserKind): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), `lawmark-kill-${kind}-`));
  const acknowledged: Acknowledged = new Map();
  const failures: string[] = [];
  let saves = 0;
  let unheard = 0;
  let check: Omit<Result, 'kills' | 'saves' | 'failures'> | null = null;
  try {
    for (let round = 0; round <= kills; round += 1) {
      const { launched, page } = await start(kind, profile);
      check = await compare(page, acknowledged);
      unheard += check.unheard;
      if (check.missing.length + check.broken.length + check.other.length > 0 || round === kills) {
        await launched.browser.close();
        break;
      }
      saves += await saveUntilKilled(launched, page, acknowledged, failures);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  if (!check) throw new Error('no round was run');
  return { kills, saves, failures, ...check, unheard };
}

async function start(kind: BrowserKind, profile: string) {
  const extension = builtExtension(kind);
  // The welcome page opens only where the profile is new.
  const launched = await launch(kind, { extension, profile, welcome: true });
  const page = await openExtensionPage(launched, 'options.html');
  await page.waitForSelector('#about', { timeout: PATIENCE_MS });
  return { launched, page };
}

/** Makes and changes claims until the browser dies; returns how many saves were acknowledged. */
async function saveUntilKilled(
  { browser, kind }: Launched,
  page: Page,
  acknowledged: Acknowledged,
  failures: string[],
): Promise<number> {
  let saves = 0;
  let isFirst: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    isFirst = resolve;
  });
  await page.exposeFunction('acknowledge', (id: string, rationale: string) => {
    acknowledged.set(id, rationale);
    saves += 1;
    isFirst();
  });
  await page.exposeFunction('fail', (why: string) => {
    failures.push(why);
    isFirst();
  });
  const gone = page.evaluate(saveForEver).catch(() => {});
  await first;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
  const process = browser.process();
  const died = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await died;
  await gone;
  if (kind === 'firefox') await new Promise((resolve) => setTimeout(resolve, PUT_BACK_MS));
  return saves;
}

/** Runs in the page: makes a claim, then changes it twice, each with an answer, over and over. */
async function saveForEver(): Promise<void> {
  const world = globalThis as never as Chrome & {
    acknowledge(id: string, rationale: string): Promise<void>;
    fail(why: string): Promise<void>;
  };
  const send = (order: object) =>
    world.chrome.runtime.sendMessage({ type: 'claims', order }) as Promise<{
      outcome: string;
      value: { id: string; modified: string; rationale: string };
    }>;
  const quote = { type: 'TextQuoteSelector', prefix: 'before ', suffix: ' after' };
  for (let number = 0; ; number += 1) {
    const exact = `The city answered ${number} questions. ${'x'.repeat(number % 900)}`;
    let answer = await send({
      do: 'create',
      draft: {
        page: {
          url: `https://paper.example/story-${number % 9}`,
          title: 'A story',
          publisher: null,
          published: null,
          authors: [],
        },
        target: {
          quote: { ...quote, exact },
          position: { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
        },
      },
    });
    for (let change = 0; change < 3; change += 1) {
      if (answer.outcome !== 'done') {
        await world.fail(JSON.stringify(answer));
        return;
      }
      const { id, modified, rationale } = answer.value;
      // Not waited for: the next save is under way when this one is heard of.
      void world.acknowledge(id, rationale);
      if (change === 2) break;
      answer = await send({
        do: 'change',
        id,
        base: modified,
        change: { rationale: `because ${change} ${'y'.repeat(number % 2_000)}` },
      });
    }
  }
}

/** Compares what is in the store with what was acknowledged. */
async function compare(page: Page, acknowledged: Acknowledged) {
  const answer = await page.evaluate(
    () =>
      (globalThis as never as Chrome).chrome.runtime.sendMessage({
        type: 'claims-read',
        order: { read: 'backup' },
      }) as Promise<never>,
  );
  const { outcome, value } = answer as {
    outcome: string;
    value: { claims: readonly { id: string; rationale: string; history: unknown[] }[] };
  };
  if (outcome !== 'done') throw new Error(`the store cannot be read: ${JSON.stringify(answer)}`);
  const stored = new Map(value.claims.map((claim) => [claim.id, claim]));
  const broken = value.claims.map(readClaimValue).filter((one) => one.outcome === 'wrong');
  const missing = [...acknowledged.keys()].filter((id) => !stored.has(id));
  // A change that was under way may have been kept: then the claim has gone on (“because 1” after
  // “because 0”), never back.
  const other = [...acknowledged].filter(([id, rationale]) => {
    const claim = stored.get(id);
    return claim && claim.rationale < rationale;
  });
  const unheard = value.claims.filter(({ id, rationale }) => acknowledged.get(id) !== rationale);
  // From now on the next start is compared with these.
  for (const { id, rationale } of value.claims) acknowledged.set(id, rationale);
  return { missing, broken, other: other.map(([id]) => id), unheard: unheard.length };
}
