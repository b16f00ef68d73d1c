/**
 * Saves claims and kills the browser in the midst of it, again and again with the same profile: every
 * save that was acknowledged has to be there after the next start, and nothing may be broken. Then the
 * same in the midst of restoring backups: all of one has to be there, or all of the one before.
 *
 *   npm run build && npm run bench:kill [-- --kills 60 --restores 20] [-- chromium firefox]
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
  options: {
    kills: { type: 'string', default: '60' },
    restores: { type: 'string', default: '20' },
  },
});
const kills = Number(values.kills);
const restores = Number(values.restores);
const kinds = BROWSER_KINDS.filter(
  (kind) => positionals.length === 0 || positionals.includes(kind),
);

/** The browser is killed so long after the first save of a round, at most (milliseconds). */
const LONGEST_LIFE_MS = 1_200;

/** The driver puts back the preferences of a killed Firefox by itself, and tells nobody when. */
const PUT_BACK_MS = 1_500;

/** Claims of a backup: several messages, and seconds between the first and the last step. */
const RESTORED = 3_000;

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

for (const kind of kills > 0 ? kinds : []) {
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

for (const kind of restores > 0 ? kinds : []) {
  const { whole, before, faults } = await runRestores(kind);
  console.log(
    `${kind}: ${restores} restores of ${RESTORED} claims killed, ${whole} of them whole, ` +
      `${before} without effect; ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function runRestores(kind: BrowserKind) {
  const profile = mkdtempSync(join(tmpdir(), `lawmark-restore-${kind}-`));
  const result = { whole: 0, before: 0, faults: [] as string[] };
  /** Which backup is there, and how long it took to restore one (milliseconds). */
  let kept = 'backup-0';
  let took = 0;
  try {
    for (let round = 0; round <= restores; round += 1) {
      const { launched, page } = await start(kind, profile);
      if (round === 0) {
        const began = Date.now();
        await page.evaluate(restoreBackup, kept, RESTORED);
        took = Date.now() - began;
      } else {
        const { found, staged } = await page.evaluate(readRestored);
        const [marker = 'nothing', count = 0] = Object.entries(found)[0] ?? [];
        const isWhole = Object.keys(found).length === 1 && count === RESTORED && staged === 0;
        const isKnown = marker === kept || marker === `backup-${round}`;
        if (!isWhole || !isKnown) {
          result.faults.push(`round ${round}: ${JSON.stringify(found)}, ${staged} left behind`);
        }
        result[marker === kept ? 'before' : 'whole'] += 1;
        kept = marker;
      }
      if (round === restores) {
        await launched.browser.close();
        break;
      }
      const gone = page.evaluate(restoreBackup, `backup-${round + 1}`, RESTORED).catch(() => {});
      // Mostly late, for the last step is what matters.
      const life = (0.5 + Math.random() * 1.5) * took;
      await new Promise((resolve) => setTimeout(resolve, life));
      await kill(launched);
      await gone;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return result;
}

/** Runs in the page: restores a backup whose claims all bear a mark. */
async function restoreBackup(marker: string, count: number): Promise<void> {
  const { chrome } = globalThis as never as Chrome;
  const restore = crypto.randomUUID();
  const send = async (order: object) => {
    const answer = (await chrome.runtime.sendMessage({ type: 'claims', order })) as {
      outcome: string;
    };
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  };
  const at = '2026-01-01T00:00:00.000Z';
  const exact = 'The city answered some questions.';
  for (let from = 0; from < count; from += 500) {
    const claims = Array.from({ length: Math.min(500, count - from) }, () => ({
      id: crypto.randomUUID(),
      page: {
        url: 'https://paper.example/story',
        title: 'A story',
        publisher: null,
        published: null,
        authors: [],
      },
      target: {
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: exact.length },
      },
      about: [],
      author: '',
      created: at,
      modified: at,
      history: [],
      deleted: null,
      verdict: null,
      rationale: marker,
      tags: [],
      evidence: [],
    }));
    await send({ do: 'stage', restore, claims });
  }
  await send({ do: 'swap', restore, count, settings: null });
}

/** Runs in the page: how many claims there are of each mark, and how many are left of a restore. */
async function readRestored() {
  const { chrome } = globalThis as never as Chrome;
  const answer = (await chrome.runtime.sendMessage({
    type: 'claims-read',
    order: { read: 'backup' },
  })) as { value: { claims: readonly { rationale: string }[] } };
  const found: Record<string, number> = {};
  for (const { rationale } of answer.value.claims) found[rationale] = (found[rationale] ?? 0) + 1;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('lawmark-claims'));
  let staged = 0;
  // The background tidies up beside what it is asked.
  for (let waited = 0; waited < 20; waited += 1) {
    staged = await done(database.transaction('staged').objectStore('staged').count());
    if (staged === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  database.close();
  return { found, staged };
}

async function kill({ browser, kind }: Launched): Promise<void> {
  const process = browser.process();
  const died = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await died;
  if (kind === 'firefox') await new Promise((resolve) => setTimeout(resolve, PUT_BACK_MS));
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
  launched: Launched,
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
  await kill(launched);
  await gone;
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
