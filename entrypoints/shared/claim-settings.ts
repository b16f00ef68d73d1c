/** What holds for all claims: the fact-checker's name and scale. Stays on this device, as claims do. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ClaimSettings } from '../../core/claims/backup.ts';
import { ClaimSettingsShape } from '../../core/claims/claim-shape.ts';
import { DEFAULT_SCALE } from '../../core/claims/verdicts.ts';
import { type Format, valueOrUntouched } from './versioned.ts';

const Stored = v.intersect([v.object({ version: v.literal(1) }), ClaimSettingsShape]);
type Stored = v.InferOutput<typeof Stored>;

export const CLAIM_SETTINGS: Format<Stored> = {
  schema: Stored,
  version: 1,
  migrations: {},
  untouched: { version: 1, author: '', scale: DEFAULT_SCALE },
};

const KEY = 'claims';

/** Reads the settings; what is not there, cannot be read or was damaged counts as untouched. */
export async function readClaimSettings(): Promise<ClaimSettings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return valueOrUntouched(CLAIM_SETTINGS, stored[KEY]);
  } catch {
    return CLAIM_SETTINGS.untouched;
  }
}

/** @throws when the browser's storage cannot be written. */
export async function writeClaimSettings({ author, scale }: ClaimSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: { version: 1, author, scale } satisfies Stored });
}

/** @throws when the browser's storage cannot be written. */
export async function forgetClaimSettings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls `onChange` whenever the settings change, in any window, until `signal` aborts. */
export function watchClaimSettings(
  onChange: (settings: ClaimSettings) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(valueOrUntouched(CLAIM_SETTINGS, change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
