import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../core/claims/claim.ts';
import { backupText } from '../../core/claims/export/backup.ts';
import { DEFAULT_SCALE } from '../../core/claims/verdicts.ts';
import { type Launched, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';
import { says } from '../support/page-words.ts';
import { storedClaim } from '../unit/claims/stored-claim.ts';

type Chrome = { chrome: typeof import('webextension-polyfill') };

/**
 * Room beyond what the extension takes at first (bytes). Chromium does not ask again for each write how
 * much is left, so it has to be little from the start.
 */
const LITTLE_ROOM = 5_000;

/** A text that does not fit in. */
const LONG = 'It goes on and on. '.repeat(5_000);

// Only Chromium's driver can make the room of a browser smaller.
describe('a browser without room for claims', () => {
  const kept = [storedClaim(1, { rationale: 'as it was' }), storedClaim(2)];
  let folder: string;
  let launched: Launched;
  let desk: Page;
  let storage: CDPSession;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lawmark-full-'));
    const extension = join(folder, 'extension');
    cpSync(builtExtension('chromium'), extension, { recursive: true });
    // Those with this permission have all of the disk, which no driver can make smaller.
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
    writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
    launched = await launch('chromium', { extension });
    desk = await openExtensionPage(launched, 'desk.html');
    await desk.setViewport({ width: 1300, height: 900 });
    storage = await desk.createCDPSession();
    await limit((await settledUsage()) + LITTLE_ROOM);
    expect(await ask({ type: 'claims', order: { do: 'put', claims: kept } })).toMatchObject({
      outcome: 'done',
    });
    await says(desk, '.desk-count', '2 claims');
  });

  afterAll(async () => {
    await launched?.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that a change is not saved, and keeps what was entered and what was stored', async () => {
    await desk.focus('[role=grid]');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await desk.waitForSelector('.rationale textarea');
    await says(desk, '.claim-quote', 'answered 1 questions');
    await desk.$eval(
      '.rationale textarea',
      (field, long) => {
        (field as HTMLTextAreaElement).value = long;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      LONG,
    );
    await says(desk, '.saving', 'Not saved. The disk, or the browser’s share of it, is full.');
    expect(await rationale()).toBe(LONG);
    expect(await stored()).toEqual(kept);
  });

  it('restores nothing of a backup, and loses nothing', async () => {
    const claims = Array.from({ length: 1_200 }, (_, index) => storedClaim(index + 100));
    const text = backupText(claims, {
      scale: DEFAULT_SCALE,
      now: '2026-07-01T00:00:00.000Z',
      generator: 'test',
    });
    await desk.evaluate((backup) => {
      const folded = document.querySelector<HTMLDetailsElement>('.claim-files');
      if (folded) folded.open = true;
      const input = document.querySelector<HTMLInputElement>('input.restore');
      const files = new DataTransfer();
      files.items.add(new File([backup], 'backup.json', { type: 'application/json' }));
      if (!input) throw new Error('no field');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    await says(desk, '.doubtful', '1,200 claims in the place of every claim');
    await desk.evaluate(() => document.querySelector<HTMLElement>('button.confirm')?.click());
    await says(desk, '.doubtful', 'Nothing was restored, and nothing was changed. The disk');
    expect(await stored()).toEqual(kept);
  });

  it('saves what was entered once there is room again', async () => {
    await limit(null);
    await desk.waitForSelector('.saving button');
    await desk.evaluate(() => document.querySelector<HTMLElement>('.saving button')?.click());
    await says(desk, '.saving', 'Saved.');
    expect((await stored())[0]?.rationale).toBe(LONG);
  });

  /** Bytes that the extension takes once it has stored what it stores at its start. */
  const settledUsage = async () => {
    const origin = launched.extensionOrigin ?? '';
    const read = async () => (await storage.send('Storage.getUsageAndQuota', { origin })).usage;
    let before = -1;
    for (let usage = await read(); usage !== before; usage = await read()) {
      before = usage;
      await new Promise((done) => setTimeout(done, 500));
    }
    return before;
  };

  /** @param bytes null: as much as there is. */
  const limit = (bytes: number | null) =>
    storage.send('Storage.overrideQuotaForOrigin', {
      origin: launched.extensionOrigin ?? '',
      ...(bytes !== null && { quotaSize: bytes }),
    });

  const ask = (message: object) =>
    desk.evaluate(
      (one) => (globalThis as never as Chrome).chrome.runtime.sendMessage(one),
      message,
    );

  const stored = async () => {
    const answer = await ask({ type: 'claims-read', order: { read: 'backup' } });
    return (answer as { value: { claims: readonly Claim[] } }).value.claims;
  };

  const rationale = () =>
    desk.$eval('.rationale textarea', (one) => (one as HTMLTextAreaElement).value);
});
